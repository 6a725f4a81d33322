public import OuroCore

/// What the amounts of some deals come to, told apart by currency, with ceilings beside the rest.
public struct Measured: Hashable, Sendable {
  /// What was made of them.
  public let measure: Measure
  /// By currency, commitments before ceilings; none when no deal has an amount.
  public let lines: [MeasuredLine]
  /// The deals whose amount nobody tells, in order of their numbers.
  public let withoutAmount: [DealID]

  package init(measure: Measure, lines: [MeasuredLine], withoutAmount: [DealID]) {
    self.measure = measure
    self.lines = lines
    self.withoutAmount = withoutAmount
  }

  /// Every deal, in order of their numbers.
  public var deals: [DealID] {
    if lines.count == 1, withoutAmount.isEmpty { return lines[0].deals }
    return (lines.flatMap(\.deals) + withoutAmount).sorted()
  }

  /// How many deals there are.
  public var dealCount: Int { lines.reduce(withoutAmount.count) { $0 + $1.dealCount } }

  /// What is committed, when all of it is in one currency.
  var commitment: HedgedMoney? {
    let committed = lines.filter { !$0.isCeiling }
    return committed.count == 1 ? committed.first?.amount : nil
  }
}

/// What deals of one currency come to: the commitments among them, or the ceilings.
public struct MeasuredLine: Hashable, Sendable {
  /// The sum, average or median.
  public let amount: HedgedMoney
  let list: DealList

  /// The deals in it, in order of their numbers.
  ///
  /// - Complexity: O(deals): they may be kept as a run of numbers.
  public var deals: [DealID] { list.deals }

  /// How many deals are in it.
  public var dealCount: Int { list.count }

  /// Ceilings are never added to commitments.
  public var isCeiling: Bool { amount.hedge.isCeiling }

  /// - Parameter deals: In order of their numbers, each once.
  package init(amount: HedgedMoney, deals: [DealID]) {
    self.init(amount: amount, list: DealList(sorted: deals))
  }

  init(amount: HedgedMoney, list: DealList) {
    self.amount = amount
    self.list = list
  }
}
