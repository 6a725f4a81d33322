import OuroCore
import OuroGraph
import OuroSyntax

/// Lets the parser look up the words of a base.
struct BaseLexicon: KnowledgeLexicon {
  let known: KnowledgeBase
  let suggests: Bool
  let stop: StopFlag?
  var takesNewNames: Bool { false }

  init(_ base: KnowledgeBase, suggests: Bool = true, stop: StopFlag? = nil) {
    known = base
    self.suggests = suggests
    self.stop = stop
  }
}

/// Lets the parser look up the words of a base that is being built.
struct BuilderLexicon: KnowledgeLexicon {
  let known: BuilderWords
  let takesNewNames: Bool
  let stop: StopFlag?
  var suggests: Bool { true }

  init(_ builder: KnowledgeBuilder, takesNewNames: Bool, stop: StopFlag? = nil) {
    known = BuilderWords(builder)
    self.takesNewNames = takesNewNames
    self.stop = stop
  }
}

/// Looks words up in what is told so far.
protocol KnowledgeLexicon: Lexicon {
  associatedtype Known: KnownWords
  var known: Known { get }
  /// Whether words near to an unknown one are looked for: among very many names that takes a while.
  var suggests: Bool { get }
  /// Raised, it ends that search.
  var stop: StopFlag? { get }
}

extension KnowledgeLexicon {
  func reach(ofFirst word: [UInt8]) -> Int {
    let told = known.reach(ofFirst: word)
    return told == 0 && LabelIndex.looksMadeUp(word) ? word.count : told
  }

  func meanings(of key: [UInt8]) -> [Meaning] {
    var meanings: [Meaning] = []
    for entry in known.senses(of: key) {
      let wordClass = WordClasses(entry.meaning)
      if !meanings.contains(where: { $0.wordClass == wordClass }) {
        meanings.append(Meaning(wordClass, entry.forms))
      }
    }
    if let owner = known.owner(ofName: key) {
      meanings.append(Meaning(.name, Inflected(invariable: spelling(owner, key))))
    }
    if let label = known.spelling(ofLabel: key) {
      meanings.append(Meaning(.label, Inflected(invariable: label)))
    } else if LabelIndex.looksMadeUp(key), known.entry(ofLabel: key) != nil {
      meanings.append(Meaning(.label, Inflected(invariable: String(decoding: key, as: UTF8.self))))
    }
    if let document = known.document(ofWord: key) {
      let label = known.document(document).label
      meanings.append(Meaning(.document, Inflected(invariable: label)))
    }
    return meanings
  }

  func verb(ofPast word: String) -> Inflected? {
    let word = Verb.participle(ofPast: word)
    return known.vocabulary.relations.lazy.flatMap(\.verbs).first { verb in
      verb.participle == word || Verb.past(of: verb.forms.many) == word
    }?.forms
  }

  /// Names that hold the word whole or begin with it go before those spelled alike; last come words
  /// of the same letters.
  func near(_ word: String, _ classes: WordClasses) -> [String] {
    guard suggests else { return [] }
    let names = classes.contains(.name) ? allNames : []
    let holding = namesHolding(word, among: names)
    if !holding.isEmpty { return holding }
    var candidates = names
    if classes.contains(.label) { candidates += known.labels.spellings }
    if classes.contains(.document) { candidates += known.labels.documentSpellings }
    for entry in known.vocabulary.words where !classes.isDisjoint(with: WordClasses(entry.meaning))
    {
      candidates += [entry.forms.many, entry.forms.one]
    }
    let near = NearestNames.of(word, among: candidates.until(stop))
    guard near.isEmpty, word.utf8.count > 3 else { return near }
    let letters = word.lowercased().utf8.sorted()
    let alike = candidates.until(stop).lazy.filter { Self.isMade(of: letters, $0) }
    return Array(alike.prefix(4))
  }

  private var allNames: [String] {
    (0..<known.partyCount).until(stop).flatMap { number in
      let party = known.party(PartyID(at: number))
      return [party.name] + party.aliases
    }
  }

  /// Whether a name has just these letters, in any order.
  private static func isMade(of letters: [UInt8], _ name: String) -> Bool {
    // In ASCII a small letter takes no more room than a large one.
    let isPlain = name.utf8.allSatisfy { $0 < 0x80 }
    guard !isPlain || name.utf8.count == letters.count else { return false }
    return name.lowercased().utf8.sorted() == letters
  }

  /// The names that hold a word whole, then those that begin with it; at most four.
  private func namesHolding(_ word: String, among names: [String]) -> [String] {
    let key = NameFolding.key(word)
    guard key.count > 1 else { return [] }
    let blank = UInt8(ascii: " ")
    let word = [blank] + key + [blank]
    var whole: [String] = []
    var beginning: [String] = []
    for name in names.until(stop) where name.utf8.count > key.count && whole.count < 4 {
      let padded = [blank] + NameFolding.key(name) + [blank]
      if Self.holds(padded, word) {
        whole.append(name)
      } else if key.count > 2, beginning.count < 4, padded.dropFirst().starts(with: key) {
        beginning.append(name)
      }
    }
    return Array((whole + beginning).prefix(4))
  }

  /// Whether some bytes stand in others in one piece.
  private static func holds(_ bytes: [UInt8], _ part: [UInt8]) -> Bool {
    guard bytes.count >= part.count else { return false }
    return (0...(bytes.count - part.count)).contains { place in
      bytes[place] == part[0] && bytes[place...].starts(with: part)
    }
  }

  /// The declared name of the one party of a name, when it goes by that alone too; else the name
  /// itself, so that parties who share one are neither read nor printed as one.
  private func spelling(_ owner: NameIndex.Owner, _ key: [UInt8]) -> String {
    let party = known.party(owner.party)
    if owner.isOnly {
      let declared = NameIndex.key(party.name)
      if declared == key || known.owner(ofName: declared)?.isOnly ?? false { return party.name }
    }
    return party.aliases.first { NameIndex.key($0) == key } ?? party.name
  }
}

extension LabelIndex {
  /// `d` and digits.
  static func looksMadeUp(_ key: [UInt8]) -> Bool {
    key.count > 1 && key[0] == UInt8(ascii: "d")
      && key.dropFirst().allSatisfy { (0x30...0x39).contains($0) }
  }
}

extension Verb {
  private static let irregular = ["took": "taken", "gave": "given", "underwrote": "underwritten"]

  /// `bought from`, of `buy from`.
  fileprivate static func past(of base: String) -> String {
    let words = base.split(separator: " ", maxSplits: 1)
    let past = Inflected.participle(ofBase: String(words.first ?? ""))
    return words.count > 1 ? "\(past) \(words[1])" : past
  }

  /// The participle's spelling of a past form that has another.
  fileprivate static func participle(ofPast word: String) -> String {
    let words = word.split(separator: " ", maxSplits: 1)
    guard let first = words.first, let participle = irregular[String(first)] else { return word }
    return words.count > 1 ? "\(participle) \(words[1])" : participle
  }
}

extension WordClasses {
  init(_ sense: WordSense) {
    switch sense {
    case .kind, .anyKind, .definedKind: self = .kind
    case .role, .definedRole: self = .role
    case .verb: self = .verb
    case .participle: self = .participle
    case .relation: self = .relation
    case .channel: self = .channel
    }
  }
}
