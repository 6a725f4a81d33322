import OuroCore
import OuroGraph

/// Finds the parties whose names begin a longer one that a sentence could be read as: beside `Acme` a
/// company `Acme Pays`, in `Acme pays Bolt`.
struct LongerNames {
  private(set) var parties: Set<PartyID> = []

  /// - Complexity: O(bytes of all names).
  init(_ base: KnowledgeBase, stop: StopFlag?) {
    let verbs = base.vocabulary.relations.flatMap(\.verbs).flatMap { verb in
      [verb.forms.one, verb.forms.many].map { NameFolding.firstWord(of: NameFolding.key($0)) }
    }
    let behind = Set(verbs + [Array("denies".utf8)])
    for party in base.parties.until(stop) {
      for spelling in [party.name] + party.aliases {
        takeUp(NameIndex.key(spelling), behind, base)
      }
    }
  }

  private mutating func takeUp(_ key: [UInt8], _ behind: Set<[UInt8]>, _ base: KnowledgeBase) {
    for place in key.indices.dropFirst() {
      switch key[place] {
      case UInt8(ascii: ","): break
      case UInt8(ascii: " ")
      where behind.contains(NameFolding.firstWord(of: Array(key[(place + 1)...]))):
        break
      default: continue
      }
      let name = Array(key[..<place])
      guard let owner = base.owner(ofName: name) else { continue }
      parties.formUnion(owner.isOnly ? [owner.party] : base.names.find(name))
    }
  }
}
