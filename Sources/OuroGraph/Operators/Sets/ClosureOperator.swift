import OuroCore

/// How each party of a closure was reached: towards whom the shortest chain goes.
struct ClosureChains: Sendable {
  let step: RoleStep
  let test: DealTest
  /// By party: the next one of its chain; `noParty` for those not reached. Empty where nobody asks.
  var next: [UInt32]
  /// The operand's, where chains end.
  let ends: IdentifierBits

  static let noParty = UInt32.max
}

extension QueryRun {
  /// Those who stand in the role at the end of a chain of any length, one step included.
  func closure(
    _ step: RoleStep, to set: PartySet, _ filter: DealFilter, maxSteps: Int?, ultimate: Bool
  ) throws(BudgetExceeded) -> Membership {
    let operand = try operand(set)
    let test = test(filter)
    let index = try stepIndex(step, test)
    if let index, countsOnly, maxSteps == nil, !ultimate, index.undecided.isEmpty {
      return Membership(try reachable(from: operand, index).members())
    }
    let isTold = index == nil || !countsOnly
    var ends = IdentifierBits(count: base.parties.count)
    for party in operand { ends.insert(party.raw) }
    var chains = ClosureChains(
      step: step, test: test,
      next: Array(repeating: ClosureChains.noParty, count: isTold ? base.parties.count : 0),
      ends: ends)
    try budget.keep(base.parties.count + chains.next.count * 4)
    var reached = try spread(from: operand, &chains, index, maxSteps: maxSteps)
    if ultimate {
      reached = try beginnings(among: reached, chains, index, isWhole: maxSteps == nil)
    }
    return Membership(
      SortedIDs.sorted(reached, universe: base.parties.count), .chains(chains))
  }

  /// Those at the end of a chain, without how each was reached.
  private func reachable(
    from operand: [PartyID], _ index: StepIndex
  ) throws(BudgetExceeded) -> IdentifierBits {
    let (rows, back) = (index.backward, index.onward)
    let all = try ReachableParties(from: operand, rows, back, budget).members
    var members = all
    // Where chains end is only reached where one leads back to it.
    for party in operand {
      let row = back.range(of: party.raw)
      try budget.spend(row.count + 1)
      if !row.contains(where: { all.contains(back.ends[$0]) }) { members.remove(party.raw) }
    }
    return members
  }

  /// Breadth first; marks how each was reached, and returns them in that order.
  private func spread(
    from operand: [PartyID], _ chains: inout ClosureChains, _ index: StepIndex?, maxSteps: Int?
  ) throws(BudgetExceeded) -> [PartyID] {
    if let index {
      let (reached, passed) = try index.backward.spread(
        from: operand, &chains, limit: maxSteps ?? .max, budget)
      if passed < reached.count, let maxSteps { profile?.note(.steps(maxSteps)) }
      if !index.undecided.isEmpty {
        var looked = IdentifierBits(count: base.parties.count)
        for party in operand + reached.prefix(passed) { looked.insert(party.raw) }
        leaveOutUndecided(of: looked, chains.step, index)
      }
      return reached
    }
    var reached: [PartyID] = []
    var frontier = operand
    var steps = 0
    while !frontier.isEmpty, steps < maxSteps ?? .max {
      var following: [PartyID] = []
      for party in frontier {
        for candidate in try candidates(of: party, chains, nil)
        where chains.next[candidate.index] == ClosureChains.noParty {
          chains.next[candidate.index] = party.raw
          reached.append(candidate)
          if !chains.ends.contains(candidate.raw) { following.append(candidate) }
        }
      }
      frontier = following
      steps += 1
    }
    if !frontier.isEmpty { profile?.note(.steps(steps)) }
    return reached
  }

