/// Makes a plan of a question: named passes, each of which keeps the answer.
package struct Planner {
  private let passes: PlannerPasses

  package init(passes: PlannerPasses = .all) { self.passes = passes }

  package func plan(_ query: Query) -> Plan {
    var query = query
    var strategy = Strategy()
    for step in Planner.order where passes.contains(step.pass) { step.apply(&query, &strategy) }
    return Plan(query: query, strategy: strategy)
  }

  private struct Step: Sendable {
    let pass: PlannerPasses
    let apply: @Sendable (inout Query, inout Strategy) -> Void
  }

  /// The passes, in the order they run in.
  private static let order = [
    Step(pass: .flattenSets) { query, _ in query.form.rewriteSet(\.flattened) },
    Step(pass: .mergeConditions) { query, _ in query.form.rewriteSet(\.merged) },
    Step(pass: .countWithoutListing) { _, strategy in strategy.countsOnly = true },
    Step(pass: .skipStatusTest) { _, strategy in strategy.knowsStatuses = true },
    Step(pass: .sumByColumn) { _, strategy in strategy.sumsByColumn = true },
    Step(pass: .searchFromBothEnds) { _, strategy in strategy.searchesFromBothEnds = true },
    Step(pass: .pruneByDistance) { _, strategy in strategy.prunes = true },
    Step(pass: .indexSteps) { _, strategy in strategy.usesIndex = true },
    Step(pass: .narrowRecords) { _, strategy in strategy.narrowsRecords = true },
    Step(pass: .takeShorterLists) { _, strategy in strategy.takesShorterLists = true },
    Step(pass: .orderBindings) { _, strategy in strategy.ordersBindings = true },
    Step(pass: .solveTogether) { _, strategy in strategy.solvesTogether = true },
    Step(pass: .growFromNew) { _, strategy in strategy.growsFromNew = true },
  ]
}

extension QueryForm {
  /// Rewrites its outermost set, if it has one.
  mutating func rewriteSet(_ rewrite: (PartySet) -> PartySet) {
    switch self {
    case .set(let set, let heading, let ordering):
      self = .set(rewrite(set), heading: heading, ordering)
    case .count(.set(let set)): self = .count(.set(rewrite(set)))
    case .card, .records, .count, .measure, .share, .paths, .loops, .groups, .distance, .trace,
      .verdict, .changes, .evidence, .bindings, .catalog:
      break
    }
  }
}
