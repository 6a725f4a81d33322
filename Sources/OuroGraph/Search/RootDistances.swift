/// Steps from each vertex back to one root after another.
struct RootDistances {
  let graph: StepGraph
  /// By vertex.
  var spread: StepSpread

  init(_ graph: StepGraph) {
    self.graph = graph
    spread = StepSpread(count: graph.parties.count)
  }

  mutating func measure(
    to root: Int, barred: [Bool], limit: Int, budget: Budget
  ) throws(BudgetExceeded) {
    spread.begin()
    spread.reach(root, over: 0)
    while let (vertex, distance) = spread.next(within: limit) {
      try budget.spend()
      for edge in graph.edges(to: vertex) {
        let tail = Int(graph.tails[Int(edge)])
        if !barred[tail] { spread.reach(tail, over: distance) }
      }
    }
  }
}
