import OuroCore

/// A lexicon with words that a statement brings along: what it defines, and its variables, which
/// win over everything of the same spelling.
struct ScopedLexicon: Lexicon {
  private let outer: any Lexicon
  private var own: [[UInt8]: Meaning] = [:]
  private var reaches: [[UInt8]: Int] = [:]
  /// In the order they were named.
  private(set) var variables: [String] = []

  init(_ outer: any Lexicon) { self.outer = outer }

  var takesNewNames: Bool { false }

  mutating func add(variable: String) {
    variables.append(variable)
    add(Meaning(.name, Inflected(invariable: variable)), for: variable)
  }

  /// Adds a noun in both numbers; `printed` is the noun that it stands for.
  mutating func add(noun: String, as wordClass: WordClasses, printed: Inflected) {
    let forms = Inflected(noun: noun)
    for word in [forms.one, forms.many] { add(Meaning(wordClass, printed), for: word) }
  }

  mutating func add(verb: String) {
    let forms = Inflected(verb: verb)
    for word in [forms.one, forms.many] { add(Meaning(.verb, forms), for: word) }
  }

  private mutating func add(_ meaning: Meaning, for word: String) {
    let key = NameFolding.key(word)
    own[key] = meaning
    let first = NameFolding.firstWord(of: key)
    reaches[first] = max(reaches[first] ?? 0, key.count)
  }

  func reach(ofFirst word: [UInt8]) -> Int {
    max(outer.reach(ofFirst: word), reaches[word] ?? 0)
  }

  func meanings(of key: [UInt8]) -> [Meaning] {
    guard let mine = own[key] else { return outer.meanings(of: key) }
    guard mine.wordClass != .name else { return [mine] }
    return [mine] + outer.meanings(of: key).filter { $0.wordClass != mine.wordClass }
  }

  func near(_ word: String, _ classes: WordClasses) -> [String] { outer.near(word, classes) }

  func verb(ofPast word: String) -> Inflected? { outer.verb(ofPast: word) }

  func relation(ofVerb word: String) -> Inflected? { outer.relation(ofVerb: word) }
}

extension ScopedLexicon {
  /// Knows no word.
  static var empty: ScopedLexicon { ScopedLexicon(NoLexicon()) }

  private struct NoLexicon: Lexicon {
    var takesNewNames: Bool { false }

    func reach(ofFirst word: [UInt8]) -> Int { 0 }

    func meanings(of key: [UInt8]) -> [Meaning] { [] }

    func near(_ word: String, _ classes: WordClasses) -> [String] { [] }

    func verb(ofPast word: String) -> Inflected? { nil }

    func relation(ofVerb word: String) -> Inflected? { nil }
  }
}
