import OuroCore

/// A mistake in a statement, with ways to put it right that are still to be tried.
///
/// An object, because every `try` of a recursive descent keeps room for the error on the stack.
final class SyntaxError: Error {
  /// Text to stand in the place of a span.
  struct Replacement: Sendable {
    let span: Span
    let text: String
  }

  let diagnostic: Diagnostic
  /// Each makes a whole statement out of the wrong one. The first that parses becomes the
  /// correction.
  let repairs: [[Replacement]]
  /// Whether the repairs are all that can be meant: the others are then told of in notes.
  let isChoice: Bool

  init(_ diagnostic: Diagnostic, repairs: [[Replacement]] = [], isChoice: Bool = false) {
    self.diagnostic = diagnostic
    self.repairs = repairs
    self.isChoice = isChoice
  }
}
