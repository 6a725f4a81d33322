import Synchronization

/// Who gives to whom by some relations, each pair once, both ways: of the deals that pass a test.
///
/// Made for the first question that wants it, and kept by the base for those after it.
final class StepIndex: Sendable {
  /// By giver, the receivers.
  let onward: Rows
  /// By receiver, the givers.
  let backward: Rows
  /// Deals of which the test does not say that they pass, nor that they fail.
  let undecided: [(deal: DealID, why: Judgement)]
  /// Whether a step is ever taken against the direction of its deal: only then may two steps be the
  /// two sides of one exchange.
  let hasReturns: Bool
  /// The deals below this number are in it.
  let dealCount: Int
  private let ranked = Mutex<RankedSteps?>(nil)
  private let sums = Mutex<PairSums>(PairSums())

  /// - Complexity: O(parties + deals).
  init(
    _ directions: StepDirections, _ base: KnowledgeBase, _ test: DealTest, budget: Budget
  ) throws(BudgetExceeded) {
    let parties = base.parties.count
    try budget.keep(base.deals.count * 9 + parties * 16)
    let passing = try test.isOpen ? nil : PassingDeals(directions, base, test, budget: budget)
    undecided = passing?.undecided ?? []
    let returns = try StepIndex.hasReturns(directions, base, passing, budget)
    hasReturns = returns
    dealCount = base.deals.count
    var rows = try StepIndex.rows(directions, base, passing, hasReturns: returns, budget)
    // Turned round twice, both ways are in order.
    rows = try rows.reversed(budget)
    rows.keepEachOnce()
    onward = rows
    backward = try rows.reversed(budget)
    try budget.keep(backward.ends.count * 8)
  }

  /// Who stands across from a party, and what the amounts between the two add up to, in units of their
  /// last digit: all deals must be of the index, and have amounts of one plain form.
  ///
  /// - Parameter side: Where the party stands.
  func amounts(
    of party: PartyID, on side: Side, _ base: KnowledgeBase, _ budget: Budget
  ) throws(BudgetExceeded) -> (others: ArraySlice<UInt32>, amounts: ArraySlice<UInt64>) {
    let rows = side == .object ? backward : onward
    let range = rows.range(of: party.raw)
    let sums = try sums(rows, base, on: side, budget)
    try budget.spend(range.count)
    return (rows.ends[range], sums[range])
  }

  private func sums(
    _ rows: Rows, _ base: KnowledgeBase, on side: Side, _ budget: Budget
  ) throws(BudgetExceeded) -> [UInt64] {
    if let known = sums.withLock({ $0[side] }) { return known }
    let made = try budget.making { () throws(BudgetExceeded) in
      try PairSums.added(rows, base, on: side, budget)
    }
    sums.withLock { $0[side] = made }
    return made
  }

  /// What was grown.
  init(_ steps: GrowingSteps) {
    onward = steps.onward
    backward = steps.backward
    undecided = steps.undecided
    hasReturns = steps.hasReturns
    dealCount = steps.dealCount
  }

  /// The same steps with the busiest parties first, made when first asked for.
  func rankedSteps(_ budget: Budget) throws(BudgetExceeded) -> RankedSteps {
    if let known = ranked.withLock({ $0 }) { return known }
    let made = try budget.making { () throws(BudgetExceeded) in
      try RankedSteps(self, budget: budget)
    }
    ranked.withLock { $0 = made }
    return made
  }

  private static func hasReturns(
    _ directions: StepDirections, _ base: KnowledgeBase, _ passing: PassingDeals?,
    _ budget: Budget
  ) throws(BudgetExceeded) -> Bool {
    guard directions.back.contains(true) else { return false }
    try budget.spend(base.deals.count / 8)
    for (deal, relation) in base.deals.relations.enumerated()
    where directions.back[relation.index] && passing?.contains(deal) ?? true { return true }
    return false
  }

  /// Each receiver's givers in order of deals, those of several deals named so often.
  ///
  /// The columns are gone through from end to end: of very many deals, to look one up takes longest.
  private static func rows(
    _ directions: StepDirections, _ base: KnowledgeBase, _ passing: PassingDeals?,
    hasReturns: Bool, _ budget: Budget
  ) throws(BudgetExceeded) -> Rows {
    let (forward, back) = (directions.forward, directions.back)
    let deals = base.deals
    let (subjects, objects, relations) = (deals.subjects, deals.objects, deals.relations)
    var sorted = CountingSort(keys: base.parties.count)
    try budget.forEachBatch(of: deals.count) { batch in
      for deal in batch where passing?.contains(deal) ?? true {
        let relation = relations[deal].index
        if forward[relation] { sorted.count(objects[deal].index) }
        if hasReturns, back[relation] { sorted.count(subjects[deal].index) }
      }
    }
    var givers = [UInt32](repeating: 0, count: sorted.endCounting())
    try budget.forEachBatch(of: deals.count) { batch in
      for deal in batch where passing?.contains(deal) ?? true {
        let (relation, subject, object) = (relations[deal].index, subjects[deal], objects[deal])
        if forward[relation] { givers[sorted.nextPlace(of: object.index)] = subject.raw }
        if hasReturns, back[relation] { givers[sorted.nextPlace(of: subject.index)] = object.raw }
      }
    }
    return Rows(starts: sorted.starts, ends: givers)
  }
}
