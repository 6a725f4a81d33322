import OuroCore

extension Reasoner {
  /// Why parties can all reach one another: a way round that passes all of them, each of its steps
  /// told once.
  mutating func why(
    _ group: [PartyID], _ pattern: GroupPattern
  ) throws(BudgetExceeded) -> Derivation {
    let flow = FlowTable(pattern.flow, in: run.base)
    let graph = try StepGraph(group, run.reader(flow, pattern.everyStep), budget: run.budget)
    let listing = RouteListing(graph, in: run.world, flow: flow, run.budget)
    var parts: [Derivation] = []
    for edge in try RoundTrip(graph, run.budget).edges {
      let step = listing.step(edge)
      parts.append(.conclusion(.step(step), try any(of: step.deals)))
    }
    for set in pattern.via {
      let set = try run.grounds(of: set)
      if !set.isListed { parts.append(try any(of: group, in: set)) }
    }
    return .together(parts)
  }
}

/// A way round the vertices of a strongly connected graph: from the first to the nearest that it
/// has not passed yet, again and again, and back.
private struct RoundTrip {
  /// Its edges in order, each once.
  private(set) var edges: [Int] = []
  private let graph: StepGraph
  private let budget: Budget
  private var isPassed: [Bool]
  private var isTaken: [Bool]

  init(_ graph: StepGraph, _ budget: Budget) throws(BudgetExceeded) {
    self.graph = graph
    self.budget = budget
    isPassed = graph.parties.map { _ in false }
    isTaken = graph.heads.map { _ in false }
    guard !graph.parties.isEmpty else { return }
    var place = 0
    isPassed[place] = true
    while let next = try go(from: place, to: { [isPassed] in !isPassed[$0] }) { place = next }
    if place != 0 { _ = try go(from: place, to: { $0 == 0 }) }
  }

  /// Takes the shortest way to the nearest goal, and tells which it was.
  private mutating func go(
    from start: Int, to isGoal: (Int) -> Bool
  ) throws(BudgetExceeded) -> Int? {
    var arrivals = [Int?](repeating: nil, count: graph.parties.count)
    var queue = [start]
    var place = 0
    while place < queue.count {
      let vertex = queue[place]
      place += 1
      try budget.spend(graph.edges(from: vertex).count + 1)
      for edge in graph.edges(from: vertex) {
        let head = Int(graph.heads[edge])
        guard head != start, arrivals[head] == nil else { continue }
        arrivals[head] = edge
        if isGoal(head) {
          take(arrivals, to: head, from: start)
          return head
        }
        queue.append(head)
      }
    }
    return nil
  }

  private mutating func take(_ arrivals: [Int?], to goal: Int, from start: Int) {
    var way: [Int] = []
    var vertex = goal
    while vertex != start, let edge = arrivals[vertex] {
      way.append(edge)
      isPassed[vertex] = true
      vertex = Int(graph.tails[edge])
    }
    for edge in way.reversed() where !isTaken[edge] {
      isTaken[edge] = true
      edges.append(edge)
    }
  }
}
