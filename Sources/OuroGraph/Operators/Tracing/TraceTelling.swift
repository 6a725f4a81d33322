import OuroCore

/// Makes rows and payments of what a ledger came to.
struct TraceTelling {
  private let pattern: TracePattern
  private let scope: TraceScope
  private let book: TraceBook
  private let outcome: TraceOutcome
  /// How many accounts are those named in the question: the first ones.
  private let endCount: Int
  /// By account: whether rows are told of it; `nil` for all.
  private let goals: [Bool]?

  init(
    _ pattern: TracePattern, _ scope: TraceScope, _ book: TraceBook, _ outcome: TraceOutcome,
    ends: [PartyID], goals: [PartyID]?
  ) {
    self.pattern = pattern
    self.scope = scope
    self.book = book
    self.outcome = outcome
    endCount = ends.count
    if pattern.isBackward {
      self.goals = scope.parties.indices.map { $0 < ends.count }
    } else {
      self.goals = goals.map { goals in scope.parties.map { SortedIDs.contains(goals, $0) } }
    }
  }

  /// - Returns: `nil` when none of the money is in this currency.
  func sum(in base: KnowledgeBase, budget: Budget) throws(BudgetExceeded) -> TraceSum? {
    let told = try carriedOn(budget)
    let amounts = amounts
    let deals = try deals(told, budget)
    let shown = amounts.indices.filter { account in
      amounts[account] > 0 && (pattern.isBackward || goals?[account] ?? true)
    }
    guard !shown.isEmpty else { return nil }
    let places = try NameOrder.places(of: shown.map { scope.parties[$0] }, in: base, budget)
    let rows = try budget.map(shown) { account in
      let party = scope.parties[account]
      // As far away as is looked, nothing is mixed any more: what came in stays.
      let held = scope.isFollowed(party) ? outcome.held[account] : amounts[account]
      let row = TraceRow(
        party: party, amount: money(amounts[account]),
        held: pattern.isBackward ? nil : money(held), deals: deals[account])
      return (row: row, place: places[party] ?? 0)
    }
    let ordered = try budget.sorted(rows, isWork: false) { left, right in
      let (one, other) = (left.row.amount.amount, right.row.amount.amount)
      return one == other ? left.place < right.place : one > other
    }
    return TraceSum(
      total: money(total), rows: try budget.map(ordered, \.row), moves: try moves(told, budget))
  }

  private func money(_ billionths: Int128) -> Money {
    Money(ExactDecimal(billionths: billionths) ?? .zero, book.currency)
  }

  /// What was given and followed; looking back, all that the ends received.
  private var total: Int128 {
    guard pattern.isBackward else { return outcome.given }
    return book.entries.reduce(0) { isEnd($1.receiver) ? $0 + $1.amount : $0 }
  }

  private func isEnd(_ account: Int32) -> Bool {
    account != TraceEntry.nobody && account < endCount
  }

  /// By account: how much marked money reached it; looking back, how much began with it.
  private var amounts: [Int128] {
    var amounts = [Int128](repeating: 0, count: scope.parties.count)
    for (place, entry) in book.entries.enumerated() {
      for portion in outcome.portions(of: place) {
        if pattern.isBackward, isEnd(entry.receiver) {
          amounts[account(ofMark: portion.mark)] += portion.amount
        } else if !pattern.isBackward, entry.receiver != TraceEntry.nobody {
          amounts[Int(entry.receiver)] += portion.amount
        }
      }
    }
    return amounts
  }

  /// Whose money began with a mark of origin.
  private func account(ofMark mark: Int32) -> Int {
    Int(scope.account(of: PartyID(UInt32(bitPattern: mark))))
  }

  // MARK: Payments

  /// By payment: the marked parts that can have got to where rows are told, on a later payment or
  /// on this one.
  private func carriedOn(_ budget: Budget) throws(BudgetExceeded) -> [ArraySlice<Portion>] {
    guard let goals else { return book.entries.indices.map { outcome.portions(of: $0) } }
    struct Bearer: Hashable { let account, mark: Int32 }
    var leads: Set<Bearer> = []
    var told = [ArraySlice<Portion>](repeating: [], count: book.entries.count)
    for (place, entry) in book.entries.enumerated().reversed() {
      let parts = outcome.portions(of: place)
      try budget.spend(parts.count + 1)
      guard entry.receiver != TraceEntry.nobody else { continue }
      let kept = parts.filter { part in
        goals[Int(entry.receiver)]
          || leads.contains(Bearer(account: entry.receiver, mark: part.mark))
      }
      for part in kept { leads.insert(Bearer(account: entry.giver, mark: part.mark)) }
      told[place] = kept[...]
    }
    return told
  }

  /// By account: the deals by which the money came in; looking back, by which its own went out.
  private func deals(
    _ told: [ArraySlice<Portion>], _ budget: Budget
  ) throws(BudgetExceeded) -> [[DealID]] {
    var deals = [[DealID]](repeating: [], count: scope.parties.count)
    for (place, entry) in book.entries.enumerated() where !told[place].isEmpty {
      try budget.look()
      if !pattern.isBackward {
        deals[Int(entry.receiver)].append(entry.deal)
      } else if told[place].contains(where: { account(ofMark: $0.mark) == Int(entry.giver) }) {
        deals[Int(entry.giver)].append(entry.deal)
      }
    }
    return deals
  }

  private func moves(
    _ told: [ArraySlice<Portion>], _ budget: Budget
  ) throws(BudgetExceeded) -> [TraceMove] {
    let carried = book.entries.enumerated().filter { !told[$0.offset].isEmpty }
    return try budget.map(carried) { place, entry in
      // Of poisoned money every mark has all of it.
      let traced =
        pattern.method == .poison
        ? told[place].map(\.amount).max() ?? 0 : told[place].reduce(0) { $0 + $1.amount }
      return TraceMove(
        deal: entry.deal, from: scope.parties[Int(entry.giver)],
        to: scope.parties[Int(entry.receiver)], amount: money(entry.amount), traced: money(traced))
    }
  }

  // MARK: Notices

  var notices: [TraceNotice] {
    var notices: [TraceNotice] = []
    if case .onward(let asked?, _) = pattern.course, outcome.given < asked.amount.billionths {
      notices.append(.gives(money(outcome.given), asked: asked))
    }
    // It plays no part where nothing marked comes in.
    let amounts = amounts
    let openings = book.openings.enumerated().filter { account, opening in
      opening > 0 && account >= endCount && amounts[account] > 0
    }
    if !pattern.isBackward, !openings.isEmpty {
      notices.append(
        .opening(
          openings.map { TraceOpening(party: scope.parties[$0.offset], amount: money($0.element)) })
      )
    }
    if book.sameDay > 0 { notices.append(.sameDay(book.sameDay)) }
    if outcome.uneven > 0 { notices.append(.uneven(outcome.uneven, book.currency)) }
    return notices
  }
}
