import OuroCore
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
    guard answer.content.isListing, AnswerSummary(answer).rows == 0 else { return answer }
    for relaxed in candidates(answer) {
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

  /// What to try: where deals are as asked but for their status or day, first the same of those.
  private func candidates(_ answer: Answer) -> [QueryNode] {
    let others = answer.notices.contains(where: \.isOfWorld) ? asked.ofOtherDeals : []
    return others + asked.relaxations.filter { !others.contains($0) }
      + NearFactQuestions(asked, answer).all
  }
}

/// Why it is so what is said near something that is not: of the first deals that come near.
private struct NearFactQuestions {
  let asked: QueryNode
  let answer: Answer

  private static let tried = 3

  init(_ asked: QueryNode, _ answer: Answer) {
    self.asked = asked
    self.answer = answer
  }

  var all: [QueryNode] {
    guard case .evidence(let account) = answer.content else { return [] }
    return account.nearDeals.prefix(NearFactQuestions.tried).compactMap { question($0, $1) }
  }

  private func question(_ id: DealID, _ reasons: [NearReason]) -> QueryNode? {
    let base = answer.base
    let deal = base.deal(id)
    guard let verb = base.relation(deal.relation).verbs.first?.forms else { return nil }
    let words = BaseText(base)
    var world = asked.world.filter { node in
      !reasons.contains(.unspoken) || !(node.isSpeaker || node.isDay)
    }
    if reasons.contains(.toBegin) {
      world.append(.countingEverything(only: false))
    } else if reasons.contains(.notLive) {
      world.append(.counting(only: false, [answer.deal(id).status]))
    }
    let node = QueryNode.why(
      words.name(deal.subject), WordNode(verb, at: BaseText.nowhere), words.name(deal.object),
      world: world)
    return reread(node)
  }

  /// The question as it is read once printed; `nil` when it is read as something else.
  private func reread(_ node: QueryNode) -> QueryNode? {
    let source = SourceText(name: "", text: node.canonical)
    let parser = Parser(lexicon: BaseLexicon(answer.base))
    let statement = parser.parse(source, Span(0, source.bytes.count)).statement
    if case .query(let query) = statement?.kind { return query }
    return nil
  }
}

extension Account {
  /// The deals that come near what is missing, those of what is missing first.
  fileprivate var nearDeals: [(DealID, [NearReason])] {
    var found: [(DealID, [NearReason])] = []
    var open = absences
    while !open.isEmpty {
      for case .deal(let deal, let reasons) in open.flatMap(\.near) {
        found.append((deal, reasons))
      }
      open = open.flatMap(\.causes)
    }
    return found
  }
}

extension AnswerContent {
  /// Whether an answer of this kind can have no rows for want of deals.
  fileprivate var isListing: Bool {
    switch self {
    case .parties, .deals, .claims, .denials, .paths, .loops, .groups, .trace, .verdict, .measured,
      .table, .shares, .bindings:
      true
    case .distance(let steps): steps == nil
    case .changes(let listing): listing.changes.isEmpty
    case .evidence(let account): !account.holds
    case .card, .count, .history, .catalog, .plan, .told, .expectation, .done: false
    }
  }
}
