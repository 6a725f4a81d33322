import OuroCore

extension QueryRun {
  /// All that is said of some deals, whatever their status.
  func history(of deals: [DealID]) throws(BudgetExceeded) -> Answer {
    var histories: [DealHistory] = []
    var notices: [Notice] = []
    for deal in deals where world.isSpoken(deal) {
      guard histories.count < budget.rows else {
        notices.append(.cut(budget.rows))
        break
      }
      histories.append(try history(of: deal))
    }
    if histories.isEmpty { notices.append(.empty(.noneStated)) }
    return answer(.history(histories), notices, isComplete: histories.isEmpty || notices.isEmpty)
  }

  /// The deals of a party, in order of their numbers.
  func deals(of party: PartyID) throws(BudgetExceeded) -> [DealID] {
    let deals = base.deals(of: party)
    try budget.spend(deals.count)
    return SortedIDs.sorted(Array(deals))
  }

  private func history(of deal: DealID) throws(BudgetExceeded) -> DealHistory {
    let told = base.claims(on: deal).filter { world.hears(base.claim($0)) }
    let claims = told.map { base.claim($0) }
    try budget.spend(claims.count)
    var teller = HistoryTeller(day: world.view.viewpoint.day)
    for place in PublicationOrder.places(of: claims, base.documents) {
      teller.tell(told[place], claims[place], in: base)
    }
    let status = world.status(deal)
    return DealHistory(
      deal: deal, entries: teller.entries, status: status,
      statusTeller: status == teller.state.status ? teller.statusTeller : nil,
      amount: world.amount(deal), amountTeller: teller.amountTeller)
  }
}

/// Goes through the claims on a deal as they count, and notes what each changes.
private struct HistoryTeller {
  /// The day looked at: what begins later changes nothing yet.
  let day: Day?
  private(set) var state = DealState()
  private(set) var entries: [HistoryEntry] = []
  private(set) var statusTeller: ClaimID?
  private(set) var amountTeller: ClaimID?

  mutating func tell(_ id: ClaimID, _ claim: Claim, in base: KnowledgeBase) {
    let before = state
    let told = claim.asKnown(on: day).content
    state.apply(told)
    if told.status != nil { statusTeller = id }
    if let amount = told.amount, state.amount == amount { amountTeller = id }
    entries.append(
      HistoryEntry(
        claim: id, published: PublicationOrder.published(claim, base.documents),
        changes: changes(told, since: before) + toCome(claim.content, told)))
  }

  /// A status that only begins after the day.
  private func toCome(_ claimed: Assertion, _ told: Assertion) -> [HistoryChange] {
    guard let status = claimed.status, told.status == nil else { return [] }
    return [.toCome(status)]
  }

  private func changes(_ told: Assertion, since before: DealState) -> [HistoryChange] {
    var changes: [HistoryChange] = []
    if state.status != before.status {
      changes.append(.status(from: before.status, to: state.status))
    }
    if let amount = state.amount, amount != before.amount {
      changes.append(.amount(from: before.amount, to: amount))
    }
    if let amount = told.amount, before.isPlainRepeat(amount), let hedged = before.amount {
      changes.append(.plainRepeat(of: hedged))
    }
    if let since = told.since, since != before.details.since {
      changes.append(.since(from: before.details.since, to: since))
    }
    if let until = told.until, until != before.details.until {
      changes.append(.until(from: before.details.until, to: until))
    }
    return changes
  }
}
