import OuroCore

extension ParserCursor {
  /// Grammar: statement ::= told | query | command | expect
  mutating func parseStatement() throws(SyntaxError) -> StatementKind {
    let kind = try parseStatementBody()
    if !isAtEnd { throw behindStatement(kind) }
    return kind
  }

  /// Something stands behind a whole statement: perhaps only its comma is missing.
  private mutating func behindStatement(_ kind: StatementKind) -> SyntaxError {
    switch kind {
    case .telling(.fact), .telling(.followUp), .telling(.denial): return missingComma()
    default: return unexpected()
    }
  }

  private mutating func parseStatementBody() throws(SyntaxError) -> StatementKind {
    if let told = try parseOptionalTold() { return .telling(told) }
    if let command = try parseOptionalCommand() { return .command(command) }
    if let expectation = try parseOptionalExpectation() { return .expectation(expectation) }
    return .query(try parseQuery())
  }

  /// Parses something that ends before a token, as if the statement ended there.
  mutating func parsing<Node>(
    upTo end: Int, _ parse: (inout ParserCursor) throws(SyntaxError) -> Node
  ) throws(SyntaxError) -> Node {
    let whole = tokens
    tokens =
      Array(whole[..<end]) + [Token(.end, Span(whole[end].span.lower, whole[end].span.lower))]
    (phrases, keys) = (TokenNotes(), TokenNotes())
    let node = try parse(&self)
    if !isAtEnd { throw unexpected() }
    tokens = whole
    (phrases, keys) = (TokenNotes(), TokenNotes())
    return node
  }

  /// Whether the statement ends with a question mark.
  var isQuestion: Bool { tokens.count > 1 && tokens[tokens.count - 2].isSymbol("?") }
}
