import OuroCore

/// Answers queries over one knowledge base.
package struct Evaluator {
  package let base: KnowledgeBase
  package let budget: Budget

  package init(base: KnowledgeBase, budget: Budget) {
    self.base = base
    self.budget = budget
  }

  /// The answer to a plan.
  ///
  /// - Throws: ``BudgetExceeded``; no partial rows.
  package func evaluate(_ query: Query) throws(BudgetExceeded) -> Answer {
    Answer(content: .count(0), base: base)
  }
}
