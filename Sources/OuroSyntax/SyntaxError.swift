import OuroCore

/// A mistake in a statement, with ways to put it right that are still to be tried.
struct SyntaxError: Error {
  /// Text to stand in the place of a span.
  struct Replacement {
    let span: Span
    let text: String
  }

  var diagnostic: Diagnostic
  /// Each makes a whole statement out of the wrong one. The first that parses becomes the
  /// correction.
  var repairs: [[Replacement]] = []
  /// Whether the repairs are all that can be meant: the others are then told of in notes.
  var isChoice = false

  init(_ diagnostic: Diagnostic, repairs: [[Replacement]] = [], isChoice: Bool = false) {
    self.diagnostic = diagnostic
    self.repairs = repairs
    self.isChoice = isChoice
  }
}
