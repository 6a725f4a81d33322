package import OuroCore

/// The smallest piece of a statement that means something, or that is wrong.
package struct Token: Hashable, Sendable {
  /// What a piece is.
  package enum Kind: Hashable, Sendable {
    /// Letters, with digits, apostrophes and hyphens inside: `data-centre`, `O'Reilly`.
    case word
    /// `'s` behind a word.
    case possessive
    /// A run that begins with a digit: `12bn`, `2025-03-28`, `3M`.
    case number
    /// A text in quotes, quotes included.
    case text
    /// `$` and a word: a value given from outside.
    case parameter
    /// Any other character that can be seen.
    case symbol(Unicode.Scalar)
    /// The end of the statement.
    case end
    /// What no statement can hold.
    case bad(LexicalProblem)
  }

  package let kind: Kind
  package let span: Span
  /// The word of the language that a word spells.
  package let keyword: Keyword?

  init(_ kind: Kind, _ span: Span, keyword: Keyword? = nil) {
    self.kind = kind
    self.span = span
    self.keyword = keyword
  }

  /// Whether this stands for a text of its own, whatever that holds.
  var holdsText: Bool { kind == .text || kind == .parameter }

  /// Whether this is the character `symbol`, outside quotes.
  package func isSymbol(_ symbol: Unicode.Scalar) -> Bool { kind == .symbol(symbol) }
}

/// What can be wrong with characters.
package enum LexicalProblem: Hashable, Sendable {
  /// Bytes that are not UTF-8.
  case notUTF8
  /// NUL and its kin: the text is hardly a text.
  case control(Unicode.Scalar)
  /// No-break space and others that look like a blank and are none.
  case blank(Unicode.Scalar)
  /// Zero-width and bidirectional characters, a byte order mark inside the text.
  case invisible(Unicode.Scalar)
  /// A combining mark with no letter to stand on.
  case looseMark(Unicode.Scalar)
  case unclosedQuote
  case unknownEscape
  case tooManyMarks
  case tooLong
}

extension LexicalProblem {
  /// Whether the rest of the text is hardly worth a word.
  var isHopeless: Bool {
    switch self {
    case .notUTF8, .control: true
    default: false
    }
  }
}
