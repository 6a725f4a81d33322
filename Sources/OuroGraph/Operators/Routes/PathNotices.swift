import OuroCore

extension QueryRun {
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
    anyhow.steps.most = RouteBounds(pattern).most
    return try forRemark { () throws(BudgetExceeded) in
      try aside { () throws(BudgetExceeded) in try count(anyhow).count > 0 }
    }
  }
}
