import OuroCore

/// A question for loops, made ready: the graph to walk and where to begin.
struct LoopGround {
  var graph: StepGraph
  let flow: FlowTable
  let bounds: RouteBounds
  /// Vertices one of which must be on each loop, the busiest first; all for none named.
  var roots: [Int]
  /// Parties asked for: `from` first, then each `through`.
  let asked: [[PartyID]]
  /// Whether the first of `asked` is where loops are told from.
  let hasStart: Bool
  /// Which steps may follow which; where that matters, loops begin with their first deal.
  var links: StepLinks
  var barred: [Bool]
  var test: RouteTest
}

extension LoopGround: RouteGround {
  /// Whoever lies on no cycle of these edges is left out too.
  func keeping(_ edges: [UInt32], budget: Budget) throws(BudgetExceeded) -> LoopGround {
    var ground = narrowed(to: edges)
    ground.test.links = ground.links
    let components = try Components(
      starts: ground.graph.outStarts, heads: ground.graph.heads, budget: budget)
    let sizes = components.sizes
    ground.barred = barred.indices.map { barred[$0] || sizes[components[$0]] < 2 }
    ground.roots = roots.filter { !ground.barred[$0] }
    return ground
  }

  func walk<Sink: RouteSink>(
    _ choice: RouteChoice, _ run: QueryRun, into sink: inout Sink
  ) throws(BudgetExceeded) {
    try run.walkLoops(choice, self, into: &sink)
  }

  func walkByLength(
    _ run: QueryRun, into collector: inout RouteCollector
  ) throws(BudgetExceeded) {
    let most = min(bounds.most, graph.parties.count)
    var search = LoopSearch(self, most: most, strategy: run.strategy, budget: run.budget)
    try forEachLength(run, into: &collector) { lengths, collector throws(BudgetExceeded) in
      _ = try search.walk(lengths, into: &collector)
    }
  }
}

extension LoopGround {
  /// The same loop begun at the asked start, else at its least vertex; as it is where the order of
  /// its deals matters.
  func turned(_ edges: [UInt32]) -> [UInt32] {
    guard links.isFree else { return edges }
    let tails = edges.map { graph.tails[Int($0)] }
    let starts = asked.first ?? []
    let places = tails.indices.filter { place in
      !hasStart || SortedIDs.contains(starts, graph.parties[Int(tails[place])])
    }
    guard let first = places.min(by: { tails[$0] < tails[$1] }) else { return edges }
    return Array(edges[first...] + edges[..<first])
  }

  func isAsked(_ one: PartyID, _ other: PartyID) -> Bool {
    asked.allSatisfy { SortedIDs.contains($0, one) || SortedIDs.contains($0, other) }
  }
}

extension QueryRun {
  /// The part of the graph that loops can lie on.
  func loopGround(
    _ pattern: LoopPattern, isListed: Bool
  ) throws(BudgetExceeded) -> LoopGround {
    try profiled(.stage(.gather), rows: \.graph.parties.count) { () throws(BudgetExceeded) in
      try gather(pattern, isListed: isListed)
    }
  }

  private func gather(
    _ pattern: LoopPattern, isListed: Bool
  ) throws(BudgetExceeded) -> LoopGround {
    let frame = try routeFrame(pattern)
    let isByDeal = frame.grouping == .byDeal
    var asked: [[PartyID]] = []
    for set in [pattern.start].compactMap(\.self) + pattern.through {
      asked.append(frame.unbarred(try operand(set)))
    }
    let fewest = asked.min { $0.count < $1.count }
    let graph: StepGraph
    var isOut: [Bool]?
    if let fewest {
      let most = frame.bounds.most
      let limit = most == .max ? .max : most - 1
      let around = try parties(from: fewest, to: fewest, frame, limit: limit)
      let order = try vertexOrder(around, isListed: isListed)
      graph = try StepGraph(order, frame.reader, frame.grouping, budget: budget)
    } else {
      let (whole, isOffCycles) = try cycles(frame)
      // A count can do with the whole graph; a listing wants its vertices in order of name.
      graph = isListed ? try listed(whole, without: isOffCycles, frame.reader) : whole
      isOut = isListed ? nil : isOffCycles
    }
    let out = isOut ?? Array(repeating: false, count: graph.parties.count)
    // Where the order of deals matters, a loop has one beginning: not everybody on it is one.
    let starts = isByDeal ? pattern.start.flatMap { _ in asked.first } : fewest
    let isRoot = starts.map { graph.marks(of: $0) }
    var test = RouteTest(graph, in: world)
    test.isLoop = true
    test.disputed = pattern.disputed
    test.musts = asked.count > 1 || isByDeal ? asked.map { graph.marks(of: $0) } : []
    test.links = try StepLinks(pattern.succession, graph, in: world, budget: budget)
    test.starts = isRoot ?? []
    let roots = out.indices.filter { !out[$0] && isRoot?[$0] ?? true }
    return LoopGround(
      graph: graph, flow: frame.reader.flow, bounds: frame.bounds,
      roots: graph.busiestFirst(roots), asked: asked, hasStart: pattern.start != nil,
      links: test.links, barred: out, test: test)
  }

  /// The graph of everybody, and which of its vertices lie on no cycle at all.
  private func cycles(
    _ frame: RouteFrame
  ) throws(BudgetExceeded) -> (graph: StepGraph, isOff: [Bool]) {
    let graph = try StepGraph(
      parties(outside: frame.barred), frame.reader, frame.grouping, budget: budget)
    let components = try Components(
      starts: graph.outStarts, heads: graph.heads, budget: budget)
    let sizes = components.sizes
    return (graph, graph.parties.indices.map { sizes[components[$0]] < 2 })
  }

  private func listed(
    _ whole: StepGraph, without isOut: [Bool], _ reader: StepReader
  ) throws(BudgetExceeded) -> StepGraph {
    let parties = whole.parties.indices.filter { !isOut[$0] }.map { whole.parties[$0] }
    let order = try vertexOrder(parties, isListed: true)
    return try StepGraph(order, reader, whole.grouping, budget: budget)
  }
}
