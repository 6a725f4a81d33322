import OuroCore
import OuroGraph
import OuroSyntax

/// What may be typed next.
package struct Completions: Hashable, Sendable {
  /// The byte offset that every item replaces the text from.
  package let start: Int
  /// Best first.
  package let items: [Completion]
  /// A value that could stand there too, with an example: `an amount, such as $1bn`.
  package let hint: String?
}

/// One way to go on.
package struct Completion: Hashable, Sendable {
  /// What is typed.
  package let text: String
  /// What it is: `company`, `role`, a word's line of help.
  package let description: String
}

extension Session {
  /// Whether a statement typed so far needs more: an open quote or bracket, or a word must follow.
  package func needsMore(_ text: String) -> Bool {
    // It is asked at every Enter: what is wrong is told later.
    return Parser(lexicon: BaseLexicon(base, suggests: false)).needsMore(text)
  }

  /// Whether a text is one statement, right as far as can be told before it is answered.
  package func reads(_ text: String) -> Bool {
    let source = SourceText(name: "", text: text)
    let parser = Parser(lexicon: BaseLexicon(base), parameters: parameters)
    return parser.parse(source, Span(0, source.bytes.count)).statement != nil
  }

  /// What may stand at the end of `text`: words of the language, and names with their blanks.
  package func completions(of text: String) -> Completions {
    Completer(base: base, text: Array(text.utf8)).completions()
  }
}

/// Finds what may stand at the end of a text by parsing what leads up to it.
private struct Completer {
  let base: KnowledgeBase
  let text: [UInt8]
  /// Where the last statement begins.
  let beginning: Int

  private static let mostItems = 200
  private static let mostWords = 8

  init(base: KnowledgeBase, text: [UInt8]) {
    self.base = base
    self.text = text
    var splitter = StatementSplitter(.buffer)
    let over = splitter.split(text, isOver: false).last?.upper ?? 0
    let semicolon = text[over...].firstIndex(of: UInt8(ascii: ";"))
    beginning = over == 0 ? 0 : semicolon.map { $0 + 1 } ?? over
  }

  /// Behind a blank what may follow; else the longest run of last words that something begins with
  /// is what gets completed.
  func completions() -> Completions {
    for start in starts() {
      let place = CompletionPlace(base, Array(text[beginning..<start]))
      let items = items(at: start, place)
      if !items.isEmpty || (place.hint != nil && start == text.count) {
        return Completions(start: start, items: items, hint: place.hint)
      }
    }
    return Completions(start: text.count, items: [], hint: nil)
  }

  /// Where the words at the end begin, the farthest first.
  private func starts() -> [Int] {
    var starts: [Int] = []
    for index in text.indices.reversed() where index >= beginning && isWordStart(index) {
      starts.append(index)
      if starts.count == Completer.mostWords { break }
    }
    let isBetween = text.last.map { Completer.blanks.contains($0) || isOpening($0) } ?? true
    let isNew = isBetween || text.count == beginning
    return isNew ? [text.count] + starts.reversed() : starts.reversed()
  }

  private static let blanks: [UInt8] = [0x20, 0x09, 0x0A, UInt8(ascii: ";")]

  private func isOpening(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "(") || byte == UInt8(ascii: "[")
  }

  private func isWordStart(_ index: Int) -> Bool {
    if Completer.blanks.contains(text[index]) || isOpening(text[index]) { return false }
    guard index > beginning else { return true }
    let before = text[index - 1]
    return Completer.blanks.contains(before) || isOpening(before)
  }

  private func items(at start: Int, _ place: CompletionPlace) -> [Completion] {
    guard place.isAtEnd else { return [] }
    let typed = Typed(Array(text[start...]))
    var found: [Completion] = []
    var seen: Set<String> = []
    for candidate in place.candidates(quoted: typed.isQuoted) {
      guard !candidate.text.isEmpty, typed.begins(candidate.text),
        seen.insert(candidate.text).inserted
      else { continue }
      let spelled = typed.isQuoted ? "\"\(candidate.text)\"" : candidate.text
      found.append(Completion(text: spelled, description: candidate.description))
      if found.count == Completer.mostItems { break }
    }
    // Whoever begins with a capital means a name, not the words that begin alike.
    let capitals = typed.isCapital ? found.filter { $0.text.first?.isUppercase ?? false } : []
    return capitals.isEmpty ? found : capitals
  }
}

