/// A question with a verb, or for a role.
package enum QuestionNode: Hashable, Sendable {
  /// `does OpenAI pay CoreWeave`; `OpenAI pays CoreWeave?` is the same.
  case does(NameNode, WordNode, OperandNode, [BoundNode])
  /// `is OpenAI a payer of CoreWeave`
  case isRole(NameNode, WordNode, OperandNode)
  /// `who pays CoreWeave`
  case who(WordNode, OperandNode, [BoundNode])
  /// `whom does OpenAI pay`
  case whom(NameNode, WordNode, [BoundNode])
}

/// Questions about the base itself.
package enum CatalogNode: Hashable, Sendable {
  case about(NameNode)
  case relations
  case documents
  case words
  case namesLike(TextNode)
}
