import OuroCore
import OuroGraph
import OuroSyntax

/// Lets the parser look words up in a base, or in one that is being built.
struct KnowledgeLexicon: Lexicon {
  let vocabulary: Vocabulary
  let names: NameIndex
  let labels: LabelIndex
  let party: (PartyID) -> Party
  let documentLabel: (DocumentID) -> String
  let allNames: () -> [String]
  var takesNewNames = false

  init(_ base: KnowledgeBase) {
    vocabulary = base.vocabulary
    names = base.names
    labels = base.labels
    party = base.party
    documentLabel = { base.document($0).label }
    allNames = { base.parties.flatMap { [$0.name] + $0.aliases } }
  }

  init(_ builder: KnowledgeBuilder, takesNewNames: Bool) {
    vocabulary = builder.vocabulary
    names = builder.names
    labels = builder.labels
    party = builder.party
    documentLabel = { builder.document($0).label }
    allNames = {
      (0..<builder.partyCount).flatMap { index in
        let party = builder.party(PartyID(at: index))
        return [party.name] + party.aliases
      }
    }
    self.takesNewNames = takesNewNames
  }

  func reach(ofFirst word: [UInt8]) -> Int {
    max(vocabulary.reach(ofFirst: word), names.reach(ofFirst: word), labels.reach(ofFirst: word))
  }

  func meanings(of key: [UInt8]) -> [Meaning] {
    var meanings: [Meaning] = []
    for entry in vocabulary.senses(of: key) {
      let wordClass = WordClasses(entry.meaning)
      if !meanings.contains(where: { $0.wordClass == wordClass }) {
        meanings.append(Meaning(wordClass, entry.forms))
      }
    }
    if let party = names.first(key) { meanings.append(Meaning(.name, twice(spelling(party, key)))) }
    if let label = labels.spelling(key) { meanings.append(Meaning(.label, twice(label))) }
    if let document = labels.document(key) {
      meanings.append(Meaning(.document, twice(documentLabel(document))))
    }
    return meanings
  }

  func near(_ word: String, _ classes: WordClasses) -> [String] {
    var candidates: [String] = []
    if classes.contains(.name) { candidates += allNames() }
    if classes.contains(.label) { candidates += labels.spellings }
    if classes.contains(.document) { candidates += labels.documentSpellings }
    for entry in vocabulary.words where !classes.isDisjoint(with: WordClasses(entry.meaning)) {
      candidates += [entry.forms.many, entry.forms.one]
    }
    return NearestNames.of(word, among: candidates)
  }

  /// The declared name of the one party of a name, when it goes by that alone too; else the name
  /// itself, so that parties who share one are neither read nor printed as one.
  private func spelling(_ party: PartyID, _ key: [UInt8]) -> String {
    let party = self.party(party)
    if names.only(key) != nil, names.only(NameIndex.key(party.name)) != nil { return party.name }
    return party.aliases.first { NameIndex.key($0) == key } ?? party.name
  }

  private func twice(_ text: String) -> Inflected { Inflected(one: text, many: text) }
}

extension WordClasses {
  init(_ sense: WordSense) {
    switch sense {
    case .kind, .anyKind: self = .kind
    case .role: self = .role
    case .verb: self = .verb
    case .participle: self = .participle
    case .relation: self = .relation
    case .channel: self = .channel
    }
  }
}
