package import OuroCore

/// Splits the bytes of a file of rows into records and fields, in one pass.
///
/// RFC 4180, and what is seen in the wild: fields end at a comma, a semicolon or a tab; records at
/// LF, CR LF or CR alone, the last one at the end of the file; a quoted field may hold separators,
/// line ends and doubled quotes; lines that are empty are no records. A field is a range of bytes.
package struct DelimitedText {
  /// A field: its bytes, inside its quotes when it has any.
  package struct Field: Hashable, Sendable {
    package var lower: Int
    package var upper: Int
    /// Whether quotes stand doubled in it.
    package var hasDoubledQuotes = false
  }

  /// What is wrong with a record.
  package enum Problem: Hashable, Sendable {
    /// A quote is opened here and none closes it.
    case unclosedQuote(Int)
    /// Something follows a closing quote here.
    case textAfterQuote(Int)
    /// The record that begins here has more bytes than a line may have.
    case tooLong(Int)
  }

  package let bytes: [UInt8]
  /// What separates fields.
  package let separator: UInt8
  /// Where the next record begins.
  package private(set) var offset: Int
  /// Where the record last read begins.
  package private(set) var start = 0
  /// The line that the record last read begins on, from 1.
  package private(set) var line = 0
  /// What is wrong with the record last read.
  package private(set) var problem: Problem?
  private var nextLine = 1

  /// Lines have at most so many bytes, as those of every file have.
  package static let longestRecord = 1 << 20

  /// Begins at the start, behind a byte order mark. The first record's separators count: of comma,
  /// semicolon and tab the one it has most of.
  package init(_ bytes: [UInt8]) {
    self.bytes = bytes
    offset = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    separator = DelimitedText.separator(of: bytes, from: offset)
  }

  private static func separator(of bytes: [UInt8], from start: Int) -> UInt8 {
    let candidates = [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t")]
    var counts = [0, 0, 0]
    var isQuoted = false
    var isEmpty = true
    for byte in bytes[start...].prefix(longestRecord) {
      if byte == quote { isQuoted.toggle() }
      if !isQuoted, isLineEnd(byte) {
        if isEmpty { continue }
        break
      }
      isEmpty = false
      if !isQuoted, let place = candidates.firstIndex(of: byte) { counts[place] += 1 }
    }
    let most = counts.max() ?? 0
    return candidates[counts.firstIndex(of: most) ?? 0]
  }

  private static let quote = UInt8(ascii: "\"")
  private static let lineFeed = UInt8(ascii: "\n")
  private static let carriageReturn = UInt8(ascii: "\r")

  /// Reads the next record.
  ///
  /// - Returns: Whether there was one. Behind an unclosed quote there is none.
  /// - Complexity: O(bytes of the record); the fields' room is used again.
  package mutating func next(into fields: inout [Field]) -> Bool {
    fields.removeAll(keepingCapacity: true)
    skipEmptyLines()
    guard offset < bytes.count else { return false }
    line = nextLine
    problem = nil
    start = offset
    readFields(into: &fields)
    if offset - start > DelimitedText.longestRecord, problem == nil { problem = .tooLong(start) }
    return true
  }

  private mutating func readFields(into fields: inout [Field]) {
    let bytes = bytes
    let separator = separator
    var lower = offset
    while true {
      var index = lower
      if index < bytes.count, bytes[index] == DelimitedText.quote {
        index = readQuoted(from: index, into: &fields)
      } else {
        while index < bytes.count {
          let byte = bytes[index]
          if byte == separator { break }
          if byte <= DelimitedText.carriageReturn, DelimitedText.isLineEnd(byte) { break }
          index += 1
        }
        fields.append(Field(lower: lower, upper: index))
      }
      guard index < bytes.count, bytes[index] == separator else {
        offset = index
        if index < bytes.count { endLine(bytes[index]) }
        return
      }
      lower = index + 1
    }
  }

  private mutating func skipEmptyLines() {
    while offset < bytes.count {
      let byte = bytes[offset]
      guard DelimitedText.isLineEnd(byte) else { return }
      endLine(byte)
    }
  }

  /// Steps over a line's end, be it one byte or two.
  private mutating func endLine(_ byte: UInt8) {
    offset += 1
    nextLine += 1
    if byte == DelimitedText.carriageReturn, offset < bytes.count,
      bytes[offset] == DelimitedText.lineFeed
    {
      offset += 1
    }
  }

  /// - Returns: Where the field's end is found.
  private mutating func readQuoted(from opening: Int, into fields: inout [Field]) -> Int {
    let bytes = bytes
    var field = Field(lower: opening + 1, upper: opening + 1)
    var index = opening + 1
    while true {
      guard index < bytes.count else {
        problem = .unclosedQuote(opening)
        field.upper = bytes.count
        fields.append(field)
        return index
      }
      let byte = bytes[index]
      if byte == DelimitedText.quote {
        guard index + 1 < bytes.count, bytes[index + 1] == DelimitedText.quote else { break }
        field.hasDoubledQuotes = true
        index += 1
      } else if DelimitedText.isLineEnd(byte), !isPair(at: index) {
        nextLine += 1
      }
      index += 1
    }
    field.upper = index
    fields.append(field)
    return behindQuote(from: index + 1)
  }

  /// Blanks may follow a closing quote; nothing else may.
  private mutating func behindQuote(from start: Int) -> Int {
    var index = start
    while index < bytes.count, bytes[index] != separator, !DelimitedText.isLineEnd(bytes[index]) {
      if bytes[index] != UInt8(ascii: " "), problem == nil { problem = .textAfterQuote(index) }
      index += 1
    }
    return index
  }

  /// Whether a line ends here with two bytes.
  private func isPair(at index: Int) -> Bool {
    bytes[index] == DelimitedText.carriageReturn && index + 1 < bytes.count
      && bytes[index + 1] == DelimitedText.lineFeed
  }

  /// The bytes of a field as they are meant: doubled quotes are single ones.
  package func contents(_ field: Field) -> [UInt8] {
    let bytes = bytes[field.lower..<field.upper]
    guard field.hasDoubledQuotes else { return Array(bytes) }
    var contents: [UInt8] = []
    contents.reserveCapacity(bytes.count)
    var isFirstOfTwo = false
    for byte in bytes {
      isFirstOfTwo = byte == DelimitedText.quote && !isFirstOfTwo
      if !isFirstOfTwo { contents.append(byte) }
    }
    return contents
  }

  /// A field as text; bytes that are not UTF-8 are shown as U+FFFD.
  package func text(_ field: Field) -> String { String(decoding: contents(field), as: UTF8.self) }

  /// Where some bytes of the record last read stand, ready to be shown.
  ///
  /// - Complexity: O(bytes of the record).
  package func place(of span: Span, in source: String) -> Place {
    var line = line
    var lineStart = start
    for index in start..<max(start, min(span.lower, bytes.count)) {
      if DelimitedText.isLineEnd(bytes[index]), !isPair(at: index) {
        line += 1
        lineStart = index + 1
      }
    }
    let lineEnd = bytes[lineStart...].firstIndex(where: DelimitedText.isLineEnd) ?? bytes.count
    func text(_ lower: Int, _ upper: Int) -> String {
      String(decoding: bytes[lower..<max(lower, min(upper, bytes.count))], as: UTF8.self)
    }
    let upper = min(span.upper, lineEnd)
    return Place(
      source: source, line: line,
      column: text(lineStart, span.lower).unicodeScalars.count + 1,
      length: text(span.lower, upper).unicodeScalars.count, lineText: text(lineStart, lineEnd))
  }

  private static func isLineEnd(_ byte: UInt8) -> Bool {
    byte == lineFeed || byte == carriageReturn
  }
}
