import OuroCore

/// The only thing that changes: takes what is told and makes the next base.
///
/// A declaration that throws leaves the builder as it was.
package struct KnowledgeBuilder {
  var parts: KnowledgeParts
  /// Deals whose state must be worked out again.
  var touched: Set<DealID> = []
  /// What earlier bases looked up, as far as it holds for the next one.
  var stepIndexes: [StepIndexCache.Earlier] = []

  /// Begins with an empty base: no words but `party`.
  package init() { parts = KnowledgeParts() }

  /// Begins with what a base holds.
  package init(_ base: KnowledgeBase) {
    parts = base.parts
    stepIndexes = base.stepIndexes.kept
  }

  /// Takes back the words of a definition that turned out wrong.
  package mutating func takeBack(to vocabulary: Vocabulary) { parts.vocabulary = vocabulary }

  /// The next base.
  ///
  /// - Complexity: O(what was told since the last one), over many, unless somebody holds a base that
  ///   shares the columns: then they are copied.
  package mutating func build() -> KnowledgeBase {
    refreshTouchedDeals()
    parts.takeUp()
    // What the last question looked up is looked up again soon: it grows now, not then.
    let wanted = stepIndexes.lastIndex { $0.isWanted(with: dealCount) }
      .map { stepIndexes.remove(at: $0) }
    let base = KnowledgeBase(parts, stepIndexes)
    if let wanted { base.stepIndexes.add(wanted, grownTo: base) }
    return base
  }

  package var vocabulary: Vocabulary { parts.vocabulary }
  package var names: NameIndex { parts.names }
  package var labels: LabelIndex { parts.labels }
  package var partyCount: Int { parts.parties.count }
  package var dealCount: Int { parts.deals.count }
  package var claimCount: Int { parts.claims.count + parts.deals.rowCount }

  /// What a label names: one that was told, or one made up for a deal without.
  package func entry(ofLabel key: [UInt8]) -> LabelIndex.Entry? { parts.entry(ofLabel: key) }

  package func party(_ id: PartyID) -> Party { parts.parties[id.index] }
  package func document(_ id: DocumentID) -> Document { parts.documents[id.index] }

  /// Declares a party, or adds other names to the one that has this name and kind.
  package mutating func declareParty(
    _ name: String, kind: KindID?, aliases: [String] = []
  ) throws(KnowledgeProblem) -> PartyID {
    for spelling in [name] + aliases {
      try checkLabelClash(NameIndex.key(spelling), spelling, .name)
    }
    let existing = try existingParty(name, kind: kind)
    for alias in aliases { try checkAlias(alias, of: existing, kind: kind) }
    let party = existing ?? addParty(name, kind: kind)
    for alias in aliases where !parts.parties[party.index].aliases.contains(alias) {
      parts.parties[party.index].aliases.append(alias)
      parts.names.add(alias, of: party)
    }
    return party
  }

  /// The party that a row names, new or old, by its name and the bytes of it; `nil` when several are called so.
  package mutating func party(
    ofRow name: String, _ bytes: [UInt8]
  ) throws(KnowledgeProblem) -> PartyID? {
    let key = NameIndex.key(bytes)
    if let owner = parts.names.owner(key) { return owner.isOnly ? owner.party : nil }
    try checkLabelClash(key, name, .name)
    let party = PartyID(at: parts.parties.count)
    parts.parties.append(Party(name: name, kind: nil, aliases: []))
    parts.names.add(key, of: party)
    return party
  }

  /// Two parties of one kind who share a name could never be told apart.
  private func checkAlias(
    _ alias: String, of party: PartyID?, kind: KindID?
  ) throws(KnowledgeProblem) {
    let owners = parts.names.find(NameIndex.key(alias)).filter { $0 != party }
    if owners.contains(where: { parts.parties[$0.index].kind == kind }) {
      throw .taken(word: alias, .name)
    }
  }

  private func existingParty(_ name: String, kind: KindID?) throws(KnowledgeProblem) -> PartyID? {
    let known = parts.names.find(NameIndex.key(name))
    guard let kind else { return known.first }
    if let same = known.first(where: { parts.parties[$0.index].kind == kind }) { return same }
    // An alias may be shared by two kinds; the same declared name may not.
    let key = NameIndex.key(name)
    for id in known where NameIndex.key(parts.parties[id.index].name) == key {
      guard let other = parts.parties[id.index].kind else { continue }
      throw .otherKind(name: name, kind: parts.vocabulary.kinds[other.index].noun.one)
    }
    return nil
  }

  private mutating func addParty(_ name: String, kind: KindID?) -> PartyID {
    let party = PartyID(at: parts.parties.count)
    parts.parties.append(Party(name: name, kind: kind, aliases: []))
    parts.names.add(name, of: party)
    return party
  }

  /// Declares a document.
  package mutating func declareDocument(
    _ document: Document
  ) throws(KnowledgeProblem) -> DocumentID {
    let key = NameFolding.key(document.label)
    if parts.labels.document(key) != nil { throw .taken(word: document.label, .document) }
    if Currency(code: document.label.uppercased()) != nil {
      throw .clash(word: document.label, first: .document, second: .currency)
    }
    let id = DocumentID(at: parts.documents.count)
    parts.documents.append(document)
    parts.labels.add(id, document.label, key: key)
    return id
  }

  /// Declares an exchange rate.
  package mutating func declareRate(_ rate: ExchangeRate) { parts.rates.append(rate) }

  /// Throws when a spelling that would be a name, a kind, a relation or a status is a label.
  func checkLabelClash(
    _ key: [UInt8], _ word: String, _ wordClass: WordClass
  ) throws(KnowledgeProblem) {
    if parts.labels.find(key) != nil { throw .clash(word: word, first: wordClass, second: .label) }
  }
}
