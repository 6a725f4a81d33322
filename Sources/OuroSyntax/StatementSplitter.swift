package import OuroCore

/// Finds where statements end, before anything is known of what they say.
///
/// Incremental: give it all bytes so far, again and again as they grow; each byte is looked at once.
package struct StatementSplitter {
  /// What ends a statement.
  package enum Mode: Hashable, Sendable {
    /// `;`, and the end of a line unless the next one that holds anything begins with a blank.
    case lines
    /// `;` only: a buffer of the shell.
    case buffer
  }

  private enum State {
    case code, comment
    case quote(Quote)
    /// Behind a line end inside quotes, where only a blank goes on.
    case brokenQuote(Quote)
  }

  private let mode: Mode
  private var state = State.code
  private var index = 0
  private var start: Int?
  private var contentEnd = 0
  private var isAtLineStart = true
  private var isIndented = false

  /// Everything before this offset belongs to statements that are over, or to none.
  package var consumed: Int { start ?? index }

  package init(_ mode: Mode) { self.mode = mode }

  /// The statements of a whole text, in order; those without a word are left out.
  ///
  /// - Parameter isStopped: Asked now and then; when it says so, the rest is left out.
  package static func statements(
    of source: SourceText, _ mode: Mode, until isStopped: () -> Bool = { false }
  ) -> [Span] {
    var splitter = StatementSplitter(mode)
    return splitter.split(source.bytes, isOver: true, until: isStopped)
  }

  /// So many bytes are split before it is asked whether to stop.
  private static let stretch = 1 << 14

  /// The statements that are over, beyond those returned before.
  ///
  /// - Parameter bytes: All bytes so far, from the first on.
  /// - Complexity: O(new bytes).
  package mutating func split(
    _ bytes: [UInt8], isOver: Bool, until isStopped: () -> Bool = { false }
  ) -> [Span] {
    var found: [Span] = []
    var nextAsked = index
    if index == 0, bytes.starts(with: Lexer.byteOrderMark) { index = 3 }
    if index == 0, !isOver, bytes.count < 3, Lexer.byteOrderMark.starts(with: bytes) { return [] }
    while index < bytes.count {
      if index >= nextAsked {
        if isStopped() { return found }
        nextAsked = index + StatementSplitter.stretch
      }
      // A quotation mark may arrive in pieces.
      if bytes[index] == 0xE2, index + 2 >= bytes.count, !isOver { return found }
      if bytes[index] == UInt8(ascii: "\\"), index + 1 >= bytes.count, !isOver { return found }
      step(bytes, &found)
    }
    if isOver { finish(&found) }
    return found
  }

  /// Forgets bytes that are consumed: from now on the text begins behind them.
  package mutating func forget(_ count: Int) {
    index -= count
    start = start.map { $0 - count }
    contentEnd -= count
  }

  private mutating func step(_ bytes: [UInt8], _ found: inout [Span]) {
    let byte = bytes[index]
    let isLineEnd = byte == 0x0A || byte == 0x0D
    switch state {
    case .comment:
      if isLineEnd { state = .code } else { index += 1 }
    case .quote(let quote):
      if Quote.isPlain(byte) {
        repeat { index += 1 } while index < bytes.count && Quote.isPlain(bytes[index])
        contentEnd = index
      } else if isLineEnd, mode == .lines {
        state = .brokenQuote(quote)
        index += 1
      } else if let length = quote.closingLength(in: bytes, at: index, end: bytes.count) {
        index += length
        contentEnd = index
        state = .code
      } else {
        let next = index + 1
        let skipsNext = byte == UInt8(ascii: "\\") && next < bytes.count && bytes[next] >= 0x20
        index += skipsNext ? 2 : 1
        contentEnd = index
      }
    case .brokenQuote(let quote):
      if isLineEnd {
        index += 1
      } else if byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") {
        state = .quote(quote)
      } else {
        state = .code
        isAtLineStart = true
        isIndented = false
      }
    case .code: code(bytes, byte, isLineEnd, &found)
    }
  }

  private mutating func code(
    _ bytes: [UInt8], _ byte: UInt8, _ isLineEnd: Bool, _ found: inout [Span]
  ) {
    switch byte {
    case _ where isLineEnd:
      isAtLineStart = true
      isIndented = false
      index += 1
    case UInt8(ascii: " "), UInt8(ascii: "\t"):
      if isAtLineStart { isIndented = true }
      index += 1
    case UInt8(ascii: "#"): state = .comment
    case UInt8(ascii: ";"):
      finish(&found)
      isAtLineStart = false
      index += 1
    default:
      if mode == .lines, isAtLineStart, !isIndented { finish(&found) }
      isAtLineStart = false
      if start == nil { start = index }
      if let quote = Quote.opening(in: bytes, at: index, end: bytes.count) {
        state = .quote(quote)
        index += quote.length
      } else {
        repeat { index += 1 } while index < bytes.count && Keyword.isLetter(bytes[index])
      }
      contentEnd = index
    }
  }

  private mutating func finish(_ found: inout [Span]) {
    if let start { found.append(Span(start, contentEnd)) }
    start = nil
  }
}

extension StatementSplitter {
  /// Whether the last statement of a buffer was ended by `;`: a word behind it would be another's.
  static func endsBehindSemicolon(_ source: SourceText, _ last: Span) -> Bool {
    var splitter = StatementSplitter(.buffer)
    return splitter.split(source.bytes, isOver: false).last == last
  }
}
