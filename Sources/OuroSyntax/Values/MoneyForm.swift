import OuroCore

extension ParserCursor {
  /// Grammar: money ::= SIGN NUMBER SCALE? | NUMBER SCALE? CURRENCY | CURRENCY NUMBER SCALE? |
  /// PARAMETER
  mutating func parseMoney() throws(SyntaxError) -> Money {
    hope(for: ExpectedValue.money)
    if let given = try parseParameter(
      as: "an amount",
      { cursor throws(SyntaxError) in
        try cursor.parseMoney()
      })
    {
      return given
    }
    let start = index
    if case .symbol(let sign) = current.kind, let currency = Currency(sign: sign) {
      advance()
      return Money(try parseAmount(from: start), currency)
    }
    if let currency = currency(at: index), token(1).kind == .number {
      advance()
      return Money(try parseAmount(from: start), currency)
    }
    guard current.kind == .number else { throw noMoney() }
    let amount = try parseAmount(from: start)
    guard let currency = currency(at: index) else { throw bareNumber(from: start) }
    advance()
    return Money(amount, currency)
  }

  /// Whether an amount begins here, were it only a bare number.
  func isAtMoney() -> Bool {
    switch current.kind {
    case .number: true
    case .parameter: givenCursor(current)?.isAtMoney() ?? false
    case .symbol(let sign): Currency(sign: sign) != nil
    case .word: currency(at: index) != nil && token(1).kind == .number
    default: false
    }
  }

  /// The currency that the word at a token names.
  func currency(at place: Int) -> Currency? {
    let span = tokens[place].span
    guard tokens[place].kind == .word, span.upper - span.lower == 3 else { return nil }
    return Currency(code: source.words(span).uppercased())
  }

  /// The digits of an amount and its scale, glued to them or behind them.
  private mutating func parseAmount(from start: Int) throws(SyntaxError) -> ExactDecimal {
    guard current.kind == .number else {
      hope(for: ExpectedValue.number)
      throw noMoney()
    }
    let bytes = source.bytes[current.span.lower..<current.span.upper]
    let digits = bytes.prefix(while: ParserCursor.isPartOfNumber)
    let suffix = bytes.dropFirst(digits.count)
    if bytes.contains(UInt8(ascii: "-")), let spread = twoAmounts(from: start) { throw spread }
    var scale = MoneyScale.one
    if let exponent = ParserCursor.withExponent(digits, suffix) {
      let value = try number(exponent, at: current.span)
      advance()
      return try scaled(value, by: parseScaleWord(), from: start)
    }
    if !suffix.isEmpty {
      let word = String(decoding: suffix, as: UTF8.self).lowercased()
      guard let found = MoneyScale(word: word) else { throw badScale(suffix) }
      scale = found
    }
    let value = try number(digits, at: current.span)
    advance()
    if scale == .one { scale = parseScaleWord() }
    return try scaled(value, by: scale, from: start)
  }

  private mutating func parseScaleWord() -> MoneyScale {
    guard current.kind == .word else { return .one }
    guard let scale = MoneyScale(word: source.words(current.span).lowercased()) else {
      return .one
    }
    advance()
    return scale
  }

  private func scaled(
    _ value: ExactDecimal, by scale: MoneyScale, from start: Int
  ) throws(SyntaxError) -> ExactDecimal {
    guard let amount = value.multiplied(by: scale.factor) else {
      throw SyntaxError(
        Diagnostic(
          .badNumber, "the amount has more than 29 digits before its point",
          at: span(from: start)))
    }
    return amount
  }

  private static func isPartOfNumber(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, UInt8(ascii: ","), UInt8(ascii: "."), UInt8(ascii: "_"),
      UInt8(ascii: "-"):
      true
    default: false
    }
  }

  /// All of it, when `E` and digits follow the digits.
  private static func withExponent(
    _ digits: ArraySlice<UInt8>, _ suffix: ArraySlice<UInt8>
  ) -> ArraySlice<UInt8>? {
    guard let first = suffix.first, first | 0x20 == UInt8(ascii: "e"), suffix.count > 1,
      suffix.dropFirst().allSatisfy({ (0x30...0x39).contains($0) || $0 == UInt8(ascii: "-") })
    else { return nil }
    return digits + suffix
  }

  // MARK: Mistakes

  private func badScale(_ suffix: ArraySlice<UInt8>) -> SyntaxError {
    let shown = String(decoding: suffix, as: UTF8.self)
    return SyntaxError(
      Diagnostic(
        .badMoney, "`\(shown)` is no scale of amounts", at: current.span,
        help: "scales are `k`, `m`, `bn` and `tn`"))
  }

  /// Something else stands where an amount must.
  private mutating func noMoney() -> SyntaxError {
    if case .symbol(let symbol) = current.kind {
      if symbol == "-" || symbol == "\u{2212}" {
        return SyntaxError(
          Diagnostic(
            .badMoney, "amounts are never negative", at: current.span,
            help: "turn the deal round: who gives, and who gets"))
      }
      if symbol.properties.numericType != nil { return foreignDigits() }
    }
    return unexpected()
  }

  /// Digits of another script, and fractions.
  func foreignDigits() -> SyntaxError {
    SyntaxError(
      Diagnostic(
        .badNumber, "numbers are written with the digits 0-9", at: current.span,
        label: "another kind of digit"))
  }

  private static let spokenCurrencies = [
    "dollar": "USD", "dollars": "USD", "euro": "EUR", "euros": "EUR", "pound": "GBP",
    "pounds": "GBP", "yen": "JPY", "franc": "CHF", "francs": "CHF", "yuan": "CNY",
  ]

  /// A number without a currency, where the parser stands behind it.
  private func bareNumber(from start: Int) -> SyntaxError {
    let place = span(from: start)
    let words = source.words(place)
    if current.kind == .word,
      let code = ParserCursor.spokenCurrencies[source.words(current.span).lowercased()]
    {
      return SyntaxError(
        Diagnostic(
          .badMoney, "currencies are written with their sign or their code", at: current.span,
          help: "write `\(code)`"),
        repairs: [[SyntaxError.Replacement(span: current.span, text: code)]])
    }
    if current.isSymbol("%") {
      let whole = span(from: start, to: index + 1)
      return SyntaxError(
        Diagnostic(
          .badMoney, "`\(source.words(whole))` is no amount of money", at: whole,
          help: "amounts are bounded; percentages are told and shown"))
    }
    return SyntaxError(
      Diagnostic(
        .badMoney, "`\(words)` is a number without a currency", at: place,
        label: "an amount of which money", help: "say which money it is"),
      repairs: [[SyntaxError.Replacement(span: Span(place.lower, place.lower), text: "$")]])
  }
}
