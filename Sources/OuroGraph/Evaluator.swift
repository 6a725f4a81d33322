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
    try run(Planner(passes: passes).plan(query))
  }

  /// How a question would be answered, in plain words.
  ///
  /// - Parameter understood: The question with brackets.
  package func explain(_ query: Query, as understood: String = "") -> Answer {
    let plan = Planner(passes: passes).plan(query)
    let explanation = Explanation(understood: understood, lines: plan.describe(in: base))
    return Answer(content: .plan(explanation), notices: query.form.planNotices, base: base)
  }

  /// How a question was answered: the rows, work and time of each step, and what its answer tells
  /// beside its rows.
  ///
  /// - Throws: ``BudgetExceeded``.
  package func profile(
    _ query: Query, as understood: String = ""
  ) throws(BudgetExceeded) -> Answer {
    let plan = Planner(passes: passes).plan(query)
    let profile = Profile(budget)
    let answer = try run(plan, profile)
    let lines = plan.describe(in: base, profile)
    return Answer(
      content: .plan(Explanation(understood: understood, lines: lines, isRun: true)),
      notices: answer.notices, isComplete: answer.isComplete, base: base)
  }

  /// The answer to a plan.
  ///
  /// - Throws: ``BudgetExceeded``; no partial rows.
  package func run(_ plan: Plan) throws(BudgetExceeded) -> Answer { try run(plan, nil) }

  /// Hands over the loops of a question one by one, as they are found.
  ///
  /// - Returns: `false` when the question is not for loops.
  package func visitLoops(
    _ query: Query, _ body: (Swift.Span<PartyID>) -> Bool
  ) throws(BudgetExceeded) -> Bool {
    let plan = Planner(passes: passes).plan(query)
    guard case .loops(let pattern) = plan.query.form else { return false }
    try run(of: plan, nil).visitLoops(pattern, body)
    return true
  }

  private func run(_ plan: Plan, _ profile: Profile?) throws(BudgetExceeded) -> Answer {
    let run = run(of: plan, profile)
    run.mayAbridge = plan.query.form.isSet
    let answer = try answer(plan, run)
    // Why there is nothing is asked seldom, and costs more to know.
    let isEmpty = answer.notices.contains(where: \.isReason)
    return run.isAbridged && isEmpty ? try self.answer(plan, self.run(of: plan, nil)) : answer
  }

  private func run(of plan: Plan, _ profile: Profile?) -> QueryRun {
    QueryRun(
      base: base, view: plan.query.world, budget: budget, strategy: plan.strategy,
      definitions: plan.query.definitions, profile: profile)
  }

  private func answer(_ plan: Plan, _ run: QueryRun) throws(BudgetExceeded) -> Answer {
    try run.profiled(.whole, rows: \.content.rowCount) { () throws(BudgetExceeded) in
      try run.answer(plan.query.form)
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

  /// Whoever has reasons explained may mean the reasons.
  fileprivate var planNotices: [Notice] {
    guard case .evidence = self else { return [] }
    return [.remark("this is how they are found: the reasons are told without explain")]
  }
}

extension QueryRun {
  /// The answer to a question of any form.
  func answer(_ form: QueryForm) throws(BudgetExceeded) -> Answer {
    switch form {
    case .set(let set, let heading, let ordering):
      return try list(set, heading: heading, ordering)
    case .card(let party): return try card(party)
    case .records(let pattern): return try records(pattern)
    case .count(let countable): return try count(countable)
    case .measure(let pattern): return try measure(pattern)
    case .share(let pattern): return try shares(pattern)
    case .paths(let pattern): return try paths(pattern)
    case .loops(let pattern): return try loops(pattern)
    case .groups(let pattern): return try groups(pattern, isCounted: false)
    case .distance(let pattern): return try distance(pattern)
    case .trace(let pattern): return try trace(pattern)
    case .verdict(let pattern): return try verdict(pattern)
    case .changes(let pattern): return try changes(pattern)
    case .evidence(let pattern): return try evidence(pattern)
    case .bindings(let pattern): return try bindings(pattern)
    case .catalog(let pattern): return try catalog(pattern)
    }
  }

  /// A count, with what it leaves out.
  func count(_ countable: Countable) throws(BudgetExceeded) -> Answer {
    let (count, notices): (Int, [Notice])
    switch countable {
    case .set(let set):
      (count, notices) = try counted(try self.count(set)) { () throws(BudgetExceeded) in
        try emptyReason(of: set)
      }
    case .records(let pattern):
      (count, notices) = try counted(try self.count(pattern)) { () throws(BudgetExceeded) in
        try emptyReason(of: pattern)
      }
    case .paths(let pattern): (count, notices) = try self.count(pattern)
    case .loops(let pattern): (count, notices) = try self.count(pattern)
    case .groups(let pattern): return try groups(pattern, isCounted: true)
    case .bindings(let pattern): (count, notices) = try self.count(pattern)
    }
    return answer(.count(count), notices)
  }

  private func counted(
    _ count: Int, _ reason: () throws(BudgetExceeded) -> EmptyReason
  ) throws(BudgetExceeded) -> (Int, [Notice]) {
    let notices = leftOut.notices(in: world)
    return (count, count == 0 ? notices + [.empty(try reason())] : notices)
  }
}
