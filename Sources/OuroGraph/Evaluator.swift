import OuroCore

/// Answers queries over one knowledge base.
package struct Evaluator {
  package let base: KnowledgeBase
  package let budget: Budget
  private let passes: PlannerPasses

  package init(base: KnowledgeBase, budget: Budget, passes: PlannerPasses = .all) {
    self.base = base
    self.budget = budget
    self.passes = passes
  }

  /// The answer to a question: a plan is made, and run.
  ///
  /// - Throws: ``BudgetExceeded``; no partial rows.
  package func evaluate(_ query: Query) throws(BudgetExceeded) -> Answer {
    try run(Planner(base: base, passes: passes).plan(query))
  }

  /// How a question would be answered, in plain words.
  package func explain(_ query: Query) -> Answer {
    let plan = Planner(base: base, passes: passes).plan(query)
    return Answer(
      content: .plan(plan.describe(in: base)), notices: query.form.planNotices, base: base)
  }

  /// The answer to a plan.
  ///
  /// - Throws: ``BudgetExceeded``; no partial rows.
  package func run(_ plan: Plan) throws(BudgetExceeded) -> Answer {
    let run = run(of: plan)
    run.mayAbridge = plan.query.form.isSet
    let answer = try answer(plan, run)
    // Why there is nothing is asked seldom, and costs more to know.
    let isEmpty = answer.notices.contains(where: \.isReason)
    return run.isAbridged && isEmpty ? try self.answer(plan, self.run(of: plan)) : answer
  }

  /// Hands over the loops of a question one by one, as they are found.
  ///
  /// - Returns: `false` when the question is not for loops.
  package func visitLoops(
    _ query: Query, _ body: (Swift.Span<PartyID>) -> Bool
  ) throws(BudgetExceeded) -> Bool {
    let plan = Planner(base: base, passes: passes).plan(query)
    guard case .loops(let pattern) = plan.query.form else { return false }
    try run(of: plan).visitLoops(pattern, body)
    return true
  }

  private func run(of plan: Plan) -> QueryRun {
    QueryRun(
      base: base, view: plan.query.world, budget: budget, strategy: plan.strategy,
      definitions: plan.query.definitions)
  }

  private func answer(_ plan: Plan, _ run: QueryRun) throws(BudgetExceeded) -> Answer {
    switch plan.query.form {
    case .set(let set, let heading, let ordering):
      return try run.list(set, heading: heading, ordering)
    case .card(let party): return try run.card(party)
    case .records(let pattern): return try run.records(pattern)
    case .count(let countable): return try run.count(countable)
    case .measure(let pattern): return try run.measure(pattern)
    case .share(let pattern): return try run.shares(pattern)
    case .paths(let pattern): return try run.paths(pattern)
    case .loops(let pattern): return try run.loops(pattern)
    case .groups(let pattern): return try run.groups(pattern, isCounted: false)
    case .distance(let pattern): return try run.distance(pattern)
    case .trace(let pattern): return try run.trace(pattern)
    case .verdict(let pattern): return try run.verdict(pattern)
    case .changes(let pattern): return try run.changes(pattern)
    case .evidence(let pattern): return try run.evidence(pattern)
    case .bindings(let pattern): return try run.bindings(pattern)
    case .catalog(let pattern): return try run.catalog(pattern)
    }
  }
}

extension QueryForm {
  /// Whether a set is listed or counted.
  fileprivate var isSet: Bool {
    switch self {
    case .set, .count(.set): true
    default: false
    }
  }
}

extension QueryRun {
  /// A count, with what it leaves out.
  func count(_ countable: Countable) throws(BudgetExceeded) -> Answer {
    let count: Int
    var notices: [Notice]
    switch countable {
    case .set(let set):
      count = try self.count(set)
      notices = leftOut.notices(in: world)
      if count == 0 { notices.append(.empty(leftOut.emptyReason)) }
    case .records(let pattern):
      count = try self.count(pattern)
      notices = leftOut.notices(in: world)
      if count == 0 { notices.append(.empty(leftOut.emptyReason)) }
    case .paths(let pattern): (count, notices) = try self.count(pattern)
    case .loops(let pattern): (count, notices) = try self.count(pattern)
    case .groups(let pattern): return try groups(pattern, isCounted: true)
    case .bindings(let pattern): (count, notices) = try self.count(pattern)
    }
    return answer(.count(count), notices)
  }
}
