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
