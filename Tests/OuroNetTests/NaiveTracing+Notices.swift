import OuroCore
import OuroGraph
import OuroSyntax

// What a tracing leaves out, takes for granted or cuts.
extension NaiveTracing {
  /// Lines in order of their words.
  var notices: [String] {
    (leftOut + currencies.flatMap(notices)).sorted()
  }

  /// The deals at the accounts that are followed that are no payments, each counted once.
  private var leftOut: [String] {
    var counts: [String: Int] = [:]
    for deal in evaluator.world.deals where isAtAccounts(deal) {
      if let why = reason(deal) { counts[why, default: 0] += 1 }
    }
    return counts.map { "\($0.key): \($0.value)" }
  }

  /// What comes in where all begins, or goes out where all ends, would change little.
  private func isAtAccounts(_ deal: PlainDeal) -> Bool {
    evaluator.ways(of: deal, wishes).contains { way in
      let (source, sink) = isBackward ? (way.taker, way.giver) : (way.giver, way.taker)
      return isFollowed(source) || (isFollowed(sink) && !ends.contains(sink))
    }
  }

  private func reason(_ deal: PlainDeal) -> String? {
    guard !wishes.without.contains(deal.id) else { return nil }
    let findings = [wishes.bounds.filter { !$0.isOfAmount }, wishes.bounds.filter(\.isOfAmount)].map
    {
      NaiveBound.finding(
        $0, amount: deal.amount, told: deal.told, first: deal.first, purpose: deal.purpose)
    }
    if findings.contains(.fails) { return nil }
    let isCounted = evaluator.world.statuses.contains(deal.status) && !deal.isToBegin
    if findings != [.passes, .passes] {
      guard isCounted else { return nil }
      if findings[0] == .unknown { return "undated" }
      return findings[1] == .unknown ? "without amount" : "possible"
    }
    guard evaluator.world.statuses.contains(deal.status) else {
      return "not live, \(deal.status.rawValue)"
    }
    if deal.isToBegin { return "to begin" }
    if deal.first == nil { return "undated" }
    guard let amount = deal.amount else { return "without amount" }
    if amount.hedge != .exactly { return "hedged" }
    return asked.map { $0.currency != amount.currency } ?? false ? "other currency" : nil
  }

  private func notices(_ currency: Currency) -> [String] {
    let book = book(currency)
    guard book.payments.contains(where: { isFollowed($0.giver) || isFollowed($0.receiver) }) else {
      return []
    }
    var notices: [String] = []
    if let asked, book.given < asked.amount.billionths { notices.append("gives \(book.given)") }
    if book.uneven > 0 { notices.append("uneven \(currency.code) \(book.uneven)") }
    let tied = tied(book.payments)
    if tied > 0 { notices.append("same day \(tied)") }
    for party in evaluator.everyone where !isBackward && !ends.contains(party) {
      // It plays no part where nothing marked comes in.
      let isReached = book.payments.indices.contains { place in
        book.payments[place].receiver == party && book.carried[place].contains { $0.mark == .given }
      }
      if isReached, let opening = book.openings[party], opening > 0 {
        notices.append("opening \(currency.code) \(opening) by \(evaluator.base.name(party))")
      }
    }
    return notices
  }

  /// Payments behind another of the same day that goes the other way through an account.
  private func tied(_ payments: [NaivePayment]) -> Int {
    payments.indices.count { place in
      payments[..<place].contains { earlier in
        let later = payments[place]
        guard earlier.day == later.day else { return false }
        return (earlier.receiver == later.giver && isFollowed(later.giver))
          || (earlier.giver == later.receiver && isFollowed(later.receiver))
      }
    }
  }

  /// What an answer says of the same, in order of its words.
  static func notices(_ answer: Answer) -> [String] {
    answer.notices.flatMap { notice -> [String] in
      switch notice {
      case .notLive(let status, let count, _): ["not live, \(status.rawValue): \(count)"]
      case .toBegin(let count, _, _): ["to begin: \(count)"]
      case .possible(let count): ["possible: \(count)"]
      case .undated(let count): ["undated: \(count)"]
      case .withoutAmount(let count): ["without amount: \(count)"]
      case .trace(let notice): words(notice, answer.base)
      default: []
      }
    }.sorted()
  }

  private static func words(_ notice: TraceNotice, _ base: KnowledgeBase) -> [String] {
    switch notice {
    case .hedged(let count): ["hedged: \(count)"]
    case .otherCurrency(let count, _): ["other currency: \(count)"]
    case .gives(let money, _): ["gives \(money.amount.billionths)"]
    case .opening(let openings):
      openings.map { opening in
        let amount = "\(opening.amount.currency.code) \(opening.amount.amount.billionths)"
        return "opening \(amount) by \(base.name(opening.party))"
      }
    case .sameDay(let count): ["same day \(count)"]
    case .uneven(let count, let currency): ["uneven \(currency.code) \(count)"]
    }
  }
}

extension BoundNode {
  fileprivate var isOfAmount: Bool { if case .amount = self { true } else { false } }
}

extension NaiveEvaluator {
  func trace(_ node: TraceNode) throws -> NaiveAnswer {
    let tracing = try NaiveTracing(node, self)
    let areNamed = node.operands.allSatisfy { if case .names = $0 { true } else { false } }
    // What sets of parties leave out is told with the rest.
    return .traced(tracing.lines, notices: areNamed ? tracing.notices : nil)
  }
}

extension TraceNode {
  /// All that stands for parties in it.
  fileprivate var operands: [OperandNode] {
    let avoided = modifiers.compactMap {
      if case .avoiding(let operand) = $0 { operand } else { nil }
    }
    switch course {
    case .onward(_, let from, let to): return [from] + [to].compactMap(\.self) + avoided
    case .back(let of): return [of] + avoided
    }
  }
}
