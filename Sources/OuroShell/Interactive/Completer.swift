import Ouro

/// What may follow at the cursor: from the session, or for a line with a dot from the table of
/// commands.
@MainActor
struct Completer {
  private let thread: SessionThread

  init(_ thread: SessionThread) { self.thread = thread }

  /// - Parameter text: Everything before the cursor.
  func suggestions(for text: String) -> Suggestions {
    if let word = Self.helpWord(in: text) {
      let found = thread.perform { $0.session?.helpTopics(beginning: word) ?? [] }
      return Suggestions(
        start: text.utf8.count - word.utf8.count,
        items: found.map { Suggestion(text: $0, description: "") })
    }
    if text.hasPrefix(".") { return Self.commands(for: text) }
    if let files = FileSuggestions(text) { return files.suggestions }
    return thread.perform { runner in
      let found = runner.session?.completions(of: text)
      return Suggestions(
        start: found?.start ?? text.utf8.count,
        items: (found?.items ?? []).map { Suggestion(text: $0.text, description: $0.description) },
        hint: found?.hint)
    }
  }

  /// Whether Enter on this text makes a new line rather than runs it.
  func needsMore(_ text: String) -> Bool {
    if text.hasPrefix(".") { return false }
    return thread.perform { $0.session?.needsMore(text) ?? false }
  }

  /// What stands behind `.help `, so far.
  nonisolated private static func helpWord(in text: String) -> String? {
    guard text.lowercased().hasPrefix(".help ") else { return nil }
    return String(text.dropFirst(6).drop { $0 == " " })
  }

  /// - Parameter text: Begins with a dot.
  nonisolated static func commands(for text: String) -> Suggestions {
    guard let blank = text.firstIndex(of: " ") else {
      let commands = ShellCommand.all.filter { $0.name.hasPrefix(text.lowercased()) }
      return Suggestions(
        start: 0, items: commands.map { Suggestion(text: $0.name, description: $0.help) })
    }
    let word = text[blank...].drop { $0 == " " }
    let choices = ShellCommand.named(String(text[..<blank]))?.choices ?? []
    let fitting = choices.filter { $0.hasPrefix(word.lowercased()) }
    return Suggestions(
      start: text.utf8.count - word.utf8.count,
      items: fitting.map { Suggestion(text: $0, description: "") })
  }
}

/// Ways to go on from the cursor.
struct Suggestions: Hashable, Sendable {
  /// The byte that each replaces the text from.
  let start: Int
  /// Best first.
  let items: [Suggestion]
  /// What else could stand there, in words.
  var hint: String?

  /// What all have in common, as far as it says no less than what is typed already.
  func common(typed: String) -> String {
    guard let first = items.first else { return typed }
    var common = first.text[...]
    for item in items.dropFirst() {
      let matching = zip(common, item.text).prefix { $0 == $1 }.count
      common = common.prefix(matching)
    }
    return common.count < typed.count ? typed : String(common)
  }
}

/// One way to go on.
struct Suggestion: Hashable, Sendable {
  let text: String
  let description: String
}
