import OuroCore

/// `relation payment: payer pays (paid) payee, moves cash`
package struct RelationNode: Hashable, Sendable {
  package let noun: TextNode
  /// Each list begins with the canonical word; synonyms follow.
  package let subjectRoles: [TextNode]
  package let verbs: [TextNode]
  package let objectRoles: [TextNode]
  package let properties: [PropertyNode]

  package init(
    noun: TextNode, subjectRoles: [TextNode] = [], verbs: [TextNode] = [],
    objectRoles: [TextNode] = [], properties: [PropertyNode] = []
  ) {
    self.noun = noun
    self.subjectRoles = subjectRoles
    self.verbs = verbs
    self.objectRoles = objectRoles
    self.properties = properties
  }
}

/// What follows a relation's words.
package enum PropertyNode: Hashable, Sendable {
  case moves(TextNode)
  case returns(TextNode)
  case isA(WordNode)
}

extension ParserCursor {
  /// Grammar: relation ::= "relation" WORD+ ":" WORD synonyms? WORD+ synonyms? WORD synonyms?
  /// ( "," property )*
  mutating func parseRelation() throws(SyntaxError) -> RelationNode {
    let noun = try parseNewWords()
    try expect(sign: ":")
    let subjectRoles = [try parseNewWord()] + (try parseOptionalSynonyms())
    let (verbs, objectRoles) = try parseVerbAndObject()
    var properties: [PropertyNode] = []
    while accept(sign: ",") { properties.append(try parseProperty()) }
    return RelationNode(
      noun: noun, subjectRoles: subjectRoles, verbs: verbs, objectRoles: objectRoles,
      properties: properties)
  }

  /// The last word is the object's role; brackets between belong to the verb.
  private mutating func parseVerbAndObject() throws(SyntaxError) -> ([TextNode], [TextNode]) {
    let start = index
    _ = try parseNewWords()
    let end = index
    let synonyms = try parseOptionalSynonyms()
    if current.kind == .word {
      let verbs = [words(from: start, to: end)] + synonyms
      let role = try parseNewWord()
      return (verbs, [role] + (try parseOptionalSynonyms()))
    }
    guard end - start > 1 else {
      hope(for: ExpectedValue.newWord)
      throw unexpected()
    }
    let verb = words(from: start, to: end - 1)
    return ([verb], [words(from: end - 1, to: end)] + synonyms)
  }

  /// Grammar: property ::= ( "moves" | "returns" ) WORD | "is" RELATION
  private mutating func parseProperty() throws(SyntaxError) -> PropertyNode {
    if accept(.moves) { return .moves(try parseNewWord()) }
    if accept(.returns) { return .returns(try parseNewWord()) }
    try expect(.is)
    guard let relation = acceptPlainWord(.relation) else { throw unexpected() }
    return .isA(relation)
  }
}

extension RelationNode {
  var canonical: String { "relation \(noun.text): \(wordsText)" }

  /// What stands behind the colon.
  package var wordsText: String {
    let parts = [subjectRoles, verbs, objectRoles].map { words in
      (words.first?.text ?? "") + Array(words.dropFirst()).asSynonyms
    }
    return ([parts.joined(separator: " ")] + properties.map(\.canonical)).joined(separator: ", ")
  }
}

extension PropertyNode {
  var canonical: String {
    switch self {
    case .moves(let channel): "moves " + channel.text
    case .returns(let channel): "returns " + channel.text
    case .isA(let relation): "is " + relation.forms.one
    }
  }
}
