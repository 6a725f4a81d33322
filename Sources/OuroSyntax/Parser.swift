package import OuroCore

/// Reads one statement after another.
package struct Parser {
  package init(lexicon: any Lexicon) {}

  /// Parses the statement in `span`.
  package func parse(_ source: SourceText, _ span: Span) -> ParseResult {
    ParseResult(statement: nil, diagnostics: [], expected: Expectation())
  }
}

/// What parsing came to: a statement, or what is wrong with it.
package struct ParseResult: Sendable {
  /// `nil` when there are diagnostics, and for a statement without words.
  package let statement: Statement?
  package let diagnostics: [Diagnostic]
  /// What could have stood where parsing stopped: for completion, and for "more must follow".
  package let expected: Expectation
}

/// What could stand at a place.
package struct Expectation: Hashable, Sendable {
  /// The byte offset of the place.
  package var offset = 0
  /// Words and signs of the language, each spelled out: `of`, `sorted by`, `(`.
  package var words: [String] = []
  package var classes: WordClasses = []

  package init() {}
}
