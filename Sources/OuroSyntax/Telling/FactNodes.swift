package import OuroCore

/// `option: Microsoft buys from CoreWeave, nearly $12bn, for "data-centre capacity"  [noah 1]`
package struct FactNode: Hashable, Sendable {
  package let label: TextNode?
  package let clause: FactClause
  package let qualifiers: [QualifierNode]
  package let citations: [CitationNode]
}

/// A subject, a verb and an object.
package struct FactClause: Hashable, Sendable {
  package let subject: NameNode
  package let verb: WordNode
  package let object: NameNode
}

/// `withdrawal: option withdrawn, because "missed deadlines"  [noah 1]`
package struct FollowUpNode: Hashable, Sendable {
  package let label: TextNode?
  /// The label of the deal it says more of.
  package let deal: WordNode
  package let status: Status?
  package let qualifiers: [QualifierNode]
  package let citations: [CitationNode]
}

/// `CoreWeave denies withdrawal, agreements  [noah 2]`
package struct DenialNode: Hashable, Sendable {
  package let speaker: NameNode
  package let denied: DeniedNode
  package let qualifiers: [QualifierNode]
  package let citations: [CitationNode]
}

/// What is denied.
package enum DeniedNode: Hashable, Sendable {
  case labels([WordNode])
  case fact(FactClause)
}

/// What is said of a fact beside its parties.
package struct QualifierNode: Hashable, Sendable {
  package let kind: QualifierKind
  package let place: NodeSpan
}

/// The sorts of qualifier.
package enum QualifierKind: Hashable, Sendable {
  case amount(HedgedMoney)
  case percent(Percent)
  case purpose(String)
  case description(String)
  case reason(String)
  case note(String)
  case on(Period)
  case since(Period)
  case until(Period)
  case from(Period, to: Period)
  case status(Status)
  case inferred(String?)
  case accordingTo(NameNode)
  case citing(NameNode)
  case citingUnnamed(String)
}

/// `[noah 3 "closed loop", techradar 12]`: one entry a paragraph, each with its document.
package struct CitationNode: Hashable, Sendable {
  package let entries: [CitationEntry]
}

/// One paragraph cited.
package struct CitationEntry: Hashable, Sendable {
  package let document: WordNode
  package let paragraph: Int
  package let words: TextNode?
  package let place: NodeSpan
}
