import OuroCore

extension QueryRun {
  /// What a question answers otherwise on the second day than on the first.
  func changes(_ pattern: ChangePattern) throws(BudgetExceeded) -> Answer {
    let (before, after) = (on(pattern.first, pattern.subject), on(pattern.second, pattern.subject))
    let old = try before.rows(pattern.subject)
    let new = try after.rows(pattern.subject)
    var places: [ChangeSubject: Int] = [:]
    for (place, row) in old.rows.enumerated() { places[row.subject] = place }
    var isLeft = [Bool](repeating: false, count: old.rows.count)
    var changes: [Change] = []
    for row in new.rows {
      guard let place = places[row.subject] else {
        changes.append(
          Change(
            .came, row.subject, before: [], after: row.deals, bottleneckAfter: row.bottleneck))
        continue
      }
      isLeft[place] = true
      let earlier = old.rows[place]
      if earlier.deals != row.deals
        || earlier.deals.contains(where: { before.isOther($0, in: after) })
      {
        changes.append(
          Change(
            .changed, row.subject, before: earlier.deals, after: row.deals,
            bottleneckBefore: earlier.bottleneck, bottleneckAfter: row.bottleneck))
      }
    }
    for (place, row) in old.rows.enumerated() where !isLeft[place] {
      changes.append(
        Change(.gone, row.subject, before: row.deals, after: [], bottleneckBefore: row.bottleneck))
    }
    let listing = ChangeListing(
      heading: pattern.subject.heading, first: pattern.first, second: pattern.second,
      changes: changes, before: before.world.view, after: after.world.view)
    // Each day has its own rates.
    let rates = [before, after].flatMap { $0.exchangeNotices(.changes(listing)) }.eachOnce()
    return answer(
      listing, isComplete: old.isComplete && new.isComplete,
      looksAtDays: !pattern.subject.isOfClaims, rates: rates)
  }

  private func answer(
    _ listing: ChangeListing, isComplete: Bool, looksAtDays: Bool, rates: [Notice]
  ) -> Answer {
    var notices: [Notice] = isComplete ? [] : [.cut(budget.rows)]
    if listing.changes.isEmpty { notices.append(.empty(.noChange(listing.first, listing.second))) }
    let untold = looksAtDays ? base.deals.all.count { base.deals.isDateless(DealID($0)) } : 0
    if untold > 0 { notices.append(.dateless(untold)) }
    notices += rates
    return Answer(
      content: .changes(listing), notices: notices, isComplete: isComplete, base: base,
      world: listing.after)
  }

  /// The same question's run on a day; of claims, that is what had been published by then.
  private func on(_ day: Day, _ subject: ChangePattern.Subject) -> QueryRun {
    var view = world.view
    view.namesDay = true
    view.ignoresDays = false
    if subject.isOfClaims {
      view.viewpoint.publishedBy = day
      view.viewpoint.wantsPublication = true
    } else {
      view.viewpoint.day = day
    }
    return seeing(view)
  }

  private struct Row {
    let subject: ChangeSubject
    var deals: [DealID]
    var bottleneck: HedgedMoney?
  }

  private func rows(
    _ subject: ChangePattern.Subject
  ) throws(BudgetExceeded) -> (rows: [Row], isComplete: Bool) {
    let answer =
      switch subject {
      case .set(let set, let heading, let ordering): try list(set, heading: heading, ordering)
      case .records(let pattern): try records(pattern)
      case .loops(let pattern): try loops(pattern)
      }
    let rows: [Row] =
      switch answer.content {
      case .parties(let listing):
        listing.rows.map { Row(subject: .party($0.party), deals: $0.deals) }
      case .deals(let deals): deals.map { Row(subject: .deal($0), deals: [$0]) }
      case .claims(let claims): claims.map { Row(subject: .claim($0), deals: []) }
      case .denials(let denials): denials.map { Row(subject: .denial($0), deals: []) }
      case .loops(let loops): QueryRun.byParties(loops)
      default: []
      }
    return (rows, answer.isComplete)
  }

  /// One row the parties, with the deals of every loop of theirs, and the bottleneck of the first,
  /// which is the widest.
  private static func byParties(_ loops: [Route]) -> [Row] {
    var rows = KeyedGroups<[PartyID], Route>()
    for loop in loops { rows.add(loop, to: loop.parties) }
    return rows.all.map { parties, loops in
      let deals = loops.flatMap { $0.steps.flatMap(\.deals) }
      return Row(
        subject: .loop(parties), deals: loops.count == 1 ? deals : SortedIDs.sorted(deals),
        bottleneck: loops[0].bottleneck)
    }
  }

  /// Whether a deal has another status or amount in another run's world; another rate of exchange
  /// is no change of the deal.
  private func isOther(_ deal: DealID, in other: QueryRun) -> Bool {
    world.status(deal) != other.world.status(deal)
      || world.toldAmount(deal) != other.world.toldAmount(deal)
  }
}

extension ChangePattern.Subject {
  fileprivate var heading: String {
    switch self {
    case .set(_, let heading, _): heading
    case .records(let pattern):
      switch pattern.kind {
      case .deals: "deal"
      case .claims: "claim"
      case .denials: "denial"
      }
    case .loops: "loop"
    }
  }

  fileprivate var isOfClaims: Bool {
    if case .records(let pattern) = self { pattern.kind != .deals } else { false }
  }
}
