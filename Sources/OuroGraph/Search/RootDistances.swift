/// Steps from each vertex back to one root after another, in arrays that are used again.
struct RootDistances {
  let graph: StepGraph
  /// By vertex; ``Reach/unreached`` for those too far.
  var steps: [Int32]
  /// Whether there was more beyond the limit.
  private(set) var isCut = false
  private var reached: [Int] = []

  init(_ graph: StepGraph) {
    self.graph = graph
    steps = Array(repeating: Reach.unreached, count: graph.parties.count)
  }

  mutating func measure(
    to root: Int, barred: [Bool], limit: Int, budget: Budget
  ) throws(BudgetExceeded) {
    for vertex in reached { steps[vertex] = Reach.unreached }
    reached.removeAll(keepingCapacity: true)
    isCut = false
    steps[root] = 0
    reached.append(root)
    var place = 0
    while place < reached.count {
      let vertex = reached[place]
      place += 1
      let next = steps[vertex] + 1
      if Int(next) > limit {
        isCut = true
        break
      }
      try budget.spend()
      for edge in graph.edges(to: vertex) {
        let tail = Int(graph.tails[Int(edge)])
        guard steps[tail] == Reach.unreached, !barred[tail] else { continue }
        steps[tail] = next
        reached.append(tail)
      }
    }
  }
}
