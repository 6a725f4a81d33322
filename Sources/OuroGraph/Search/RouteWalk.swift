/// Takes the routes that a walk finds.
protocol RouteSink {
  /// How many were taken.
  var count: Int { get }
  /// Takes a route by its edges; `false` ends the walk.
  mutating func take(_ edges: [UInt32]) throws(BudgetExceeded) -> Bool
}

/// Walks every simple route from a vertex, depth first with a stack of its own: to targets, or back
/// to where it began.
struct RouteWalk {
  /// Where routes end.
  enum Goal {
    /// At the vertex they began at.
    case start
    /// At any of the marked.
    case targets([Bool])
  }

  let graph: StepGraph
  let budget: Budget
  var least: Int
  var most: Int
  /// Vertices that no route enters.
  var barred: [Bool]
  /// By vertex: a lower bound of the steps still needed from it.
  var needed: [Int32] = []
  var stations: [RouteStation] = []
  /// Which steps may follow which.
  var links = StepLinks()
  /// By edge: a lower bound of the steps still needed behind it; empty where `needed` tells.
  var neededBehind: [Int32] = []
  /// By vertex: the only step it may be entered at, for shortest paths; empty for any.
  var levels: [Int32] = []
  /// The only target, when there is one: nothing leads on from it.
  var stops: Int?
  /// Whether what is called unreached may only be too far.
  var isNeedCut = false
  /// Whether a longer walk could find more: something was turned back for its length alone.
  private(set) var wasBounded = false
  private var isOnRoute: [Bool]
  private var outlook: RouteOutlook?

  init(_ graph: StepGraph, budget: Budget, least: Int, most: Int, barred: [Bool]) {
    self.graph = graph
    self.budget = budget
    self.least = least
    self.most = most
    self.barred = barred
    isOnRoute = Array(repeating: false, count: graph.parties.count)
  }

  /// - Returns: `false` when the sink ended it.
  mutating func walk<Sink: RouteSink>(
    from root: Int, _ goal: Goal, into sink: inout Sink
  ) throws(BudgetExceeded) -> Bool {
    wasBounded = false
    var barren = 0
    var edges: [UInt32] = []
    var ranges = [graph.edges(from: root)]
    isOnRoute[root] = true
    defer { leave(edges, root) }
    while let range = ranges.last {
      guard let edge = range.first else {
        ranges.removeLast()
        if let last = edges.popLast() { isOnRoute[Int(graph.heads[Int(last)])] = false }
        continue
      }
      ranges[ranges.count - 1] = (edge + 1)..<range.upperBound
      try budget.spend()
      barren += 1
      if barren > patience {
        barren = 0
        if let kept = try edgesBeforeLost(edges, goal) {
          for edge in edges[kept...] { isOnRoute[Int(graph.heads[Int(edge)])] = false }
          edges.removeSubrange(kept...)
          ranges.removeSubrange((kept + 1)...)
          continue
        }
      }
      if !links.isFree, let last = edges.last, !links.joins(Int(last), edge) { continue }
      let head = Int(graph.heads[edge])
      let depth = edges.count + 1
      if depth >= least, depth <= most, isInTime(head, depth), isEnd(head, root, goal) {
        edges.append(UInt32(truncatingIfNeeded: edge))
        let before = sink.count
        let goesOn = try sink.take(edges)
        edges.removeLast()
        if !goesOn { return false }
        if sink.count > before { barren = 0 }
      }
      guard mayEnter(head, by: edge, depth), reachesStations(head, by: edge, edges, root) else {
        continue
      }
      edges.append(UInt32(truncatingIfNeeded: edge))
      isOnRoute[head] = true
      ranges.append(graph.edges(from: head))
    }
    return true
  }

  /// So many steps without a route are walked before it is asked whether the way is lost.
  private var patience: Int { max(RouteWalk.leastPatience, graph.heads.count) }
  private static let leastPatience = 32

  /// How many edges of a route that gets nowhere may stay.
  private mutating func edgesBeforeLost(
    _ edges: [UInt32], _ goal: Goal
  ) throws(BudgetExceeded) -> Int? {
    var outlook = outlook ?? RouteOutlook(graph, links, goal, budget: budget)
    let kept = try outlook.edgesBeforeLost(edges, within: most, barred: barred)
    if outlook.wasBounded { wasBounded = true }
    self.outlook = outlook
    return kept
  }

  private func isEnd(_ head: Int, _ root: Int, _ goal: Goal) -> Bool {
    switch goal {
    case .start: head == root
    case .targets(let marks):
      marks[head] && !isOnRoute[head] && !barred[head]
    }
  }

  private mutating func mayEnter(_ head: Int, by edge: Int, _ depth: Int) -> Bool {
    guard !isOnRoute[head], !barred[head] else { return false }
    if stops.map({ $0 == head }) ?? false { return false }
    let need = need(head, edge)
    guard depth < most, Int(need) <= most - depth else {
      if need != Reach.unreached || isNeedCut { wasBounded = true }
      return false
    }
    return isInTime(head, depth)
  }

  /// Whether there are steps enough to go by all stations that the route has not met.
  private mutating func reachesStations(
    _ head: Int, by edge: Int, _ edges: [UInt32], _ root: Int
  ) -> Bool {
    let left = most - edges.count - 1
    for station in stations where Int(station.needed[head]) > left {
      if station.isMet(from: root, by: edges, and: edge, in: graph) { continue }
      if station.needed[head] != Reach.unreached || isNeedCut { wasBounded = true }
      return false
    }
    return true
  }

  private func need(_ head: Int, _ edge: Int) -> Int32 {
    if !neededBehind.isEmpty { return neededBehind[edge] }
    return needed.isEmpty ? 0 : needed[head]
  }

  private func isInTime(_ head: Int, _ depth: Int) -> Bool {
    levels.isEmpty || Int(levels[head]) == depth
  }

  /// Clears the marks of a walk that ended early.
  private mutating func leave(_ edges: [UInt32], _ root: Int) {
    isOnRoute[root] = false
    for edge in edges { isOnRoute[Int(graph.heads[Int(edge)])] = false }
  }
}
