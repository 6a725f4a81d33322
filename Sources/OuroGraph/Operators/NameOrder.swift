import OuroCore

/// The order of names: folded, then as written, then in order of declaration.
enum NameOrder {
  private struct Entry {
    let key: [UInt8]
    let name: String
    let party: PartyID

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
    let entries = parties.map { party in
      Entry(key: NameFolding.key(base.name(party)), name: base.name(party), party: party)
    }
    return entries.sorted(by: <).map(\.party)
  }

  /// For each listed party its place among them, by name.
  static func places(of parties: [PartyID], in base: KnowledgeBase) -> [PartyID: Int] {
    var places: [PartyID: Int] = [:]
    for (place, party) in sorted(SortedIDs.sorted(parties), in: base).enumerated() {
      places[party] = place
    }
    return places
  }
}
