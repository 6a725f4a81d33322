package import OuroCore

/// Terms joined by one joiner, then their order.
package struct SetNode: Hashable, Sendable {
  package let first: TermNode
  /// `nil` when there is one term.
  package let joiner: Joiner?
  package let rest: [TermNode]
  package let order: [OrderNode]
}

/// What stands between terms.
package enum Joiner: String, Hashable, Sendable {
  case or, and, except
}

/// Names, or a phrase.
package indirect enum TermNode: Hashable, Sendable {
  case names(NamesNode)
  case phrase(PhraseNode)
}

/// `Microsoft, OpenAI and Nvidia`
package struct NamesNode: Hashable, Sendable {
  /// Never empty.
  package let names: [NameNode]
  /// Joined by `or`; false when there is one name.
  package let isEither: Bool
}

/// `2 largest disputed payers of CoreWeave over $1bn that back OpenAI`
package struct PhraseNode: Hashable, Sendable {
  package let core: PhraseCore
  package let bounds: [BoundNode]
  package let depth: DepthNode?
  package let clauses: [ClauseNode]
  package let place: NodeSpan
}

/// The part of a phrase that can stand in the place of a name.
package struct PhraseCore: Hashable, Sendable {
  package let rank: RankNode?
  package let qualities: [QualityNode]
  package let head: HeadNode
}

/// What a phrase is about.
package indirect enum HeadNode: Hashable, Sendable {
  /// `indirect payers of OPERAND`; `NAME's payers` is the same.
  case role(closure: Closure?, WordNode, of: OperandNode)
  case kind(WordNode)
  /// `companies paid by OPERAND`
  case participle(kind: WordNode, WordNode, by: OperandNode)
  case group(GroupNode)
}

/// What brackets hold.
package indirect enum GroupNode: Hashable, Sendable {
  case set(SetNode)
  case paths(PathsNode)
  case loops(LoopsNode)
}

/// What stands behind `of`, `by`, a verb.
package indirect enum OperandNode: Hashable, Sendable {
  /// `both A and B` and `either A or B` are the same as without the first word.
  case names(NamesNode)
  case phrase(PhraseCore, at: NodeSpan)
}

/// `3 largest`; without a number, 1.
package struct RankNode: Hashable, Sendable {
  package let count: Int
  package let isLargest: Bool
}

/// `disputed`, `withdrawn`
package enum QualityNode: Hashable, Sendable {
  case disputed
  case undisputed
  case status(Status)
}

/// Any number of steps.
package enum Closure: String, Hashable, Sendable {
  case indirect, ultimate
}

/// `within 3 steps`
package struct DepthNode: Hashable, Sendable {
  package let steps: Int
  package let place: NodeSpan
}

/// `sorted by amount descending`, `first 10`
package enum OrderNode: Hashable, Sendable {
  case sorted(OrderKey, isDescending: Bool?)
  case first(Int)
}

/// What rows are sorted by.
package enum OrderKey: String, Hashable, Sendable {
  case amount, date, name
}
