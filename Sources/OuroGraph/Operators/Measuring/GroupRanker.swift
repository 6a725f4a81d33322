import OuroCore

/// Ranks groups by their columns, and makes rows of the first ones.
struct GroupRanker {
  let run: QueryRun
  let pattern: MeasurePattern
  let deals: DealList
  let amounts: AmountColumn
  let whole: Measured

  private var order: TableOrder { TableOrder(pattern.ordering) }
  private var budget: Budget { run.budget }

  func rows<Subject>(_ column: GroupColumn<Subject>) throws(BudgetExceeded) -> TableRows {
    let isSummed = amounts.form != nil && pattern.measure != .median
    let totals = isSummed ? try column.totals(amounts.words, budget) : nil
    if let totals, let rows = try largest(column, totals) { return rows }
    let groups = try groups(column)
    if order.key == .amount, pattern.measure == .median {
      return try run.arranged(made(groups, column, totals), pattern.ordering, whole)
    }
    let asked = min(max(0, pattern.ordering.limit ?? .max), groups.count)
    let kept = try ranked(groups, column, totals, most: min(asked, budget.rows))
    return try table(kept, column, totals, isCut: asked > budget.rows)
  }

  /// The few rows that are asked for by total, without a list of all groups; `nil` where it takes one.
  private func largest<Subject>(
    _ column: GroupColumn<Subject>, _ totals: [UInt64]
  ) throws(BudgetExceeded) -> TableRows? {
    guard order.key == .amount, pattern.measure == .total, let adjacency = column.adjacency,
      let limit = pattern.ordering.limit, (1...max(1, budget.rows)).contains(limit)
    else { return nil }
    try budget.spend(totals.count)
    let ranking = RowRanking(isDescending: order.isDescending, most: limit, budget: budget)
    let kept = try ranking.first(
      totals[...], group: { $0 }, where: { adjacency.degree(of: $0) > 0 }
    ) { groups throws(BudgetExceeded) in try named(groups, column) }
    return try table(kept, column, totals, isCut: false)
  }

  /// The groups that are told, in order.
  private func table<Subject>(
    _ kept: [Int], _ column: GroupColumn<Subject>, _ totals: [UInt64]?, isCut: Bool
  ) throws(BudgetExceeded) -> TableRows {
    TableRows(
      rows: try made(kept, column, totals), isCut: isCut,
      remark: order.remark(whole, TableOrder.commonest(whole.lines)))
  }

  /// Groups in the order of their names.
  private func named<Subject>(
    _ groups: [Int], _ column: GroupColumn<Subject>
  ) throws(BudgetExceeded) -> [Int] {
    let values = try budget.map(groups) { column.value(Identifier(at: $0)) }
    return try TableOrder.byName(values, run.base, budget).map { groups[$0] }
  }

  /// The groups that have a deal.
  private func groups<Subject>(_ column: GroupColumn<Subject>) throws(BudgetExceeded) -> [Int] {
    guard column.hasGaps else { return Array(0..<column.count) }
    let sizes = try column.sizes(budget)
    return sizes.indices.filter { sizes[$0] > 0 }
  }

  private func made<Subject>(
    _ groups: [Int], _ column: GroupColumn<Subject>, _ totals: [UInt64]?
  ) throws(BudgetExceeded) -> [MeasureRow] {
    var rows: [MeasureRow] = []
    for (group, deals) in zip(groups, try column.deals(of: groups, deals, budget)) {
      let value = column.value(Identifier(at: group))
      let measured = try measured(deals, total: totals?[group])
      rows.append(
        MeasureRow(group: value, measured: measured, share: run.share(measured, of: whole)))
    }
    return rows
  }

  /// - Parameter total: What the amounts add up to by their form, when they have one.
  private func measured(
    _ deals: DealList, total: UInt64?
  ) throws(BudgetExceeded) -> Measured {
    try budget.spend()
    if let total, let form = amounts.form,
      let amount = amounts.value(pattern.measure, form, total, deals: deals.count)
    {
      let line = MeasuredLine(amount: amount, list: deals)
      return Measured(measure: pattern.measure, lines: [line], withoutAmount: [])
    }
    return try run.measured(deals, try run.amountColumn(of: deals), pattern.measure)
  }

  private func ranked<Subject>(
    _ groups: [Int], _ column: GroupColumn<Subject>, _ totals: [UInt64]?, most: Int
  ) throws(BudgetExceeded) -> [Int] {
    try budget.spend(groups.count)
    let ranking = RowRanking(isDescending: order.isDescending, most: most, budget: budget)
    func named(_ groups: [Int]) throws(BudgetExceeded) -> [Int] {
      try self.named(groups, column)
    }
    switch order.key {
    case .name:
      let all = try named(groups)
      return Array((order.isDescending ? all.reversed() : all).prefix(most))
    case .date:
      let days = try run.gathered(run.base.deals.firstDays, of: deals)
      let firsts = try column.firstDays(days, budget)
      let dated = groups.filter { firsts[$0] != .max }
      return try ranking.first(
        dated.map { firsts[$0] }[...], group: { dated[$0] },
        groups.filter { firsts[$0] == .max }, named: named)
    case .amount:
      if let totals, pattern.measure == .total {
        return try ranking.first(
          groups.map { totals[$0] }[...], group: { groups[$0] }, named: named)
      }
      let lows = try lows(column)
      let valued = groups.filter { lows[$0] != nil }
      return try ranking.first(
        valued.compactMap { lows[$0] }[...], group: { valued[$0] },
        groups.filter { lows[$0] == nil }, named: named)
    }
  }

  /// By group: the lower end of what it comes to in the currency that is compared.
  private func lows<Subject>(
    _ column: GroupColumn<Subject>
  ) throws(BudgetExceeded) -> [ExactDecimal?] {
    guard let currency = TableOrder.commonest(whole.lines) else {
      return Array(repeating: nil, count: column.count)
    }
    var sums = [Int128](repeating: 0, count: column.count)
    var counts = [Int](repeating: 0, count: column.count)
    let table = run.base.deals.amounts
    for (place, group) in column.groups.enumerated() {
      try budget.spend()
      guard let low = table.low(amounts.words[place], in: currency) else { continue }
      // No group's sum is larger than that of all.
      sums[group.index] &+= low
      counts[group.index] += 1
    }
    return zip(sums, counts).map { sum, count in
      guard count > 0, let sum = ExactDecimal(billionths: sum) else { return nil }
      return pattern.measure == .total ? sum : sum.times(1, over: Int128(count))?.down
    }
  }
}
