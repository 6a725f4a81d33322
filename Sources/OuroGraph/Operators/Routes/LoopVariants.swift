import OuroCore

extension QueryRun {
  /// What the same question for loops through somebody finds with other flows and statuses.
  ///
  /// - Parameters:
  ///   - routes: All the loops there are.
  ///   - mine: The deals left out of them.
  func loopVariants(
    _ pattern: LoopPattern, _ routes: [Route], _ mine: LeftOut
  ) throws(BudgetExceeded) -> [Notice] {
    guard pattern.choice == .all, pattern.start != nil || !pattern.through.isEmpty,
      !pattern.flow.isNamed
    else { return [] }
    var variants: [LoopVariant] = []
    let byMoney = routes.count { isByMoney($0) }
    if byMoney < routes.count { variants.append(.byMoney(byMoney)) }
    let left = mine.statuses(in: world)
    // Mostly all of them together make no loop more: then none does alone.
    let most = left.isEmpty ? 0 : try count(pattern, counting: left, above: routes.count)
    for status in left.statuses {
      let more =
        most > 0 ? try count(pattern, counting: StatusSet(status), above: routes.count) : 0
      variants.append(.counting(status, more: more))
    }
    return variants.isEmpty ? [] : [.loopVariants(variants)]
  }

  private func isByMoney(_ route: Route) -> Bool {
    route.steps.allSatisfy { step in
      step.channels.contains { base.vocabulary.channels[$0.index].isMoney }
    }
  }

  /// How many more loops there are with deals of other statuses.
  private func count(
    _ pattern: LoopPattern, counting statuses: StatusSet, above known: Int
  ) throws(BudgetExceeded) -> Int {
    var view = world.view
    view.statuses.formUnion(statuses)
    let seeing = fresh.seeing(view)
    let run = try seeing.deriving(pattern) ?? seeing
    return try forRemark { () throws(BudgetExceeded) in
      let ground = try run.loopGround(pattern, isListed: false)
      var counter = RouteCounter(ground.test, limit: known + QueryRun.variantLimit)
      try run.walkLoops(.all, ground, into: &counter)
      return counter.count - known
    }
  }

  /// So many more loops are counted.
  static let variantLimit = 1000
}

extension LeftOut {
  /// The statuses for which deals were left out.
  fileprivate func statuses(in world: World) -> StatusSet {
    StatusSet(deals.filter { $0.why == .notLive }.map { StatusSet(world.status($0.deal)) })
  }
}
