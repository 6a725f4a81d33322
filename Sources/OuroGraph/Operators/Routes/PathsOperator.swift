import OuroCore

extension QueryRun {
  func paths(_ pattern: PathPattern) throws(BudgetExceeded) -> Answer {
    if let run = try deriving(pattern) { return try run.paths(pattern) }
    let ground = try pathGround(pattern, isListed: true)
    let found = try findPaths(pattern, ground, limit: max(RouteBounds.collected, budget.rows))
    var listing = RouteListing(ground.graph, in: world, flow: ground.flow, budget)
    let routes = try listing.list(
      found.routes, limit: budget.rows, isLoop: false, isWidest: pattern.choice.isWidest)
    let isCut = found.isFull || routes.count < found.routes.count
    if isCut { profile?.note(.rows(routes.count)) }
    let mine = try leaveOutOfPaths(pattern, ground, found: routes.last?.steps.count)
    var notices = leftOut.notices(in: world)
    if isCut { notices.append(.cut(routes.count)) }
    notices += pattern.choice.ties(found.most)
    if let remark = severalCurrencies(pattern.choice, routes) { notices.append(remark) }
    if routes.isEmpty {
      notices.append(
        try empty { () throws(BudgetExceeded) in try emptyReason(pattern, ground, mine) })
    }
    return answer(.paths(routes), notices, isComplete: !isCut)
  }

  func count(_ pattern: PathPattern) throws(BudgetExceeded) -> (count: Int, notices: [Notice]) {
    if let run = try deriving(pattern) { return try run.count(pattern) }
    let ground = try pathGround(pattern, isListed: false)
    let count = try count(pattern.choice, ground) { () throws(BudgetExceeded) in
      try findPaths(pattern, ground, limit: .max)
    }
    _ = try leaveOutOfPaths(pattern, ground, found: nil)
    return (count, leftOut.notices(in: world))
  }

  func partiesOnPaths(_ pattern: PathPattern) throws(BudgetExceeded) -> Membership {
    if let run = try deriving(pattern) {
      defer { leftOut = run.leftOut }
      return try run.partiesOnPaths(pattern)
    }
    let ground = try pathGround(pattern, isListed: true)
    let found = try findPaths(pattern, ground, limit: RouteBounds.collected)
    if found.isFull { leftOut.isCut = true }
    return members(
      of: found.routes, RouteListing(ground.graph, in: world, flow: ground.flow, budget))
  }

  private func findPaths(
    _ pattern: PathPattern, _ ground: PathGround, limit: Int
  ) throws(BudgetExceeded) -> FoundRoutes {
    if case .widest(let wanted) = pattern.choice {
      guard ground.canBeMet else { return FoundRoutes(limit: limit) }
      return try widestPaths(wanted, ground, limit: limit)
    }
    var found = try collect(pattern.choice, ground, limit: limit)
    found.most = mostBetweenTwo(found.routes, ground.graph)
    return found
  }

  func walkPaths<Sink: RouteSink>(
    _ choice: RouteChoice, _ ground: PathGround, into sink: inout Sink
  ) throws(BudgetExceeded) {
    let least = ground.bounds.least
    let most = min(ground.bounds.most, ground.graph.parties.count - 1)
    guard ground.canBeMet else { return }
    for source in ground.sources {
      guard case .fewest(let wanted) = choice, !ground.isPlainShortest else {
        guard try walk(from: source, least...most, ground, into: &sink).goesOn else { return }
        continue
      }
      for target in ground.isTarget.indices where ground.isTarget[target] && target != source {
        let before = sink.count
        for length in least...most {
          let walk = try walk(from: source, to: target, length...length, ground, into: &sink)
          if !walk.goesOn { return }
          if sink.count - before >= wanted || !walk.wasBounded { break }
        }
      }
    }
  }

  /// How many of the paths, which come by their ends, have the same two ends at the most.
  private func mostBetweenTwo(_ paths: [[UInt32]], _ graph: StepGraph) -> Int {
    var (most, count) = (0, 0)
    var last: [UInt32] = []
    for path in paths {
      let ends = [graph.tails[Int(path[0])], graph.heads[Int(path[path.count - 1])]]
      count = ends == last ? count + 1 : 1
      most = max(most, count)
      last = ends
    }
    return most
  }

  func walk<Sink: RouteSink>(
    from source: Int, to target: Int? = nil, _ lengths: ClosedRange<Int>, _ ground: PathGround,
    into sink: inout Sink
  ) throws(BudgetExceeded) -> (goesOn: Bool, wasBounded: Bool) {
    let none = [Bool](repeating: false, count: ground.graph.parties.count)
    var walk = RouteWalk(
      ground.graph, budget: budget, least: lengths.lowerBound, most: lengths.upperBound,
      barred: none)
    var isTarget = ground.isTarget
    if let target {
      isTarget = none
      isTarget[target] = true
    }
    isTarget[source] = false
    let targets = isTarget.indices.filter { isTarget[$0] }
    if targets.count == 1 { walk.stops = targets.first }
    walk.links = ground.links
    if !ground.links.isFree, strategy.prunes, ground.to != nil || target != nil {
      var distances = LinkedDistances(ground.graph, ground.links)
      try distances.measure(to: targets, limit: .max, budget: budget)
      walk.neededBehind = distances.spread.steps
    } else if strategy.prunes, ground.to != nil || target != nil {
      walk.needed = try ground.graph.distances(
        to: targets, barred: none, limit: .max, budget: budget)
    }
    if strategy.prunes, !ground.test.musts.isEmpty {
      let needed = try ground.graph.distances(
        to: targets, barred: none, limit: .max, budget: budget)
      for marks in ground.test.musts {
        let past = try ground.graph.distances(by: marks, needed: needed, budget: budget)
        walk.stations.append(RouteStation(vertices: marks, needed: past))
      }
    }
    if ground.isPlainShortest {
      walk.levels = try ground.graph.distances(
        to: [source], barred: none, limit: lengths.upperBound, onward: true, budget: budget)
    }
    let goesOn = try walk.walk(from: source, .targets(isTarget), into: &sink)
    if walk.wasBounded, lengths.upperBound == ground.bounds.most {
      profile?.note(.steps(lengths.upperBound))
    }
    return (goesOn, walk.wasBounded)
  }
}
