package import OuroCore

/// What a writer for people should know of where its text goes.
package struct WriterOptions: Hashable, Sendable {
  /// Columns of the terminal; `nil` lets lines be as long as they come.
  package var width: Int?
  /// Whether colours are written.
  package var style: TextStyle
  /// Rows drawn before "… n more".
  package var maxRows: Int

  package init(
    width: Int? = nil, style: TextStyle = TextStyle(color: false), maxRows: Int = 1_000
  ) {
    self.width = width
    self.style = style
    self.maxRows = max(0, maxRows)
  }
}
