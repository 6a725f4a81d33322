package import OuroCore

/// Cuts a statement into tokens. Total: what no statement can hold is a token too.
///
/// Works on bytes, never on `Character`.
package struct Lexer {
  /// Bytes of the longest word, number or name.
  package static let textLimit = 4096
  /// Bytes of the longest text in quotes, quotes and escapes included.
  package static let quotedLimit = 1 << 19

  private let bytes: [UInt8]
  private let end: Int
  private var index: Int
  private var tokens: [Token] = []

  /// The tokens of the bytes in `span`, the last one `.end`. Blanks, line ends and comments
  /// separate tokens and are none.
  ///
  /// - Complexity: O(bytes).
  package static func tokens(of source: SourceText, _ span: Span) -> [Token] {
    var lexer = Lexer(source.bytes, span)
    lexer.run()
    return lexer.tokens
  }

  private init(_ bytes: [UInt8], _ span: Span) {
    self.bytes = bytes
    end = min(max(span.upper, 0), bytes.count)
    index = min(max(span.lower, 0), end)
    tokens.reserveCapacity((end - index) / 4 + 2)
    if index == 0, bytes.prefix(end).starts(with: Lexer.byteOrderMark) { index = 3 }
  }

  static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

  private mutating func run() {
    while index < end {
      let byte = bytes[index]
      switch byte {
      case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\n"), UInt8(ascii: "\r"):
        index += 1
      case UInt8(ascii: "#"): skipComment()
      case UInt8(ascii: "\""): lexText(Quote.straight)
      case UInt8(ascii: "0")...UInt8(ascii: "9"): lexNumber()
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"):
        lexWord()
      case UInt8(ascii: "$") where isLetter(at: index + 1): lexParameter()
      case 0x21..<0x7F:
        add(.symbol(Unicode.Scalar(byte)), length: 1)
        lexPossessives()
      case 0..<0x80: lexControl()
      default: lexWide()
      }
    }
    tokens.append(Token(.end, Span(end, end)))
  }

  private mutating func add(_ kind: Token.Kind, length: Int) {
    tokens.append(Token(kind, Span(index, index + length)))
    index += length
  }

  private mutating func skipComment() {
    while index < end, bytes[index] != 0x0A, bytes[index] != 0x0D { index += 1 }
  }

  private mutating func lexControl() {
    let scalar = Unicode.Scalar(bytes[index])
    let start = index
    while index < end, bytes[index] == bytes[start] { index += 1 }
    tokens.append(Token(.bad(.control(scalar)), Span(start, index)))
  }

  /// A character beyond ASCII.
  private mutating func lexWide() {
    guard let (scalar, length) = UTF8Reader.scalar(in: bytes, at: index, end: end) else {
      let start = index
      while index < end, UTF8Reader.scalar(in: bytes, at: index, end: end) == nil { index += 1 }
      tokens.append(Token(.bad(.notUTF8), Span(start, index)))
      return
    }
    if let quote = Quote(opening: scalar) { return lexText(quote) }
    switch CharacterClass(scalar) {
    case .letter: lexWord()
    case .mark: add(.bad(.looseMark(scalar)), length: length)
    case .control: add(.bad(.control(scalar)), length: length)
    case .blank: add(.bad(.blank(scalar)), length: length)
    case .invisible: add(.bad(.invisible(scalar)), length: length)
    case .symbol, .digit: add(.symbol(scalar), length: length)
    }
  }

  // MARK: Words and numbers

  private func isLetter(at index: Int) -> Bool {
    index < end && Keyword.isLetter(bytes[index])
  }

  private mutating func lexParameter() {
    let start = index
    index += 1
    while let (length, _) = wordCharacter(at: index) { index += length }
    tokens.append(Token(.parameter, Span(start, index)))
    lexPossessives()
  }

  private mutating func lexWord() {
    let start = index
    var marks = 0
    var hasTooManyMarks = false
    while let (length, isMark) = wordCharacter(at: index) {
      marks = isMark ? marks + 1 : 0
      if marks > NameFolding.markLimit { hasTooManyMarks = true }
      index += length
      if let glue = glueLength(at: index) {
        guard isPossessive(at: index, glue) == nil else { break }
        guard wordCharacter(at: index + glue) != nil else { break }
        index += glue
        marks = 0
      }
    }
    let span = Span(start, index)
    if hasTooManyMarks { return tokens.append(Token(.bad(.tooManyMarks), span)) }
    if index - start > Lexer.textLimit { return tokens.append(Token(.bad(.tooLong), span)) }
    tokens.append(Token(.word, span, keyword: Keyword(bytes[start..<index])))
    lexPossessives()
  }

  /// `'s`, behind a sign that ends a name too: `Apple Inc.'s payers`; more than once behind names
  /// that end in it: `Moody's's payers`.
  private mutating func lexPossessives() {
    while let glue = glueLength(at: index), let length = isPossessive(at: index, glue) {
      add(.possessive, length: length)
    }
  }

  private mutating func lexNumber() {
    let start = index
    while index < end {
      if let (length, _) = wordCharacter(at: index) {
        index += length
      } else if index + 1 < end, Lexer.isNumberGlue(bytes[index]), isDigit(bytes[index + 1]) {
        index += 1
      } else {
        break
      }
    }
    let isLong = index - start > Lexer.textLimit
    tokens.append(Token(isLong ? .bad(.tooLong) : .number, Span(start, index)))
    if !isLong { lexPossessives() }
  }

  private static func isNumberGlue(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: ","), UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "_"): true
    default: false
    }
  }

  private func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  /// Bytes of the letter, digit or mark at `index`, when there is one.
  private func wordCharacter(at index: Int) -> (length: Int, isMark: Bool)? {
    guard index < end else { return nil }
    switch bytes[index] {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"):
      return (1, false)
    case 0..<0x80: return nil
    default:
      guard let (scalar, length) = UTF8Reader.scalar(in: bytes, at: index, end: end) else {
        return nil
      }
      switch CharacterClass(scalar) {
      case .letter, .digit: return (length, false)
      case .mark: return (length, true)
      default: return nil
      }
    }
  }

  /// Bytes of the apostrophe or hyphen at `index`, when there is one.
  private func glueLength(at index: Int) -> Int? {
    guard index < end else { return nil }
    switch bytes[index] {
    case UInt8(ascii: "'"), UInt8(ascii: "-"): return 1
    case 0xE2:
      // U+2019, the apostrophe of typesetters, and U+2010, their hyphen.
      guard index + 2 < end, bytes[index + 1] == 0x80 else { return nil }
      return bytes[index + 2] == 0x99 || bytes[index + 2] == 0x90 ? 3 : nil
    default: return nil
    }
  }

  /// Bytes of the possessive that begins at `index`: `'s`, or `'` alone behind a word in -s.
  private func isPossessive(at index: Int, _ glue: Int) -> Int? {
    let isHyphen = bytes[index] == UInt8(ascii: "-") || (glue == 3 && bytes[index + 2] == 0x90)
    guard !isHyphen else { return nil }
    let next = index + glue
    if next < end, bytes[next] | 0x20 == UInt8(ascii: "s"), wordCharacter(at: next + 1) == nil {
      return glue + 1
    }
    let isAfterS = index > 0 && bytes[index - 1] | 0x20 == UInt8(ascii: "s")
    return isAfterS && next < end && bytes[next] == UInt8(ascii: " ") ? glue : nil
  }

  // MARK: Texts

  /// Passes over what can neither end a text nor be wrong in it.
  ///
  /// - Returns: Whether there was some.
  private mutating func skipPlain() -> Bool {
    let start = index
    while index < end, Quote.isPlain(bytes[index]) { index += 1 }
    return index > start
  }

  private mutating func lexText(_ quote: Quote) {
    let start = index
    var problem: LexicalProblem?
    var marks = 0
    index += quote.length
    while true {
      if skipPlain() { marks = 0 }
      guard index < end else { break }
      if let length = quote.closingLength(in: bytes, at: index, end: end) {
        index += length
        if index - start > Lexer.quotedLimit { problem = problem ?? .tooLong }
        tokens.append(Token(problem.map { .bad($0) } ?? .text, Span(start, index)))
        lexPossessives()
        return
      }
      guard let (scalar, length) = UTF8Reader.scalar(in: bytes, at: index, end: end) else {
        problem = problem ?? .notUTF8
        index += 1
        continue
      }
      if scalar == "\\" {
        guard let length = Escape.length(in: bytes, at: index, end: end) else {
          problem = problem ?? .unknownEscape
          index += min(2, end - index)
          continue
        }
        index += length
        marks = 0
        continue
      }
      let found = Lexer.problem(of: scalar, &marks)
      problem = problem ?? found
      index += length
    }
    tokens.append(Token(.bad(.unclosedQuote), Span(start, end)))
  }

  /// What is wrong with a character of a text.
  ///
  /// - Parameter marks: How many combining marks stand before it in a row, and then with it.
  private static func problem(of scalar: Unicode.Scalar, _ marks: inout Int) -> LexicalProblem? {
    guard scalar.value >= 0x300 || scalar.value < 0x20 || scalar.value == 0x7F else {
      marks = 0
      guard VisibleText.isHidden(scalar) else { return nil }
      return scalar.value == 0xAD ? .invisible(scalar) : .control(scalar)
    }
    switch CharacterClass(scalar) {
    case .mark:
      marks += 1
      return marks > NameFolding.markLimit ? .tooManyMarks : nil
    case .control where scalar != "\n" && scalar != "\r" && scalar != "\t":
      return .control(scalar)
    case .invisible where VisibleText.isHidden(scalar): return .invisible(scalar)
    default:
      marks = 0
      return nil
    }
  }
}
