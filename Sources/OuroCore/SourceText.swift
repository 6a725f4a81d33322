/// A text with a name: what was typed, a line of a script, a file.
///
/// Bytes are kept as they came; whether they are UTF-8 is for the lexer to say.
public struct SourceText: Hashable, Sendable {
  /// What places in this text are called: a path, `<shell>`, `<query>`.
  public let name: String
  /// The bytes, UTF-8 when well formed.
  public let bytes: [UInt8]
  /// The number of the first line, for a text that is a piece of a longer one.
  public let firstLine: Int

  /// A text from bytes.
  public init(name: String, bytes: [UInt8], firstLine: Int = 1) {
    self.name = name
    self.bytes = bytes
    self.firstLine = firstLine
  }

  /// A text from a string.
  public init(name: String, text: String, firstLine: Int = 1) {
    self.init(name: name, bytes: Array(text.utf8), firstLine: firstLine)
  }

  /// The words of a span, as written; bytes that are not UTF-8 are shown as U+FFFD.
  public func words(_ span: Span) -> String {
    let range = clamp(span)
    return String(decoding: bytes[range.lower..<range.upper], as: UTF8.self)
  }

  /// Line, column and line text of a span.
  ///
  /// - Complexity: O(bytes before the span).
  public func place(of span: Span) -> Place {
    let span = clamp(span)
    var line = firstLine
    var lineStart = 0
    for index in 0..<span.lower where bytes[index] == UInt8(ascii: "\n") {
      line += 1
      lineStart = index + 1
    }
    var lineEnd = bytes[lineStart...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
    if lineEnd > lineStart, bytes[lineEnd - 1] == UInt8(ascii: "\r") { lineEnd -= 1 }
    let shownEnd = min(max(span.upper, span.lower), max(lineEnd, span.lower))
    return Place(
      source: name, line: line,
      column: scalars(lineStart, span.lower) + 1, length: scalars(span.lower, shownEnd),
      lineText: String(decoding: bytes[lineStart..<max(lineEnd, lineStart)], as: UTF8.self))
  }

  private func clamp(_ span: Span) -> Span {
    let lower = min(max(span.lower, 0), bytes.count)
    return Span(lower, min(max(span.upper, lower), bytes.count))
  }

  private func scalars(_ lower: Int, _ upper: Int) -> Int {
    String(decoding: bytes[lower..<max(upper, lower)], as: UTF8.self).unicodeScalars.count
  }
}

/// Finds line numbers in one text quickly.
public struct LineIndex: Sendable {
  private let firstLine: Int
  private let lineEnds: [Int]

  /// - Complexity: O(bytes).
  public init(_ source: SourceText) {
    firstLine = source.firstLine
    lineEnds = source.bytes.indices.filter { source.bytes[$0] == UInt8(ascii: "\n") }
  }

  /// The number of the line a byte stands in.
  ///
  /// - Complexity: O(log lines).
  public func line(at offset: Int) -> Int {
    var low = 0
    var high = lineEnds.count
    while low < high {
      let middle = (low + high) / 2
      if lineEnds[middle] < offset { low = middle + 1 } else { high = middle }
    }
    return firstLine + low
  }
}

/// Where in a text something stands, ready to be shown.
public struct Place: Hashable, Sendable {
  /// The name of the text.
  public let source: String
  /// Line number, from 1.
  public let line: Int
  /// Column in Unicode scalars, from 1.
  public let column: Int
  /// Length in Unicode scalars, on this line.
  public let length: Int
  /// The whole line, without its end.
  public let lineText: String

  /// A place; see the properties for units.
  public init(source: String, line: Int, column: Int, length: Int, lineText: String) {
    self.source = source
    self.line = line
    self.column = column
    self.length = length
    self.lineText = lineText
  }
}
