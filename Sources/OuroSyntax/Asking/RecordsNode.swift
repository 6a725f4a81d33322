import OuroCore

/// `largest payments to CoreWeave since 2024`
package struct RecordsNode: Hashable, Sendable {
  package let rank: RankNode?
  package let qualities: [QualityNode]
  package let subject: RecordSubject
  package let modifiers: [RecordModifier]
  package let bounds: [BoundNode]
  package let order: [OrderNode]
  package let place: NodeSpan
}

/// What the records are.
package enum RecordSubject: Hashable, Sendable {
  case deals
  case claims
  case denials
  case relation(WordNode)
}

/// Which of them.
package enum RecordModifier: Hashable, Sendable {
  case from(OperandNode)
  case to(OperandNode)
  case by(OperandNode)
  case about(OperandNode)
  /// `of option`; `about option` is the same.
  case label(WordNode)
  case between(NameNode, NameNode)
  case inDocument(WordNode)
}
