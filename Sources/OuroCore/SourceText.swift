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
  private let lines: LineIndex

  /// A text from bytes.
  ///
  /// - Complexity: O(bytes).
  public init(name: String, bytes: [UInt8], firstLine: Int = 1) {
    self.name = name
    self.bytes = bytes
    self.firstLine = firstLine
    lines = LineIndex(bytes)
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
  /// - Complexity: O(bytes of the line).
  public func place(of span: Span) -> Place {
    let span = clamp(span)
    let before = lines.ends(before: span.lower)
    let lineStart = lines.start(behind: before)
    var lineEnd = lines.end(behind: before) ?? bytes.count
    if lineEnd > lineStart, bytes[lineEnd - 1] == UInt8(ascii: "\r") { lineEnd -= 1 }
    let shownEnd = min(max(span.upper, span.lower), max(lineEnd, span.lower))
    return Place(
      source: name, line: firstLine + before,
      column: scalars(lineStart, span.lower) + 1, length: scalars(span.lower, shownEnd),
      lineText: String(decoding: bytes[lineStart..<max(lineEnd, lineStart)], as: UTF8.self))
  }

  /// The number of the line a byte stands in.
  ///
  /// - Complexity: O(log lines).
  public func line(at offset: Int) -> Int { firstLine + lines.ends(before: offset) }

  private func clamp(_ span: Span) -> Span {
    let lower = min(max(span.lower, 0), bytes.count)
    return Span(lower, min(max(span.upper, lower), bytes.count))
  }

  private func scalars(_ lower: Int, _ upper: Int) -> Int {
    String(decoding: bytes[lower..<max(upper, lower)], as: UTF8.self).unicodeScalars.count
  }
}

/// Where the lines of a text end.
private struct LineIndex: Hashable, Sendable {
  private var lineEnds: [Int] = []

  init(_ bytes: [UInt8]) {
    for index in 0..<bytes.count where bytes[index] == UInt8(ascii: "\n") { lineEnds.append(index) }
  }

  /// How many lines end before a byte.
  func ends(before offset: Int) -> Int { lineEnds.partitioningIndex { $0 >= offset } }

  /// Where the line begins that has so many before it.
  func start(behind count: Int) -> Int { count == 0 ? 0 : lineEnds[count - 1] + 1 }

  /// Where that line ends; `nil` for the last one.
  func end(behind count: Int) -> Int? { count < lineEnds.count ? lineEnds[count] : nil }
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
