package import OuroCore
import OuroSyntax

/// One statement with its place in the text it comes from.
package struct StatementSource: Sendable {
  /// The whole text.
  package let source: SourceText
  /// The bytes of the statement.
  package let span: Span
  /// The file it stands in, to find others from; `nil` when it was typed.
  package let file: String?

  package init(source: SourceText, span: Span, file: String? = nil) {
    self.source = source
    self.span = span
    self.file = file
  }
}

extension Session {
  /// The statements of a text, in order, without the empty ones: the pieces to give to ``execute(_:)``.
  package func statements(in source: SourceText, file: String? = nil) -> [StatementSource] {
    StatementSplitter.statements(of: source, .lines).map {
      StatementSource(source: source, span: $0, file: file)
    }
  }
}
