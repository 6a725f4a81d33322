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
    return Membership(keep(sets.members, ofKinds: kinds), sets.evidence)
  }

  /// In all of the terms. What one term leaves out matters only for those whom the others have, or
  /// leave out too, and who are or may be of the kinds.
  func common(_ terms: [PartySet], _ kinds: [KindID]) throws(BudgetExceeded) -> Membership {
    var sets: [Membership] = []
    var tallies: [LeftOut] = []
    for term in terms {
      let (set, tally) = try apart(term)
      sets.append(set)
      tallies.append(tally)
    }
    for (place, tally) in tallies.enumerated() {
      var tally = tally
      if !tally.entries.isEmpty {
        let near = sets.indices.filter { $0 != place }.map {
          SortedIDs.sorted(sets[$0].members + tallies[$0].candidates)
        }
        tally.keep { candidate in
          near.allSatisfy { SortedIDs.contains($0, candidate) } && isOrMayBe(candidate, kinds)
        }
      }
      leftOut.add(tally)
    }
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
      leftOut.add(mine)
    }
    leftOut.add(kept)
    return Membership(members, base.evidence)
  }

  /// Those of the listed kinds; parties without a kind are counted.
  func keep(_ parties: [PartyID], ofKinds kinds: [KindID]) -> [PartyID] {
    guard !kinds.isEmpty else { return parties }
    // Of everyone, those without a kind are no news.
    if parties.count < base.parties.count {
      leftOut.kindless += parties.count { base.party($0).kind == nil }
    }
    return parties.filter { party in kinds.allSatisfy { base.party(party).kind == $0 } }
  }

  func isOrMayBe(_ party: PartyID, _ kinds: [KindID]) -> Bool {
    guard let kind = base.party(party).kind else { return true }
    return kinds.allSatisfy { $0 == kind }
  }
}

extension PartySet {
  /// The kind, when the set is all of one kind.
  var kind: KindID? { if case .ofKind(let kind) = self { kind } else { nil } }
}
