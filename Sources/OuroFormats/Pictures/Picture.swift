import OuroCore
import OuroGraph

/// What an answer looks like: parties, and arrows for the deals or steps between them.
struct Picture {
  /// The parties' names, in the order met; arrows name them by their place here.
  private(set) var nodes: [String] = []
  private(set) var arrows: [Arrow] = []
  /// What is written beside it, for who reads the text: that it is empty, and the notices.
  private(set) var remarks: [String] = []
  private var places: [PartyID: Int] = [:]
  private let answer: Answer
  private let base: KnowledgeBase

  init(_ answer: Answer) {
    self.answer = answer
    base = answer.base
    let words = NoticeText(base)
    switch answer.content {
    case .parties(let listing):
      for row in listing.rows.until(answer.stop) { place(row.party) }
      draw(listing.rows.until(answer.stop).flatMap(\.deals))
    case .card(let card):
      place(card.party)
      draw(card.roles.flatMap(\.deals))
    case .deals(let deals), .verdict(_, let deals, _): draw(deals)
    case .claims(let claims): draw(claims.until(answer.stop).map { base.claim($0).deal })
    case .denials(let denials):
      draw(denials.flatMap { base.denial($0).claims }.map { base.claim($0).deal })
    case .paths(let routes), .loops(let routes): draw(routes.until(answer.stop).flatMap(\.steps))
    case .groups(let groups): draw(groups.until(answer.stop).flatMap(\.deals))
    case .trace(let listing): draw(listing)
    case .told(let told): draw(told.deals + told.claims.map { base.claim($0).deal })
    case .changes(let listing): draw(listing.changes.until(answer.stop).flatMap(\.deals))
    case .evidence(let account):
      let steps = account.rows.until(answer.stop).flatMap(\.steps)
      let others = account.rows.filter(\.steps.isEmpty).flatMap { Leaves($0.derivation).deals }
      draw(steps.isEmpty ? Leaves(account).deals : others)
      draw(steps)
    case .bindings(let listing):
      for row in listing.rows.until(answer.stop) { for party in row.parties { place(party) } }
      draw(listing.rows.until(answer.stop).flatMap(\.deals))
    case .history(let histories): draw(histories.until(answer.stop).map(\.deal))
    case .count, .distance, .measured, .table, .shares, .catalog, .plan, .expectation, .done: break
    }
    if nodes.isEmpty { remarks.append("nothing to draw in this answer") }
    remarks += answer.notices.map(words.sentence)
  }

  /// Each deal once, however many rows it is behind.
  private mutating func draw(_ deals: [DealID]) {
    var drawn: Set<DealID> = []
    for id in deals.until(answer.stop) where drawn.insert(id).inserted {
      let deal = answer.deal(id)
      let flow = DealFlow(deal, in: base)
      draw(
        from: flow.from, to: flow.to, label: ArrowWords(base: base).label([flow.words], [deal]),
        [deal], isDirected: flow.isDirected)
    }
  }

  /// Each step once, however many routes take it.
  private mutating func draw(_ steps: [RouteStep]) {
    let words = ArrowWords(base: base)
    var drawn: Set<RouteStep> = []
    for step in steps.until(answer.stop) where drawn.insert(step).inserted {
      let deals = step.deals.map(answer.deal)
      draw(
        from: step.from, to: step.to,
        label: words.label(
          RouteWords(answer).flows(step), deals, amountsOf: step.own.map(answer.deal)), deals)
    }
  }

  /// Each payment with what of it is traced.
  private mutating func draw(_ listing: TraceListing) {
    remarks.append(TraceWords.method(listing.method))
    for move in listing.moves.until(answer.stop) {
      let label =
        move.traced == move.amount
        ? "\(move.amount)" : "\(TraceWords.amount(move.traced)) of \(move.amount)"
      draw(from: move.from, to: move.to, label: label, [answer.deal(move.deal)])
    }
  }

  private mutating func draw(
    from: PartyID, to: PartyID, label: String, _ deals: [Deal], isDirected: Bool = true
  ) {
    arrows.append(
      Arrow(
        from: place(from), to: place(to), label: label, isDirected: isDirected,
        isInferred: !deals.isEmpty && deals.allSatisfy(\.isInferred),
        isDisputed: deals.contains(where: \.isDisputed)))
  }

  @discardableResult
  private mutating func place(_ party: PartyID) -> Int {
    if let place = places[party] { return place }
    places[party] = nodes.count
    nodes.append(base.name(party))
    return nodes.count - 1
  }
}

/// One arrow of a picture.
struct Arrow {
  /// The places of its ends among the nodes.
  let from, to: Int
  let label: String
  /// `false` where nothing goes one way rather than the other.
  let isDirected: Bool
  let isInferred: Bool
  let isDisputed: Bool
}

extension ExplainedRow {
  /// What is drawn of a path, a loop or a group: the way round, not the deals told.
  fileprivate var steps: [RouteStep] {
    switch subject {
    case .path(let route), .loop(let route): return route.steps
    case .group:
      guard case .all(let parts) = derivation else { return [] }
      return parts.compactMap { part in
        if case .conclusion(.step(let step), _) = part { step } else { nil }
      }
    case .party, .fact, .deal, .claim, .denial, .binding: return []
    }
  }
}
