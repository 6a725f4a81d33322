import OuroCore

extension QueryRun {
  /// Why there is no path, or what would make more: the deals left out.
  func absences(
    _ ground: RouteGrounds, _ pattern: PathPattern
  ) throws(BudgetExceeded) -> Absences {
    if let run = try deriving(pattern) { return try run.absences(ground, pattern) }
    for operand in [ground.from, ground.to] + ground.through {
      if let operand, operand.members.isEmpty {
        return Absences(told: [try emptiness(of: operand)])
      }
    }
    let before = leftOut
    defer { leftOut = before }
    let path = try pathGround(pattern, isListed: true)
    let mine = try leaveOutOfPaths(pattern, path, found: ground.routes.last?.steps.count)
    let near = near(mine, pattern.stepFilter)
    guard ground.routes.isEmpty else {
      return Absences(told: near.isEmpty ? [] : [found(isLoop: false, near)])
    }
    let reader = reader(path.flow, pattern.stepFilter)
    let barred = try marks(ofAll: pattern.avoiding)
    var open = pattern
    open.choice = pattern.choice.first
    var more: Route?
    if case .paths(let routes) = try fresh.countingEverything().paths(open).content {
      more = routes.first
    }
    let missing = MissingRoute(
      isLoop: false, reason: try emptyReason(pattern, path, mine),
      try spread(from: path.from, reader, barred, limit: path.bounds.most), withEverything: more)
    return Absences(told: [Absence(.route(missing), near: near)])
  }

  /// Why there is no loop, or what would make more: deals left out, and exchanges.
  func absences(
    _ ground: RouteGrounds, _ pattern: LoopPattern
  ) throws(BudgetExceeded) -> Absences {
    if let run = try deriving(pattern) { return try run.absences(ground, pattern) }
    for operand in ground.through where operand.members.isEmpty {
      return Absences(told: [try emptiness(of: operand)])
    }
    let before = leftOut
    defer { leftOut = before }
    let loop = try loopGround(pattern, isListed: true)
    let pairs = exchanges(loop)
    let mine = try loopNotices(
      pattern, loop, pairs, found: ground.routes.first?.steps.count
    ).mine
    let near = near(mine, pattern.stepFilter)
    guard ground.routes.isEmpty else {
      let isNothing = near.isEmpty && pairs.isEmpty
      return Absences(told: isNothing ? [] : [found(isLoop: true, near, exchanges: pairs)])
    }
    let reader = reader(loop.flow, pattern.stepFilter)
    let barred = try marks(ofAll: pattern.avoiding)
    let roots = loop.asked.min { $0.count < $1.count } ?? []
    var open = pattern
    open.choice = pattern.choice.first
    open.steps.most = pattern.steps.most ?? RouteBounds.usual
    var more: Route?
    if case .loops(let routes) = try fresh.countingEverything().loops(open).content {
      more = routes.first
    }
    let missing = MissingRoute(
      isLoop: true, reason: try emptyReason(pattern, loop, pairs, mine),
      try spread(from: roots, reader, barred, limit: loop.bounds.most), withEverything: more,
      exchanges: pairs)
    return Absences(told: [Absence(.route(missing), near: near)])
  }

  /// That there are routes, and what is left out of more.
  private func found(
    isLoop: Bool, _ near: [NearFact], exchanges: [ExchangePair] = []
  ) -> Absence {
    let missing = MissingRoute(
      isLoop: isLoop, reason: nil, Spread(), withEverything: nil, exchanges: exchanges)
    return Absence(.route(missing), near: near)
  }

  /// The deals left out, with what each falls short in.
  private func near(_ left: LeftOut, _ filter: DealFilter) -> [NearFact] {
    let test = test(filter)
    return left.deals.prefix(QueryRun.explainedRows).map { deal, _ in
      .deal(deal, test.shortfalls(deal))
    }
  }

  /// How far one gets from some parties, and where that ends.
  private func spread(
    from sources: [PartyID], _ reader: StepReader, _ barred: [Bool], limit: Int
  ) throws(BudgetExceeded) -> Spread {
    var ahead = Reach(from: sources, partyCount: base.parties.count)
    try ahead.spread(.onward, reader, limit: limit, barred: barred, budget: budget)
    let all = ahead.parties.filter { ahead.distance[$0.index] != 0 }
    var spread = Spread()
    spread.more = all.count - min(all.count, Spread.told)
    for party in all.prefix(Spread.told) {
      spread.reached.append(party)
      var next: [PartyID] = []
      reader.neighbours(of: party, .onward, into: &next)
      if next.isEmpty { spread.ends.append(party) }
    }
    return spread
  }
}

/// Those reached, as far as they are told.
private struct Spread {
  static let told = 12

  var reached: [PartyID] = []
  var ends: [PartyID] = []
  var more = 0
}

extension MissingRoute {
  fileprivate init(
    isLoop: Bool, reason: EmptyReason?, _ spread: Spread, withEverything: Route?,
    exchanges: [ExchangePair] = []
  ) {
    self.init(
      isLoop: isLoop, reason: reason, reached: spread.reached, ends: spread.ends,
      moreReached: spread.more, withEverything: withEverything, exchanges: exchanges)
  }
}
