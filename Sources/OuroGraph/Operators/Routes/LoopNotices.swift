import OuroCore

extension QueryRun {
  /// Pairs through the asked parties that only exchange one thing for another.
  func exchanges(_ ground: LoopGround) -> [ExchangePair] {
    // Deal by deal, or currency by currency, there would be many a pair of them: the plain question tells who exchanges.
    guard ground.bounds.least <= 2, ground.bounds.most >= 2, ground.graph.grouping == .byPair
    else { return [] }
    let graph = ground.graph
    var pairs: [ExchangePair] = []
    for there in graph.heads.indices where graph.tails[there] < graph.heads[there] {
      let (tail, head) = (Int(graph.tails[there]), Int(graph.heads[there]))
      let (one, other) = (graph.parties[tail], graph.parties[head])
      guard ground.isAsked(one, other), let back = graph.edges(from: head, to: tail).first,
        ground.test.isExchange(there, back)
      else { continue }
      let turned = ground.turned([UInt32(there), UInt32(back)])
      let deals = [there, back].flatMap { graph.carriers(of: $0).map(\.deal) }
      let begins = turned.first == UInt32(there)
      pairs.append(
        ExchangePair(
          one: begins ? one : other, other: begins ? other : one, deals: SortedIDs.sorted(deals)))
      if pairs.count == budget.rows { break }
    }
    return pairs
  }

  /// The notices, and what of it the loops themselves leave out.
  ///
  /// - Parameter found: Steps of the first loop, so that a search for the shortest looks no further.
  func loopNotices(
    _ pattern: LoopPattern, _ ground: LoopGround, _ pairs: [ExchangePair], found: Int?
  ) throws(BudgetExceeded) -> (notices: [Notice], mine: LeftOut) {
    let mine = try leaveOutOfLoops(pattern, ground, found: found)
    let exchanges = pairs.isEmpty ? [] : [Notice.exchanges(pairs)]
    let notices = leftOut.notices(in: world)
    let split = notices.firstIndex { !$0.isOfWorld }
    let place = split ?? notices.count
    return (Array(notices[..<place]) + exchanges + Array(notices[place...]), mine)
  }

  /// Counts what the world and the filter keep out of the loops asked for, and returns just that.
  private func leaveOutOfLoops(
    _ pattern: LoopPattern, _ ground: LoopGround, found: Int?
  ) throws(BudgetExceeded) -> LeftOut {
    let barred = try marks(ofAll: pattern.avoiding)
    return try leavingOut { () throws(BudgetExceeded) in
      let limit = pattern.choice == .shortest ? found ?? ground.bounds.most : ground.bounds.most
      let test = test(pattern.stepFilter)
      for (open, wanted) in relaxations(pattern.stepFilter) {
        if let roots = ground.asked.min(by: { $0.count < $1.count }) {
          try leaveOut(
            ground.flow, from: roots, to: roots, barred: barred, limit: limit, test: test,
            open: open, only: wanted)
        } else {
          try leaveOutOfCycles(ground.flow, barred: barred, test: test, open: open, only: wanted)
        }
      }
    }
  }

  /// Counts the deals kept out whose two parties lie on a cycle of all that `open` lets pass.
  func leaveOutOfCycles(
    _ flow: FlowTable, barred: [Bool], test: DealTest, open: DealTest,
    only wanted: (Judgement) -> Bool
  ) throws(BudgetExceeded) {
    let reader = StepReader(base: base, flow: flow, test: open)
    let graph = try StepGraph(parties(outside: barred), reader, budget: budget)
    let components = try Components(
      starts: graph.outStarts, heads: graph.heads, budget: budget)
    for edge in graph.heads.indices {
      let (tail, head) = (Int(graph.tails[edge]), Int(graph.heads[edge]))
      guard components[tail] == components[head] else { continue }
      for carrier in graph.carriers(of: edge) {
        try budget.spend()
        let judgement = test.judge(carrier.deal)
        if wanted(judgement) { leftOut.add(carrier.deal, nil, judgement) }
      }
    }
  }

