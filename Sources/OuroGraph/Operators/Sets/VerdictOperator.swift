import OuroCore

extension QueryRun {
  /// Whether a fact is stated.
  func verdict(_ pattern: FactPattern) throws(BudgetExceeded) -> Answer {
    if pattern.definedSet != nil { return try definedVerdict(pattern) }
    let objects = try operand(pattern.object)
    let test = test(pattern.filter)
    let (deals, isClaimed) = try dealsOfFact(pattern, objects, test)
    let notices = leftOut.notices(in: world)
    if !deals.isEmpty {
      let verdict: Verdict = deals.allSatisfy(world.isDisputed) ? .disputed : .yes
      return answer(.verdict(verdict, deals: deals, denials: denials(of: deals)), notices)
    }
    let denied = isClaimed ? [] : try denials(of: pattern, objects)
    if !denied.isEmpty {
      return answer(.verdict(.denied, deals: [], denials: denied), notices)
    }
    return answer(
      .verdict(.notStated, deals: [], denials: []), notices + [.empty(leftOut.emptyReason)])
  }

  /// Whether a party is one whom a definition means.
  private func definedVerdict(_ pattern: FactPattern) throws(BudgetExceeded) -> Answer {
    let membership = try membership(of: pattern.set)
    let notices = leftOut.notices(in: world)
    guard SortedIDs.contains(membership.members, pattern.subject) else {
      return answer(
        .verdict(.notStated, deals: [], denials: []), notices + [.empty(leftOut.emptyReason)])
    }
    var deals = try deals(behind: pattern.subject, membership)
    if case .defined(let defined, .parties(let others)?) = pattern.set, others.count == 1,
      base.vocabulary.relation(of: defined.definition) != nil
    {
      deals = try witnesses(pattern.subject, defined, of: others[0])
    }
    let isDisputed = !deals.isEmpty && deals.allSatisfy(world.isDisputed)
    let verdict: Verdict = isDisputed ? .disputed : .yes
    return answer(.verdict(verdict, deals: deals, denials: denials(of: deals)), notices)
  }

  /// The deals by which the subject stands in the role to one of the objects, and whether there are
  /// any before the filter and the statuses.
  private func dealsOfFact(
    _ pattern: FactPattern, _ objects: [PartyID], _ test: DealTest
  ) throws(BudgetExceeded) -> (found: [DealID], isClaimed: Bool) {
    var found: [DealID] = []
    var isClaimed = false
    for side in [Side.subject, .object] {
      let own: SideSet = side == .subject ? .subject : .object
      let deals = base.deals(of: pattern.subject, on: side)
      try budget.spend(deals.count)
      for deal in deals {
        guard pattern.role.sides(of: base.deals.relation(deal)).contains(own),
          SortedIDs.contains(objects, base.deals.party(deal, side.opposite))
        else { continue }
        isClaimed = isClaimed || world.isSpoken(deal)
        let judgement = test.judge(deal)
        if judgement == .passes { found.append(deal) } else { leftOut.add(deal, nil, judgement) }
      }
    }
    return (SortedIDs.sorted(found), isClaimed)
  }

  /// Who denies claims on the deals, in the order told.
  private func denials(of deals: [DealID]) -> [DenialID] {
    let claims = deals.flatMap { base.claims(on: $0) }
    return SortedIDs.sorted(claims.flatMap(world.denials))
  }

  /// Who denies the fact itself, which nobody claims.
  private func denials(
    of pattern: FactPattern, _ objects: [PartyID]
  ) throws(BudgetExceeded) -> [DenialID] {
    try budget.spend(base.denials.count)
    return base.denials.indices.filter { number in
      let denial = base.denials[number]
      guard let fact = denial.fact, world.hears(denial) else { return false }
      return states(fact, pattern, objects)
    }.map(DenialID.init(at:))
  }

  func states(
    _ fact: Denial.Fact, _ pattern: FactPattern, _ objects: [PartyID]
  ) -> Bool {
    let sides = sides(of: fact, in: pattern.role)
    let isForward =
      sides.contains(.subject) && fact.subject == pattern.subject
      && SortedIDs.contains(objects, fact.object)
    let isBackward =
      sides.contains(.object) && fact.object == pattern.subject
      && SortedIDs.contains(objects, fact.subject)
    return isForward || isBackward
  }

  /// The sides on which the fact's relation, or one kin to it, has the role.
  private func sides(of fact: Denial.Fact, in role: RoleStep) -> SideSet {
    base.vocabulary.relations.indices.map(RelationID.init(at:)).filter {
      base.vocabulary.isKin($0, fact.relation)
    }.reduce(into: SideSet()) { $0.formUnion(role.sides(of: $1)) }
  }

  /// Whether the only word on who stands in a role to the listed is that somebody does not.
  func isOnlyDenied(_ set: PartySet) -> Bool {
    guard case .related(let step, to: .parties(let listed), _) = set else { return false }
    return base.denials.contains { denial in
      guard let fact = denial.fact, world.hears(denial) else { return false }
      let sides = sides(of: fact, in: step)
      return (sides.contains(.subject) && listed.contains(fact.object))
        || (sides.contains(.object) && listed.contains(fact.subject))
    }
  }
}
