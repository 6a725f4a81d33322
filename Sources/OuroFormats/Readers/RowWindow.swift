import OuroCore

/// The bytes that records stand in: a whole file, or a piece of one.
package struct RowWindow: Sendable {
  package let bytes: [UInt8]

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  // MARK: Contents

  /// The bytes of a field as they are meant: doubled quotes are single ones.
  func contents(_ field: DelimitedText.Field) -> [UInt8] {
    let bytes = bytes[field.lower..<field.upper]
    guard field.hasDoubledQuotes else { return Array(bytes) }
    var contents: [UInt8] = []
    contents.reserveCapacity(bytes.count)
    var isFirstOfTwo = false
    for byte in bytes {
      isFirstOfTwo = byte == RecordScanner.quote && !isFirstOfTwo
      if !isFirstOfTwo { contents.append(byte) }
    }
    return contents
  }

  /// A field as text; bytes that are not UTF-8 are shown as U+FFFD.
  package func text(_ field: DelimitedText.Field) -> String {
    String(decoding: contents(field), as: UTF8.self)
  }

  // MARK: Cells

  /// A cell without the blanks around it; `nil` when it says nothing: empty, `-`, `n/a`, `(none)`.
  func stated(_ field: DelimitedText.Field) -> DelimitedText.Field? {
    let span = unsafe bytes.span.bytes
    let cell = RowWindow.trimmed(field, span)
    return saysNothing(cell, span) ? nil : cell
  }

  /// A cell without the blanks around it.
  func trimmed(_ field: DelimitedText.Field) -> DelimitedText.Field {
    unsafe RowWindow.trimmed(field, bytes.span.bytes)
  }

  @inline(__always)
  static func trimmed(_ field: DelimitedText.Field, _ span: RawSpan) -> DelimitedText.Field {
    var cell = field
    while cell.lower < cell.upper, isBlank(span.byte(cell.lower)) { cell.lower += 1 }
    while cell.lower < cell.upper, isBlank(span.byte(cell.upper - 1)) { cell.upper -= 1 }
    return cell
  }

  @inline(__always)
  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || (byte <= 0x0D && byte >= 0x09)
  }

  /// Whether a cell without blanks around it is empty, or says that there is nothing.
  @inline(__always)
  func saysNothing(_ cell: DelimitedText.Field, _ span: RawSpan) -> Bool {
    if cell.lower == cell.upper { return true }
    if cell.upper - cell.lower > 10 { return false }
    switch span.byte(cell.lower) {
    case UInt8(ascii: "-"), UInt8(ascii: "("), UInt8(ascii: "n"), UInt8(ascii: "N"), 0xE2:
      return RowWindow.nothing.contains(text(cell).lowercased())
    default: return false
    }
  }

  private static let nothing = ["-", "–", "—", "(none)", "n/a", "not stated"]

  // MARK: Places

  /// Where some bytes of a record stand, ready to be shown.
  ///
  /// - Complexity: O(bytes of the record).
  func place(
    of span: Span, in record: DelimitedText.Record, of source: String
  ) -> Place {
    // Of a text without a line the first one is meant.
    var line = max(1, record.line)
    var lineStart = record.start
    for index in record.start..<max(record.start, min(span.lower, bytes.count)) {
      if RecordScanner.isLineEnd(bytes[index]), !isPair(at: index) {
        line += 1
        lineStart = index + 1
      }
    }
    let lineEnd = bytes[lineStart...].firstIndex(where: RecordScanner.isLineEnd) ?? bytes.count
    func text(_ lower: Int, _ upper: Int) -> String {
      String(decoding: bytes[lower..<max(lower, min(upper, bytes.count))], as: UTF8.self)
    }
    let upper = min(span.upper, lineEnd)
    return Place(
      source: source, line: line,
      column: text(lineStart, span.lower).unicodeScalars.count + 1,
      length: text(span.lower, upper).unicodeScalars.count, lineText: text(lineStart, lineEnd))
  }

  /// Whether a line ends here with two bytes.
  private func isPair(at index: Int) -> Bool {
    bytes[index] == RecordScanner.carriageReturn && index + 1 < bytes.count
      && bytes[index + 1] == RecordScanner.lineFeed
  }
}
