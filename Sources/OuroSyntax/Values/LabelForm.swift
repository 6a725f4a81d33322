extension ParserCursor {
  /// Grammar: label ::= article? LABEL
  mutating func acceptLabel() -> WordNode? {
    acceptLabel { $0.acceptWord(.label) }
  }

  /// The label here, where no name can stand.
  mutating func acceptPlainLabel() -> WordNode? {
    acceptLabel { $0.acceptPlainWord(.label) }
  }

  private mutating func acceptLabel(
    _ accept: (inout ParserCursor) -> WordNode?
  ) -> WordNode? {
    if let label = accept(&self) { return label }
    guard current.keyword?.isArticle ?? false else { return nil }
    let start = index
    advance()
    if let label = accept(&self) { return label }
    retreat(to: start)
    return nil
  }

  /// Whether a label stands here, and no longer name.
  mutating func isAtLabel() -> Bool {
    let start = index
    defer { retreat(to: start) }
    return acceptLabel() != nil
  }

  /// The label at a token, with or without its article.
  mutating func label(at place: Int) -> Reading? {
    // An article is never the last token: that is the end.
    let isBehindArticle = tokens[place].keyword?.isArticle ?? false
    return reading(at: isBehindArticle ? place + 1 : place, as: .label)
  }
}
