import OuroCore

extension QueryRun {
  /// Where money goes, or where it comes from.
  func trace(_ pattern: TracePattern) throws(BudgetExceeded) -> Answer {
    let barred = try marks(ofAll: pattern.avoiding)
    let ends = try NameOrder.sorted(
      try operand(pattern.ends).filter { !barred[$0.index] }, in: base, budget, isWork: false)
    var goals: [PartyID]?
    if case .onward(_, let to?) = pattern.course { goals = try operand(to) }
    let reader = reader(FlowTable(pattern.flow, in: base), pattern.everyDeal)
    let scope = try profiled(.stage(.gather), rows: \.parties.count) {
      () throws(BudgetExceeded) in
      try TraceScope(pattern, ends: ends, reader, barred: barred, budget: budget)
    }
    leftOut.add(scope.leftOut)

    var remarks = scope.notices(pattern)
    var sums: [TraceSum] = []
    for currency in scope.payments.keys.sorted() {
      guard let entries = scope.payments[currency] else { continue }
      let book = try TraceBook(
        currency, entries, accounts: scope.parties.count, budget: budget)
      let outcome = try TraceOutcome(
        book, pattern.marking(ends: ends.count, of: scope.parties), by: pattern.method,
        budget: budget)
      let telling = TraceTelling(pattern, scope, book, outcome, ends: ends, goals: goals)
      remarks += telling.notices
      if let sum = try telling.sum(in: base, budget: budget) { sums.append(sum) }
    }
    return traced(pattern, scope, ends, goals, sums, remarks)
  }

  private func traced(
    _ pattern: TracePattern, _ scope: TraceScope, _ ends: [PartyID], _ goals: [PartyID]?,
    _ sums: [TraceSum], _ remarks: [TraceNotice]
  ) -> Answer {
    let whole = TraceListing(
      method: pattern.method, isBackward: pattern.isBackward, ends: ends, sums: sums)
    let (listing, isCut) = whole.cut(to: budget.rows)
    var notices = leftOut.notices(in: world) + remarks.map(Notice.trace)
    if isCut {
      profile?.note(.rows(budget.rows))
      notices.append(.cut(budget.rows))
    }
    if whole.sums.allSatisfy(\.rows.isEmpty) {
      notices.append(.empty(emptyReason(pattern, scope, ends, goals)))
    }
    return answer(.trace(listing), notices, isComplete: !isCut)
  }

  private func emptyReason(
    _ pattern: TracePattern, _ scope: TraceScope, _ ends: [PartyID], _ goals: [PartyID]?
  ) -> EmptyReason {
    guard let first = ends.first else { return .noneStated }
    if scope.parties.count > ends.count {
      let goal = goals.flatMap { NameOrder.sorted($0, in: base).first }
      return .noWay(from: first, to: goal, reached: scope.parties.count - ends.count)
    }
    let inexact = scope.hedged.count + scope.foreign.count
    if inexact > 0 { return .filteredOnTheWay(inexact + scope.leftOut.deals.count) }
    if !scope.leftOut.entries.isEmpty { return scope.leftOut.emptyReasonOfWay }
    return pattern.isBackward ? .nothingReaches(first) : .nothingLeaves(first)
  }
}

extension TracePattern {
  /// The ends are the first accounts. Marks of origin are the parties' own numbers, so that what is
  /// cut off shares does not depend on the order in which deals were told.
  fileprivate func marking(ends: Int, of parties: [PartyID]) -> TraceMarking {
    guard case .onward(let money, _) = course else {
      return .origins(marks: parties.map { Int32(truncatingIfNeeded: $0.raw) })
    }
    let isSource = parties.indices.map { $0 < ends }
    return .sources(isSource, limit: money?.amount.billionths ?? .max)
  }
}

extension TraceScope {
  fileprivate func notices(_ pattern: TracePattern) -> [TraceNotice] {
    var notices: [TraceNotice] = []
    if !hedged.isEmpty { notices.append(.hedged(hedged.count)) }
    if case .onward(let money?, _) = pattern.course, !foreign.isEmpty {
      notices.append(.otherCurrency(foreign.count, money.currency))
    }
    return notices
  }
}

extension TraceListing {
  /// At most so many rows, and as many payments.
  fileprivate func cut(to limit: Int) -> (listing: TraceListing, isCut: Bool) {
    let (rows, moves) = sums.reduce((0, 0)) { ($0.0 + $1.rows.count, $0.1 + $1.moves.count) }
    guard rows > limit || moves > limit else { return (self, false) }
    var (rowsLeft, movesLeft) = (limit, limit)
    let cut = sums.map { sum in
      let (rows, moves) = (sum.rows.prefix(rowsLeft), sum.moves.prefix(movesLeft))
      rowsLeft -= rows.count
      movesLeft -= moves.count
      return TraceSum(total: sum.total, rows: Array(rows), moves: Array(moves))
    }
    let listing = TraceListing(method: method, isBackward: isBackward, ends: ends, sums: cut)
    return (listing, true)
  }
}
