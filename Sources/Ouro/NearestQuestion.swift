import OuroGraph
import OuroSyntax

/// Points from an answer without rows to the nearest question that has some.
struct NearestQuestion {
  private let asked: QueryNode
  private let resolver: Resolver
  private let evaluator: Evaluator

  init(_ asked: QueryNode, _ resolver: Resolver, _ evaluator: Evaluator) {
    self.asked = asked
    self.resolver = resolver
    self.evaluator = evaluator
  }

  /// The answer, with a notice of the nearest question when it has no rows.
  ///
  /// - Throws: ``BudgetExceeded``.
  func pointing(from answer: Answer) throws(BudgetExceeded) -> Answer {
    guard AnswerSummary(answer).rows == 0, answer.content.isListing else { return answer }
    for relaxed in asked.relaxations {
      guard let query = try? resolver.resolve(relaxed) else { continue }
      let rows = AnswerSummary(try evaluator.evaluate(query)).rows
      if rows > 0 {
        var pointing = answer
        pointing.notices.append(.askInstead(relaxed.canonical, rows: rows))
        return pointing
      }
    }
    return answer
  }
}

extension AnswerContent {
  /// Whether an answer of this kind can have no rows for want of deals.
  fileprivate var isListing: Bool {
    switch self {
    case .parties, .deals, .claims, .denials, .paths, .loops, .verdict: true
    case .card, .count, .changes, .catalog, .plan, .told, .expectation, .done: false
    }
  }
}