  /// Those of `reached` where chains begin: nobody stands in the role to them, or only others of
  /// their own cycle do.
  private func beginnings(
    among reached: [PartyID], _ chains: ClosureChains, _ index: StepIndex?, isWhole: Bool
  ) throws(BudgetExceeded) -> [PartyID] {
    // A bound on the steps must not make a party look like a beginning.
    var whole = reached
    if !isWhole {
      var all = chains
      all.next = Array(repeating: ClosureChains.noParty, count: base.parties.count)
      let ends: [PartyID] = all.ends.members()
      let before = leftOut
      whole = try spread(from: ends, &all, index, maxSteps: nil)
      leftOut = before
    }
    let parties = SortedIDs.sorted(whole, universe: base.parties.count)
    let heads = try candidateLists(of: parties, chains, index)
    let components = try Components(starts: heads.starts, heads: heads.heads, budget: budget)
    var isFed = [Bool](repeating: false, count: components.count)
    for vertex in parties.indices {
      for edge in heads.starts[vertex]..<heads.starts[vertex + 1] {
        let own = components[vertex]
        if components[Int(heads.heads[Int(edge)])] != own { isFed[own] = true }
      }
    }
    let begins = parties.indices.filter { !isFed[components[$0]] }.map { parties[$0] }
    return isWhole ? begins : SortedIDs.intersection(begins, SortedIDs.sorted(reached))
  }

  /// For each party who stands in the role to it, as places in `parties`.
  private func candidateLists(
    of parties: [PartyID], _ chains: ClosureChains, _ index: StepIndex?
  ) throws(BudgetExceeded) -> (starts: [UInt32], heads: [UInt32]) {
    var places = [UInt32](repeating: .max, count: base.parties.count)
    for (place, party) in parties.enumerated() { places[party.index] = UInt32(place) }
    let before = leftOut
    defer { leftOut = before }
    var starts: [UInt32] = [0]
    var heads: [UInt32] = []
    for party in parties {
      for candidate in try candidates(of: party, chains, index)
      where places[candidate.index] != .max {
        heads.append(places[candidate.index])
      }
      starts.append(UInt32(truncatingIfNeeded: heads.count))
    }
    return (starts, heads)
  }

  /// Those who stand in the role to a party, in order.
  private func candidates(
    of party: PartyID, _ chains: ClosureChains, _ index: StepIndex?
  ) throws(BudgetExceeded) -> [PartyID] {
    if let index {
      let range = index.backward.range(of: party.raw)
      try budget.spend(range.count + 1)
      return index.backward.ends[range].map { PartyID($0) }
    }
    var candidates: [PartyID] = []
    try collectCandidates(of: party, chains.step, chains.test, into: &candidates)
    return SortedIDs.sorted(candidates)
  }

  /// Leaves out those deals of which an index does not say whether they count, for the parties that
  /// were looked at.
  func leaveOutUndecided(of looked: IdentifierBits, _ step: RoleStep, _ index: StepIndex) {
    for (deal, why) in index.undecided {
      for side in [Side.subject, .object] {
        let wanted: SideSet = side == .subject ? .object : .subject
        guard step.sides(of: base.deals.relation(deal)).contains(wanted),
          looked.contains(base.deals.party(deal, side).raw)
        else { continue }
        leftOut.add(deal, base.deals.party(deal, side.opposite), why)
      }
    }
  }

  /// The deals on a shortest chain from the party to the operand.
  func collect(
    _ party: PartyID, _ chains: ClosureChains, _ steps: Int, into deals: inout [DealID]
  ) throws(BudgetExceeded) {
    var current = party
    var left = steps
    repeat {
      guard left > 0 else {
        return leftOut.add(
          remark:
            "of chains of more than \(steps) steps the first \(steps) are told; `why` tells all")
      }
      left -= 1
      let next = chains.next[current.index]
      guard next != ClosureChains.noParty else { return }
      try collectDeals(
        of: current, chains.step, with: [PartyID(next)], chains.test, into: &deals)
      current = PartyID(next)
    } while !chains.ends.contains(current.raw)
  }
}