  func emptyReason(
    _ pattern: LoopPattern, _ ground: LoopGround, _ pairs: [ExchangePair], _ mine: LeftOut
  ) throws(BudgetExceeded) -> EmptyReason {
    if pattern.disputed != nil {
      var either = pattern
      either.disputed = nil
      let loops = try count(either).count
      if loops > 0 { return .otherwiseDisputed(loops) }
    }
    if pattern.succession.isAsked {
      var anyhow = pattern
      anyhow.succession = Succession()
      anyhow.everyStep = pattern.everyStep.needing(Succession(), pattern.choice)
      if try hasLoop(anyhow) { return .outOfOrder(isLoop: true) }
    }
    if pattern.choice.isWidest {
      var anyhow = pattern
      anyhow.everyStep = pattern.everyStep.needing(Succession(), pattern.choice)
      if try hasLoop(anyhow) { return .severalCurrencies(isLoop: true) }
    }
    if let reason = try whatWouldLoop(pattern, mine) { return reason }
    if !pairs.isEmpty { return .onlyExchanges }
    guard let roots = ground.asked.min(by: { $0.count < $1.count }) else { return .noLoop }
    guard let first = NameOrder.sorted(roots, in: base).first else { return .noLoop }
    let reader = reader(ground.flow, pattern.stepFilter)
    let barred = try marks(ofAll: pattern.avoiding)
    var ahead = Reach(from: roots, partyCount: base.parties.count)
    try ahead.advance(.onward, reader, barred: barred, budget: budget)
    if ahead.isExhausted { return .nothingLeaves(first) }
    var behind = Reach(from: roots, partyCount: base.parties.count)
    try behind.advance(.backward, reader, barred: barred, budget: budget)
    if behind.isExhausted { return .nothingReaches(first) }
    try ahead.spread(
      .onward, reader, limit: max(1, ground.bounds.most), barred: barred, budget: budget)
    let reached = ahead.parties.count - roots.count
    try ahead.spread(.onward, reader, limit: .max, barred: barred, budget: budget)
    if try isTooFar(pattern, ground, ahead, behind) {
      return .tooFar(within: ground.bounds.most)
    }
    return .noWayBack(first, reached: reached)
  }

  /// What of the deals left out would make a loop.
  private func whatWouldLoop(
    _ pattern: LoopPattern, _ mine: LeftOut
  ) throws(BudgetExceeded) -> EmptyReason? {
    let deals = mine.deals
    let dead = deals.count { $0.why == .notLive }
    let coming = deals.count { $0.why == .toBegin }
    let bound = deals.count - dead - coming
    var open = pattern
    open.everyStep = DealFilter()
    if bound > 0, try hasLoop(open) {
      let isUntold = deals.allSatisfy { $0.why == .withoutAmount || $0.why.isOfWorld }
      return isUntold ? .noAmount(bound) : .filteredOnTheWay(bound)
    }
    if dead + coming > 0, try fresh.countingEverything().hasLoop(pattern) {
      return dead > 0 ? .notLive(dead) : .toBegin(coming)
    }
    return nil
  }

  /// Whether there is a loop with more steps than looked for.
  private func isTooFar(
    _ pattern: LoopPattern, _ ground: LoopGround, _ ahead: Reach, _ behind: Reach
  ) throws(BudgetExceeded) -> Bool {
    guard ground.bounds.most != .max else { return false }
    if ground.asked.count == 1, ground.asked[0].count == 1, pattern.disputed == nil {
      // The shortest closed way of one party is a loop: any way back will do.
      return behind.parties.dropFirst().contains(where: ahead.reaches)
    }
    // A simple way through several costs too much to look for far away.
    var further = pattern
    further.steps.most = min(ground.bounds.most, base.parties.count) + 2
    return try hasLoop(further)
  }

  private func hasLoop(_ pattern: LoopPattern) throws(BudgetExceeded) -> Bool {
    try forRemark { () throws(BudgetExceeded) in
      try aside { () throws(BudgetExceeded) in try findsLoop(pattern) }
    }
  }

  private func findsLoop(_ pattern: LoopPattern) throws(BudgetExceeded) -> Bool {
    var shortest = pattern
    shortest.choice = .shortest
    shortest.steps.most = pattern.steps.most ?? RouteBounds.usual
    return try count(shortest).count > 0
  }
}
