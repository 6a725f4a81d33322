import OuroCore

extension ParserCursor {
  /// A whole number that counts something, from `least` up.
  mutating func parseCount(of things: String, least: Int = 1) throws(SyntaxError) -> Int {
    hope(for: ExpectedValue.number)
    if let given = try parseParameter(
      as: "a whole number",
      {
        cursor throws(SyntaxError) in try cursor.parseCount(of: things, least: least)
      })
    {
      return given
    }
    if current.isSymbol("-"), token(1).kind == .number {
      throw badCount(span(from: index, to: index + 2), things, least)
    }
    if case .symbol(let symbol) = current.kind, symbol.properties.numericType != nil {
      throw foreignDigits()
    }
    guard current.kind == .number else { throw unexpected() }
    let bytes = source.bytes[current.span.lower..<current.span.upper]
    let digits = bytes.filter { $0 != UInt8(ascii: ",") }
    let isPlain = digits.allSatisfy { (0x30...0x39).contains($0) }
    guard isPlain, digits.count <= 9, (try? NumberReader.read(bytes)) != nil,
      let count = Int(String(decoding: digits, as: UTF8.self)), count >= least
    else { throw badCount(current.span, things, least) }
    advance()
    return count
  }

  private func badCount(_ span: Span, _ things: String, _ least: Int) -> SyntaxError {
    SyntaxError(
      Diagnostic(
        .badNumber, "`\(source.words(span))` is no number of \(things)", at: span,
        help: "write a whole number from \(least) to 999,999,999"))
  }

  /// Whether a whole number stands here.
  func isAtPlainNumber() -> Bool {
    if let given = givenCursor(current) {
      return given.isAtPlainNumber() && given.token(1).kind == .end
    }
    return current.kind == .number
      && source.bytes[current.span.lower..<current.span.upper].allSatisfy {
        (0x30...0x39).contains($0)
      }
  }

  /// The exact value of digits.
  func number(_ digits: ArraySlice<UInt8>, at place: Span) throws(SyntaxError) -> ExactDecimal {
    do throws(NumberProblem) { return try NumberReader.read(digits) } catch {
      throw badNumber(error, digits, place)
    }
  }

  private func badNumber(
    _ problem: NumberProblem, _ digits: ArraySlice<UInt8>, _ place: Span
  ) -> SyntaxError {
    let shown = String(decoding: digits.prefix(40), as: UTF8.self)
    func message(_ words: String, help: String? = nil) -> Diagnostic {
      Diagnostic(.badNumber, words, at: place, help: help)
    }
    switch problem {
    case .malformed:
      return SyntaxError(
        message(
          "`\(shown)` is no number", help: "numbers look like `12`, `2.5` and `12,000,000`"))
    case .ambiguousSeparator(let decimal, let whole):
      let digitsSpan = Span(place.lower, place.lower + digits.count)
      return SyntaxError(
        message("`\(shown)` can be read as \(decimal) or as \(whole)", help: "write the one meant"),
        repairs: [decimal, whole].map {
          [SyntaxError.Replacement(span: digitsSpan, text: $0)]
        }, isChoice: true)
    case .tooPrecise: return SyntaxError(message("`\(shown)` has more than nine decimals"))
    case .tooLarge: return SyntaxError(message("the number is out of range: more digits than fit"))
    }
  }

  /// `27%`
  mutating func parseOptionalPercent() throws(SyntaxError) -> Percent? {
    hope(for: ExpectedValue.percent)
    guard current.kind == .number, token(1).isSymbol("%") else { return nil }
    let value = try number(
      source.bytes[current.span.lower..<current.span.upper], at: current.span)
    advance(to: index + 2)
    return Percent(value)
  }

  /// A text in quotes.
  mutating func parseText() throws(SyntaxError) -> TextNode {
    guard let text = acceptText() else { throw missingQuotes() }
    return text
  }

  /// A text without its quotes, where the parser stands at its first word: as far as it is written
  /// in one piece, or up to the `as` of a table, or to the next comma.
  private mutating func missingQuotes() -> SyntaxError {
    let plain = unexpected()
    guard !isAtEnd, !current.isSymbol(",") else { return plain }
    let last = tokens.count - 1
    var piece = index + 1
    while piece < last, !isApart(piece), !tokens[piece].isSymbol(",") { piece += 1 }
    let rest = (index..<last).first { place in
      tokens[place].isSymbol(",") || tokens[place].isSymbol("[") || tokens[place].holdsText
    }
    let table = (index..<last).first { tokens[$0].keyword == .as }
    let ends = [piece, table, rest ?? last].compactMap(\.self).filter { $0 > index }
    // What the rows of a table are is said behind it.
    let rows = tokens[0].keyword == .load ? ["", " as payment"] : [""]
    let repairs = ends.flatMap { end in
      let place = span(from: index, to: end)
      let text = QuotedText.quote(source.words(place))
      return rows.map { [SyntaxError.Replacement(span: place, text: text + $0)] }
    }
    let found = plain.diagnostic
    return SyntaxError(
      Diagnostic(
        found.code, found.message, at: span(from: index, to: piece), notes: found.notes,
        help: tokens[0].keyword == .load
          ? "put it in quotes, and say what its rows are: `load \"payments.csv\" as payment`"
          : "put it in quotes"),
      repairs: repairs)
  }

  mutating func acceptText() -> TextNode? {
    hope(for: ExpectedValue.text)
    guard current.holdsText, isGiven(current) else { return nil }
    let span = current.span
    advance()
    return TextNode(contents(of: span), at: span)
  }

  /// What the text of a token holds, or the value of its parameter.
  func contents(of span: Span) -> String {
    if let value = parameter(at: span) { return value }
    return QuotedText.contents(source.bytes[span.lower..<span.upper])
  }
}
