/// By edge, the fewest steps that may follow it on a way to one goal after another, each linked to the
/// one before; in arrays that are used again.
struct LinkedDistances {
  let graph: StepGraph
  let links: StepLinks
  /// By edge; ``Reach/unreached`` for those too far, and for those that lead nowhere.
  var steps: [Int32]
  /// Whether there was more beyond the limit.
  private(set) var isCut = false
  private var reached: [Int] = []

  init(_ graph: StepGraph, _ links: StepLinks) {
    self.graph = graph
    self.links = links
    steps = Array(repeating: Reach.unreached, count: graph.heads.count)
  }

  mutating func measure(
    to targets: [Int], limit: Int, budget: Budget
  ) throws(BudgetExceeded) {
    for edge in reached { steps[edge] = Reach.unreached }
    reached.removeAll(keepingCapacity: true)
    isCut = false
    for target in targets {
      for edge in graph.edges(to: target) { reach(Int(edge), 0) }
    }
    var place = 0
    while place < reached.count {
      let edge = reached[place]
      place += 1
      let next = steps[edge] + 1
      if Int(next) > limit {
        isCut = true
        break
      }
      let before = graph.edges(to: Int(graph.tails[edge]))
      try budget.spend(before.count + 1)
      for other in before where links.joins(Int(other), edge) { reach(Int(other), next) }
    }
  }

  private mutating func reach(_ edge: Int, _ distance: Int32) {
    guard steps[edge] == Reach.unreached else { return }
    steps[edge] = distance
    reached.append(edge)
  }
}
