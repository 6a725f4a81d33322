import Ouro

/// A statement of a script as it is shown above its answer, with the comments that stand above it.
struct ToldStatement {
  /// Lines that begin with `#`, but for a `#!`.
  let comments: [String]
  /// As written, on one or more lines.
  let lines: [String]

  /// - Parameter start: Where the statement before it ends.
  init(_ statement: StatementSource, after start: Int) {
    let between = Span(start, max(start, statement.span.lower))
    // What stands behind a statement on its own line is a remark on that one.
    comments = Self.lines(statement.source.words(between)).dropFirst(start > 0 ? 1 : 0)
      .filter { $0.hasPrefix("#") && !$0.hasPrefix("#!") }
    lines = Self.lines(statement.source.words(statement.span))
  }

  private static func lines(_ text: String) -> [String] {
    text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .map { VisibleText.clean(String($0)) }
  }
}
