import OuroCore

/// When a defined relation holds: `for some middle when owner owns middle and middle owns asset`
package struct DefineCases: Hashable, Sendable {
  /// What stands for parties beside the two roles.
  package let others: [TextNode]
  /// Each a list of conditions that hold together; never empty.
  package let alternatives: [[ConditionNode]]
}

extension ParserCursor {
  /// The noun of a relation, when a colon follows it.
  mutating func parseDerivedNoun() throws(SyntaxError) -> TextNode? {
    var end = index
    while tokens[end].kind == .word, tokens[end].keyword == nil { end += 1 }
    guard end > index, tokens[end].isSymbol(":") else { return nil }
    let noun = try parseNewWords()
    try expect(sign: ":")
    return noun
  }

  /// Grammar: derivation ::= VAR synonyms? FREE+ preposition? synonyms? VAR synonyms?
  /// ( "," "moves" FREE )? others? cases
  mutating func parseDerivation(noun: TextNode) throws(SyntaxError) -> RelationNode {
    let subjectRoles = [try parseFreeWord("a role")] + (try parseOptionalSynonyms())
    let (verbs, objectRoles) = try parseDerivedVerb()
    var properties: [PropertyNode] = []
    if accept(sign: ",") {
      try expect(.moves)
      properties.append(.moves(try parseFreeWord("a channel")))
    }
    return RelationNode(
      noun: noun, subjectRoles: subjectRoles, verbs: verbs, objectRoles: objectRoles,
      properties: properties)
  }

  /// A verb and a role: the last word without a preposition is the role; brackets between belong to
  /// the verb.
  private mutating func parseDerivedVerb() throws(SyntaxError) -> ([TextNode], [TextNode]) {
    let start = index
    _ = try parseFreeWord("a verb")
    while current.kind == .word, current.keyword == nil { advance() }
    let isWhole = acceptPreposition()
    let end = index
    let synonyms = try parseOptionalSynonyms()
    if isWhole || (current.kind == .word && current.keyword == nil) {
      let verbs = [words(from: start, to: end)] + synonyms
      return (verbs, [try parseFreeWord("a role")] + (try parseOptionalSynonyms()))
    }
    guard end - start > 1 else {
      hope(for: ExpectedValue.newWord)
      throw unexpected()
    }
    return ([words(from: start, to: end - 1)], [words(from: end - 1, to: end)] + synonyms)
  }

  /// Grammar: preposition ::= "to" | "from" | "with" | "in" | "on" | "by" | "for" | "through"
  private mutating func acceptPreposition() -> Bool {
    // What stands between role and conditions begins with `for` too.
    if at(.for), token(1).keyword == .some { return false }
    return accept(oneOf: [.to, .from, .with, .in, .on, .by, .for, .through]) != nil
  }

  /// Grammar: cases ::= "when" conditions ( "or" "when" conditions )*
  mutating func parseCases(of relation: RelationNode) throws(SyntaxError) -> DefineCases {
    let others = try parseOthers()
    try expect(.when)
    let scope = relation.scope(lexicon, others)
    do throws(SyntaxError) {
      let alternatives = try parsing(within: scope) { cursor throws(SyntaxError) in
        var alternatives = [try cursor.parseConditions()]
        while cursor.accept(.or) {
          try cursor.expect(.when)
          alternatives.append(try cursor.parseConditions())
        }
        return alternatives
      }
      return DefineCases(others: others, alternatives: alternatives)
    } catch {
      throw naming(error, by: relation)
    }
  }

  /// Whoever names a further party in small letters means anybody.
  private func naming(_ error: SyntaxError, by relation: RelationNode) -> SyntaxError {
    let diagnostic = error.diagnostic
    let word = source.words(diagnostic.span)
    guard diagnostic.code == .unknownName, word.first?.isLowercase ?? false, !word.contains(" ")
    else { return error }
    let names = relation.variables.map { "`\($0.text)`" }.joined(separator: " and ")
    return SyntaxError(
      Diagnostic(
        .unknownName, diagnostic.message, at: diagnostic.span,
        label: "neither a party nor \(names)",
        help: "name a further party before `when`, as in `for some \(word) when …`"))
  }

  /// Grammar: others ::= "for" "some" VAR ( "," VAR )*
  private mutating func parseOthers() throws(SyntaxError) -> [TextNode] {
    guard accept(.for) else { return [] }
    try expect(.some)
    var others: [TextNode] = []
    repeat {
      try countTerm()
      others.append(try parseFreeWord("a variable"))
    } while accept(sign: ",")
    return others
  }
}

extension RelationNode {
  /// The words that stand for the two parties.
  package var variables: [TextNode] {
    [subjectRoles.first, objectRoles.first].compactMap(\.self)
  }

  /// The words known in the conditions.
  fileprivate func scope(_ lexicon: any Lexicon, _ others: [TextNode]) -> ScopedLexicon {
    var scope = ScopedLexicon(lexicon)
    if let verb = verbs.first { scope.add(verb: verb.text) }
    for variable in variables + others { scope.add(variable: variable.text) }
    return scope
  }
}

extension DefineCases {
  var canonical: String {
    let lead = others.isEmpty ? "" : "for some " + others.map(\.text).joined(separator: ", ") + " "
    return lead + alternatives.map { "when " + $0.canonical }.joined(separator: " or ")
  }
}
