import OuroCore
import OuroGraph

/// What the amounts of some deals come to, without saying more than they do.
///
/// Commitments of one currency are added up; ceilings, and other currencies, stand beside them.
struct AmountSummary {
  /// Sums, one a currency, in the order met.
  private var commitments: [HedgedMoney] = []
  /// Amounts that are never added.
  private var ceilings: [HedgedMoney] = []
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

  /// Sums, then ceilings.
  var parts: [HedgedMoney] { commitments + ceilings }

  /// Whether any deal tells how much.
  var isStated: Bool { !parts.isEmpty || !percents.isEmpty }

  /// `nearly $12bn`, `$1bn + 1 not stated`, `$1bn; up to €2bn`, `not stated`.
  var words: String {
    let stated = parts.map(\.description) + percents.map(\.description)
    if stated.isEmpty { return AmountSummary.notStated }
    let rest = stated.count - AmountSummary.shown
    return stated.prefix(AmountSummary.shown).joined(separator: "; ")
      + (rest > 0 ? "; … \(Counted.digits(rest)) more" : "")
      + (missing > 0 ? " + \(Counted.digits(missing)) not stated" : "")
  }

  /// The same for deals of several statuses: what is not live is never added to what is.
  static func words(_ deals: [Deal]) -> String {
    let statuses = Status.allCases.filter { status in deals.contains { $0.status == status } }
    guard statuses.count > 1, statuses.contains(where: { !$0.isLive }) else {
      return AmountSummary(deals).words
    }
    return statuses.map { status in
      status.rawValue + ": " + AmountSummary(deals.filter { $0.status == status }).words
    }.joined(separator: "; ")
  }

  private static let shown = 6
  static let notStated = "not stated"
  /// The same where nothing says what is not.
  static let noAmount = "no amount stated"

  private mutating func add(_ amount: HedgedMoney) {
    if amount.hedge.isCeiling { return ceilings.append(amount) }
    for (index, sum) in commitments.enumerated() {
      if let more = sum.adding(amount) {
        commitments[index] = more
        return
      }
    }
    commitments.append(amount)
  }
}
