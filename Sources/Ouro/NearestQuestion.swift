import OuroGraph
import OuroSyntax

/// Points from an answer without rows to the nearest question that has some.
struct NearestQuestion {
  private let asked: QueryNode
  private let evaluator: Evaluator

  init(_ asked: QueryNode, _ evaluator: Evaluator) {
    self.asked = asked
    self.evaluator = evaluator
  }

  /// The answer, with a notice of the nearest question when it has no rows.
  ///
  /// - Throws: ``BudgetExceeded``.
  func pointing(from answer: Answer) throws(BudgetExceeded) -> Answer {
    guard answer.content.rowCount == 0 else { return answer }
    for relaxed in asked.relaxations {
      guard let query = try? Resolver(base: evaluator.base).resolve(relaxed) else { continue }
      let rows = try evaluator.evaluate(query).content.rowCount
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
  /// How many rows a listing has; `nil`-like 1 for answers that are never empty.
  fileprivate var rowCount: Int {
    switch self {
    case .parties(let listing): listing.rows.count
    case .deals(let deals): deals.count
    case .claims(let claims): claims.count
    case .denials(let denials): denials.count
    case .paths(let routes), .loops(let routes): routes.count
    case .verdict(let verdict, _, _): verdict == .notStated ? 0 : 1
    case .card, .count, .catalog, .plan, .told: 1
    }
  }
}
