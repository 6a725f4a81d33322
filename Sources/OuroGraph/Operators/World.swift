import OuroCore

/// The deals as one query sees them: all that is claimed, or what some speakers claim.
struct World: Sendable {
  let base: KnowledgeBase
  let view: WorldView
  /// Deals as the query's speakers tell them; `nil` when anybody counts.
  private let states: [UInt32: DealState]?

  init(base: KnowledgeBase, view: WorldView) {
    self.base = base
    self.view = view
    states = view.speakers.map { World.states(base, as: Set($0)) }
  }

  /// Whether anybody who counts says something of the deal.
  func isSpoken(_ deal: DealID) -> Bool { states.map { $0[deal.raw] != nil } ?? true }

  func status(_ deal: DealID) -> Status {
    guard let states else { return base.deals.status(deal) }
    return states[deal.raw]?.status ?? .stated
  }

  func amount(_ deal: DealID) -> HedgedMoney? {
    guard let states else { return base.deals.amount(deal) }
    return states[deal.raw]?.amount
  }

  func isDisputed(_ deal: DealID) -> Bool {
    guard let states else { return base.deals.isDisputed(deal) }
    return states[deal.raw]?.isDisputed ?? false
  }

  func isStatusDisputed(_ deal: DealID) -> Bool {
    guard let states else { return base.deals.isStatusDisputed(deal) }
    return states[deal.raw]?.isStatusDisputed ?? false
  }

  func firstDay(_ deal: DealID) -> Day? {
    guard let states else { return base.deals.firstDay(deal) }
    return states[deal.raw]?.details.since?.first
  }

  func purpose(_ deal: DealID) -> String? {
    guard let states else { return base.deals.details(deal).purpose }
    return states[deal.raw]?.details.purpose
  }

  /// Whether a claim or denial by this speaker counts.
  func hears(_ speaker: PartyID?) -> Bool {
    guard let speakers = view.speakers else { return true }
    return speaker.map(speakers.contains) ?? false
  }

  private static func states(_ base: KnowledgeBase, as speakers: Set<PartyID>) -> [UInt32:
    DealState]
  {
    func counts(_ claim: Claim) -> Bool { claim.speaker.map(speakers.contains) ?? false }
    var states: [UInt32: DealState] = [:]
    // Claims that are rows of files have no speaker.
    for claim in base.claims where counts(claim) && states[claim.deal.raw] == nil {
      let claims = base.claims(on: claim.deal).map { base.claim($0) }.filter(counts)
      states[claim.deal.raw] = DealState(claims: claims, documents: base.documents)
    }
    return states
  }
}
