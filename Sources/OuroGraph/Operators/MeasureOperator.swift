import OuroCore

extension QueryRun {
  /// A total, an average or a median of deals, or a table of them.
  func measure(_ pattern: MeasurePattern) throws(BudgetExceeded) -> Answer {
    let grouped = try groupRows(pattern)
    if pattern.keys.isEmpty { return answer(.measured(grouped.whole), grouped.notices) }
    let table = MeasureTable(
      headings: pattern.keys.map(\.name), rows: grouped.rows, whole: grouped.whole)
    return answer(.table(table), grouped.notices, isComplete: !grouped.isCut)
  }

  /// Deals group by group, or all in one row, with what is left out.
  func groupRows(_ pattern: MeasurePattern) throws(BudgetExceeded) -> GroupedDeals {
    let deals = try rankedDeals(pattern.records)
    let whole = try measured(deals, pattern.measure)
    var notices = leftOut.notices(in: world)
    if deals.isEmpty { notices.append(.empty(leftOut.emptyReason)) }
    if !pattern.keys.contains(.status) { notices += try notLive(whole) }
    if !whole.withoutAmount.isEmpty {
      notices.append(.amountNotStated(whole.withoutAmount.count, of: deals.count))
    }
    guard pattern.keys.isEmpty else { return try groupRows(pattern, of: deals, whole, notices) }
    let all = MeasureRow(group: [], measured: whole, share: nil)
    return GroupedDeals(
      rows: deals.isEmpty ? [] : [all], whole: whole, notices: notices, isCut: false)
  }

  /// What is planned or withdrawn and was asked for is added to what is live, and said to be.
  private func notLive(_ whole: Measured) throws(BudgetExceeded) -> [Notice] {
    guard !world.view.statuses.isSubset(of: .live) else { return [] }
    try budget.spend(whole.dealCount)
    let statuses = whole.lines.flatMap(\.deals).map(world.status)
    guard Set(statuses).count > 1 else { return [] }
    return Status.allCases.filter { !$0.isLive }.compactMap { status in
      let count = statuses.count { $0 == status }
      return count == 0 ? nil : .notLiveMeasured(status, count)
    }
  }

  /// What deals come to; each amount is looked at once.
  func measured(
    _ deals: some Sequence<DealID>, _ measure: Measure
  ) throws(BudgetExceeded) -> Measured {
    var sum = DealSum(measure)
    for deal in deals {
      try budget.spend()
      try budget.keep(sum.stride)
      sum.add(deal, world.amount(deal))
    }
    return try sum.measured()
  }
}
