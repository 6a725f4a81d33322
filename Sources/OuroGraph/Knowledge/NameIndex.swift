import OuroCore

/// Finds parties by any of their names: case, Unicode composition and a leading "the" do not count.
package struct NameIndex: Sendable {
  private var interner = Interner()
  private var owners: [PartyID] = []
  /// The second and later parties of a shared name.
  private var others: [Int: [PartyID]] = [:]
  private var reach = PhraseReach()

  package init() {}

  /// The parties that have this name, in order of declaration.
  package func find(_ key: [UInt8]) -> [PartyID] {
    guard let number = interner.find(key) else { return [] }
    return [owners[number]] + (others[number] ?? [])
  }

  /// The party that has this name, when only one has.
  package func only(_ key: [UInt8]) -> PartyID? {
    guard let number = interner.find(key), others[number] == nil else { return nil }
    return owners[number]
  }

  /// The party that had this name first.
  package func first(_ key: [UInt8]) -> PartyID? { interner.find(key).map { owners[$0] } }

  /// Whether any party has this name.
  package func contains(_ key: [UInt8]) -> Bool { interner.find(key) != nil }

  /// Bytes of the longest folded name that begins with this folded word; 0 when none does.
  package func reach(ofFirst word: [UInt8]) -> Int { reach.ofFirst(word) }

  package mutating func add(_ name: String, of party: PartyID) {
    let key = NameIndex.key(name)
    let number = interner.intern(key)
    if number == owners.count {
      owners.append(party)
      reach.add(key)
    } else if owners[number] != party, !(others[number]?.contains(party) ?? false) {
      others[number, default: []].append(party)
    }
  }

  /// The key of a name: folded, without a leading "the".
  package static func key(_ name: String) -> [UInt8] {
    let key = NameFolding.key(name)
    let article = Array("the ".utf8)
    return key.starts(with: article) && key.count > 4 ? Array(key.dropFirst(4)) : key
  }
}
