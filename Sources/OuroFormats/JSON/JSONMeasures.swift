import OuroCore
import OuroGraph

/// Totals, averages and medians as JSON objects.
struct JSONMeasures {
  private let answer: Answer
  private let base: KnowledgeBase
  private let sources: JSONSource

  init(_ answer: Answer) {
    self.answer = answer
    base = answer.base
    sources = JSONSource(answer)
  }

  func value(_ measured: Measured) -> JSONRows.Members {
    summary(measured) + [
      ("deals", labels(measured.deals)), ("sources", evidence(measured.deals)),
    ]
  }

  /// What they come to, without the deals.
  func summary(_ measured: Measured) -> JSONRows.Members {
    [("measure", .text(measured.measure.rawValue)), ("value", .array(currencies(measured)))]
  }

  func table(_ table: MeasureTable) -> JSONRows.Members {
    let keys = table.headings.map { JSONMeasures.reserved.contains($0) ? "key " + $0 : $0 }
    let measure = table.whole.measure.rawValue
    return [
      ("columns", .texts(keys + ["deals", measure, "share"])),
      ("rows", .array(table.rows.until(answer.stop).map { row($0, keys, measure) })),
      ("measure", .text(measure)), ("value", .array(currencies(table.whole))),
    ]
  }

  private static let reserved =
    ["deals", "share", "without_amount", "labels", "sources"] + Measure.allCases.map(\.rawValue)

  private func row(_ row: MeasureRow, _ keys: [String], _ measure: String) -> JSONValue {
    let words = MeasuredWords(base: base)
    let deals = row.measured.deals
    return .object(
      zip(keys, row.group).map { ($0, .text(orNull: words.name($1))) } + [
        ("deals", .whole(deals.count)), (measure, .array(currencies(row.measured))),
        ("share", JSONMeasures.share(row.share)),
        ("without_amount", .whole(row.measured.withoutAmount.count)),
        ("labels", labels(deals)), ("sources", evidence(deals)),
      ])
  }

  static func share(_ share: Share?) -> JSONValue {
    guard let share else { return .null }
    return .object([
      ("low", .text(share.low.value.description)), ("high", .text(share.high.value.description)),
      ("text", .text(share.description)),
    ])
  }

  /// One object a currency; one of no currency when no deal has an amount.
  private func currencies(_ measured: Measured) -> [JSONValue] {
    var codes: [Currency] = []
    for line in measured.lines where !codes.contains(line.amount.currency) {
      codes.append(line.amount.currency)
    }
    if codes.isEmpty { return measured.dealCount == 0 ? [] : [object(nil, [], measured)] }
    return codes.map { code in
      object(code, measured.lines.filter { $0.amount.currency == code }, measured)
    }
  }

  private func object(
    _ currency: Currency?, _ lines: [MeasuredLine], _ measured: Measured
  ) -> JSONValue {
    let committed = lines.first { !$0.isCeiling }
    let ceiling = lines.first(where: \.isCeiling)
    return .object([
      ("currency", .text(orNull: currency?.code)),
      ("amount", JSONAmount.value(committed?.amount)),
      ("ceiling", JSONAmount.value(ceiling?.amount)), ("deals", .whole(measured.dealCount)),
      ("stated", .whole(lines.reduce(0) { $0 + $1.dealCount })),
      ("without_amount", .whole(measured.withoutAmount.count)),
    ])
  }

  private func labels(_ deals: [DealID]) -> JSONValue { .texts(answer.labels(deals)) }

  /// Of many deals the first ones' sources.
  private func evidence(_ deals: [DealID]) -> JSONValue {
    sources.claims(Evidence(Array(deals.prefix(MeasuredEvidence.shown)), in: answer))
  }
}
