import OuroCore

/// The edges of one currency, and how wide each is: its amount's low end, as a rank.
struct WidthLadder {
  /// Ascending.
  let edges: [UInt32]
  /// By place in `edges`: how many widths are narrower.
  let ranks: [Int32]
  /// How many widths there are.
  let count: Int

  /// One a currency, in order of currency. Edges without a width are on none.
  static func all(
    _ graph: StepGraph, in world: World, budget: Budget
  ) throws(BudgetExceeded) -> [WidthLadder] {
    try budget.keep(graph.heads.count * MemoryLayout<Rung>.stride)
    var rungs: [Currency: [Rung]] = [:]
    for edge in graph.heads.indices {
      try budget.spend()
      guard let amount = RouteListing.amount(of: edge, graph, in: world), let low = amount.low
      else { continue }
      rungs[amount.currency, default: []].append((UInt32(truncatingIfNeeded: edge), low))
    }
    return rungs.keys.sorted().map { WidthLadder(rungs[$0] ?? []) }
  }

  private typealias Rung = (edge: UInt32, low: ExactDecimal)

  private init(_ rungs: [Rung]) {
    edges = rungs.map(\.edge)
    var ranks = [Int32](repeating: 0, count: rungs.count)
    var rank: Int32 = -1
    var last: ExactDecimal?
    for place in rungs.indices.sorted(by: { rungs[$0].low < rungs[$1].low }) {
      if rungs[place].low != last { rank += 1 }
      last = rungs[place].low
      ranks[place] = rank
    }
    self.ranks = ranks
    count = Int(rank) + 1
  }
}
