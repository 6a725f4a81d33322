import OuroCore

/// Ranges written short: `$5-6m`, `$5 to 6m`.
extension ParserCursor {
  /// Two amounts in one number, where the parser stands at it.
  func twoAmounts(from start: Int) -> SyntaxError? {
    let sign = source.words(Span(tokens[start].span.lower, current.span.lower))
    let ends = source.words(current.span).split(separator: "-", omittingEmptySubsequences: false)
    let behind = tokens[(index + 1)...].prefix { isScale($0) || isCurrencyCode($0) }
    guard ends.count == 2, let low = ScaledDigits(ends[0]), let high = ScaledDigits(ends[1]),
      !sign.isEmpty || !behind.isEmpty
    else { return nil }
    let unit = behind.map { " " + source.words($0.span) }.joined()
    let scale = low.scale.isEmpty ? high.scale : low.scale
    let place = Span(tokens[start].span.lower, (behind.last ?? current).span.upper)
    return range(
      from: "\(sign)\(low.digits)\(scale)\(unit)",
      to: "\(sign)\(high.digits)\(high.scale)\(unit)", in: place,
      Diagnostic(
        .badNumber, "`\(source.words(current.span))` is two numbers", at: current.span,
        help: "say from what it goes `to` what"))
  }

  /// A range whose sign and scale hold for both ends, where the parser stands at the second.
  func shortRange(from start: Int) -> SyntaxError? {
    let first = start + (tokens[start].keyword == .between ? 1 : 0)
    guard case .symbol(let sign) = tokens[first].kind, Currency(sign: sign) != nil,
      tokens[first + 1].kind == .number, current.kind == .number
    else { return nil }
    let isWord = isScale(token(1))
    guard !isCurrencyCode(token(isWord ? 2 : 1)),
      let low = ScaledDigits(source.words(tokens[first + 1].span)[...]),
      let high = ScaledDigits(source.words(current.span)[...])
    else { return nil }
    let word = isWord ? " " + source.words(token(1).span) : ""
    // Beyond the sign, the number and the word between both ends there can only be a scale.
    let isLowScaled = !low.scale.isEmpty || index > first + 3
    let place = span(from: start, to: index + (isWord ? 2 : 1))
    let lowEnd =
      isLowScaled
      ? source.words(span(from: first, to: index - 1)) : "\(sign)\(low.digits)\(high.scale)\(word)"
    return range(
      from: lowEnd, to: "\(sign)\(high.digits)\(high.scale)\(word)", in: place,
      Diagnostic(
        .badMoney, "`\(source.words(current.span))` is a number without a currency",
        at: current.span, label: "an amount of which money",
        help: "say which money it is at both ends"))
  }

  private func range(
    from low: String, to high: String, in place: Span, _ problem: Diagnostic
  ) -> SyntaxError {
    SyntaxError(
      problem, repairs: [[SyntaxError.Replacement(span: place, text: "\(low) to \(high)")]])
  }

  private func isScale(_ token: Token) -> Bool {
    token.kind == .word && MoneyScale(word: source.words(token.span).lowercased()) != nil
  }

  private func isCurrencyCode(_ token: Token) -> Bool {
    token.kind == .word && Currency(code: source.words(token.span).uppercased()) != nil
  }
}

/// Digits with a scale glued to them, or none: `5`, `5.5bn`.
private struct ScaledDigits {
  let digits: Substring
  let scale: Substring

  init?(_ text: Substring) {
    digits = text.prefix { $0.isASCII && ($0.isNumber || $0 == "." || $0 == ",") }
    scale = text.dropFirst(digits.count)
    guard (try? NumberReader.read(Array(digits.utf8)[...])) != nil,
      scale.isEmpty || MoneyScale(word: scale.lowercased()) != nil
    else { return nil }
  }
}
