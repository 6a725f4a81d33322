/// A question with its world.
package struct QueryNode: Hashable, Sendable {
  package let isExplained: Bool
  package let ask: AskNode
  package let world: [WorldNode]
}

/// The forms of question.
package indirect enum AskNode: Hashable, Sendable {
  case set(SetNode)
  case records(RecordsNode)
  case count(CountNode)
  case paths(PathsNode)
  case loops(LoopsNode)
  case question(QuestionNode)
  case catalog(CatalogNode)
}

/// `count of payers of CoreWeave`
package indirect enum CountNode: Hashable, Sendable {
  case set(SetNode)
  case records(RecordsNode)
  case paths(PathsNode)
  case loops(LoopsNode)
}
