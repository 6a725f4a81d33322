import OuroCore

/// Who belongs to a set, and how to find the deals behind each when they are asked for.
struct Membership: Sendable {
  /// Sorted, each once.
  var members: [PartyID]
  var provenance: Provenance

  init(_ members: [PartyID], _ provenance: Provenance = .none) {
    self.members = members
    self.provenance = provenance
  }
}

/// Where the deals behind a member are to be found.
indirect enum Provenance: Sendable {
  case none
  /// Between the member and any of these.
  case related(RoleStep, operand: [PartyID], DealTest)
  /// On a shortest chain.
  case chains(ClosureChains)
  /// Behind it in any of the sets it belongs to.
  case any([Membership])
  /// All by which others stand in the role to it.
  case counted(RoleStep, DealTest)
  /// Behind it in what the definitions tabled came to.
  case defined([Int])
  /// On the routes through it.
  case routes([PartyID: [DealID]])
}

extension QueryRun {
  /// The members of a set. Recursion follows the question, which the parser bounds.
  func membership(of set: PartySet) throws(BudgetExceeded) -> Membership {
    try profiled(.set(set), rows: \.members.count) { () throws(BudgetExceeded) in
      try find(set)
    }
  }

  private func find(_ set: PartySet) throws(BudgetExceeded) -> Membership {
    switch set {
    case .parties(let parties): Membership(SortedIDs.sorted(parties))
    case .everyone: Membership(try everyone())
    case .ofKind(let kind): Membership(try parties(ofKind: kind))
    case .related(let step, let operand, let filter): try related(step, to: operand, filter)
    case .closure(let step, let operand, let filter, let maxSteps, let ultimate):
      try closure(step, to: operand, filter, maxSteps: maxSteps, ultimate: ultimate)
    case .defined(let defined, let operand): try self.defined(defined, of: operand)
    case .argument: Membership(table.frame?.argument ?? [])
    case .union(let terms): try union(terms)
    case .intersection(let terms): try intersection(terms)
    case .difference(let first, let others): try difference(first, others)
    case .filtered(let set, let conditions): try filtered(set, conditions)
    case .ranked(let set, let count, let largest): try ranked(set, count: count, largest: largest)
    case .onPaths(let pattern): try partiesOnPaths(pattern)
    case .onLoops(let pattern): try partiesOnLoops(pattern)
    }
  }

  /// The members of a set that is only a part of the question.
  func operand(_ set: PartySet) throws(BudgetExceeded) -> [PartyID] {
    if case .parties(let parties) = set { return SortedIDs.sorted(parties) }
    let (membership, mine) = try apart(set)
    var settled = mine
    settled.settle()
    leftOut.add(settled)
    return membership.members
  }

  /// The deals behind a member, in order, each once.
  ///
  /// - Parameter steps: Of a longer chain, the deals of so many steps.
  func deals(
    behind party: PartyID, _ membership: Membership, steps: Int = .max
  ) throws(BudgetExceeded) -> [DealID] {
    var deals: [DealID] = []
    var open = OpenEntries()
    try collect(party, membership.provenance, steps, into: &deals, &open)
    while let entry = open.next() {
      for found in table.entries[entry].found where SortedIDs.contains(found.members, party) {
        try collect(party, found.provenance, steps, into: &deals, &open)
      }
    }
    return SortedIDs.sorted(deals)
  }

  private func collect(
    _ party: PartyID, _ provenance: Provenance, _ steps: Int, into deals: inout [DealID],
    _ open: inout OpenEntries
  ) throws(BudgetExceeded) {
    switch provenance {
    case .none: break
    case .related(let step, let operand, let test):
      try collectDeals(of: party, step, with: operand, test, into: &deals)
    case .chains(let chains): try collect(party, chains, steps, into: &deals)
    case .any(let sets):
      for set in sets where SortedIDs.contains(set.members, party) {
        try collect(party, set.provenance, steps, into: &deals, &open)
      }
    case .counted(let step, let test):
      try collectDeals(of: party, step.reversed, with: nil, test, into: &deals)
    case .routes(let routes): deals += routes[party] ?? []
    case .defined(let entries):
      try budget.spend(entries.count)
      for entry in entries where table.entries[entry].contains(party) { open.add(entry) }
    }
  }

  func everyone() throws(BudgetExceeded) -> [PartyID] {
    try budget.spend(base.parties.count)
    return base.parties.indices.map(PartyID.init(at:))
  }

  /// Those of a kind; parties without one are left out, and counted.
  private func parties(ofKind kind: KindID) throws(BudgetExceeded) -> [PartyID] {
    try budget.spend(base.parties.count)
    leftOut.kindless += base.parties.indices.filter { base.parties[$0].kind == nil }
      .map(PartyID.init(at:))
    return base.parties.indices.filter { base.parties[$0].kind == kind }.map(PartyID.init(at:))
  }
}
