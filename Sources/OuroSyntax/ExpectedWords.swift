import OuroCore

/// How a list of what was expected is worded.
struct ExpectedWords {
  private let items: [String]
  /// The same, with words of one sort told together.
  private let grouped: [String]
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
    let lead =
      closing.map { "`\($0)`" } + phrases + ExpectedWords.names(of: classes)
      + expectation.values.map(\.rawValue) + (hasStatus ? ["a status"] : [])
    items = lead + words.map { "`\($0)`" }
    grouped = lead + ExpectedWords.grouped(words)
  }

  /// Words of one sort, three or more, under one heading.
  private static func grouped(_ words: [String]) -> [String] {
    var rest = words.filter { $0 != "," && $0 != "?" }
    var items: [String] = []
    for (heading, members) in headings where rest.filter(members.contains).count > 2 {
      rest.removeAll(where: members.contains)
      items.append(heading)
    }
    return items + rest.map { "`\($0)`" }
  }

  private static let headings: [(String, Set<String>)] = [
    ("a clause such as `that pay Acme`", ["that", "who", "which"]),
    ("`and`, `or` or `except`", ["and", "or", "except", "but not"]),
    (
      "a bound such as `over $1bn`",
      [
        "over", "under", "between", "certainly", "possibly", "more than", "less than", "at least",
        "at most",
      ]
    ),
    (
      "a hedge such as `nearly`",
      [
        "nearly", "almost", "about", "around", "roughly", "some", "up to", "as much as",
        "potentially",
      ]
    ),
    ("a date such as `since 2025`", ["since", "before", "during", "on", "until"]),
    ("parties such as `from Acme`", ["from", "to", "about", "by", "through"]),
    ("a limit such as `within 3 steps`", ["within", "of", "via", "avoiding", "with every step"]),
    (
      "what counts, such as `counting everything`",
      [
        "counting", "according to", "with sources", "as of", "as known on", "originating with",
      ]
    ),
    ("a remark such as `because \"…\"`", ["as", "because", "note", "inferred", "citing"]),
  ]

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
    items.count > ExpectedWords.shown ? ["here can stand " + grouped.joined(separator: "; ")] : []
  }
}
