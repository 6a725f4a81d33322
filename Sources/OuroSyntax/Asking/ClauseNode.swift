/// `that pay CoreWeave and are companies`
package struct ClauseNode: Hashable, Sendable {
  /// Never empty.
  package let predicates: [PredicateNode]
}

/// What a clause asks of each party.
package indirect enum PredicateNode: Hashable, Sendable {
  case verb(WordNode, OperandNode, [BoundNode])
  case participle(WordNode, by: OperandNode, [BoundNode])
  case kind(WordNode)
  case disputed
  case have(QuantityNode, WordNode, [BoundNode])
}

/// How many.
package enum QuantityNode: Hashable, Sendable {
  case none
  case atLeast(Int)
  case atMost(Int)
  case moreThan(Int)
}
