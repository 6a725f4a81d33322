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

  /// Whose a name is.
  package struct Owner {
    /// The party that had it first.
    package let party: PartyID
    /// Whether no other has it.
    package let isOnly: Bool
  }

  /// Whose this name is; `nil` when nobody's.
  package func owner(_ key: [UInt8]) -> Owner? {
    interner.find(key).map { Owner(party: owners[$0], isOnly: others[$0] == nil) }
  }

  /// Whether any party has this name.
  package func contains(_ key: [UInt8]) -> Bool { interner.find(key) != nil }

  /// Bytes of the longest folded name that begins with this folded word; 0 when none does.
  package func reach(ofFirst word: [UInt8]) -> Int { reach.ofFirst(word) }

  package mutating func add(_ name: String, of party: PartyID) {
    add(NameIndex.key(name), of: party)
  }

  mutating func add(_ key: [UInt8], of party: PartyID) {
    let number = interner.intern(key)
    if number == owners.count {
      owners.append(party)
      reach.add(key)
    } else if owners[number] != party, !(others[number]?.contains(party) ?? false) {
      others[number, default: []].append(party)
    }
  }

  /// The key of a name: folded, without a leading "the".
  package static func key(_ name: String) -> [UInt8] { NameFolding.nameKey(name) }

  /// The key of a name given in bytes.
  static func key(_ name: [UInt8]) -> [UInt8] { NameFolding.nameKey(name) }
}
