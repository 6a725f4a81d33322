import OuroCore

/// One query on its way: what the operators share. Used once, by one thread.
final class QueryRun {
  let base: KnowledgeBase
  let world: World
  let budget: Budget
  let strategy: Strategy
  /// What was left out so far; operators take it away, narrow it, and put it back.
  var leftOut = LeftOut()

  init(base: KnowledgeBase, view: WorldView, budget: Budget, strategy: Strategy) {
    self.base = base
    self.budget = budget
    self.strategy = strategy
    world = World(base: base, view: view)
  }

  func test(_ filter: DealFilter) -> DealTest {
    DealTest(filter, in: world, knowsStatuses: strategy.knowsStatuses)
  }

  /// The same question's run in a world of other statuses.
  func counting(_ statuses: StatusSet) -> QueryRun {
    var view = world.view
    view.statuses = statuses
    return QueryRun(base: base, view: view, budget: budget, strategy: strategy)
  }

  /// Whether a deal of the base can be outside the world by its status.
  var canBeNotLive: Bool {
    world.view.speakers != nil || !base.deals.statusesSeen.isSubset(of: world.view.statuses)
  }

  /// The members of a set, and what finding them leaves out, apart from what was before.
  func apart(_ set: PartySet) throws(BudgetExceeded) -> (Membership, LeftOut) {
    let before = leftOut
    leftOut = LeftOut()
    let found = try membership(of: set)
    let mine = leftOut
    leftOut = before
    return (found, mine)
  }

  func answer(
    _ content: AnswerContent, _ notices: [Notice], isComplete: Bool = true
  ) -> Answer {
    // Why there is nothing goes before what else should be known.
    let reasons = notices.filter(\.isReason)
    return Answer(
      content: content, notices: reasons + notices.filter { !$0.isReason },
      isComplete: isComplete && !leftOut.isCut,
      showsSources: world.view.showsSources, base: base, speakers: world.view.speakers)
  }
}
