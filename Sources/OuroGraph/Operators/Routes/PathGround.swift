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

extension PathGround {
  /// Whether there may be a path at all.
  var canBeMet: Bool {
    bounds.least <= min(bounds.most, graph.parties.count - 1) && test.canBeMet
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
    let flow = FlowTable(pattern.flow, vocabulary: base.vocabulary)
    let reader = reader(flow, pattern.stepFilter)
    let grouping = StepGraph.Grouping(pattern.succession, pattern.choice)
    let isByDeal = grouping == .byDeal
    let bounds = RouteBounds(pattern.steps, pattern.choice, floor: 1)
    let barred = try marks(ofAll: pattern.avoiding)
    let from = try operand(pattern.from).filter { !barred[$0.index] }
    var to: [PartyID]?
    if let set = pattern.to { to = try operand(set).filter { !barred[$0.index] } }
    var via: [[PartyID]] = []
    for set in pattern.via { via.append(try operand(set)) }
    let isPlain = pattern.choice == .shortest && via.isEmpty && bounds.least == 1 && !isByDeal
    var parties = try pair(from, to, isPlain, reader, bounds, barred)
    if parties == nil {
      parties = try self.parties(
        from: from, to: to, reader, limit: bounds.most, most: bounds.most, barred: barred)
    }
    let order = vertexOrder(parties ?? [], isListed: isListed)
    let graph = try StepGraph(order, reader, grouping, budget: budget)
    var test = RouteTest(graph, in: world)
    test.musts = via.map { graph.marks(of: $0) }
    let isSource = graph.marks(of: from)
    return PathGround(
      graph: graph, flow: flow, bounds: bounds, sources: order.indices.filter { isSource[$0] },
      isTarget: to.map { graph.marks(of: $0) } ?? order.map { _ in true }, test: test, from: from,
      to: to, isPlainShortest: isPlain,
      links: try StepLinks(pattern.succession, graph, in: world, budget: budget))
  }

  /// For shortest paths between two parties, only those on one: looked for from both ends.
  private func pair(
    _ from: [PartyID], _ to: [PartyID]?, _ isPlain: Bool, _ reader: StepReader,
    _ bounds: RouteBounds, _ barred: [Bool]
  ) throws(BudgetExceeded) -> [PartyID]? {
    guard strategy.searchesFromBothEnds, isPlain, from.count == 1, to?.count == 1,
      let source = from.first, let target = to?.first
    else { return nil }
    let search = TwoEndedSearch(reader: reader, barred: barred, budget: budget)
    return try search.find(from: source, to: target, limit: bounds.most)?.parties ?? []
  }

  /// Counts what the world and the filter keep out of the paths asked for, and returns just that.
  func leaveOutOfPaths(
    _ pattern: PathPattern, _ ground: PathGround, found: Int?
  ) throws(BudgetExceeded) -> LeftOut {
    try leavingOut { () throws(BudgetExceeded) in
      let barred = try marks(ofAll: pattern.avoiding)
      let limit = pattern.choice == .shortest ? found ?? ground.bounds.most : ground.bounds.most
      for (open, wanted) in relaxations(pattern.stepFilter) {
        try leaveOut(
          ground.flow, from: ground.from, to: ground.to, barred: barred, limit: limit,
          test: test(pattern.stepFilter), open: open, only: wanted)
      }
    }
  }

  func emptyReason(
    _ pattern: PathPattern, _ ground: PathGround, _ mine: LeftOut
  ) throws(BudgetExceeded) -> EmptyReason {
    // A path repeats no party: there is none from a party to itself.
    if let to = ground.to, ground.from.count == 1, to == ground.from { return .toItself(to[0]) }
    if pattern.succession.isAsked, try hasPath(inAnyOrder: pattern) {
      return .outOfOrder(isLoop: false)
    }
    if pattern.choice.isWidest, try hasPath(inAnyCurrency: pattern) {
      return .severalCurrencies(isLoop: false)
    }
    if !mine.entries.isEmpty, pattern.via.isEmpty { return mine.emptyReasonOfWay }
    guard let first = NameOrder.sorted(ground.from, in: base).first else { return .noneStated }
    let reader = reader(ground.flow, pattern.stepFilter)
    let barred = try marks(ofAll: pattern.avoiding)
    var ahead = Reach(from: ground.from, partyCount: base.parties.count)
    try ahead.advance(.onward, reader, barred: barred, budget: budget)
    if ahead.isExhausted { return .nothingLeaves(first) }
    if let to = ground.to {
      guard let last = NameOrder.sorted(to, in: base).first else { return .noneStated }
      var behind = Reach(from: to, partyCount: base.parties.count)
      try behind.advance(.backward, reader, barred: barred, budget: budget)
      if behind.isExhausted { return .nothingReaches(last) }
    }
    try ahead.spread(
      .onward, reader, limit: ground.bounds.most, barred: barred, budget: budget)
    let within = ground.bounds.most == .max ? nil : ground.bounds.most
    let reached = ahead.parties.count - ground.from.count
    try ahead.spread(.onward, reader, limit: .max, barred: barred, budget: budget)
    if let within, let to = ground.to, to.contains(where: ahead.reaches) {
      let isNear = to.contains { Int(ahead.distance[$0.index]) <= within }
      if !isNear { return .tooFar(within: within) }
    }
    let goal = ground.to.flatMap { NameOrder.sorted($0, in: base).first }
    return .noWay(from: first, to: goal, reached: reached)
  }

  private func hasPath(inAnyOrder pattern: PathPattern) throws(BudgetExceeded) -> Bool {
    var anyhow = pattern
    anyhow.succession = Succession()
    return try hasPath(inAnyCurrency: anyhow)
  }

  private func hasPath(inAnyCurrency pattern: PathPattern) throws(BudgetExceeded) -> Bool {
    var anyhow = pattern
    anyhow.everyStep = pattern.everyStep.needing(Succession(), pattern.choice)
    anyhow.choice = .shortest
    anyhow.steps.most = RouteBounds(pattern.steps, pattern.choice, floor: 1).most
    return try forRemark { () throws(BudgetExceeded) in
      try aside { () throws(BudgetExceeded) in try count(anyhow).count > 0 }
    }
  }
}
