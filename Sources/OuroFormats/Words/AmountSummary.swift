import OuroCore
import OuroGraph

/// What the amounts of some deals come to, without saying more than they do.
///
/// Commitments of one currency are added up; ceilings, and other currencies, stand beside them.
struct AmountSummary {
  /// Sums and amounts that cannot be added, in the order met.
  private(set) var parts: [HedgedMoney] = []
  /// Shares, each once.
  private(set) var percents: [Percent] = []
  /// Deals with neither.
  private(set) var missing = 0

  init(_ deals: [Deal]) {
    for deal in deals {
      if let amount = deal.amount { add(amount) }
      if let percent = deal.details.percent, !percents.contains(percent) {
        percents.append(percent)
      }
      if deal.amount == nil, deal.details.percent == nil { missing += 1 }
    }
  }

  /// `nearly $12bn`, `$1bn + 1 not stated`, `$1bn; up to €2bn`, `not stated`.
  var words: String {
    let stated = parts.map(\.description) + percents.map(\.description)
    if stated.isEmpty { return AmountSummary.notStated }
    return stated.joined(separator: "; ") + (missing > 0 ? " + \(missing) not stated" : "")
  }

  static let notStated = "not stated"

  private mutating func add(_ amount: HedgedMoney) {
    for (index, part) in parts.enumerated() {
      if let sum = part.adding(amount) {
        parts[index] = sum
        return
      }
    }
    parts.append(amount)
  }
}
