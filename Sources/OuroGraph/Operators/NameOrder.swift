import OuroCore

/// The order of names: folded, then as written, then in order of declaration.
enum NameOrder {
  private struct Entry {
    let key: [UInt8]
    let name: String
    let party: PartyID

    init(_ party: PartyID, _ base: KnowledgeBase) {
      self.party = party
      name = base.name(party)
      key = NameFolding.key(name)
    }

    static func < (left: Entry, right: Entry) -> Bool {
      if left.key != right.key { return left.key.lexicographicallyPrecedes(right.key) }
      if !left.name.utf8.elementsEqual(right.name.utf8) {
        return left.name.utf8.lexicographicallyPrecedes(right.name.utf8)
      }
      return left.party < right.party
    }
  }

  static func sorted(_ parties: [PartyID], in base: KnowledgeBase) -> [PartyID] {
    guard parties.count > 1 else { return parties }
    return parties.map { Entry($0, base) }.sorted(by: <).map(\.party)
  }

  /// The same of parties that may be very many.
  ///
  /// - Parameter isWork: Whether the steps are counted.
  static func sorted(
    _ parties: [PartyID], in base: KnowledgeBase, _ budget: Budget, isWork: Bool = true
  ) throws(BudgetExceeded) -> [PartyID] {
    guard parties.count > 1 else { return parties }
    var entries: [Entry] = []
    entries.reserveCapacity(parties.count)
    for party in parties {
      if isWork { try budget.spend() } else { try budget.look() }
      entries.append(Entry(party, base))
    }
    return try budget.sorted(entries, isWork: isWork, by: <).map(\.party)
  }

  /// For each listed party its place among them, by name.
  static func places(
    of parties: [PartyID], in base: KnowledgeBase, _ budget: Budget
  ) throws(BudgetExceeded) -> [PartyID: Int] {
    var places: [PartyID: Int] = [:]
    let named = try sorted(
      SortedIDs.sorted(parties, universe: base.parties.count), in: base, budget)
    for (place, party) in named.enumerated() {
      try budget.spend()
      places[party] = place
    }
    return places
  }
}
