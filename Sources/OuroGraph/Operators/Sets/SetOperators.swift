import OuroCore

extension QueryRun {
  func union(_ terms: [PartySet]) throws(BudgetExceeded) -> Membership {
    var sets: [Membership] = []
    var all: [PartyID] = []
    for term in terms {
      let set = try membership(of: term)
      all += set.members
      sets.append(set)
    }
    return Membership(SortedIDs.sorted(all, universe: base.parties.count), .any(sets))
  }

  func intersection(_ terms: [PartySet]) throws(BudgetExceeded) -> Membership {
    let kinds = terms.compactMap(\.kind)
    let sets = try common(terms.filter { $0.kind == nil }, kinds)
    // Nobody is of two kinds: who has none is not left out.
    if kinds.count == terms.count, kinds.contains(where: { $0 != kinds[0] }) {
      return Membership(sets.members.filter { isOf($0, kinds) }, sets.provenance)
    }
    return Membership(keep(sets.members, ofKinds: kinds), sets.provenance)
  }

  /// In all of the terms. What one term leaves out matters only for those whom the others have, or
  /// leave out too, and who are or may be of the kinds.
  func common(_ terms: [PartySet], _ kinds: [KindID]) throws(BudgetExceeded) -> Membership {
    var sets: [Membership] = []
    var tallies: [LeftOut] = []
    let before = mayAbridge
    if terms.count > 1 { mayAbridge = false }
    defer { mayAbridge = before }
    for term in terms {
      let (set, tally) = try apart(term)
      sets.append(set)
      tallies.append(tally)
    }
    for place in tallies.indices { leaveOut(tallies, besides: place, sets, kinds) }
    guard let first = sets.first else { return Membership(try everyone()) }
    if sets.count == 1 { return first }
    let all = sets.dropFirst().reduce(first.members) { SortedIDs.intersection($0, $1.members) }
    return Membership(all, .any(sets))
  }

  func difference(_ first: PartySet, _ others: [PartySet]) throws(BudgetExceeded) -> Membership {
    let (base, tally) = try apart(first)
    var members = base.members
    var kept = tally
    for other in others {
      let (set, otherTally) = try apart(other)
      members = SortedIDs.difference(members, set.members)
      kept.keep { !SortedIDs.contains(set.members, $0) }
      // A deal left out here keeps in the answer who would have been taken away.
      var mine = otherTally
      mine.keep { SortedIDs.contains(base.members, $0) }
      // Who is of no kind is not taken away, and so not left out.
      mine.kindless = []
      leftOut.add(mine)
    }
    leftOut.add(kept)
    return Membership(members, base.provenance)
  }

  /// Takes over what one term leaves out, as far as the others do not settle it.
  private func leaveOut(
    _ tallies: [LeftOut], besides place: Int, _ sets: [Membership], _ kinds: [KindID]
  ) {
    var tally = tallies[place]
    guard tally.names else { return leftOut.add(tally) }
    let others = sets.indices.filter { $0 != place }
    // Without a kind, and else a member: that is news only of those whom the others do have.
    let known = others.map { SortedIDs.sorted(sets[$0].members + tallies[$0].kindless) }
    tally.kindless.removeAll { party in !known.allSatisfy { SortedIDs.contains($0, party) } }
    let near = others.map { SortedIDs.sorted(sets[$0].members + tallies[$0].candidates) }
    tally.keep { candidate in
      near.allSatisfy { SortedIDs.contains($0, candidate) } && isOrMayBe(candidate, kinds)
    }
    leftOut.add(tally)
  }

  /// Those of the listed kinds; parties without a kind are left out, and counted.
  func keep(_ parties: [PartyID], ofKinds kinds: [KindID]) -> [PartyID] {
    guard !kinds.isEmpty else { return parties }
    leftOut.kindless += parties.filter { base.party($0).kind == nil }
    return parties.filter { isOf($0, kinds) }
  }

  private func isOf(_ party: PartyID, _ kinds: [KindID]) -> Bool {
    kinds.allSatisfy { base.party(party).kind == $0 }
  }

  private func isOrMayBe(_ party: PartyID, _ kinds: [KindID]) -> Bool {
    base.party(party).kind == nil || isOf(party, kinds)
  }
}

extension PartySet {
  /// The kind, when the set is all of one kind.
  var kind: KindID? { if case .ofKind(let kind) = self { kind } else { nil } }
}
