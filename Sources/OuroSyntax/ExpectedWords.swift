import OuroCore

/// How a list of what was expected is worded.
struct ExpectedWords {
  private let items: [String]
  /// The words of the language in it that are one word.
  let singleWords: [String]

  /// Longer lists are cut; what was cut stands in a note.
  private static let shown = 4

  init(_ expectation: Expectation) {
    let written = expectation.words.filter { !(Keyword(word: $0)?.isArticle ?? false) }
    singleWords = written.filter { word in
      word.utf8.count > 1 && word.utf8.allSatisfy { (0x61...0x7A).contains($0) }
    }
    var words = written
    var classes = expectation.classes
    var phrases: [String] = []
    if words.contains("explain") {
      phrases = ["a question", "a fact", "a declaration"]
      (words, classes) = ([], [])
    } else if classes.isSuperset(of: [.role, .kind]) {
      phrases = [classes.contains(.name) ? "a name" : nil, "a phrase such as `payers of Acme`"]
        .compactMap(\.self)
      classes.subtract([.name, .role, .kind])
      words.removeAll { ExpectedWords.beginsPhrase($0) }
    }
    let closing = words.filter { $0 == ")" || $0 == "]" }
    words.removeAll { closing.contains($0) }
    let hasStatus = words.contains { Keyword(word: $0)?.status != nil }
    words.removeAll { Keyword(word: $0)?.status != nil }
    items =
      closing.map { "`\($0)`" } + phrases + ExpectedWords.names(of: classes)
      + expectation.values.map(\.rawValue)
      + (hasStatus ? ["a status"] : []) + words.map { "`\($0)`" }
  }

  private static func beginsPhrase(_ word: String) -> Bool {
    if word == "(" || word == "both" || word == "either" { return true }
    return Keyword(word: word)?.beginsPhrase ?? false
  }

  private static func names(of classes: WordClasses) -> [String] {
    let names: [(WordClasses, String)] = [
      (.name, "a name"), (.role, "a role"), (.kind, "a kind"), (.verb, "a verb"),
      (.relation, "a relation"), (.channel, "a channel"), (.document, "a document"),
      (.label, "a label"), (.participle, "a participle"),
    ]
    return names.filter { classes.contains($0.0) }.map(\.1)
  }

  /// `a name, a role or a kind`; a long list is cut.
  var words: String {
    switch items.count {
    case 0: return "the end of the statement"
    case 1: return items[0]
    case ...ExpectedWords.shown:
      return items.dropLast().joined(separator: ", ") + " or " + items[items.count - 1]
    default: return items.prefix(3).joined(separator: ", ") + " or another word that fits"
    }
  }

  /// The whole of a list that was cut.
  var notes: [String] {
    items.count > ExpectedWords.shown ? ["here can stand " + items.joined(separator: ", ")] : []
  }
}
