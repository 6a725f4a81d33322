/// A way people ask before they know the language, and how the language says the same.
///
/// The rest of the statement, before and behind, is kept. What comes out is tried, and only offered
/// when it parses.
struct Phrasing {
  /// One place of a pattern.
  struct Element {
    /// Any of these will do.
    let choices: [Choice]
    let isOptional: Bool
  }

  /// What can stand at a place of a pattern.
  enum Choice: Hashable {
    /// A word as it stands, in any case.
    case word(String)
    case wordClass(WordClasses)
    /// A verb's past form or participle.
    case past
    /// A verb in any form, without its preposition; its forms are those of its relation.
    case doing
    /// A verb in its form in -ing.
    case gerund
    /// A status, or the verb it comes from.
    case status
    case date
    /// An amount, hedged or not.
    case money
    case number
    /// Everything up to the end, when it looks like a name that is new.
    case newName
    /// A text in quotes.
    case text
    /// Any one word.
    case anyWord
    /// Nothing more, but for a question mark.
    case end
    /// Nothing more but a question mark.
    case asked
    /// Whatever follows up to the end.
    case rest
  }

  let pattern: [Element]
  /// Whether the pattern stands only where the statement begins.
  let isLead: Bool
  /// What stands there instead: `{0}` is the first place as written, `{0.one}`, `{0.many}`
  /// and `{0.participle}` its forms, and `{0.next}` the period that follows a date. `nil` when there
  /// is only advice.
  let rewriting: String?
  /// What to do, in the imperative.
  let help: String
  /// Whether a fact or a declaration may come out; a question must stay one.
  let tells: Bool

  /// - Parameter pattern: Places with blanks between, `^` before those of a lead; `|` between
  ///   choices, `?` behind what may be missing, capitals for classes of words.
  init(_ pattern: String, _ rewriting: String?, _ help: String, tells: Bool = false) {
    let words = pattern.split(separator: " ")
    isLead = words.first == "^"
    self.pattern = words.filter { $0 != "^" }.map(Phrasing.element)
    self.rewriting = rewriting
    self.help = help
    self.tells = tells
  }

  private static func element(_ word: Substring) -> Element {
    let isOptional = word.hasSuffix("?")
    let choices = (isOptional ? word.dropLast() : word).split(separator: "|")
    return Element(
      choices: choices.map { classes[String($0)] ?? .word(String($0)) }, isOptional: isOptional)
  }

  private static let classes: [String: Choice] = [
    "NAME": .wordClass(.name), "ROLE": .wordClass(.role), "KIND": .wordClass(.kind),
    "VERB": .wordClass(.verb), "RELATION": .wordClass(.relation), "LABEL": .wordClass(.label),
    "DOCUMENT": .wordClass(.document), "PARTICIPLE": .wordClass(.participle), "PAST": .past,
    "DOING": .doing, "GERUND": .gerund, "ASKED": .asked,
    "STATUS": .status, "DATE": .date, "MONEY": .money, "NUMBER": .number, "NEW": .newName,
    "TEXT": .text,
    "WORD": .anyWord, "END": .end, "REST": .rest,
  ]
}
