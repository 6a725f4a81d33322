import OuroCore

/// Finds the records and fields of a window of bytes, one record after another.
struct RecordScanner: Sendable {
  let separator: UInt8
  /// Where the next record begins.
  var offset: Int
  /// Whether nothing comes behind the window.
  var isLast = false
  /// Where the record last read begins.
  private(set) var start = 0
  /// The line that the record last read begins on, from 1.
  private(set) var line = 0
  /// What is wrong with the record last read.
  private(set) var problem: DelimitedText.Problem?
  private var nextLine = 1
  private let separators: UInt64

  static let quote = UInt8(ascii: "\"")
  static let lineFeed = UInt8(ascii: "\n")
  static let carriageReturn = UInt8(ascii: "\r")

  init(separator: UInt8, offset: Int) {
    self.separator = separator
    self.offset = offset
    separators = UInt64(separator) &* RecordScanner.ones
  }

  static func isLineEnd(_ byte: UInt8) -> Bool { byte == lineFeed || byte == carriageReturn }

  /// Reads the next record, and adds its fields to those there are.
  ///
  /// - Returns: Whether the window holds one more, and holds it whole.
  mutating func next(_ window: RawSpan, into fields: inout [DelimitedText.Field]) -> Bool {
    skipEmptyLines(window)
    guard offset < window.byteCount else { return false }
    let count = fields.count
    line = nextLine
    problem = nil
    start = offset
    guard readFields(window, into: &fields) else {
      fields.removeLast(fields.count - count)
      nextLine = line
      return false
    }
    if offset - start > DelimitedText.longestRecord, problem == nil { problem = .tooLong(start) }
    return true
  }

  /// Moves with a window that begins so many bytes later.
  mutating func shift(by count: Int) { offset -= count }

  /// - Returns: Whether the window holds the record's end, and shows that it is one.
  private mutating func readFields(
    _ window: RawSpan, into fields: inout [DelimitedText.Field]
  ) -> Bool {
    let count = window.byteCount
    var lower = offset
    while true {
      var index = lower
      if index < count, window.byte(index) == RecordScanner.quote {
        index = readQuoted(window, from: index, into: &fields)
      } else {
        index = plainEnd(window, from: index)
        fields.append(DelimitedText.Field(lower: lower, upper: index))
      }
      guard index < count, window.byte(index) == separator else {
        guard endsSurely(window, at: index) else { return false }
        offset = index
        if index < count { endLine(window) }
        return true
      }
      lower = index + 1
    }
  }

  /// Whether what ends here ends in the file too: one more byte may be needed to tell.
  private func endsSurely(_ window: RawSpan, at index: Int) -> Bool {
    if isLast { return true }
    guard index < window.byteCount else { return false }
    return index + 1 < window.byteCount || window.byte(index) == RecordScanner.lineFeed
  }

  private static let ones: UInt64 = 0x0101_0101_0101_0101
  private static let highs: UInt64 = 0x8080_8080_8080_8080

  /// Where a field without quotes ends: eight bytes are looked at together.
  @inline(__always)
  private func plainEnd(_ window: RawSpan, from start: Int) -> Int {
    let count = window.byteCount
    var index = start
    while index + 8 <= count {
      // The lowest high bit stands in the first byte that is a separator, or less than 14.
      let word = UInt64(littleEndian: window.word(index))
      let matched = word ^ separators
      let separates = (matched &- RecordScanner.ones) & ~matched
      let controls = (word &- 0x0E * RecordScanner.ones) & ~word
      let found = (separates | controls) & RecordScanner.highs
      if found == 0 {
        index += 8
        continue
      }
      index += found.trailingZeroBitCount >> 3
      let byte = window.byte(index)
      if byte == separator || RecordScanner.isLineEnd(byte) { return index }
      index += 1
    }
    while index < count {
      let byte = window.byte(index)
      if byte == separator || RecordScanner.isLineEnd(byte) { break }
      index += 1
    }
    return index
  }

  private mutating func skipEmptyLines(_ window: RawSpan) {
    while offset < window.byteCount {
      guard RecordScanner.isLineEnd(window.byte(offset)), endsSurely(window, at: offset) else {
        return
      }
      endLine(window)
    }
  }

  /// Steps over a line's end, be it one byte or two.
  private mutating func endLine(_ window: RawSpan) {
    offset += isPair(window, at: offset) ? 2 : 1
    nextLine += 1
  }

  /// - Returns: Where the field's end is found.
  private mutating func readQuoted(
    _ window: RawSpan, from opening: Int, into fields: inout [DelimitedText.Field]
  ) -> Int {
    let count = window.byteCount
    var field = DelimitedText.Field(lower: opening + 1, upper: opening + 1)
    var index = opening + 1
    while true {
      guard index < count else {
        problem = .unclosedQuote(opening)
        field.upper = count
        fields.append(field)
        return index
      }
      let byte = window.byte(index)
      if byte == RecordScanner.quote {
        guard index + 1 < count, window.byte(index + 1) == RecordScanner.quote else { break }
        field.hasDoubledQuotes = true
        index += 1
      } else if RecordScanner.isLineEnd(byte), !isPair(window, at: index) {
        nextLine += 1
      }
      index += 1
    }
    field.upper = index
    fields.append(field)
    return behindQuote(window, from: index + 1)
  }

  /// Blanks may follow a closing quote; nothing else may.
  private mutating func behindQuote(_ window: RawSpan, from start: Int) -> Int {
    var index = start
    while index < window.byteCount {
      let byte = window.byte(index)
      if byte == separator || RecordScanner.isLineEnd(byte) { break }
      if byte != UInt8(ascii: " "), problem == nil { problem = .textAfterQuote(index) }
      index += 1
    }
    return index
  }

  /// Whether a line ends here with two bytes.
  private func isPair(_ window: RawSpan, at index: Int) -> Bool {
    window.byte(index) == RecordScanner.carriageReturn && index + 1 < window.byteCount
      && window.byte(index + 1) == RecordScanner.lineFeed
  }
}
