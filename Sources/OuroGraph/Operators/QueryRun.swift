import OuroCore

/// One query on its way: what the operators share. Used once, by one thread.
final class QueryRun {
  let base: KnowledgeBase
  let world: World
  let budget: Budget
  let strategy: Strategy
  let definitions: Definitions
  /// What is done is measured there, when somebody asked.
  let profile: Profile?
  /// What definitions came to so far.
  var table: DefinitionTable
  /// How far a recursion counts, while the grounds of one of its members are laid.
  var limit: RecursionLimit?
  /// Definitions whose want of a member is being told.
  var openDefinitions: Set<Defined> = []
  /// The run over the base as it was told, of one that holds what is derived too.
  var told: QueryRun?
  /// What was left out so far; operators take it away, narrow it, and put it back.
  var leftOut = LeftOut()
  /// Whether deals that fail a filter need not be told apart: they only say why there is nothing.
  var mayAbridge = false
  /// Whether members are counted, and nobody asks for the deals behind any.
  var countsOnly = false
  /// Whether some were not.
  var isAbridged = false
  /// The index last looked up for all deals in a role.
  var openIndex: (step: RoleStep, index: StepIndex)?
  /// The same world but for statuses and days: there every deal counts.
  private(set) lazy var worldOfEverything = World(
    base: base, view: world.view.countingEverything, derived: world.derived)

  init(
    base: KnowledgeBase, view: WorldView, budget: Budget, strategy: Strategy,
    definitions: Definitions, profile: Profile? = nil, derived: DerivedDeals? = nil
  ) {
    self.base = base
    self.budget = budget
    table = DefinitionTable(partyCount: base.parties.count)
    self.strategy = strategy
    self.definitions = definitions
    self.profile = profile
    world = World(base: base, view: view, derived: derived)
  }

  func test(_ filter: DealFilter) -> DealTest { test(filter, in: world) }

  func test(_ filter: DealFilter, in world: World) -> DealTest {
    DealTest(filter, in: world, knowsStatuses: strategy.knowsStatuses)
  }

  /// The same question's run in a world where deals of every status count, begun or not.
  func countingEverything() -> QueryRun { seeing(world.view.countingEverything, nil) }

  /// The same question's run in another world.
  func seeing(_ view: WorldView) -> QueryRun { seeing(view, profile) }

  /// What is only looked at for a notice is no step of the plan.
  private func seeing(_ view: WorldView, _ profile: Profile?) -> QueryRun {
    QueryRun(
      base: base, view: view, budget: budget, strategy: strategy, definitions: definitions,
      profile: profile, derived: world.derived)
  }

  /// The run in which everything that is derived is still to be found, as another world has it.
  var fresh: QueryRun { told ?? self }

  var canBeNotLive: Bool { world.canBeNotLive }

  /// The members of a set, and what finding them leaves out, apart from what was before.
  func apart(_ set: PartySet) throws(BudgetExceeded) -> (Membership, LeftOut) {
    try apart { () throws(BudgetExceeded) in try membership(of: set) }
  }

  /// What some work comes to, and what it leaves out, apart from what was before.
  func apart<Result>(
    _ work: () throws(BudgetExceeded) -> Result
  ) throws(BudgetExceeded) -> (Result, LeftOut) {
    let before = leftOut
    defer { leftOut = before }
    leftOut = LeftOut()
    let result = try work()
    return (result, leftOut)
  }

  /// Leaves out what some work leaves out, and returns just that.
  func leavingOut(
    by work: () throws(BudgetExceeded) -> Void
  ) throws(BudgetExceeded) -> LeftOut {
    let mine = try apart(work).1
    leftOut.add(mine)
    return mine
  }

  /// Does something, and forgets what it leaves out.
  func aside<Result>(
    _ work: () throws(BudgetExceeded) -> Result
  ) throws(BudgetExceeded) -> Result {
    let before = leftOut
    defer { leftOut = before }
    return try work()
  }

  /// What a question of what was known leaves out, because nothing says when it was published.
  private var unpublished: [Notice] {
    guard world.view.viewpoint.wantsPublication else { return [] }
    var isCited = [Bool](repeating: false, count: base.documents.count)
    var untold = base.deals.rowCount
    for claim in base.claims {
      if let document = claim.source.document {
        isCited[document.index] = true
      } else {
        untold += 1
      }
    }
    let undated = base.documents.indices.filter { isCited[$0] && base.documents[$0].date == nil }
    guard untold > 0 || !undated.isEmpty else { return [] }
    return [.unpublished(undated.map(DocumentID.init(at:)), claims: untold)]
  }

  /// The first so many rows, as the question asks.
  func first<Row>(_ limit: Int, of rows: [Row]) -> [Row] {
    let kept = max(0, limit)
    if kept < rows.count { profile?.note(.first(kept, of: rows.count)) }
    return Array(rows.prefix(kept))
  }

  /// As many rows as the budget allows.
  func cut<Row>(_ rows: [Row]) -> [Row] {
    if budget.rows < rows.count { profile?.note(.rows(budget.rows)) }
    return Array(rows.prefix(budget.rows))
  }

  func answer(
    _ content: AnswerContent, _ notices: [Notice], isComplete: Bool = true
  ) -> Answer {
    // Why there is nothing goes before what else should be known.
    let reasons = notices.filter(\.isReason)
    // Of an answer to a question about another, the other one told these already.
    let more = (unpublished + exchangeNotices(content)).filter { !notices.contains($0) }
    return Answer(
      content: content, notices: reasons + notices.filter { !$0.isReason } + more,
      isComplete: isComplete && !leftOut.isCut, base: fresh.base, world: world.view)
  }

  /// By which rates the amounts looked at, and those of the rows, are converted.
  func exchangeNotices(_ content: AnswerContent) -> [Notice] {
    guard let exchange = world.exchange else { return [] }
    // Totals have looked at theirs; of other rows amounts are shown that nothing looked at yet.
    if !content.isMeasured { for deal in content.deals { _ = world.amount(deal) } }
    return exchange.notices(base)
  }
}
