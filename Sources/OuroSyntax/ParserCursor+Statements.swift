import OuroCore

extension ParserCursor {
  /// Grammar: statement ::= told | query | command
  mutating func parseStatement() throws(SyntaxError) -> StatementKind {
    let kind = try parseStatementBody()
    if !isAtEnd { throw unexpected() }
    return kind
  }

  private mutating func parseStatementBody() throws(SyntaxError) -> StatementKind {
    if let told = try parseOptionalTold() { return .telling(told) }
    if let command = try parseOptionalCommand() { return .command(command) }
    return .query(try parseQuery())
  }

  /// Whether the statement ends with a question mark.
  var isQuestion: Bool { tokens.count > 1 && tokens[tokens.count - 2].isSymbol("?") }
}
