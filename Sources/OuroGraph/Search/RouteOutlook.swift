/// Whether a route that was begun can still get to its goal past nobody who is on it, in arrays that are
/// used again.
struct RouteOutlook {
  let graph: StepGraph
  let links: StepLinks
  /// Where routes end; one that ends where it began passes its own first vertex.
  let goal: RouteWalk.Goal
  let budget: Budget
  /// By vertex, or by edge where links matter: in which search it was seen.
  private var seen: [UInt32]
  private var search: UInt32 = 0
  /// Whether there was more than so many steps ahead.
  private(set) var wasBounded = false

  init(_ graph: StepGraph, _ links: StepLinks, _ goal: RouteWalk.Goal, budget: Budget) {
    self.graph = graph
    self.links = links
    self.goal = goal
    self.budget = budget
    seen = Array(repeating: 0, count: links.isFree ? graph.parties.count : graph.heads.count)
  }

  /// How many of a route's edges may stay so that it can still arrive in so many steps; `nil` when all
  /// of them may. Where a route is lost it stays lost, whatever follows.
  mutating func edgesBeforeLost(
    _ edges: [UInt32], within most: Int, barred: [Bool]
  ) throws(BudgetExceeded) -> Int? {
    wasBounded = false
    guard !edges.isEmpty, try !arrives(edges[...], most, barred) else { return nil }
    var (low, high) = (0, edges.count)
    while high - low > 1 {
      let middle = low + (high - low) / 2
      if try arrives(edges[..<middle], most, barred) { low = middle } else { high = middle }
    }
    return low
  }

  private mutating func arrives(
    _ edges: ArraySlice<UInt32>, _ most: Int, _ barred: [Bool]
  ) throws(BudgetExceeded) -> Bool {
    guard let first = edges.first, let last = edges.last else { return true }
    search += 1
    let passed = Set(edges.map { graph.tails[Int($0)] } + [graph.heads[Int(last)]])
    let root = Int(graph.tails[Int(first)])
    var level = [Int(last)]
    for _ in edges.count..<max(edges.count, most) {
      var next: [Int] = []
      for edge in level {
        let after = graph.edges(from: Int(graph.heads[edge]))
        try budget.spend(after.count + 1)
        for other in after where links.isFree || links.joins(edge, other) {
          let head = Int(graph.heads[other])
          if case .start = goal, head == root { return true }
          let place = links.isFree ? head : other
          guard seen[place] != search, !barred[head], !passed.contains(graph.heads[other]) else {
            continue
          }
          if case .targets(let marks) = goal, marks[head] { return true }
          seen[place] = search
          next.append(other)
        }
      }
      if next.isEmpty { return false }
      level = next
    }
    wasBounded = true
    return false
  }
}
