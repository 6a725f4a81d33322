import OuroCore
import OuroGraph
import OuroSyntax

/// What may be typed next.
package struct Completions: Hashable, Sendable {
  /// The byte offset that every item replaces the text from.
  package let start: Int
  /// Best first.
  package let items: [Completion]
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
    Parser(lexicon: KnowledgeLexicon(base)).needsMore(text)
  }

  /// Whether a text is one statement, right as far as can be told before it is answered.
  package func reads(_ text: String) -> Bool {
    let source = SourceText(name: "", text: text)
    let parser = Parser(lexicon: KnowledgeLexicon(base), parameters: parameters)
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

  private static let mostItems = 200
  private static let mostWords = 8

  /// The longest run of last words that something begins with is what gets completed.
  func completions() -> Completions {
    for start in starts() {
      let items = items(at: start)
      if !items.isEmpty { return Completions(start: start, items: items) }
    }
    return Completions(start: text.count, items: [])
  }

  /// Where the words at the end begin, the farthest first.
  private func starts() -> [Int] {
    var starts: [Int] = []
    for index in text.indices.reversed() where isWordStart(index) {
      starts.append(index)
      if starts.count == Completer.mostWords { break }
    }
    let lastIsBlank = text.last.map { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\n") } ?? true
    return lastIsBlank ? starts.reversed() + [text.count] : starts.reversed()
  }

  private func isWordStart(_ index: Int) -> Bool {
    let blanks: [UInt8] = [0x20, 0x09, 0x0A, UInt8(ascii: "("), UInt8(ascii: "\"")]
    guard !blanks.contains(text[index]) || text[index] == UInt8(ascii: "\"") else { return false }
    return index == 0 || blanks.contains(text[index - 1])
  }

  private func items(at start: Int) -> [Completion] {
    let lead = SourceText(name: "<shell>", bytes: Array(text[..<start]))
    let result = Parser(lexicon: KnowledgeLexicon(base)).parse(lead, Span(0, start))
    guard result.expected.offset >= lead.trimmedCount else { return [] }
    let typed = Typed(Array(text[start...]))
    var found: [Completion] = []
    for candidate in candidates(result.expected, quoted: typed.isQuoted) {
      guard typed.begins(candidate.text), candidate.text.utf8.count > 0 else { continue }
      let spelled = typed.isQuoted ? "\"\(candidate.text)\"" : candidate.text
      found.append(Completion(text: spelled, description: candidate.description))
      if found.count == Completer.mostItems { break }
    }
    return found
  }

  private func candidates(_ expected: Expectation, quoted: Bool) -> [Completion] {
    var all: [Completion] = []
    if expected.classes.contains(.name) { all += names() }
    if quoted { return all }
    for entry in base.vocabulary.words {
      let wordClass = WordClasses(entry.meaning)
      guard expected.classes.contains(wordClass) else { continue }
      let spellings = wordClass == .verb ? [entry.forms.one, entry.forms.many] : [entry.forms.many]
      for spelling in spellings where !all.contains(where: { $0.text == spelling }) {
        all.append(Completion(text: spelling, description: entry.meaning.description))
      }
    }
    if expected.classes.contains(.label) {
      all += base.labels.spellings.map { Completion(text: $0, description: "label") }
    }
    if expected.classes.contains(.document) {
      all += base.documents.map { Completion(text: $0.label, description: "document") }
    }
    return all + expected.words.map { Completion(text: $0, description: "") }
  }

  private func names() -> [Completion] {
    base.parties.flatMap { party in
      let kind = party.kind.map { base.vocabulary.kinds[$0.index].noun.one } ?? "party"
      let others = party.aliases.map { Completion(text: $0, description: "\(kind) \(party.name)") }
      return [Completion(text: party.name, description: kind)] + others
    }
  }
}

/// The words typed so far, to be gone on with.
private struct Typed {
  let key: [UInt8]
  let isQuoted: Bool

  init(_ bytes: [UInt8]) {
    isQuoted = bytes.first == UInt8(ascii: "\"")
    key = NameFolding.key(isQuoted ? Array(bytes.dropFirst()) : bytes)
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
    case .kind, .anyKind: "kind"
    case .role: "role"
    case .verb: "verb"
    case .participle: "participle"
    case .relation: "relation"
    case .channel: "channel"
    }
  }
}
