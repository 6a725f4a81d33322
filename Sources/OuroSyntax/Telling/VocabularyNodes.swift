import OuroCore

/// `kind person (people)`
package struct KindNode: Hashable, Sendable {
  package let noun: TextNode
  package let synonyms: [TextNode]
}

/// `relation payment: payer pays (paid) payee, moves cash`
package struct RelationNode: Hashable, Sendable {
  package let noun: TextNode
  /// Each list begins with the canonical word; synonyms follow.
  package let subjectRoles: [TextNode]
  package let verbs: [TextNode]
  package let objectRoles: [TextNode]
  package let properties: [PropertyNode]
}

/// What follows a relation's words.
package enum PropertyNode: Hashable, Sendable {
  case moves(TextNode)
  case returns(TextNode)
  case isA(WordNode)
}
