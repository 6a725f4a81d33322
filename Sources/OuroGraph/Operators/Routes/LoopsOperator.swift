import OuroCore

extension QueryRun {
  func loops(_ pattern: LoopPattern) throws(BudgetExceeded) -> Answer {
    if let run = try deriving(pattern) { return try run.loops(pattern) }
    let ground = try loopGround(pattern, isListed: true)
    let limit = max(RouteBounds.collected, budget.rows)
    let found = try findLoops(pattern, ground, limit: limit)
    var listing = RouteListing(ground.graph, in: world, flow: ground.flow, budget)
    let turned = try budget.map(found.routes) { ground.turned($0) }
    let routes = try listing.list(
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
      notices.append(
        try empty { () throws(BudgetExceeded) in try emptyReason(pattern, ground, pairs, mine) })
    } else if !isCut {
      let variants = try beside { () throws(BudgetExceeded) in
        try loopVariants(pattern, routes, mine)
      }
      notices += variants ?? []
    }
    return answer(.loops(routes), notices, isComplete: !isCut)
  }

  func count(_ pattern: LoopPattern) throws(BudgetExceeded) -> (count: Int, notices: [Notice]) {
    if let run = try deriving(pattern) { return try run.count(pattern) }
    if let count = try countByIndex(pattern) { return (count, leftOut.notices(in: world)) }
    if let count = try countInDateOrder(pattern) { return (count, leftOut.notices(in: world)) }
    let ground = try loopGround(pattern, isListed: false)
    let count = try count(pattern.choice, ground) { () throws(BudgetExceeded) in
      try findLoops(pattern, ground, limit: .max)
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
    return members(
      of: found.routes, RouteListing(ground.graph, in: world, flow: ground.flow, budget))
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
    var found = try collect(pattern.choice, ground, limit: limit)
    found.most = found.routes.count
    return found
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
