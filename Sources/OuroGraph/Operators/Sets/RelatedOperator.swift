import OuroCore

extension QueryRun {
  /// Those who stand in the role to some member of the operand.
  func related(
    _ step: RoleStep, to set: PartySet, _ filter: DealFilter
  ) throws(BudgetExceeded) -> Membership {
    let operand = try operand(set)
    let test = test(filter)
    if let members = try relatedByIndex(step, to: operand, test) {
      return Membership(members, .related(step, operand: operand, test))
    }
    var found: [PartyID] = []
    for party in operand { try collectCandidates(of: party, step, test, into: &found) }
    try budget.keep(found.count * MemoryLayout<PartyID>.stride)
    let members = SortedIDs.sorted(found, universe: base.parties.count)
    return Membership(members, .related(step, operand: operand, test))
  }

  /// The same from an index, where no deal is left out and enough of them are looked at.
  private func relatedByIndex(
    _ step: RoleStep, to operand: [PartyID], _ test: DealTest
  ) throws(BudgetExceeded) -> [PartyID]? {
    guard test.isOpen, openIndex?.step == step || hasManyDeals(operand),
      let index = try stepIndex(step, test)
    else { return nil }
    return try index.backward.ends(
      of: operand, index.onward, partyCount: base.parties.count, budget)
  }

  /// Whether parties have so many deals that an index of all is worth its making.
  private func hasManyDeals(_ parties: [PartyID]) -> Bool {
    var count = 0
    for party in parties {
      count += base.dealCount(of: party)
      if count > QueryRun.manyDeals { return true }
    }
    return false
  }

  private static let manyDeals = 24

  /// Those who stand in the role to one party, once a deal; deals that do not pass are left out.
  func collectCandidates(
    of party: PartyID, _ step: RoleStep, _ test: DealTest, into found: inout [PartyID]
  ) throws(BudgetExceeded) {
    try collectCandidates(of: party, on: .subject, step, test, into: &found)
    try collectCandidates(of: party, on: .object, step, test, into: &found)
  }

  private func collectCandidates(
    of party: PartyID, on side: Side, _ step: RoleStep, _ test: DealTest,
    into found: inout [PartyID]
  ) throws(BudgetExceeded) {
    let deals = base.deals(of: party, on: side)
    try budget.spend(deals.count)
    let wanted: SideSet = side == .subject ? .object : .subject
    for deal in deals where step.sides(of: base.deals.relation(deal)).contains(wanted) {
      let candidate = base.deals.party(deal, side.opposite)
      let judgement = test.judge(deal)
      if judgement == .passes {
        found.append(candidate)
      } else {
        leftOut.add(deal, candidate, judgement)
      }
    }
  }

  /// The deals that make `party` a candidate to members of the operand; `nil` stands for all.
  func collectDeals(
    of party: PartyID, _ step: RoleStep, with operand: [PartyID]?, _ test: DealTest,
    into found: inout [DealID]
  ) throws(BudgetExceeded) {
    for side in [Side.subject, .object] {
      let wanted: SideSet = side == .subject ? .subject : .object
      let deals = shorterList(party, side, operand)
      try budget.spend(deals.count)
      for deal in deals {
        guard base.deals.party(deal, side) == party,
          step.sides(of: base.deals.relation(deal)).contains(wanted),
          operand.map({ SortedIDs.contains($0, base.deals.party(deal, side.opposite)) }) ?? true,
          test.passes(deal)
        else { continue }
        found.append(deal)
      }
    }
  }

  /// The party's own deals, or those of the only one at the other end when they are fewer.
  private func shorterList(
    _ party: PartyID, _ side: Side, _ operand: [PartyID]?
  ) -> ArraySlice<DealID> {
    let own = base.deals(of: party, on: side)
    guard strategy.takesShorterLists, let operand, operand.count == 1, let other = operand.first
    else { return own }
    let theirs = base.deals(of: other, on: side.opposite)
    return theirs.count < own.count ? theirs : own
  }
}
