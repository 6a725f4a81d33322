import OuroCore
import OuroGraph
import OuroSyntax

/// What can stand behind the beginning of a statement, in the order of what is likely.
struct CompletionPlace {
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
