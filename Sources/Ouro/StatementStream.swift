import OuroCore
import OuroSyntax

/// The statements of a text that comes in pieces, each as soon as something says that it is over:
/// `;`, the first character of the next line, or the end.
package struct StatementStream {
  private let name: String
  private var splitter = StatementSplitter(.lines)
  /// What has come and is not done with; begins at the start of a line.
  private var text: [UInt8] = []
  /// The number of the first line that is not done with.
  package private(set) var firstLine = 1

  /// A stream of text that places call `name`.
  package init(name: String) { self.name = name }

  /// Bytes from the first line that is not done with.
  package var pending: Int { text.count }

  /// The statements that are over with the next bytes; no bytes are the end.
  package mutating func take(_ bytes: [UInt8]) -> [StatementSource] {
    text += bytes
    let spans = splitter.split(text, isOver: bytes.isEmpty)
    defer { dropLines() }
    guard !spans.isEmpty else { return [] }
    let source = SourceText(name: name, bytes: text, firstLine: firstLine)
    return spans.map { StatementSource(source: source, span: $0) }
  }

  /// Forgets the lines of which everything is done.
  private mutating func dropLines() {
    let lineEnd = UInt8(ascii: "\n")
    guard let end = text[..<splitter.consumed].lastIndex(of: lineEnd) else { return }
    firstLine += text[...end].count { $0 == lineEnd }
    text.removeSubrange(...end)
    splitter.forget(end + 1)
  }
}
