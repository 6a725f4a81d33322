import OuroCore

extension QueryRun {
  func loops(_ pattern: LoopPattern) throws(BudgetExceeded) -> Answer {
    let ground = try loopGround(pattern, isListed: true)
    let found = try collectLoops(pattern, ground)
    var listing = RouteListing(ground.graph, in: world, flow: ground.flow)
    let turned = found.routes.map { ground.turned($0) }
    let routes = listing.list(turned, limit: budget.rows, isLoop: true)
    let isCut = found.isFull || routes.count < turned.count
    if isCut { profile?.note(.rows(routes.count)) }
    let pairs = exchanges(ground)
    var (notices, mine) = try loopNotices(
      pattern, ground, pairs, found: routes.first?.steps.count)
    if isCut { notices.append(.cut(routes.count)) }
    notices += pattern.choice.ties(turned.count)
    if routes.isEmpty {
      notices.append(.empty(try emptyReason(pattern, ground, pairs, mine)))
    } else if !isCut {
      notices += try loopVariants(pattern, routes, mine)
    }
    return answer(.loops(routes), notices, isComplete: !isCut)
  }

  func count(_ pattern: LoopPattern) throws(BudgetExceeded) -> (count: Int, notices: [Notice]) {
    let ground = try loopGround(pattern, isListed: false)
    let count: Int = try profiled(.stage(.walk), rows: { $0 }) { () throws(BudgetExceeded) in
      try countByWalking(pattern.choice, ground)
    }
    let notices = try loopNotices(pattern, ground, [], found: nil).notices
    return (count, notices)
  }

  private func countByWalking(
    _ choice: RouteChoice, _ ground: LoopGround
  ) throws(BudgetExceeded) -> Int {
    guard strategy.countsOnly else {
      var collector = RouteCollector(ground.test, limit: .max, budget: budget)
      try walkLoops(choice, ground, into: &collector)
      return collector.routes.count
    }
    var counter = RouteCounter(ground.test)
    try walkLoops(choice, ground, into: &counter)
    return counter.count
  }

  func partiesOnLoops(_ pattern: LoopPattern) throws(BudgetExceeded) -> Membership {
    let ground = try loopGround(pattern, isListed: true)
    let found = try collectLoops(pattern, ground)
    if found.isFull { leftOut.isCut = true }
    return members(of: found.routes, RouteListing(ground.graph, in: world, flow: ground.flow))
  }

  func members(of routes: [[UInt32]], _ listing: RouteListing) -> Membership {
    let deals = listing.dealsByParty(routes)
    let members = SortedIDs.sorted(listing.graph.parties).filter { deals[$0] != nil }
    return Membership(members, .routes(deals))
  }

  private func collectLoops(
    _ pattern: LoopPattern, _ ground: LoopGround
  ) throws(BudgetExceeded) -> RouteCollector {
    try profiled(.stage(.walk), rows: \.count) { () throws(BudgetExceeded) in
      try walkAndCollect(pattern, ground)
    }
  }

  private func walkAndCollect(
    _ pattern: LoopPattern, _ ground: LoopGround
  ) throws(BudgetExceeded) -> RouteCollector {
    let limit = max(RouteBounds.collected, budget.rows)
    var collector = RouteCollector(ground.test, limit: limit, budget: budget)
    try walkLoops(pattern.choice, ground, into: &collector)
    guard collector.isFull, pattern.choice == .all else { return collector }
    // Too many to put in order: take whole lengths, the shortest first, as far as they fit.
    collector = RouteCollector(ground.test, limit: limit, budget: budget)
    let most = min(ground.bounds.most, ground.graph.parties.count)
    for length in ground.bounds.least...max(ground.bounds.least, most)
    where !collector.isFull && collector.count < budget.rows {
      _ = try walkLoops(length...length, ground, into: &collector)
    }
    return collector
  }

  func walkLoops<Sink: RouteSink>(
    _ choice: RouteChoice, _ ground: LoopGround, into sink: inout Sink
  ) throws(BudgetExceeded) {
    let least = ground.bounds.least
    let most = min(ground.bounds.most, ground.graph.parties.count)
    guard least <= most, ground.test.canBeMet else { return }
    guard case .fewest(let wanted) = choice else {
      let walk = try walkLoops(least...most, ground, into: &sink)
      if walk.wasBounded { profile?.note(.steps(most)) }
      return
    }
    for length in least...most {
      let walk = try walkLoops(length...length, ground, into: &sink)
      if sink.count >= wanted || !walk.wasBounded { return }
    }
  }

  /// Each loop once: a root that is done is barred for those after it. Busy parties go first, so
  /// that no other root has to look past all their deals. Where the order of deals matters, a loop
  /// is found from its beginning only, and no root is barred.
  ///
  /// - Returns: Whether the sink did not end it, and whether longer loops may exist.
  private func walkLoops<Sink: RouteSink>(
    _ lengths: ClosedRange<Int>, _ ground: LoopGround, into sink: inout Sink
  ) throws(BudgetExceeded) -> (goesOn: Bool, wasBounded: Bool) {
    var walk = RouteWalk(
      ground.graph, budget: budget, least: lengths.lowerBound, most: lengths.upperBound,
      barred: ground.barred)
    guard ground.links.isFree else { return try walkLinkedLoops(&walk, ground, into: &sink) }
    var distances = RootDistances(ground.graph)
    for root in ground.roots {
      try budget.spend()
      if strategy.prunes {
        try distances.measure(
          to: root, barred: walk.barred, limit: lengths.upperBound - 1, budget: budget)
        swap(&walk.needed, &distances.steps)
        walk.isNeedCut = distances.isCut
      }
      let goesOn = try walk.walk(from: root, .start, into: &sink)
      if strategy.prunes { swap(&walk.needed, &distances.steps) }
      if !goesOn { return (false, false) }
      walk.barred[root] = true
    }
    return (true, walk.wasBounded)
  }

  private func walkLinkedLoops<Sink: RouteSink>(
    _ walk: inout RouteWalk, _ ground: LoopGround, into sink: inout Sink
  ) throws(BudgetExceeded) -> (goesOn: Bool, wasBounded: Bool) {
    walk.links = ground.links
    var distances = LinkedDistances(ground.graph, ground.links)
    for root in ground.roots {
      try budget.spend()
      if strategy.prunes {
        try distances.measure(to: [root], limit: walk.most - 1, budget: budget)
        swap(&walk.neededBehind, &distances.steps)
        walk.isNeedCut = distances.isCut
      }
      let goesOn = try walk.walk(from: root, .start, into: &sink)
      if strategy.prunes { swap(&walk.neededBehind, &distances.steps) }
      if !goesOn { return (false, false) }
    }
    return (true, walk.wasBounded)
  }
}
