/// Counts routes that pass a test, up to a limit, and keeps none.
struct RouteCounter: RouteSink {
  let test: RouteTest
  let limit: Int
  private(set) var count = 0

  init(_ test: RouteTest, limit: Int = .max) {
    self.test = test
    self.limit = limit
  }

  mutating func take(_ edges: [UInt32]) throws(BudgetExceeded) -> Bool {
    if test.passes(edges) { count += 1 }
    return count < limit
  }
}

/// Keeps routes that pass a test, up to a limit.
struct RouteCollector: RouteSink {
  let test: RouteTest
  let limit: Int
  let budget: Budget
  private(set) var routes: [[UInt32]] = []
  /// Whether there was one more than the limit.
  private(set) var isFull = false

  init(_ test: RouteTest, limit: Int, budget: Budget) {
    self.test = test
    self.limit = limit
    self.budget = budget
  }

  var count: Int { routes.count }

  mutating func take(_ edges: [UInt32]) throws(BudgetExceeded) -> Bool {
    guard test.passes(edges) else { return true }
    guard routes.count < limit else {
      isFull = true
      return false
    }
    try budget.keep(48 + edges.count * 4)
    routes.append(edges)
    return true
  }
}

/// What a route must be beside simple.
struct RouteTest {
  var graph: StepGraph
  let world: World
  /// Of each, some vertex must be on the route.
  var musts: [[Bool]] = []
  /// By edge: whether it is one of those of which some must be on the route; empty for none.
  var edgeMust: [Bool] = []
  /// Whether a step must be disputed, or none may be.
  var disputed: Bool?
  var isLoop = false
  /// How the steps of a loop follow each other; it begins with its first deal.
  var links = StepLinks()
  /// Where such a loop may begin; empty for anywhere.
  var starts: [Bool] = []

  init(_ graph: StepGraph, in world: World) {
    self.graph = graph
    self.world = world
  }

  /// Whether the graph holds a vertex of each set at all.
  var canBeMet: Bool { musts.allSatisfy { $0.contains(true) } }

  /// The sets that a route must meet.
  var stations: [RouteStation] {
    var stations = musts.map { RouteStation(vertices: $0) }
    if !edgeMust.isEmpty { stations.append(RouteStation(edges: edgeMust)) }
    if disputed == true {
      stations.append(RouteStation(edges: graph.heads.indices.map { isDisputed($0) }))
    }
    return stations
  }

  func passes(_ edges: [UInt32]) -> Bool {
    if isLoop, edges.count == 2, isExchange(Int(edges[0]), Int(edges[1])) { return false }
    if isLoop, !links.isFree, !beginsFirst(edges) { return false }
    if !edgeMust.isEmpty, !edges.contains(where: { edgeMust[Int($0)] }) { return false }
    for must in musts where !meets(must, edges) { return false }
    guard let disputed else { return true }
    return edges.contains { isDisputed(Int($0)) } == disputed
  }

  /// Whether two steps, there and back, are only the two sides of deals of kin relations.
  func isExchange(_ there: Int, _ back: Int) -> Bool {
    world.base.isExchange(graph.carriers(of: there), graph.carriers(of: back))
  }

  /// A step is disputed when every deal of it is.
  private func isDisputed(_ edge: Int) -> Bool {
    graph.carriers(of: edge).allSatisfy { world.isDisputed($0.deal) }
  }

  /// Whether a loop that could as well begin elsewhere begins at its least vertex: it is found once a
  /// beginning. Where its last deal does not lead on to its first, there is no other.
  private func beginsFirst(_ edges: [UInt32]) -> Bool {
    guard let first = edges.first, let last = edges.last, links.joins(Int(last), Int(first))
    else { return true }
    let root = graph.tails[Int(first)]
    return !edges.contains { edge in
      let vertex = graph.tails[Int(edge)]
      return vertex < root && (starts.isEmpty || starts[Int(vertex)])
    }
  }

  private func meets(_ must: [Bool], _ edges: [UInt32]) -> Bool {
    if let first = edges.first, must[Int(graph.tails[Int(first)])] { return true }
    return edges.contains { must[Int(graph.heads[Int($0)])] }
  }
}