/// What can stand behind the beginning of a statement, in the order of what is likely.
private struct CompletionPlace {
  /// Whether the beginning is sound up to its end.
  let isAtEnd: Bool
  private let base: KnowledgeBase
  private let expected: Expectation
  /// Words that the statement makes stand for parties.
  private let variables: [String]
  /// The words of the beginning, in lower case.
  private let words: [String]
  /// The party's name that the beginning is, when it is nothing more.
  private let name: String?
  /// Other words for a role, kind or verb.
  private let synonyms: Set<String>

  init(_ base: KnowledgeBase, _ bytes: [UInt8]) {
    self.base = base
    let lead = SourceText(name: "<shell>", bytes: bytes)
    let lexicon = BaseLexicon(base, suggests: false)
    let result = Parser(lexicon: lexicon).parse(lead, Span(0, bytes.count))
    expected = result.expected
    variables = result.variables
    isAtEnd = expected.offset >= lead.trimmedCount
    words = String(decoding: bytes, as: UTF8.self).lowercased()
      .split { $0.isWhitespace || $0 == "(" || $0 == "[" || $0 == "," }.map(String.init)
    name = result.statement?.onlyName
    synonyms = base.vocabulary.synonyms
  }

  /// An example of the value that can stand here.
  var hint: String? {
    guard isAtEnd else { return nil }
    for value in expected.values {
      switch value {
      case .money: return "an amount, such as $1bn or 500m EUR"
      case .date: return "a date, such as 2025, March 2025 or 2025-03-28"
      case .number: return "a number, such as 3"
      case .text: return "a text in quotes, such as \"compute\""
      case .currency: return "a currency, such as EUR"
      case .newName: return "a name, such as Acme"
      case .newWord: return "a word"
      case .percent: continue
      }
    }
    return nil
  }

  func candidates(quoted: Bool) -> [Completion] {
    let own = variables.map { Completion(text: $0, description: "stands for a party") }
    let names = expected.classes.contains(.name) ? own + self.names : []
    if quoted { return names }
    let known =
      vocabulary(.role) + vocabulary(.kind) + vocabulary(.relation) + verbs
      + vocabulary(.participle) + vocabulary(.channel) + labels + documents
    let main = known.filter { !synonyms.contains($0.text) }
    let others = known.filter { synonyms.contains($0.text) }
    if words.isEmpty {
      let isFirst: (Completion) -> Bool = { ["role", "kind"].contains($0.description) }
      return openings + main.filter(isFirst) + names + main.filter { !isFirst($0) } + keywords
        + others
    }
    if name != nil { return main + [keyword("denies")] + keywords + others }
    // Behind `of`, `to`, `from` a name is likeliest; behind `largest` a role.
    let isOperand = expected.words.contains("both")
    let namesFirst = isOperand || !expected.classes.contains(.role)
    return (namesFirst ? names + main : main + names) + keywords + others
  }

  // MARK: Words of the language

  private static let firstWords = [
    "who", "does", "is", "whom", "loops", "loops from", "path from", "all paths from",
    "distance from", "groups", "trace from", "origins of", "deals", "claims", "denials", "largest",
    "count of", "total of", "share of", "concentration of", "find", "why", "why not", "history of",
    "about",
    "documents", "relations", "words", "names like", "explain", "profile",
  ]

  private var openings: [Completion] { CompletionPlace.firstWords.map(keyword) }

  private var keywords: [Completion] {
    expected.words.flatMap { word -> [Completion] in
      switch word {
      case "path": [keyword(words.last == "all" ? "paths from" : "path from")]
      case "loop": [keyword("loops")]
      case "a", "an", "the": []
      default: word.utf8.count > 1 ? [keyword(word)] : []
      }
    }
  }

