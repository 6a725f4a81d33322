import OuroCore

/// Splits the bytes of a file of rows into records and fields, in one pass.
///
/// RFC 4180, and what is seen in the wild: fields end at a comma, a semicolon or a tab; records at
/// LF, CR LF or CR alone, the last one at the end of the file; a quoted field may hold separators,
/// line ends and doubled quotes; lines that are empty are no records. A field is a range of bytes
/// of a window: of the whole file, or of the piece of it that is being read.
package struct DelimitedText: Sendable {
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

  /// A record: which fields are its own, and where it stands.
  struct Record: Sendable {
    let firstField: Int
    let fieldCount: Int
    let start: Int
    let end: Int
    let line: Int
    let problem: Problem?
  }

  package private(set) var window: RowWindow
  /// Bytes of the file before the window.
  private var origin = 0
  private var scanner: RecordScanner
  private let pieces: (any BytePieces)?

  /// Lines have at most so many bytes, as those of every file have.
  package static let longestRecord = 1 << 20

  /// Begins at the start, behind a byte order mark. The first record's separators count: of comma,
  /// semicolon and tab the one it has most of.
  package init(_ bytes: [UInt8]) {
    pieces = nil
    window = RowWindow(bytes)
    scanner = DelimitedText.scanner(of: bytes)
    scanner.isLast = true
  }

  /// The same, of a file that is read piece by piece.
  package init(_ pieces: any BytePieces) {
    var bytes: [UInt8] = []
    var isLast = false
    while !isLast, !DelimitedText.header(bytes).isWhole {
      let piece = pieces.piece(at: bytes.count)
      isLast = piece.isEmpty
      bytes += piece
    }
    self.pieces = pieces
    window = RowWindow(bytes)
    scanner = DelimitedText.scanner(of: bytes)
    scanner.isLast = isLast
  }

  /// What separates fields.
  package var separator: UInt8 { scanner.separator }
  /// Where the next record begins in the file.
  package var offset: Int { origin + scanner.offset }
  /// The line that the record last read begins on, from 1.
  package var line: Int { scanner.line }
  /// What is wrong with the record last read.
  package var problem: Problem? { scanner.problem }

  // MARK: Separators

  private static func scanner(of bytes: [UInt8]) -> RecordScanner {
    RecordScanner(separator: separator(of: header(bytes).line), offset: start(of: bytes))
  }

  /// The first line that is not empty, as far as it is looked at, and whether its end is seen.
  private static func header(_ bytes: [UInt8]) -> (line: ArraySlice<UInt8>, isWhole: Bool) {
    let seen = bytes[start(of: bytes)...].prefix(longestRecord)
    let text = seen.drop(while: RecordScanner.isLineEnd)
    var isQuoted = false
    for (place, byte) in zip(text.indices, text) {
      if byte == RecordScanner.quote { isQuoted.toggle() }
      if !isQuoted, RecordScanner.isLineEnd(byte) { return (text[..<place], true) }
    }
    return (text, seen.count == longestRecord)
  }

  /// Where the text begins: behind a byte order mark.
  private static func start(of bytes: [UInt8]) -> Int {
    bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  }

  private static func separator(of line: ArraySlice<UInt8>) -> UInt8 {
    let candidates = [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t")]
    var counts = [0, 0, 0]
    var isQuoted = false
    for byte in line {
      if byte == RecordScanner.quote { isQuoted.toggle() }
      if !isQuoted, let place = candidates.firstIndex(of: byte) { counts[place] += 1 }
    }
    let most = counts.max() ?? 0
    return candidates[counts.firstIndex(of: most) ?? 0]
  }

  // MARK: Records

  /// Reads the next record.
  ///
  /// - Returns: Whether there was one. Behind an unclosed quote there is none.
  /// - Complexity: O(bytes of the record); the fields' room is used again.
  package mutating func next(into fields: inout [Field]) -> Bool {
    repeat {
      fields.removeAll(keepingCapacity: true)
      let bytes = window.bytes
      if unsafe scanner.next(bytes.span.bytes, into: &fields) { return true }
    } while goOn()
    return false
  }

  /// Reads so many of the next records as the window holds, and at most a number of them.
  ///
  /// - Returns: Whether there was one.
  mutating func next(_ most: Int, into batch: inout RowBatch) -> Bool {
    repeat {
      batch.removeAll()
      readWhole(most, into: &batch)
      if !batch.records.isEmpty {
        (batch.window, batch.end) = (window, offset)
        return true
      }
    } while goOn()
    return false
  }

  private mutating func readWhole(_ most: Int, into batch: inout RowBatch) {
    let bytes = window.bytes
    let span = unsafe bytes.span.bytes
    while batch.records.count < most {
      let first = batch.fields.count
      guard scanner.next(span, into: &batch.fields) else { return }
      batch.records.append(
        Record(
          firstField: first, fieldCount: batch.fields.count - first, start: scanner.start,
          end: scanner.offset, line: scanner.line, problem: scanner.problem))
    }
  }

  /// Moves the window on: it begins with the record that it did not hold whole.
  ///
  /// - Returns: Whether there is more to be read.
  private mutating func goOn() -> Bool {
    guard let pieces, !scanner.isLast else { return false }
    let bytes = window.bytes
    let end = origin + bytes.count
    var more = pieces.piece(at: end)
    scanner.isLast = more.isEmpty
    let rest = bytes[min(scanner.offset, bytes.count)...]
    // A record that goes on and on is read in ever larger pieces.
    while !scanner.isLast, more.count < rest.count {
      let next = pieces.piece(at: end + more.count)
      if next.isEmpty { break }
      more += next
    }
    origin += rest.startIndex
    scanner.shift(by: rest.startIndex)
    window = RowWindow(rest.isEmpty ? more : rest + more)
    return true
  }

  /// Where the record last read stands.
  var lastRecord: Record {
    Record(
      firstField: 0, fieldCount: 0, start: scanner.start, end: scanner.offset, line: scanner.line,
      problem: scanner.problem)
  }
}
