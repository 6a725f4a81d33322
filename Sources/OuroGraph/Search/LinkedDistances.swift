/// The fewest steps that may follow each edge on a way to one goal after another, each linked to the
/// one before.
struct LinkedDistances {
  let graph: StepGraph
  let links: StepLinks
  /// By edge.
  var spread: StepSpread

  init(_ graph: StepGraph, _ links: StepLinks) {
    self.graph = graph
    self.links = links
    spread = StepSpread(count: graph.heads.count)
  }

  mutating func measure(
    to targets: [Int], limit: Int, budget: Budget
  ) throws(BudgetExceeded) {
    spread.begin()
    for target in targets {
      for edge in graph.edges(to: target) { spread.reach(Int(edge), over: 0) }
    }
    while let (edge, distance) = spread.next(within: limit) {
      let before = graph.edges(to: Int(graph.tails[edge]))
      try budget.spend(before.count + 1)
      for other in before where links.joins(Int(other), edge) {
        spread.reach(Int(other), over: distance)
      }
    }
  }
}
