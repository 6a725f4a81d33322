import OuroCore

extension QueryRun {
  func loops(_ pattern: LoopPattern) throws(BudgetExceeded) -> Answer {
    if let run = try deriving(pattern) { return try run.loops(pattern) }
    let ground = try loopGround(pattern, isListed: true)
    let limit = max(RouteBounds.collected, budget.rows)
    let found = try findLoops(pattern, ground, limit: limit)
    var listing = RouteListing(ground.graph, in: world, flow: ground.flow)
    let turned = found.routes.map { ground.turned($0) }
    let routes = listing.list(
      turned, limit: budget.rows, isLoop: true, isWidest: pattern.choice.isWidest)
    let isCut = found.isFull || routes.count < turned.count
    if isCut { profile?.note(.rows(routes.count)) }
    let pairs = exchanges(ground)
    var (notices, mine) = try loopNotices(
      pattern, ground, pairs, found: routes.first?.steps.count)
    if isCut { notices.append(.cut(routes.count)) }
    notices += pattern.choice.ties(found.most)
    if let remark = severalCurrencies(pattern.choice, routes) { notices.append(remark) }
    if routes.isEmpty {
      notices.append(.empty(try emptyReason(pattern, ground, pairs, mine)))
    } else if !isCut {
      notices += try loopVariants(pattern, routes, mine)
    }
    return answer(.loops(routes), notices, isComplete: !isCut)
  }

  func count(_ pattern: LoopPattern) throws(BudgetExceeded) -> (count: Int, notices: [Notice]) {
    if let run = try deriving(pattern) { return try run.count(pattern) }
    if let count = try countByIndex(pattern) { return (count, leftOut.notices(in: world)) }
    let ground = try loopGround(pattern, isListed: false)
    let count: Int
    if strategy.countsOnly, !pattern.choice.isWidest {
      count = try profiled(.stage(.walk), rows: { $0 }) { () throws(BudgetExceeded) in
        var counter = RouteCounter(ground.test)
        try walkLoops(pattern.choice, ground, into: &counter)
        return counter.count
      }
    } else {
      count = try findLoops(pattern, ground, limit: .max).routes.count
    }
    let notices = try loopNotices(pattern, ground, [], found: nil).notices
    return (count, notices)
  }

  func partiesOnLoops(_ pattern: LoopPattern) throws(BudgetExceeded) -> Membership {
    if let run = try deriving(pattern) {
      defer { leftOut = run.leftOut }
      return try run.partiesOnLoops(pattern)
    }
    let ground = try loopGround(pattern, isListed: true)
    let found = try findLoops(pattern, ground, limit: RouteBounds.collected)
    if found.isFull { leftOut.isCut = true }
    return members(of: found.routes, RouteListing(ground.graph, in: world, flow: ground.flow))
  }

  func members(of routes: [[UInt32]], _ listing: RouteListing) -> Membership {
    let deals = listing.dealsByParty(routes)
    let members = SortedIDs.sorted(listing.graph.parties).filter { deals[$0] != nil }
    return Membership(members, .routes(deals))
  }

  func findLoops(
    _ pattern: LoopPattern, _ ground: LoopGround, limit: Int
  ) throws(BudgetExceeded) -> FoundRoutes {
    if case .widest(let wanted) = pattern.choice {
      return try widestLoops(wanted, ground, limit: limit)
    }
    let collector = try collectLoops(pattern, ground, limit: limit)
    var found = FoundRoutes(limit: limit)
    found.routes = collector.routes
    found.isFull = collector.isFull
    found.most = found.routes.count
    return found
  }

  private func collectLoops(
    _ pattern: LoopPattern, _ ground: LoopGround, limit: Int
  ) throws(BudgetExceeded) -> RouteCollector {
    try profiled(.stage(.walk), rows: \.count) { () throws(BudgetExceeded) in
      try walkAndCollect(pattern, ground, limit: limit)
    }
  }

  private func walkAndCollect(
    _ pattern: LoopPattern, _ ground: LoopGround, limit: Int
  ) throws(BudgetExceeded) -> RouteCollector {
    var collector = RouteCollector(ground.test, limit: limit, budget: budget)
    try walkLoops(pattern.choice, ground, into: &collector)
    guard collector.isFull, pattern.choice == .all else { return collector }
    // Too many to put in order: take whole lengths, the shortest first, as far as they fit.
    collector = RouteCollector(ground.test, limit: limit, budget: budget)
    let most = min(ground.bounds.most, ground.graph.parties.count)
    var search = LoopSearch(ground, most: most, strategy: strategy, budget: budget)
    for length in ground.bounds.least...max(ground.bounds.least, most)
    where !collector.isFull && collector.count < budget.rows {
      _ = try search.walk(length...length, into: &collector)
    }
    return collector
  }

  func walkLoops<Sink: RouteSink>(
    _ choice: RouteChoice, _ ground: LoopGround, into sink: inout Sink
  ) throws(BudgetExceeded) {
    let least = ground.bounds.least
    let most = min(ground.bounds.most, ground.graph.parties.count)
    guard least <= most, ground.test.canBeMet else { return }
    var search = LoopSearch(ground, most: most, strategy: strategy, budget: budget)
    guard case .fewest(let wanted) = choice else {
      let goesOn = try search.walk(least...most, into: &sink)
      if goesOn, search.nextLength != nil { profile?.note(.steps(most)) }
      return
    }
    var length: Int? = least
    while let tried = length, tried <= most, sink.count < wanted {
      guard try search.walk(tried...tried, into: &sink) else { return }
      length = search.nextLength
    }
  }
}
