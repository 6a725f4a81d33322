import OuroCore

/// `option: Microsoft buys from CoreWeave, nearly $12bn, for "data-centre capacity"  [noah 1]`
package struct FactNode: Hashable, Sendable {
  package let label: TextNode?
  package let clause: FactClause
  package let qualifiers: [QualifierNode]
  package let citations: [CitationNode]

  package init(
    label: TextNode? = nil, clause: FactClause, qualifiers: [QualifierNode] = [],
    citations: [CitationNode] = []
  ) {
    self.label = label
    self.clause = clause
    self.qualifiers = qualifiers
    self.citations = citations
  }
}

/// A subject, a verb and an object.
package struct FactClause: Hashable, Sendable {
  package let subject: NameNode
  package let verb: WordNode
  package let object: NameNode

  package init(subject: NameNode, verb: WordNode, object: NameNode) {
    self.subject = subject
    self.verb = verb
    self.object = object
  }
}

extension ParserCursor {
  /// Grammar: fact ::= ( WORD ":" )? name VERB name ( "," qualifier )* citation*
  mutating func parseFact(label: TextNode?) throws(SyntaxError) -> FactNode {
    let clause = try parseFactClause()
    let qualifiers = try parseQualifiers()
    return FactNode(
      label: label, clause: clause, qualifiers: qualifiers, citations: try parseCitations())
  }

  mutating func parseFactClause() throws(SyntaxError) -> FactClause {
    let subject = try parseSpeaker()
    guard let verb = acceptPlainWord(.verb) else { throw unexpected() }
    return FactClause(subject: subject, verb: verb, object: try parseSpeaker())
  }

  /// A name, which may be a new one where names may be new.
  mutating func parseSpeaker() throws(SyntaxError) -> NameNode {
    guard lexicon.takesNewNames else { return try parseName() }
    if current.holdsText, let name = newQuotedName() { return name }
    let known = nameAhead(index, amongPhrases: false)
    guard let end = newNameAhead(index), end > (known?.end ?? index) else {
      return try parseName()
    }
    return try parseUndeclaredName(upTo: end)
  }

  /// The token behind a new name that begins here: the first verb, comma, bracket or the end.
  mutating func newNameAhead(_ start: Int) -> Int? {
    if tokens[start].holdsText { return nil }
    var place = start
    while place < tokens.count {
      let token = tokens[place]
      work += 1
      if token.kind == .end || token.holdsText || token.keyword == .denies { break }
      if token.isSymbol(",") || token.isSymbol("[") || token.isSymbol("(") { break }
      if token.isSymbol(":") || token.isSymbol("?") { break }
      if place > start, isVerb(at: place) { break }
      place += 1
    }
    return place > start ? place : nil
  }

  private mutating func parseUndeclaredName(upTo end: Int) throws(SyntaxError) -> NameNode {
    var start = index
    if tokens[start].keyword == .the, end > start + 1 { start += 1 }
    for place in start..<end where tokens[place].keyword != nil {
      throw reservedWord(in: span(from: start, to: end), tokens[place])
    }
    let name = words(from: start, to: end)
    guard name.text.utf8.count <= Lexer.textLimit else { throw longName(name.span) }
    advance(to: end)
    return NameNode(
      name.text, needsQuotes: needsQuotes(name.text), isNew: true, at: name.span)
  }

  /// A name in quotes that nobody declared.
  private mutating func newQuotedName() -> NameNode? {
    let span = current.span
    let text = contents(of: span)
    guard !text.isEmpty, text.utf8.count <= Lexer.textLimit,
      !lexicon.meanings(of: NameFolding.nameKey(text)).contains(where: { $0.wordClass == .name })
    else { return nil }
    advance()
    return NameNode(text, needsQuotes: true, isNew: true, at: span)
  }

  private func reservedWord(in name: Span, _ word: Token) -> SyntaxError {
    let shown = source.words(name)
    let quoted = QuotedText.quote(shown)
    return SyntaxError(
      Diagnostic(
        .unexpected,
        "a new name that holds the word `\(source.words(word.span))` needs quotes", at: name,
        help: "put the name in quotes"),
      repairs: [[SyntaxError.Replacement(span: name, text: quoted)]])
  }
}

extension FactNode {
  var canonical: String {
    (label.map { $0.text + ": " } ?? "") + clause.canonical + qualifiers.asTail
      + citations.asTail
  }
}

extension FactClause {
  var canonical: String {
    "\(subject.canonical) \(verb.forms.form(for: subject.text)) \(object.canonical)"
  }
}
