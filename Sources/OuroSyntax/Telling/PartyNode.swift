import OuroCore

/// `publication Financial Times, also FT`
package struct PartyNode: Hashable, Sendable {
  package let kind: WordNode
  package let name: TextNode
  /// Whether the name must be printed in quotes to be read as a new name.
  package let needsQuotes: Bool
  package let aliases: [TextNode]

  package init(kind: WordNode, name: TextNode, needsQuotes: Bool, aliases: [TextNode] = []) {
    self.kind = kind
    self.name = name
    self.needsQuotes = needsQuotes
    self.aliases = aliases
  }
}

extension ParserCursor {
  /// Grammar: party ::= KIND NEW ( "," "also" NEW )*
  mutating func parseParty() throws(SyntaxError) -> PartyNode {
    guard let kind = acceptWord(.kind) else { throw unexpected() }
    let start = index
    let name = try parseNewName()
    try refuseHalfQuestion(kind, start)
    var aliases: [TextNode] = []
    while accept(sign: ",") {
      try countTerm()
      try expect(.also)
      aliases.append(try parseNewName())
    }
    return PartyNode(
      kind: kind, name: name, needsQuotes: needsQuotesWhenNew(name.text), aliases: aliases)
  }

  /// Whether a name behind a kind would be read as the rest of a question.
  private func needsQuotesWhenNew(_ name: String) -> Bool {
    if NameSpelling.isOdd(name) { return true }
    let words = name.split(separator: " ").map(String.init)
    guard let first = words.first, Keyword(word: first) == nil else { return true }
    return (1...min(words.count, 8)).contains { count in
      let lead = NameFolding.key(words.prefix(count).joined(separator: " "))
      return lexicon.meanings(of: lead).contains {
        $0.wordClass == .verb || $0.wordClass == .participle
      }
    }
  }

  /// A name that is being declared: in quotes, or from a word up to the comma, `[` or the end.
  private mutating func parseNewName() throws(SyntaxError) -> TextNode {
    hope(for: ExpectedValue.newName)
    if current.holdsText {
      let span = current.span
      let text = contents(of: span)
      guard !text.isEmpty else { throw emptyName(span) }
      guard text.utf8.count <= Lexer.textLimit else { throw longName(span) }
      advance()
      return TextNode(text, at: span)
    }
    let start = index
    while !isAtEnd, !current.isSymbol(","), !current.holdsText, !current.isSymbol("[") {
      advance()
    }
    guard index > start else { throw unexpected() }
    let name = words(from: start)
    guard name.text.utf8.count <= Lexer.textLimit else { throw longName(name.span) }
    switch tokens[start].kind {
    case .symbol, .possessive: throw signedName(name, from: start)
    default: return name
    }
  }

  private mutating func signedName(_ name: TextNode, from start: Int) -> SyntaxError {
    retreat(to: start)
    let quoted = SyntaxError.Replacement(span: name.span, text: QuotedText.quote(name.text))
    return SyntaxError(unexpected().diagnostic, repairs: [[quoted]])
  }

  /// A question gone wrong must not become a party: `companies paying CoreWeave`.
  ///
  /// Such a name begins small, and stands behind a kind in the plural or holds words known here.
  private mutating func refuseHalfQuestion(_ kind: WordNode, _ start: Int) throws(SyntaxError) {
    let first = tokens[start]
    let word = source.words(first.span)
    guard first.kind == .word, word.first?.isLowercase ?? false else { return }
    let written = source.words(kind.span).lowercased()
    let isPlural =
      written == kind.forms.many || (written.hasSuffix("s") && written != kind.forms.one)
    var holdsKnown = false
    for place in (start + 1)..<max(index, start + 1) where !holdsKnown {
      holdsKnown = tokens[place].keyword != nil || reading(at: place, as: .name) != nil
    }
    guard isPlural || holdsKnown else { return }
    let message = "`\(word)` means nothing behind `\(source.words(kind.span))`"
    if let verb = verb(ofParticiple: word, before: start + 1) {
      let repair = SyntaxError.Replacement(span: first.span, text: "that \(verb)")
      throw SyntaxError(
        Diagnostic(.unknownWord, message, at: first.span, help: "say it with `that`"),
        repairs: [[repair]])
    }
    if isPlural, first.keyword != nil {
      throw SyntaxError(
        Diagnostic(
          .unknownWord, message, at: first.span,
          help: "narrow with a clause, as in `\(kind.forms.many) that have no payers`"))
    }
    let quoted = QuotedText.quote(source.words(span(from: start)))
    throw SyntaxError(
      Diagnostic(
        .unknownWord, message, at: first.span, help: "a new name goes in quotes",
        correction: "\(kind.forms.one) \(quoted)",
        suggestions: lexicon.near(word, [.participle, .verb])))
  }

  /// The base form of the verb that `paying`, `leasing from` come from.
  private func verb(ofParticiple word: String, before next: Int) -> String? {
    guard word.hasSuffix("ing"), next < tokens.count else { return nil }
    let stem = String(word.dropLast(3)).lowercased()
    let tail = " " + source.words(tokens[next].span).lowercased()
    return [stem, stem + "e"].first { base in
      [base, base + tail].contains { phrase in
        lexicon.meanings(of: NameFolding.key(phrase)).contains { $0.wordClass == .verb }
      }
    }
  }

  private func emptyName(_ span: Span) -> SyntaxError {
    SyntaxError(
      Diagnostic(.unexpected, "the name is empty", at: span, help: "put a name in the quotes"))
  }

  func longName(_ span: Span) -> SyntaxError {
    SyntaxError(
      Diagnostic(
        .nameTooLong, "the name has more than \(Lexer.textLimit) bytes", at: span,
        help: "shorten it"))
  }

  /// Whether what stands behind a kind is a name to declare, not the rest of a question.
  mutating func isDeclaration(behind place: Int) -> Bool {
    let token = tokens[place]
    let next = tokens[min(place + 1, tokens.count - 1)]
    switch token.kind {
    case .end, .possessive, .symbol: return false
    case .text, .parameter: return true
    default: break
    }
    if let word = reading(at: place, as: [.participle, .verb, .name]),
      word.meaning.wordClass != .name
    {
      return false
    }
    guard let keyword = token.keyword else { return true }
    switch keyword {
    case .and, .or, .except, .that, .who, .which: return false
    case .but: return next.keyword != .not
    case .over, .under, .between, .certainly, .possibly, .more, .less, .at, .since, .before,
      .during, .on, .within, .first:
      return next.kind == .word && next.keyword == nil && !isDate(at: place + 1)
        && !isSumInCode(at: place + 1)
    case .for: return !next.holdsText && next.kind != .end
    case .sorted: return next.keyword != .by
    case .according: return next.keyword != .to
    case .as: return next.keyword != .of && next.keyword != .known
    case .originating: return next.keyword != .with
    case .counting: return next.keyword == nil && next.kind != .end
    case .with: return next.keyword != .sources
    case .in: return !isCurrency(at: place + 1)
    default: return true
    }
  }

  /// Whether an amount begins with the code of its currency: `USD 3m`.
  private func isSumInCode(at place: Int) -> Bool {
    isCurrency(at: place) && tokens[min(place + 1, tokens.count - 1)].kind == .number
  }
}

extension PartyNode {
  var canonical: String {
    let first = needsQuotes ? QuotedText.quote(name.text) : name.text
    let names =
      [first]
      + aliases.map {
        "also " + (NameSpelling.isOdd($0.text) ? QuotedText.quote($0.text) : $0.text)
      }
    return kind.forms.one + " " + names.joined(separator: ", ")
  }
}
