import OuroCore

/// Finds what is said that comes near a party's standing in a role to some others.
struct NearFacts {
  let run: QueryRun
  let step: RoleStep
  let others: [PartyID]
  let test: DealTest

  /// So many are told, the nearest first.
  static let told = 5
  /// So many deals of one party are looked at.
  private static let looked = 100_000

  init(_ run: QueryRun, _ step: RoleStep, _ operand: Grounds, _ test: DealTest) {
    self.run = run
    self.step = step
    others = operand.members
    self.test = test
  }

  private var base: KnowledgeBase { run.base }

  /// What is said of the party: its own deals with the others first, then those like it.
  func around(_ party: PartyID) throws(BudgetExceeded) -> [NearFact] {
    var short: [NearFact] = []
    var turned: [NearFact] = []
    var related: [NearFact] = []
    var elsewhere: [NearFact] = []
    let own = try run.deals(of: party).prefix(NearFacts.looked)
    for deal in own where short.count < NearFacts.told {
      try run.budget.spend()
      let isKin = hasRole(party, in: deal)
      guard isWithOthers(party, deal) else {
        if isKin, test.passes(deal) { elsewhere.append(.deal(deal, [.withOthers])) }
        continue
      }
      let shortfalls = test.shortfalls(deal)
      if isKin {
        if !shortfalls.isEmpty { short.append(.deal(deal, shortfalls)) }
      } else if hasTurnedRole(party, in: deal) {
        turned.append(.deal(deal, [.reversed] + status(of: shortfalls)))
      } else {
        related.append(.deal(deal, [.otherRelation] + status(of: shortfalls)))
      }
    }
    let near = try denials(of: party) + short + turned + byValue(related)
    return cut(near.isEmpty ? elsewhere.prefix(3) + (try ofOthers()) : near)
  }

  /// What is said of the others, when nobody stands in the role to them.
  func aroundOthers() throws(BudgetExceeded) -> [NearFact] {
    var short: [NearFact] = []
    var turned: [NearFact] = []
    var related: [NearFact] = []
    for party in others.prefix(NearFacts.told) {
      for deal in try run.deals(of: party).prefix(NearFacts.looked) {
        try run.budget.spend()
        let shortfalls = test.shortfalls(deal)
        if hasTurnedRole(party, in: deal) {
          if !shortfalls.isEmpty { short.append(.deal(deal, shortfalls)) }
        } else if hasRole(party, in: deal) {
          turned.append(.deal(deal, [.reversed] + status(of: shortfalls)))
        } else {
          related.append(.deal(deal, [.otherRelation] + status(of: shortfalls)))
        }
      }
    }
    return cut(try denials(of: nil) + short + byValue(turned + related))
  }

  /// With whom the party stands in the role, among others than those meant.
  func others(of party: PartyID) throws(BudgetExceeded) -> [PartyID] {
    let deals = try run.deals(of: party, step, with: nil, test)
    return try run.byOther(deals, of: party).map(\.other).filter {
      !SortedIDs.contains(others, $0)
    }
  }

  private func cut(_ near: [NearFact]) -> [NearFact] { Array(near.prefix(NearFacts.told)) }

  /// Deals that move money first, then those that move anything: remarks come last.
  private func byValue(_ near: [NearFact]) -> [NearFact] {
    func rank(_ fact: NearFact) -> Int {
      guard case .deal(let deal, _) = fact else { return 0 }
      let relation = base.relation(base.deals.relation(deal))
      let flows = [relation.moves, relation.returns].compactMap(\.self)
      if flows.contains(where: { base.vocabulary.channels[$0.index].isMoney }) { return 0 }
      return flows.isEmpty ? 2 : 1
    }
    return near.enumerated().sorted {
      (rank($0.element), $0.offset) < (rank($1.element), $1.offset)
    }.map(\.element)
  }

  /// Of a deal that is near only, no more than its status matters.
  private func status(of shortfalls: [NearReason]) -> [NearReason] {
    shortfalls.filter { $0 == .notLive || $0 == .toBegin || $0 == .unspoken }
  }

  /// Whether a party stands in the role in a deal.
  private func hasRole(_ party: PartyID, in deal: DealID) -> Bool {
    let sides = step.sides(of: base.deals.relation(deal))
    return (sides.contains(.subject) && base.deals.party(deal, .subject) == party)
      || (sides.contains(.object) && base.deals.party(deal, .object) == party)
  }

  private func hasTurnedRole(_ party: PartyID, in deal: DealID) -> Bool {
    let sides = step.sides(of: base.deals.relation(deal))
    return (sides.contains(.subject) && base.deals.party(deal, .object) == party)
      || (sides.contains(.object) && base.deals.party(deal, .subject) == party)
  }

  private func isWithOthers(_ party: PartyID, _ deal: DealID) -> Bool {
    let (subject, object) = (base.deals.party(deal, .subject), base.deals.party(deal, .object))
    return SortedIDs.contains(others, subject == party ? object : subject)
  }

  /// Who else stands in the role to the others.
  private func ofOthers() throws(BudgetExceeded) -> [NearFact] {
    var found: [NearFact] = []
    for other in others.prefix(3) {
      for deal in try run.deals(of: other).prefix(NearFacts.looked) where found.count < 3 {
        try run.budget.spend()
        if hasTurnedRole(other, in: deal), test.passes(deal) {
          found.append(.deal(deal, [.ofOthers]))
        }
      }
    }
    return found
  }

  /// Who denies the fact itself, of the party or of anybody.
  private func denials(of party: PartyID?) throws(BudgetExceeded) -> [NearFact] {
    try run.budget.spend(base.denials.count)
    return base.denials.indices.filter { number in
      let denial = base.denials[number]
      guard let fact = denial.fact, run.world.hears(denial) else { return false }
      return [fact.subject, fact.object].contains { subject in
        guard party == nil || subject == party else { return false }
        let pattern = FactPattern(
          subject: subject, role: step, object: .parties(others), filter: DealFilter())
        return run.states(fact, pattern, others)
      }
    }.map { .denial(DenialID(at: $0)) }
  }
}
