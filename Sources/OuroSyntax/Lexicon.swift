package import OuroCore

/// What the parser asks of a knowledge base: which runs of words mean something.
///
/// Keys are folded with `NameFolding.key`; a name's leading "the" is not part of its key.
package protocol Lexicon {
  /// Bytes of the longest folded phrase or name that begins with this folded first word, which is
  /// what `NameFolding.firstWord` gives; 0 when none does.
  func reach(ofFirst word: [UInt8]) -> Int

  /// Everything a folded phrase can mean, one entry a class; empty for a phrase that means nothing.
  func meanings(of key: [UInt8]) -> [Meaning]

  /// Words of these classes near a misspelt one, nearest first, at most four.
  func near(_ word: String, _ classes: WordClasses) -> [String]

  /// The verb that a past form or participle, in lower case, comes from: `paid`, `bought from`.
  func verb(ofPast word: String) -> Inflected?

  /// The noun of the relation whose verb has this first word, in lower case and in any form:
  /// `payment` of `paid`, `commitment` of `pledge`.
  func relation(ofVerb word: String) -> Inflected?

  /// Whether names that nobody declared are taken for new parties here.
  var takesNewNames: Bool { get }

  /// Words that the statement itself makes stand for parties.
  var variables: [String] { get }
}

extension Lexicon {
  /// None.
  package var variables: [String] { [] }
}

/// One thing a phrase can mean.
package struct Meaning: Hashable, Sendable {
  /// Its class: exactly one.
  package let wordClass: WordClasses
  /// How the phrase is printed: nouns in singular and plural, verbs as `pays` and `pay`; names,
  /// labels and documents in the spelling they were declared in, twice.
  package let forms: Inflected

  package init(_ wordClass: WordClasses, _ forms: Inflected) {
    self.wordClass = wordClass
    self.forms = forms
  }
}

/// Classes of words that a knowledge base declares.
package struct WordClasses: OptionSet, Hashable, Sendable {
  package let rawValue: UInt16

  package init(rawValue: UInt16) { self.rawValue = rawValue }

  package static let name = WordClasses(rawValue: 1)
  package static let role = WordClasses(rawValue: 1 << 1)
  package static let kind = WordClasses(rawValue: 1 << 2)
  package static let verb = WordClasses(rawValue: 1 << 3)
  package static let participle = WordClasses(rawValue: 1 << 4)
  package static let relation = WordClasses(rawValue: 1 << 5)
  package static let channel = WordClasses(rawValue: 1 << 6)
  package static let document = WordClasses(rawValue: 1 << 7)
  package static let label = WordClasses(rawValue: 1 << 8)
}
