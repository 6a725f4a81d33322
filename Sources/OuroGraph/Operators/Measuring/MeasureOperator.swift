import OuroCore

extension QueryRun {
  /// A total, an average or a median of deals, or a table of them.
  func measure(_ pattern: MeasurePattern) throws(BudgetExceeded) -> Answer {
    let grouped = try groupRows(pattern)
    if pattern.keys.isEmpty { return answer(.measured(grouped.whole), grouped.notices) }
    let table = MeasureTable(
      headings: pattern.keys.map(\.name), rows: grouped.rows, whole: grouped.whole)
    return answer(
      .table(table), grouped.notices + ceilingsWithoutShare(grouped.whole),
      isComplete: !grouped.isCut)
  }

  /// Beside shares of commitments a ceiling has none, which is said.
  private func ceilingsWithoutShare(_ whole: Measured) -> [Notice] {
    guard whole.measure == .total, whole.commitment != nil else { return [] }
    return ceilingsLeftOut(of: whole)
  }

  /// How many deals tell no more than a ceiling.
  func ceilingsLeftOut(of whole: Measured) -> [Notice] {
    let ceilings = whole.lines.filter(\.isCeiling).reduce(0) { $0 + $1.deals.count }
    return ceilings > 0 ? [.ceilingsLeftOut(ceilings, of: whole.dealCount)] : []
  }

  /// Deals group by group, or all in one row, with what is left out.
  func groupRows(_ pattern: MeasurePattern) throws(BudgetExceeded) -> GroupedDeals {
    if let grouped = try pairRows(pattern) { return grouped }
    let deals = try rankedDeals(pattern.records)
    let amounts = try amountColumn(of: deals)
    let whole = try measured(deals, amounts, pattern.measure)
    var notices = leftOut.notices(in: world)
    if deals.isEmpty { notices.append(.empty(try emptyReason(of: pattern.records))) }
    if !pattern.keys.contains(.status) { notices += try notLive(whole) }
    if !whole.withoutAmount.isEmpty {
      notices.append(.amountNotStated(whole.withoutAmount.count, of: deals.count))
    }
    guard pattern.keys.isEmpty else {
      return try groupRows(pattern, of: deals, amounts, whole, notices)
    }
    let all = MeasureRow(group: [], measured: whole, share: nil)
    return GroupedDeals(
      rows: deals.isEmpty ? [] : [all], whole: whole, notices: notices, isCut: false)
  }

  /// What is planned or withdrawn and was asked for is added to what is live, and said to be.
  private func notLive(_ whole: Measured) throws(BudgetExceeded) -> [Notice] {
    guard !world.view.statuses.isSubset(of: .live) else { return [] }
    try budget.spend(whole.dealCount)
    var counts: [Status: Int] = [:]
    for line in whole.lines {
      for deal in line.deals { counts[world.status(deal), default: 0] += 1 }
    }
    guard counts.count > 1 else { return [] }
    return Status.allCases.filter { !$0.isLive }.compactMap { status in
      counts[status].map { .notLiveMeasured(status, $0) }
    }
  }

  /// What deals come to; each amount is looked at once.
  ///
  /// - Parameter amounts: Those of the deals, when the base's own are meant.
  func measured(
    _ list: DealList, _ amounts: AmountColumn?, _ measure: Measure
  ) throws(BudgetExceeded) -> Measured {
    if let amounts, let form = amounts.form,
      let amount = measure == .median
        ? amounts.median(form)
        : amounts.value(measure, form, amounts.total, deals: list.count)
    {
      return Measured(
        measure: measure, lines: [MeasuredLine(amount: amount, list: list)], withoutAmount: [])
    }
    var sum = DealSum(measure)
    for place in 0..<list.count {
      let deal = list.deal(at: place)
      try budget.spend()
      try budget.keep(sum.stride)
      if let amounts {
        sum.add(deal, amounts.words[place], base.deals.amounts)
      } else {
        sum.add(deal, world.amount(deal))
      }
    }
    return try sum.measured()
  }
}