  private func keyword(_ words: String) -> Completion {
    let first = words.split(separator: " ").first.map(String.init) ?? ""
    let isForm = ["why not", "history of", "origins of"].contains(words)
    let single =
      Keyword(word: words) ?? Keyword(word: words.replacing(" from", with: ""))
      ?? (isForm ? Keyword(word: first) : nil)
    return Completion(text: words, description: single?.entry.help ?? "")
  }

  // MARK: Words of the base

  private func vocabulary(_ wordClass: WordClasses) -> [Completion] {
    guard expected.classes.contains(wordClass) else { return [] }
    let isOne = words.last == "a" || words.last == "an" || words.first == "is"
    return entries(wordClass).map { entry in
      Completion(
        text: isOne ? entry.forms.one : entry.forms.asKinds, description: entry.meaning.description)
    }
  }

  /// Each verb in the form that fits.
  private var verbs: [Completion] {
    guard expected.classes.contains(.verb) || name != nil else { return [] }
    let isClause = words.count > 1 && ["that", "which", "who", "and"].contains(words.last)
    let isAsked =
      ["does", "do", "whom"].contains(words.first) || words.prefix(2) == ["who", "does"]
    return entries(.verb).map { entry in
      let form = isClause || isAsked ? entry.forms.many : entry.forms.form(for: name ?? "")
      return Completion(text: form, description: entry.meaning.description)
    }
  }

  private func entries(_ wordClass: WordClasses) -> [PhraseTable<WordSense>.Entry] {
    base.vocabulary.words.filter { WordClasses($0.meaning) == wordClass }
  }

  private var labels: [Completion] {
    guard expected.classes.contains(.label) else { return [] }
    return base.labels.spellings.map { Completion(text: $0, description: "label") }
  }

  private var documents: [Completion] {
    guard expected.classes.contains(.document) else { return [] }
    return base.documents.map { Completion(text: $0.label, description: "document") }
  }

  private var names: [Completion] {
    base.parties.flatMap { party in
      let kind = party.kind.map { base.vocabulary.kinds[$0.index].noun.one } ?? "party"
      let others = party.aliases.map { Completion(text: $0, description: "\(kind) \(party.name)") }
      return [Completion(text: party.name, description: kind)] + others
    }
  }
}

extension Statement {
  /// The party's name that it is, when it is nothing more.
  fileprivate var onlyName: String? {
    guard case .query(let query) = kind, case .set(let set) = query.ask, set.joiner == nil,
      case .names(let names) = set.first
    else { return nil }
    let isOnly = names.names.count == 1 && set.order.isEmpty && query.world.isEmpty
    return isOnly ? names.names[0].text : nil
  }
}

extension Vocabulary {
  /// Words that are another one's synonym, in both forms.
  fileprivate var synonyms: Set<String> {
    var forms = kinds.flatMap(\.synonyms)
    for relation in relations {
      forms += relation.subjectRoles.dropFirst() + relation.objectRoles.dropFirst()
      forms += relation.verbs.dropFirst().map(\.forms)
    }
    return Set(forms.flatMap { [$0.one, $0.many] })
  }
}

/// The words typed so far, to be gone on with.
private struct Typed {
  let key: [UInt8]
  let isQuoted: Bool
  let isCapital: Bool

  init(_ bytes: [UInt8]) {
    let quotes = ["\"", "\u{201C}", "\u{201E}", "\u{00AB}"].map { Array($0.utf8) }
    let quote = quotes.first { bytes.starts(with: $0) }
    isQuoted = quote != nil
    let typed = bytes.dropFirst(quote?.count ?? 0)
    key = NameFolding.key(Array(typed))
    isCapital = String(decoding: typed, as: UTF8.self).first?.isUppercase ?? false
  }

  func begins(_ candidate: String) -> Bool { NameFolding.key(candidate).starts(with: key) }
}

extension SourceText {
  fileprivate var trimmedCount: Int {
    bytes.count - bytes.reversed().prefix { $0 == 0x20 || $0 == 0x0A || $0 == 0x09 }.count
  }
}

extension WordSense {
  fileprivate var description: String {
    switch self {
    case .kind, .anyKind, .definedKind: "kind"
    case .role, .definedRole: "role"
    case .verb: "verb"
    case .participle: "participle"
    case .relation: "relation"
    case .channel: "channel"
    }
  }
}
