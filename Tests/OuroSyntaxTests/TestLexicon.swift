import OuroCore
import OuroSyntax

/// A small knowledge base, as far as the parser asks for one.
struct TestLexicon: Lexicon {
  private var table: [[UInt8]: [Meaning]] = [:]
  private var reaches: [[UInt8]: Int] = [:]
  /// The bytes of the longest phrase.
  private(set) var longestKey = 0
  private var phrases: [(phrase: String, wordClass: WordClasses)] = []
  private var verbs: [Inflected] = []
  var takesNewNames = false

  static let standard = TestLexicon()
  static let open: TestLexicon = {
    var lexicon = TestLexicon()
    lexicon.takesNewNames = true
    return lexicon
  }()

  /// Without the parties whose names are words of the language.
  static let plain = TestLexicon(without: ["A", "undisputed", "First", "Payer"])

  private init(without names: [String] = []) {
    for name in [
      "Microsoft", "OpenAI", "CoreWeave", "Nvidia", "Bank of America", "Amazon.com, Inc.", "Total",
      "Financial Times", "FT", "Noah Wire Services", "TechRadar", "Satya Nadella", "Acme", "Bo",
      "Jeffrey Emanuel", "IPO buyers", "Payer", "Moody's", "3M", "Over the Top Media", "Aurora",
      "Café Zürich", "undisputed", "A", "AT&T", "€uro Corp", "say \"hi\"", " Blank ", "C3.ai",
      "Johnson and Johnson", "First",
    ] where !names.contains(name) {
      add(name, .name, Inflected(invariable: name))
    }
    for noun in ["company", "publication", "person", "group", "party", "fund"] {
      add(noun: noun, .kind)
    }
    for word in ["firm", "firms"] { add(word, .kind, Inflected(noun: "company")) }
    for noun in [
      "payment", "purchase", "investment", "loan", "ownership", "leadership", "partnership",
      "remark", "share purchase",
    ] { add(noun: noun, .relation) }
    for noun in [
      "payer", "payee", "customer", "buyer", "supplier", "seller", "backer", "investor", "funder",
      "venture", "lender", "borrower", "owner", "holding", "ceo", "organisation", "partner",
      "critic", "topic", "wire service",
    ] { add(noun: noun, .role) }
    for verb in [
      "pays", "buys from", "backs", "funds", "lends to", "owns", "leads", "partners with",
      "describes", "buys shares of", "buys",
    ] { add(verb: verb) }
    for word in ["paid", "backed", "funded", "owned", "led", "described", "bought"] {
      add(word, .participle, Inflected(invariable: word))
    }
    for word in ["cash", "capital", "credit", "goods"] {
      add(word, .channel, Inflected(invariable: word))
    }
    for word in ["noah", "techradar"] { add(word, .document, Inflected(invariable: word)) }
    for word in ["option", "withdrawal", "agreements", "contracts", "backing"] {
      add(word, .label, Inflected(invariable: word))
    }
  }

  private mutating func add(_ phrase: String, _ wordClass: WordClasses, _ forms: Inflected) {
    let key = NameFolding.key(phrase)
    let meaning = Meaning(wordClass, forms)
    if table[key]?.contains(meaning) ?? false { return }
    table[key, default: []].append(meaning)
    longestKey = max(longestKey, key.count)
    let first = NameFolding.firstWord(of: key)
    reaches[first] = max(reaches[first] ?? 0, key.count)
    phrases.append((phrase, wordClass))
  }

  private mutating func add(noun: String, _ wordClass: WordClasses) {
    let forms = Inflected(noun: noun)
    add(forms.one, wordClass, forms)
    add(forms.many, wordClass, forms)
  }

  private mutating func add(verb: String) {
    let forms = Inflected(verb: verb)
    add(forms.one, .verb, forms)
    add(forms.many, .verb, forms)
    verbs.append(forms)
  }

  /// With the words that a definition brings along: what it defines, and what stands for a party.
  func knowing(definedBy words: [String]) -> TestLexicon {
    if let find = words.firstIndex(of: "find"), let end = words.firstIndex(of: "where"), find < end
    {
      var lexicon = self
      for name in words[find..<end].dropFirst() where name != "," {
        lexicon.add(name, .name, Inflected(invariable: name))
      }
      return lexicon
    }
    if words.first == "define", let colon = words.firstIndex(of: ":") {
      return knowing(derivedBy: Array(words[(colon + 1)...]))
    }
    guard words.first == "define", words.count > 1,
      let end = words.firstIndex(of: "as")
    else { return self }
    var lexicon = self
    let head = words[1..<max(1, end)]
    let variable = head.firstIndex(of: "of").map { Array(head[($0 + 1)...]) }
    if let name = variable?.first { lexicon.add(name, .name, Inflected(invariable: name)) }
    let nouns = head.prefix { $0 != "of" }.split { ["(", ",", ")"].contains($0) }
    for noun in nouns {
      lexicon.add(noun: noun.joined(separator: " "), variable == nil ? .kind : .role)
    }
    return lexicon
  }

  /// With what stands for parties in the conditions of a relation, and its verb.
  private func knowing(derivedBy words: [String]) -> TestLexicon {
    guard let end = words.firstIndex(of: "when") else { return self }
    var lexicon = self
    func add(variable: String) {
      lexicon.table[NameFolding.key(variable)] = nil
      lexicon.add(variable, .name, Inflected(invariable: variable))
    }
    var head = words[..<end]
    if let some = head.firstIndex(of: "some"), some > 0, head[some - 1] == "for" {
      for name in head[some...].dropFirst() where name != "," { add(variable: name) }
      head = head[..<(some - 1)]
    }
    head = head.prefix { $0 != "," || head.firstIndex(of: "(") != nil }
    while let open = head.firstIndex(of: "("), let close = head.firstIndex(of: ")"), open < close {
      head = head[..<open] + head[(close + 1)...]
    }
    head = head.prefix { $0 != "," }
    guard let first = head.first, let last = head.last else { return lexicon }
    add(variable: first)
    add(variable: last)
    lexicon.add(verb: head.dropFirst().dropLast().joined(separator: " "))
    return lexicon
  }

  func reach(ofFirst word: [UInt8]) -> Int { reaches[word] ?? 0 }

  func meanings(of key: [UInt8]) -> [Meaning] { table[key] ?? [] }

  func verb(ofPast word: String) -> Inflected? {
    verbs.first { Inflected.participle(ofBase: $0.many) == word }
  }

  func relation(ofVerb word: String) -> Inflected? { nil }

  func near(_ word: String, _ classes: WordClasses) -> [String] {
    NearestNames.of(word, among: phrases.filter { classes.contains($0.wordClass) }.map(\.phrase))
  }
}

/// Parses a text that is one statement, with the parameters of the corpus.
func parse(_ text: String, _ lexicon: TestLexicon = .standard) -> ParseResult {
  let source = SourceText(name: "test", text: text)
  let parser = Parser(lexicon: lexicon, parameters: Corpus.parameters)
  return parser.parse(source, Span(0, source.bytes.count))
}
