import OuroCore

/// Tells which groups a deal belongs to.
struct GroupReader {
  private let world: World
  private var base: KnowledgeBase { world.base }

  init(_ world: World) { self.world = world }

  /// One value a key; several groups where a key has several values for the deal.
  func groups(of deal: DealID, by keys: [GroupKey]) -> [[GroupValue]] {
    keys.reduce([[]]) { groups, key in
      let values = values(of: deal, key)
      return groups.flatMap { group in values.map { group + [$0] } }
    }
  }

  /// Never empty, each value once.
  private func values(of deal: DealID, _ key: GroupKey) -> [GroupValue] {
    switch key {
    case .role(let step, _): return parties(deal, step)
    case .giver: return [flow(deal).map { .party($0.giver) } ?? .none]
    case .receiver: return [flow(deal).map { .party($0.receiver) } ?? .none]
    case .relation: return [.relation(base.deals.relation(deal))]
    case .status: return [.status(world.status(deal))]
    case .currency: return [world.amount(deal).map { .currency($0.currency) } ?? .none]
    case .document: return documents(deal)
    case .year, .quarter, .month:
      return [world.firstPeriod(deal).map { .period(period($0, key)) } ?? .none]
    }
  }

  private func parties(_ deal: DealID, _ step: RoleStep) -> [GroupValue] {
    let sides = step.sides(of: base.deals.relation(deal))
    let subject = base.deals.party(deal, .subject)
    let object = base.deals.party(deal, .object)
    var found: [GroupValue] = sides.contains(.subject) ? [.party(subject)] : []
    if sides.contains(.object), !found.contains(.party(object)) { found.append(.party(object)) }
    return found.isEmpty ? [.none] : found
  }

  private func flow(_ deal: DealID) -> (giver: PartyID, receiver: PartyID)? {
    base.relation(base.deals.relation(deal)).givingSide.map { side in
      (base.deals.party(deal, side), base.deals.party(deal, side.opposite))
    }
  }

  private func documents(_ deal: DealID) -> [GroupValue] {
    var found: [GroupValue] = []
    for claim in base.claims(on: deal).map(base.claim) where world.hears(claim) {
      guard let document = claim.source.document, !found.contains(.document(document)) else {
        continue
      }
      found.append(.document(document))
    }
    return found.isEmpty ? [.none] : found
  }

  /// The year, quarter or month of a first day; what was told of a longer period stays there.
  private func period(_ told: Period, _ key: GroupKey) -> Period {
    let (year, month, _) = told.first.components
    let wanted: Period?
    switch (key, told.length) {
    case (.quarter, .day), (.quarter, .month):
      wanted = Period(year: year, quarter: (month + 2) / 3)
    case (.month, .day): wanted = Period(year: year, month: month)
    case (.quarter, _), (.month, _): return told
    default: wanted = Period(year: year)
    }
    return wanted ?? told
  }
}
