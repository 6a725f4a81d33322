import OuroCore

/// A question for paths, made ready.
struct PathGround {
  var graph: StepGraph
  let flow: FlowTable
  let bounds: RouteBounds
  /// In order of name.
  var sources: [Int]
  var isTarget: [Bool]
  var test: RouteTest
  let from: [PartyID]
  /// `nil` for everybody.
  var to: [PartyID]?
  /// Whether each path is the shortest between its ends with no other wish.
  var isPlainShortest: Bool
  /// Which steps may follow which.
  var links: StepLinks
}

extension PathGround: RouteGround {
  /// Whether there may be a path at all.
  var canBeMet: Bool {
    bounds.least <= min(bounds.most, graph.parties.count - 1) && test.canBeMet
  }

  /// Whether nothing is asked of each path but to get there in so many steps at the most.
  var isPlain: Bool { links.isFree && bounds.least == 1 && test.musts.isEmpty }

  var targets: [Int] { isTarget.indices.filter { isTarget[$0] } }

  func keeping(_ edges: [UInt32], budget: Budget) -> PathGround { narrowed(to: edges) }

  /// The same from one source to some of the targets.
  func from(_ source: Int, to targets: [Int]) -> PathGround {
    var ground = self
    ground.sources = [source]
    ground.isTarget = [Bool](repeating: false, count: graph.parties.count)
    for target in targets { ground.isTarget[target] = true }
    ground.to = targets.map { graph.parties[$0] }
    return ground
  }

  func walk<Sink: RouteSink>(
    _ choice: RouteChoice, _ run: QueryRun, into sink: inout Sink
  ) throws(BudgetExceeded) {
    try run.walkPaths(choice, self, into: &sink)
  }

  func walkByLength(
    _ run: QueryRun, into collector: inout RouteCollector
  ) throws(BudgetExceeded) {
    try forEachLength(run, into: &collector) { lengths, collector throws(BudgetExceeded) in
      for source in sources {
        _ = try run.walk(from: source, lengths, self, into: &collector)
      }
    }
  }
}

extension QueryRun {
  /// The part of the graph that paths can lie on.
  func pathGround(
    _ pattern: PathPattern, isListed: Bool
  ) throws(BudgetExceeded) -> PathGround {
    try profiled(.stage(.gather), rows: \.graph.parties.count) { () throws(BudgetExceeded) in
      try gather(pattern, isListed: isListed)
    }
  }

  private func gather(
    _ pattern: PathPattern, isListed: Bool
  ) throws(BudgetExceeded) -> PathGround {
    let frame = try routeFrame(pattern)
    let from = frame.unbarred(try operand(pattern.from))
    var to: [PartyID]?
    if let set = pattern.to { to = frame.unbarred(try operand(set)) }
    var via: [[PartyID]] = []
    for set in pattern.via { via.append(try operand(set)) }
    let isPlain =
      pattern.choice == .shortest && via.isEmpty && frame.bounds.least == 1
      && frame.grouping != .byDeal
    var parties = try isPlain ? pair(from, to, frame) : nil
    if parties == nil {
      parties = try self.parties(from: from, to: to, frame, limit: frame.bounds.most)
    }
    let order = try vertexOrder(parties ?? [], isListed: isListed)
    let graph = try StepGraph(order, frame.reader, frame.grouping, budget: budget)
    var test = RouteTest(graph, in: world)
    test.musts = via.map { graph.marks(of: $0) }
    let isSource = graph.marks(of: from)
    return PathGround(
      graph: graph, flow: frame.reader.flow, bounds: frame.bounds,
      sources: order.indices.filter { isSource[$0] },
      isTarget: to.map { graph.marks(of: $0) } ?? order.map { _ in true }, test: test, from: from,
      to: to, isPlainShortest: isPlain,
      links: try StepLinks(pattern.succession, graph, in: world, budget: budget))
  }

  /// For shortest paths between two parties, only those on one: looked for from both ends.
  private func pair(
    _ from: [PartyID], _ to: [PartyID]?, _ frame: RouteFrame
  ) throws(BudgetExceeded) -> [PartyID]? {
    guard strategy.searchesFromBothEnds, from.count == 1, to?.count == 1,
      let source = from.first, let target = to?.first
    else { return nil }
    let search = TwoEndedSearch(reader: frame.reader, barred: frame.barred, budget: budget)
    return try search.find(from: source, to: target, limit: frame.bounds.most)?.parties ?? []
  }
}
