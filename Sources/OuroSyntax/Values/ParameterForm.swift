import OuroCore

extension ParserCursor {
  /// The value given for a parameter; `nil` for any other token, and for one that nobody gave.
  func parameter(at span: Span) -> String? {
    guard source.bytes[span.lower] == UInt8(ascii: "$") else { return nil }
    return parameters[source.words(Span(span.lower + 1, span.upper))]
  }

  /// Whether a token holds a text: a parameter does when a value was given for it.
  func isGiven(_ token: Token) -> Bool {
    token.kind != .parameter || parameter(at: token.span) != nil
  }

  /// A cursor over the value of a parameter alone: it is read as one value, never pasted as text.
  func givenCursor(_ token: Token) -> ParserCursor? {
    guard token.kind == .parameter, let value = parameter(at: token.span) else { return nil }
    let text = SourceText(name: source.words(token.span), text: value)
    let tokens = Lexer.tokens(of: text, Span(0, text.bytes.count))
    guard !tokens.contains(where: { $0.kind == .parameter }) else { return nil }
    return ParserCursor(source: text, tokens: tokens, lexicon: lexicon)
  }

  /// The value of the parameter that stands here, read as what belongs here; `nil` when no
  /// parameter does.
  mutating func parseParameter<Value>(
    as what: String, _ parse: (inout ParserCursor) throws(SyntaxError) -> Value
  ) throws(SyntaxError) -> Value? {
    guard current.kind == .parameter else { return nil }
    let token = current
    guard parameter(at: token.span) != nil else { throw notGiven(token) }
    guard var cursor = givenCursor(token), let value = try? parse(&cursor), cursor.isAtEnd else {
      throw SyntaxError(
        Diagnostic(
          .badNumber,
          "`\(source.words(token.span))` holds no \(what.split(separator: " ").last ?? "")",
          at: token.span, label: parameter(at: token.span) ?? "",
          help: "give \(what) for it"))
    }
    advance()
    return value
  }

  /// A parameter that nobody gave a value for.
  func notGiven(_ token: Token) -> SyntaxError {
    let name = source.words(Span(token.span.lower + 1, token.span.upper))
    let known = NearestNames.of(name, among: parameters.keys.sorted()).map { "$" + $0 }
    return SyntaxError(
      Diagnostic(
        .notGiven, "nothing is given for `$\(name)`", at: token.span,
        help: known.first.map { "a similar one is given: `\($0)`" }
          ?? "give it with `--set \(name)=VALUE`", suggestions: known))
  }
}
