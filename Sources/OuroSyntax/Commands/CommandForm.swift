import OuroCore

extension ParserCursor {
  /// Grammar: command ::= "use" TEXT
  mutating func parseOptionalCommand() throws(SyntaxError) -> Command? {
    guard !isAtLongName(), accept(.use) else { return nil }
    return .use(try parseText())
  }
}

extension Command {
  var canonical: String {
    switch self {
    case .use(let file): "use " + QuotedText.quote(file.text)
    }
  }
}
