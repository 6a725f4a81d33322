import OuroCore

/// The deals as one query sees them: all that is claimed, or what some speakers claim, on one day.
///
/// One object, so that the tests and operators that hold it copy a reference, not its parts.
final class World: Sendable {
  let base: KnowledgeBase
  let view: WorldView
  /// Whether every claim counts.
  let hearsAll: Bool
  /// Whether no deal is told otherwise than the base's columns have it.
  let isPlain: Bool
  /// Whether a deal may not have begun on the day.
  let testsStart: Bool
  private let testsEnd: Bool
  private let day: Int32
  /// Amounts as the table of deals has them: out of the whole table each would be read with all of it.
  private let amountWords: [CompactAmount]
  private let amounts: AmountTable
  /// Deals that are told otherwise than by all claims on any day.
  private let states: [UInt32: DealState]
  /// What amounts are converted by; `nil` leaves them as they are told.
  let exchange: Exchange?

  /// The deals that stand for what is derived, while routes are looked for.
  let derived: DerivedDeals?

  init(base: KnowledgeBase, view: WorldView, derived: DerivedDeals? = nil) {
    self.base = base
    self.view = view
    self.derived = derived
    amountWords = base.deals.amountWords
    amounts = base.deals.amounts
    hearsAll = base.hearsAll(view.viewpoint)
    day = view.viewpoint.day?.number ?? .max
    let isOnDay = view.viewpoint.day != nil
    testsEnd = isOnDay && base.calendar.firstEnd <= day
    let states = World.states(base, view.viewpoint, hearsAll: hearsAll)
    self.states = states
    // Before the day of its status a deal may begin later than on any other.
    let lastStart = states.values.reduce(base.calendar.lastStart) { last, state in
      max(last, state.details.since?.first.number ?? last)
    }
    testsStart = isOnDay && !view.ignoresDays && (!hearsAll || lastStart > day)
    isPlain = hearsAll && !testsEnd && states.isEmpty
    exchange = Exchange(view, base: base)
  }

  /// Whether a deal is another one on the day than on any day.
  var dependsOnDay: Bool { testsStart || testsEnd || (hearsAll && !states.isEmpty) }

  /// Whether a deal of the base can be outside it by its status or its first day.
  var canBeNotLive: Bool {
    !isPlain || testsStart || !base.deals.statusesSeen.isSubset(of: view.statuses)
  }

  /// Whether anybody who counts says something of the deal.
  func isSpoken(_ deal: DealID) -> Bool {
    if hearsAll || states[deal.raw] != nil { return true }
    return view.viewpoint.hearsRows && base.deals.isRow(deal)
  }

  func status(_ deal: DealID) -> Status {
    if isPlain { return base.deals.status(deal) }
    if let state = states[deal.raw] { return state.status }
    let status = base.deals.status(deal)
    return status.isLive && isOver(deal) ? .ended : status
  }

  private func isOver(_ deal: DealID) -> Bool {
    guard testsEnd, base.deals.dependsOnDay(deal) else { return false }
    return base.deals.details(deal).endDay.map { $0.number <= day } ?? false
  }

  /// Whether it is live but for its first day, which is still to come.
  func isToBegin(_ deal: DealID) -> Bool {
    guard testsStart, let first = firstDay(deal), first.number > day else { return false }
    return status(deal).isLive
  }

  /// In the query's currency, when it has one and a rate leads there.
  func amount(_ deal: DealID) -> HedgedMoney? { converted(toldAmount(deal)) }

  /// An amount as it was told in the query's currency.
  func converted(_ told: HedgedMoney?) -> HedgedMoney? {
    // Asked first: what is bound from it would be retained a deal.
    if exchange == nil { return told }
    return told.flatMap { exchange?.convert($0) }
  }

  /// In the currency it was told in.
  func toldAmount(_ deal: DealID) -> HedgedMoney? {
    if !isPlain, let state = states[deal.raw] { return state.amount }
    return amounts.amount(amountWords[deal.index])
  }

  func isDisputed(_ deal: DealID) -> Bool {
    if isPlain { return base.deals.isDisputed(deal) }
    return states[deal.raw]?.isDisputed ?? base.deals.isDisputed(deal)
  }

  func isStatusDisputed(_ deal: DealID) -> Bool {
    if isPlain { return base.deals.isStatusDisputed(deal) }
    return states[deal.raw]?.isStatusDisputed ?? base.deals.isStatusDisputed(deal)
  }

  func firstDay(_ deal: DealID) -> Day? {
    if isPlain { return base.deals.firstDay(deal) }
    return states[deal.raw].map { $0.details.since?.first } ?? base.deals.firstDay(deal)
  }

  /// From its first day up to, not including, the one on which it ends.
  func term(_ deal: DealID) -> Range<Int32> {
    let first = firstDay(deal)?.number ?? World.anyDay.lowerBound
    let end = endDay(deal)?.number ?? World.anyDay.upperBound
    return first..<max(first, end)
  }

  /// The term of a deal without dates.
  static let anyDay = Int32.min..<Int32.max

  private func endDay(_ deal: DealID) -> Day? {
    if let state = states[deal.raw] { return state.endDay }
    return base.deals.dependsOnDay(deal) ? base.deals.details(deal).endDay : nil
  }

  /// The first day as it was told: a day, or a longer period.
  func firstPeriod(_ deal: DealID) -> Period? {
    if isPlain { return base.deals.details(deal).since }
    return states[deal.raw].map(\.details.since) ?? base.deals.details(deal).since
  }

  func purpose(_ deal: DealID) -> String? {
    if isPlain { return base.deals.details(deal).purpose }
    return states[deal.raw].map(\.details.purpose) ?? base.deals.details(deal).purpose
  }

  /// Whether a claim counts.
  func hears(_ claim: Claim) -> Bool { hearsAll || base.hears(claim, view.viewpoint) }

  /// Whether a denial counts.
  func hears(_ denial: Denial) -> Bool { hearsAll || base.hears(denial, view.viewpoint) }

  /// Who denies a claim, as far as that had been published.
  func denials(of claim: ClaimID) -> [DenialID] {
    let denials = base.claim(claim).denials
    if hearsAll { return denials }
    return denials.filter { base.isPublished(base.denial($0).source, view.viewpoint) }
  }

  private static func states(
    _ base: KnowledgeBase, _ view: Viewpoint, hearsAll: Bool
  ) -> [UInt32: DealState] {
    var states: [UInt32: DealState] = [:]
    func work(out deal: DealID) {
      guard states[deal.raw] == nil else { return }
      states[deal.raw] = DealState(
        claims: base.claims(on: deal, view), documents: base.documents, on: view.day)
    }
    if hearsAll {
      if view.day != nil { base.calendar.withStatusDays.forEach(work) }
    } else {
      // Claims that are rows of files are not told otherwise.
      for claim in base.claims where base.hears(claim, view) { work(out: claim.deal) }
    }
    return states
  }
}
