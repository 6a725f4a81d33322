import OuroCore

// Paths, loops and groups, and money that is followed.
extension PlanWriter {
  mutating func write(_ pattern: PathPattern, _ strategy: Strategy) {
    line(words(pattern, " paths"))
    depth += 1
    writeStep("from", pattern.from)
    if let to = pattern.to { writeStep("to", to) } else { line("to whoever is reached") }
    for set in pattern.via { writeStep("via", set) }
    for set in pattern.avoiding { writeStep("avoiding", set) }
    let ends = strategy.searchesFromBothEnds && pattern.isBetweenTwo
    writeWalk(strategy, from: ends ? ", from both ends" : "")
    depth -= 1
  }

  /// `3 shortest paths within 4 steps by cash`
  private func words(_ pattern: some RoutePattern, _ noun: String) -> String {
    words(pattern.choice) + noun + steps(RouteBounds(pattern)) + " by " + flow(pattern.flow)
      + filter(pattern.everyStep) + order(pattern.succession) + widths(pattern.choice)
  }

  private mutating func writeWalk(_ strategy: Strategy, from ends: String = "") {
    stage(.gather, "find who can lie on one" + ends)
    let pruning = strategy.prunes ? ", turning back where the end is too far" : ""
    stage(.walk, "go through their steps" + pruning)
  }

  mutating func write(_ pattern: GroupPattern, lead: String) {
    line(
      lead + "the groups of parties that can all reach one another by "
        + "\(flow(pattern.flow))\(filter(pattern.everyStep))")
    depth += 1
    for set in pattern.via { writeStep("with", set) }
    for set in pattern.avoiding { writeStep("avoiding", set) }
    stage(.gather, "find every step from one party to another")
    stage(.walk, "put together who can reach one another")
    depth -= 1
  }

  mutating func write(_ pattern: TracePattern) {
    line(lead(pattern) + " by \(pattern.method.rawValue)")
    depth += 1
    writeStep(pattern.isBackward ? "received by" : "given by", pattern.ends)
    if case .onward(_, let to?) = pattern.course { writeStep("told of", to) }
    for set in pattern.avoiding { writeStep("avoiding", set) }
    line(
      "over dated deals of exact amounts, in the order of their first days"
        + (pattern.most.map { ", \($0) steps far" } ?? ""))
    line("by \(flow(pattern.flow))\(filter(pattern.everyDeal))")
    stage(.gather, "find who can have to do with it")
    depth -= 1
  }

  mutating func write(_ pattern: LoopPattern, _ strategy: Strategy) {
    line(words(pattern, " loops" + disputed(pattern)))
    depth += 1
    if let start = pattern.start { writeStep("told from", start) }
    for set in pattern.through where set != pattern.start { writeStep("through", set) }
    for set in pattern.avoiding { writeStep("avoiding", set) }
    writeWalk(strategy)
    depth -= 1
  }
}
