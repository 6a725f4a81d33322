extension Keyword {
  /// Words that join sets, narrow them and put rows in order, and those of records.
  static let narrowingRows: [Entry] = [
    row(
      .and, ["and"], .joining,
      "both sides"),
    row(
      .or, ["or"], .joining,
      "either side"),
    row(
      .except, ["except"], .joining,
      "the first side without the second"),
    row(
      .but, ["but"], .joining,
      "in `but not`, which is `except`"),
    row(
      .not, ["not"], .joining,
      "in `but not`, which is `except`, and in `why not`"),
    row(
      .that, ["that"], .clause,
      "begins a clause: `companies that pay CoreWeave`"),
    row(
      .which, ["which"], .clause,
      "begins a clause: `companies which pay CoreWeave`"),
    row(
      .have, ["have", "has"], .clause,
      "how many of a role: `companies that have at least 2 payers`"),
    row(
      .no, ["no"], .clause,
      "none: `companies that have no payers`"),
    row(
      .over, ["over"], .bound,
      "more than an amount: `over $1bn`"),
    row(
      .more, ["more"], .bound,
      "in `more than`, which is `over`"),
    row(
      .than, ["than"], .bound,
      "in `more than` and `less than`"),
    row(
      .under, ["under"], .bound,
      "less than an amount: `under $1bn`"),
    row(
      .less, ["less"], .bound,
      "in `less than`, which is `under`"),
    row(
      .at, ["at"], .bound,
      #"in `at least` and `at most`; where a document is found: `at "https://..."`"#),
    row(
      .least, ["least"], .bound,
      "in `at least`: this much or more"),
    row(
      .most, ["most"], .bound,
      "in `at most`: this much or less"),
    row(
      .between, ["between"], .bound,
      "from one amount to another; records of two parties"),
    row(
      .certainly, ["certainly"], .bound,
      "keeps amounts that meet the bound whatever their hedge"),
    row(
      .possibly, ["possibly"], .bound,
      "keeps amounts that may meet the bound"),
    row(
      .since, ["since"], .bound,
      "on a day or later"),
    row(
      .before, ["before"], .bound,
      "earlier than a day"),
    row(
      .during, ["during"], .bound,
      "within a period"),
    row(
      .on, ["on"], .bound,
      "on a day"),
    row(
      .for, ["for"], .bound,
      #"with this purpose: `for "data-centre capacity"`"#),
    row(
      .sorted, ["sorted"], .order,
      "in `sorted by amount`"),
    row(
      .amount, ["amount", "amounts"], .order,
      "sorts by amount; in `with amounts within 20%`"),
    row(
      .date, ["date"], .order,
      "sorts by date; in `in date order`"),
    row(
      .name, ["name"], .order,
      "sorts by name"),
    row(
      .ascending, ["ascending"], .order,
      "smallest first"),
    row(
      .descending, ["descending"], .order,
      "largest first"),
    row(
      .first, ["first"], .order,
      "keeps so many rows: `first 10`; in `first in first out`, a method of tracing"),
    row(
      .deals, ["deals", "deal"], .records,
      "lists deals: `deals between Microsoft and CoreWeave`"),
    row(
      .claims, ["claims", "claim"], .records,
      "lists claims: `claims of option`"),
    row(
      .denials, ["denials", "denial"], .records,
      "lists denials: `denials by CoreWeave`"),
    row(
      .in, ["in"], .records,
      "the document that says so: `claims in techradar`; one currency for all: `in EUR`"),
    row(
      .from, ["from"], .records,
      "where a record, path or loop begins"),
    row(
      .to, ["to"], .records,
      "where a record or path ends; the upper end of a range"),
  ]
}
