package import OuroCore

/// `define enabler of X as backers of payers of X`
package struct DefineNode: Hashable, Sendable {
  package let head: DefineHead
  package let body: DefineBody
  package let place: NodeSpan
}

/// What a definition defines: a role of whatever stands for its variable; without one, a kind; or a
/// relation.
package struct DefineHead: Hashable, Sendable {
  package let noun: TextNode
  package var synonyms: [TextNode] = []
  package var variable: TextNode?
  /// The words of a relation.
  package var relation: RelationNode?
}

/// What the word means.
package enum DefineBody: Hashable, Sendable {
  case set(SetNode)
  case cases(DefineCases)
}

extension ParserCursor {
  /// Grammar: define ::= "define" WORD synonyms? ( "of" VAR )? "as" set |
  /// "define" FREE+ ":" derivation
  mutating func parseDefine() throws(SyntaxError) -> DefineNode {
    let start = index
    let head = try parseDefineHead()
    let body: DefineBody
    if let relation = head.relation {
      body = .cases(try parseCases(of: relation))
    } else {
      try expect(.as)
      body = try parsing(within: head.scope(lexicon)) { cursor throws(SyntaxError) in
        .set(try cursor.parseSet())
      }
    }
    return DefineNode(head: head, body: body, place: NodeSpan(span(from: start - 1)))
  }

  /// Up to `as`, `for` or `when`, without `define`.
  mutating func parseDefineHead() throws(SyntaxError) -> DefineHead {
    if let noun = try parseDerivedNoun() {
      return DefineHead(noun: noun, relation: try parseDerivation(noun: noun))
    }
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
    (lexicon, phrases, keys) = (scope, TokenNotes(), TokenNotes())
    let node = try parse(&self)
    (lexicon, phrases, keys) = (outer, TokenNotes(), TokenNotes())
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
    guard let head = try? cursor.parseDefineHead() else { return nil }
    let isWhole = head.relation == nil ? cursor.at(.as) : cursor.at(.when) || cursor.at(.for)
    return isWhole ? head : nil
  }
}

extension DefineNode {
  var canonical: String { "define \(head.canonical) \(bodyText)" }

  /// What stands behind the head.
  package var bodyText: String {
    switch body {
    case .set(let set): "as " + set.canonical
    case .cases(let cases): cases.canonical
    }
  }
}

extension DefineHead {
  fileprivate var canonical: String {
    if let relation { return "\(noun.text): \(relation.wordsText)" }
    return noun.text + synonyms.asSynonyms + (variable.map { " of " + $0.text } ?? "")
  }
}
