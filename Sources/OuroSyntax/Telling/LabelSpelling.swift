import OuroCore

/// What can be told of a label without knowing the base.
package enum LabelSpelling {
  /// Whether a statement can begin with it: one word, and none of the language.
  package static func isLabel(_ text: String) -> Bool {
    let source = SourceText(name: "", text: text)
    let tokens = Lexer.tokens(of: source, Span(0, source.bytes.count))
    guard let word = tokens.first, word.kind == .word, word.keyword == nil else { return false }
    return word.span == Span(0, source.bytes.count)
  }
}
