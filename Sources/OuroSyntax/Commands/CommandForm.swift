import OuroCore

extension ParserCursor {
  /// Grammar: command ::= "use" TEXT | load | "save" TEXT | "export" ask world* "to" TEXT |
  /// "forget" label
  mutating func parseOptionalCommand() throws(SyntaxError) -> Command? {
    guard !isAtLongName() else { return nil }
    if accept(.use) { return .use(try parseText()) }
    if accept(.load) { return .load(try parseLoad()) }
    if accept(.save) { return .save(try parseText()) }
    if accept(.export) { return try parseExport() }
    guard accept(.forget) else { return nil }
    guard let label = acceptLabel() else { throw unexpected() }
    if current.isSymbol(",") || current.keyword == .and { throw severalLabels() }
    return .forget(label)
  }

  /// `forget rent, stake`: labels made up change with each deal that is gone.
  private func severalLabels() -> SyntaxError {
    let rest = span(from: index, to: tokens.count - 1)
    let cut = Span(tokens[index - 1].span.upper, rest.upper)
    return SyntaxError(
      Diagnostic(
        .unexpected, "one label is forgotten at a time", at: rest,
        help: "forget the others in statements of their own"),
      repairs: [[SyntaxError.Replacement(span: cut, text: "")]])
  }

  private mutating func parseExport() throws(SyntaxError) -> Command {
    // The last `to` with a text behind it names the file: `export payments to "B" to "b.csv"`.
    let last = tokens.count - 2
    guard last > index + 1, tokens[last].holdsText, tokens[last - 1].keyword == .to else {
      if let mistake = fileApart(last) { throw mistake }
      let query = try parseAsked()
      try expect(.to)
      return .export(query, to: try parseText())
    }
    let query = try parsing(upTo: last - 1) { cursor throws(SyntaxError) in
      try cursor.parseAsked()
    }
    try expect(.to)
    return .export(query, to: try parseText())
  }

  /// `export loops to loops.csv`, without quotes, and `export loops "loops.csv"`, without `to`.
  private func fileApart(_ last: Int) -> SyntaxError? {
    var start = last
    while start > index, !isApart(start) { start -= 1 }
    guard start > index else { return nil }
    let before = tokens[start - 1].keyword
    let isTo = before == .to
    let isWritten = isTo && tokens[last].kind == .word && tokens[last - 1].isSymbol(".")
    let isQuoted = tokens[last].kind == .text && start == last && before != .for && before != .like
    guard isWritten || isQuoted else { return nil }
    let place = span(from: start, to: last + 1)
    let words = source.words(place)
    return SyntaxError(
      Diagnostic(
        .unexpected, "expected `to` and a file in quotes, not `\(words)`", at: place,
        help: isTo ? "put it in quotes" : "say `to` which file"),
      repairs: [
        [SyntaxError.Replacement(span: place, text: isTo ? QuotedText.quote(words) : "to " + words)]
      ])
  }

  /// `ask world*`: a question inside another statement.
  mutating func parseAsked() throws(SyntaxError) -> QueryNode {
    let ask = try parseAsk()
    var world: [WorldNode] = []
    while let node = try parseOptionalWorld() { world.append(node) }
    return QueryNode(ask: ask, world: world)
  }
}

extension Command {
  var canonical: String {
    switch self {
    case .use(let file): "use " + QuotedText.quote(file.text)
    case .load(let node): node.canonical
    case .save(let file): "save " + QuotedText.quote(file.text)
    case .export(let query, let file):
      "export " + query.canonical + " to " + QuotedText.quote(file.text)
    case .forget(let label): "forget " + label.forms.one
    }
  }
}
