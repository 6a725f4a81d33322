package import OuroCore

/// `define enabler of X as backers of payers of X`
package struct DefineNode: Hashable, Sendable {
  package let head: DefineHead
  package let body: SetNode
  package let place: NodeSpan
}

/// What a definition defines: a role of whatever stands for its variable; without one, a kind.
package struct DefineHead: Hashable, Sendable {
  package let noun: TextNode
  package let synonyms: [TextNode]
  package let variable: TextNode?
}

extension ParserCursor {
  /// Grammar: define ::= "define" WORD synonyms? ( "of" VAR )? "as" set
  mutating func parseDefine() throws(SyntaxError) -> DefineNode {
    let start = index
    let head = try parseDefineHead()
    try expect(.as)
    let body = try parsing(within: head.scope(lexicon)) { cursor throws(SyntaxError) in
      try cursor.parseSet()
    }
    return DefineNode(head: head, body: body, place: NodeSpan(span(from: start - 1)))
  }

  /// Up to `as`, without `define`.
  mutating func parseDefineHead() throws(SyntaxError) -> DefineHead {
    let noun = try parseFreeWord("the word that is defined")
    let synonyms = try parseOptionalSynonyms()
    let variable = try accept(.of) ? parseFreeWord("a variable") : nil
    return DefineHead(noun: noun, synonyms: synonyms, variable: variable)
  }

  /// A new word that is no word of the language.
  mutating func parseFreeWord(_ what: String) throws(SyntaxError) -> TextNode {
    guard current.kind != .word || current.keyword == nil else {
      throw SyntaxError(
        Diagnostic(
          .unexpected, "\(quoted(current)) is a word of the language, not \(what)",
          at: current.span, help: "choose another word"))
    }
    return try parseNewWord()
  }

  /// Parses something in which other words are known.
  mutating func parsing<Node>(
    within scope: ScopedLexicon, _ parse: (inout ParserCursor) throws(SyntaxError) -> Node
  ) throws(SyntaxError) -> Node {
    let outer = lexicon
    (lexicon, phrases, keys) = (scope, [:], [:])
    let node = try parse(&self)
    (lexicon, phrases, keys) = (outer, [:], [:])
    return node
  }
}

extension DefineHead {
  /// The words known in the body.
  func scope(_ lexicon: any Lexicon) -> ScopedLexicon {
    var scope = ScopedLexicon(lexicon)
    let forms = Inflected(noun: noun.text)
    for word in [noun] + synonyms {
      scope.add(noun: word.text, as: variable == nil ? .kind : .role, printed: forms)
    }
    if let variable { scope.add(variable: variable.text) }
    return scope
  }
}

extension Parser {
  /// What the statement in `span` defines, as far as can be told without knowing the words of its
  /// body; `nil` for any other statement.
  package static func definedHead(_ source: SourceText, _ span: Span) -> DefineHead? {
    let tokens = Lexer.tokens(of: source, span)
    guard tokens.first?.keyword == .define else { return nil }
    var cursor = ParserCursor(source: source, tokens: tokens, lexicon: ScopedLexicon.empty)
    cursor.advance()
    guard let head = try? cursor.parseDefineHead(), cursor.at(.as) else { return nil }
    return head
  }
}

extension DefineNode {
  var canonical: String { "define \(head.canonical) as \(body.canonical)" }

  /// What stands behind `as`.
  package var bodyText: String { body.canonical }
}

extension DefineHead {
  fileprivate var canonical: String {
    noun.text + synonyms.asSynonyms + (variable.map { " of " + $0.text } ?? "")
  }
}
