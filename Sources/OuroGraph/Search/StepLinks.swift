import OuroCore

/// Which steps may follow which, each of them one deal: edges of a graph by deal.
struct StepLinks {
  /// By edge: the first day; empty when days do not matter.
  private var days: [Int32] = []
  /// By edge; empty when amounts do not matter.
  private var amounts: [AmountReach] = []
  /// Whether any step may follow any.
  let isFree: Bool

  init() { isFree = true }

  init(
    _ succession: Succession, _ graph: StepGraph, in world: World, budget: Budget
  ) throws(BudgetExceeded) {
    isFree = !succession.isAsked
    guard !isFree else { return }
    let deals = graph.heads.indices.compactMap { graph.carriers(of: $0).first?.deal }
    if succession.isInDateOrder {
      try budget.keep(deals.count * 4)
      days = deals.map { world.firstDay($0)?.number ?? DealTable.noDay }
    }
    if let share = succession.amountsWithin {
      try budget.keep(deals.count * MemoryLayout<AmountReach>.stride)
      amounts = deals.map { AmountReach(world.amount($0), within: share) }
    }
  }

  /// The same for some of the edges.
  func keeping(_ edges: [UInt32]) -> StepLinks {
    var links = self
    if !days.isEmpty { links.days = edges.map { days[Int($0)] } }
    if !amounts.isEmpty { links.amounts = edges.map { amounts[Int($0)] } }
    return links
  }

  func joins(_ before: Int, _ after: Int) -> Bool {
    if !days.isEmpty, days[before] >= days[after] { return false }
    return amounts.isEmpty || amounts[before].reaches(amounts[after])
  }
}

/// An amount, and how far from each of its ends the next one's may lie.
private struct AmountReach {
  private let currency: Currency?
  private let low, high: Int128?
  private let lowReach, highReach: ClosedRange<Int128>

  init(_ amount: HedgedMoney?, within share: Percent) {
    currency = amount?.currency
    low = amount?.low?.billionths
    high = amount?.high?.billionths
    lowReach = AmountReach.reach(of: low ?? 0, share)
    highReach = AmountReach.reach(of: high ?? 0, share)
  }

  /// An end that one of the two amounts lacks is as far away as can be.
  func reaches(_ next: AmountReach) -> Bool {
    guard currency != nil, currency == next.currency else { return false }
    return AmountReach.holds(low, lowReach, next.low)
      && AmountReach.holds(high, highReach, next.high)
  }

  private static func holds(
    _ end: Int128?, _ reach: ClosedRange<Int128>, _ next: Int128?
  ) -> Bool {
    guard end != nil, let next else { return end == nil && next == nil }
    return reach.contains(next)
  }

  private static func reach(of end: Int128, _ share: Percent) -> ClosedRange<Int128> {
    let hundred = ExactDecimal(100).billionths
    let (product, overflow) = end.multipliedReportingOverflow(by: share.value.billionths)
    // What does not fit is so much that any amount will do.
    let slack = overflow ? Int128.max : product / hundred
    let (top, isBeyond) = end.addingReportingOverflow(slack)
    return (end - slack)...(isBeyond ? .max : top)
  }
}
