import OuroCore

extension QueryRun {
  /// How many steps the shortest path has, between whichever of its ends are nearest.
  func distance(_ pattern: PathPattern) throws(BudgetExceeded) -> Answer {
    if let run = try deriving(pattern) { return try run.distance(pattern) }
    if let answer = try distanceByIndex(pattern) { return answer }
    let ground = try pathGround(pattern, isListed: false)
    let steps = try profiled(.stage(.walk), rows: { $0 == nil ? 0 : 1 }) {
      () throws(BudgetExceeded) in try fewestSteps(ground)
    }
    let mine = try leaveOutOfPaths(pattern, ground, found: steps)
    var notices = leftOut.notices(in: world)
    if steps == nil {
      notices.append(
        try empty { () throws(BudgetExceeded) in try emptyReason(pattern, ground, mine) })
    }
    return answer(.distance(steps), notices)
  }

  /// The distance between two parties where nothing is left out on the way; `nil` where there is more to
  /// tell.
  private func distanceByIndex(_ pattern: PathPattern) throws(BudgetExceeded) -> Answer? {
    let bounds = RouteBounds(pattern)
    let test = test(pattern.stepFilter)
    guard strategy.usesIndex, strategy.searchesFromBothEnds, test.isOpen, !canBeNotLive,
      pattern.choice == .shortest, bounds.least == 1, pattern.via.isEmpty,
      pattern.avoiding.isEmpty,
      case .parties(let sources) = pattern.from, sources.count == 1, let source = sources.first,
      case .parties(let targets)? = pattern.to, targets.count == 1, let target = targets.first,
      source != target
    else { return nil }
    let flow = FlowTable(pattern.flow, in: base)
    let index = try stepIndex(StepDirections(flow), test)
    if index.onward.count(of: source.raw) == 0 {
      return answer(.distance(nil), [.empty(.nothingLeaves(source))])
    }
    if index.backward.count(of: target.raw) == 0 {
      return answer(.distance(nil), [.empty(.nothingReaches(target))])
    }
    let steps = try StepIndex.Rows.distance(
      from: source, to: target, index.onward, index.backward, limit: bounds.most,
      partyCount: base.parties.count, budget)
    return steps.map { answer(.distance($0), []) }
  }

  private func fewestSteps(_ ground: PathGround) throws(BudgetExceeded) -> Int? {
    let most = min(ground.bounds.most, ground.graph.parties.count - 1)
    guard ground.bounds.least <= most, ground.test.canBeMet else { return nil }
    if ground.isPlainShortest { return try nearest(ground, within: most) }
    for length in ground.bounds.least...most {
      var counter = RouteCounter(ground.test, limit: 1)
      var wasBounded = false
      for source in ground.sources {
        let walk = try walk(from: source, length...length, ground, into: &counter)
        if !walk.goesOn { return length }
        wasBounded = wasBounded || walk.wasBounded
      }
      if !wasBounded { return nil }
    }
    return nil
  }

  /// The steps to the nearest target, with no other wish than to get there.
  private func nearest(_ ground: PathGround, within most: Int) throws(BudgetExceeded) -> Int? {
    let none = [Bool](repeating: false, count: ground.graph.parties.count)
    var nearest: Int?
    for source in ground.sources {
      let steps = try ground.graph.distances(
        to: [source], barred: none, limit: nearest.map { $0 - 1 } ?? most, onward: true,
        budget: budget)
      for target in ground.isTarget.indices
      where ground.isTarget[target] && target != source && steps[target] != Reach.unreached {
        nearest = min(Int(steps[target]), nearest ?? .max)
      }
    }
    return nearest
  }
}
