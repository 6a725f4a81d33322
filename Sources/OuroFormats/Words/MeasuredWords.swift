import OuroCore
import OuroGraph

/// Totals, averages and medians in words.
struct MeasuredWords {
  let base: KnowledgeBase

  /// `$3bn; up to $5bn`; never a number for what nobody tells.
  func amount(_ measured: Measured) -> String {
    measured.lines.isEmpty ? AmountSummary.notStated : lines(measured)
  }

  /// What `why` is told of, when it is a number: `3`, `total of 3 deals: $3bn`.
  func head(_ account: Account) -> String? {
    if let count = account.count { return Counted.digits(count) }
    if let shares = account.shares { return ShareWords(base: base).head(shares) }
    guard let measured = account.measured else { return nil }
    let deals = Counted.words(measured.dealCount, "deal")
    return "\(measured.measure.rawValue) of \(deals): \(amount(measured))"
  }

  private func lines(_ measured: Measured) -> String {
    measured.lines.map(\.amount.description).joined(separator: "; ")
  }

  /// `in all 12 deals: $34bn`.
  func whole(_ table: MeasureTable) -> String {
    let deals = Counted.words(table.whole.dealCount, "deal")
    let measure = table.whole.measure == .total ? "" : table.whole.measure.rawValue + " "
    return "in all \(deals): \(measure)\(amount(table.whole))"
  }

  /// What the deals of a group have in common; `heading` says what it is that they have none of.
  func value(_ value: GroupValue, _ heading: String) -> String {
    name(value) ?? MeasuredWords.none(heading)
  }

  /// `nil` for what has none.
  func name(_ value: GroupValue) -> String? {
    switch value {
    case .party(let party): base.name(party)
    case .relation(let relation): base.relation(relation).noun.one
    case .status(let status): status.rawValue
    case .currency(let currency): currency.code
    case .document(let document): base.document(document).label
    case .period(let period): period.description
    case .none: nil
    }
  }

  private static func none(_ heading: String) -> String {
    switch heading {
    case "year", "quarter", "month": "undated"
    case "currency": "not stated"
    default: "no \(heading)"
    }
  }
}
