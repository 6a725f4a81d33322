import OuroCore

/// How each party of a closure was reached: towards whom the shortest chain goes.
struct ClosureChains: Sendable {
  let step: RoleStep
  let test: DealTest
  /// By party: the next one of its chain; `noParty` for those not reached.
  var next: [UInt32]
  /// By party: whether it is one of the operand's, where chains end.
  let isEnd: [Bool]

  static let noParty = UInt32.max
}

extension QueryRun {
  /// Those who stand in the role at the end of a chain of any length, one step included.
  func closure(
    _ step: RoleStep, to set: PartySet, _ filter: DealFilter, maxSteps: Int?, ultimate: Bool
  ) throws(BudgetExceeded) -> Membership {
    let operand = try operand(set)
    let test = test(filter)
    var chains = ClosureChains(
      step: step, test: test,
      next: Array(repeating: ClosureChains.noParty, count: base.parties.count),
      isEnd: SortedIDs.marks(of: operand, universe: base.parties.count))
    try budget.keep(base.parties.count * 5)
    var reached = try spread(from: operand, &chains, maxSteps: maxSteps)
    if ultimate { reached = try beginnings(among: reached, chains, isWhole: maxSteps == nil) }
    return Membership(SortedIDs.sorted(reached), .chains(chains))
  }

  /// Breadth first; marks how each was reached, and returns them in that order.
  private func spread(
    from operand: [PartyID], _ chains: inout ClosureChains, maxSteps: Int?
  ) throws(BudgetExceeded) -> [PartyID] {
    var reached: [PartyID] = []
    var frontier = operand
    var steps = 0
    while !frontier.isEmpty, steps < maxSteps ?? .max {
      var following: [PartyID] = []
      for party in frontier {
        var candidates: [PartyID] = []
        try collectCandidates(of: party, chains.step, chains.test, into: &candidates)
        for candidate in candidates
        where chains.next[candidate.index] == ClosureChains.noParty {
          chains.next[candidate.index] = party.raw
          reached.append(candidate)
          if !chains.isEnd[candidate.index] { following.append(candidate) }
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
    among reached: [PartyID], _ chains: ClosureChains, isWhole: Bool
  ) throws(BudgetExceeded) -> [PartyID] {
    // A bound on the steps must not make a party look like a beginning.
    var whole = reached
    if !isWhole {
      var all = chains
      all.next = Array(repeating: ClosureChains.noParty, count: base.parties.count)
      let ends = all.isEnd.indices.filter { all.isEnd[$0] }.map(PartyID.init(at:))
      let before = leftOut
      whole = try spread(from: ends, &all, maxSteps: nil)
      leftOut = before
    }
    let parties = SortedIDs.sorted(whole)
    let heads = try candidateLists(of: parties, chains)
    let components = try Components(starts: heads.starts, heads: heads.heads, budget: budget)
    var isFed = [Bool](repeating: false, count: components.count)
    for vertex in parties.indices {
      for edge in heads.starts[vertex]..<heads.starts[vertex + 1] {
        let own = components.of[vertex]
        if components.of[Int(heads.heads[Int(edge)])] != own { isFed[own] = true }
      }
    }
    let begins = parties.indices.filter { !isFed[components.of[$0]] }.map { parties[$0] }
    return isWhole ? begins : SortedIDs.intersection(begins, SortedIDs.sorted(reached))
  }

  /// For each party who stands in the role to it, as places in `parties`.
  private func candidateLists(
    of parties: [PartyID], _ chains: ClosureChains
  ) throws(BudgetExceeded) -> (starts: [UInt32], heads: [UInt32]) {
    var places = [UInt32](repeating: .max, count: base.parties.count)
    for (place, party) in parties.enumerated() { places[party.index] = UInt32(place) }
    let before = leftOut
    defer { leftOut = before }
    var starts: [UInt32] = [0]
    var heads: [UInt32] = []
    for party in parties {
      var candidates: [PartyID] = []
      try collectCandidates(of: party, chains.step, chains.test, into: &candidates)
      for candidate in SortedIDs.sorted(candidates) where places[candidate.index] != .max {
        heads.append(places[candidate.index])
      }
      starts.append(UInt32(truncatingIfNeeded: heads.count))
    }
    return (starts, heads)
  }

  /// The deals on a shortest chain from the party to the operand.
  func collect(
    _ party: PartyID, _ chains: ClosureChains, into deals: inout [DealID]
  ) throws(BudgetExceeded) {
    var current = party
    repeat {
      let next = chains.next[current.index]
      guard next != ClosureChains.noParty else { return }
      try collectDeals(
        of: current, chains.step, with: [PartyID(next)], chains.test, into: &deals)
      current = PartyID(next)
    } while !chains.isEnd[current.index]
  }
}
