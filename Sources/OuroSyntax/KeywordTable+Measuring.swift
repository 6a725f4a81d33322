extension Keyword {
  /// Words of totals, tables and shares.
  static let measuringRows: [Entry] = [
    row(
      .total, ["total"], .statement,
      "what deals add up to: `total of payments to CoreWeave`"),
    row(
      .average, ["average"], .statement,
      "what deals come to on average: `average of payments to CoreWeave`"),
    row(
      .median, ["median"], .statement,
      "the amount in the middle: `median of payments to CoreWeave`"),
    row(
      .per, ["per"], .records,
      "makes a table of deals, a row a group: `payments to CoreWeave per payer`"),
    row(
      .giver, ["giver", "givers"], .records,
      "groups by who gives what a deal moves: `deals per giver`"),
    row(
      .receiver, ["receiver", "receivers"], .records,
      "groups by who gets what a deal moves: `deals per receiver`"),
    row(
      .status, ["status", "statuses"], .records,
      "groups by status: `deals per status`"),
    row(
      .currency, ["currency", "currencies"], .records,
      "groups by currency: `deals per currency`"),
    row(
      .year, ["year", "years"], .records,
      "groups by the year a deal begins in: `deals per year`"),
    row(
      .quarter, ["quarter", "quarters"], .records,
      "groups by the quarter a deal begins in: `deals per quarter`"),
    row(
      .month, ["month", "months"], .records,
      "groups by the month a deal begins in: `deals per month`"),
    row(
      .rates, ["rates"], .world,
      "in `in EUR at 2025-03-31 rates`: converts by the rates of that day"),
    row(
      .share, ["share"], .statement,
      "what part of some deals is somebody's: `share of OpenAI in payments to CoreWeave`"),
    row(
      .concentration, ["concentration"], .statement,
      "among how few deals are divided: `concentration of payments to CoreWeave`"),
  ]
}
