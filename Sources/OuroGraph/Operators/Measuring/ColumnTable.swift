import OuroCore

extension QueryRun {
  /// The rows of a table, made column by column: groups are ranked first, and only those told are
  /// made into rows. `nil` where the columns do not tell the groups.
  func columnRows(
    _ pattern: MeasurePattern, of deals: DealList, _ amounts: AmountColumn, _ whole: Measured
  ) throws(BudgetExceeded) -> TableRows? {
    let coder = GroupCoder(
      run: self, deals: deals, amounts: amounts, relations: relations(of: pattern.records))
    guard let codes = try coder.codes(of: pattern.keys) else { return nil }
    let ranker = GroupRanker(
      run: self, pattern: pattern, deals: deals, amounts: amounts, whole: whole)
    if case .parties(let side) = codes, deals.count >= base.parties.count {
      let isAll = deals.count == base.deals.count
      let adjacency = side == .subject ? base.bySubject : base.byObject
      return try ranker.rows(
        GroupColumn(
          groups: try gathered(base.deals.parties(side), of: deals), count: base.parties.count,
          value: { [.party($0)] }, adjacency: isAll ? adjacency : nil))
    }
    let (numbers, limit) = try coder.numbers(codes)
    let numbering = try GroupNumbering(numbers, below: limit, budget)
    let reader = GroupReader(world)
    return try ranker.rows(
      GroupColumn<MeasureRow>(
        groups: numbering.groups, count: numbering.firsts.count,
        value: { group in
          let first = deals.deal(at: numbering.firsts[group.index])
          return reader.groups(of: first, by: pattern.keys).first ?? []
        }))
  }

  /// By relation: whether a deal that a pattern asks for can be of it.
  private func relations(of pattern: RecordPattern) -> [Bool] {
    guard let asked = asked(pattern) else { return base.isTold }
    return zip(base.isTold, asked).map { $0 && $1 }
  }
}

/// Ranks groups by their columns.
struct GroupRanker {
  let run: QueryRun
  let pattern: MeasurePattern
  let deals: DealList
  let amounts: AmountColumn
  let whole: Measured

  private var order: TableOrder { TableOrder(pattern.ordering) }
  private var budget: Budget { run.budget }
  /// No row more is told.
  private var most: Int { min(max(0, pattern.ordering.limit ?? .max), budget.rows) }

  func rows<Subject>(_ column: GroupColumn<Subject>) throws(BudgetExceeded) -> TableRows {
    let sizes = try column.sizes(budget)
    let groups = sizes.indices.filter { sizes[$0] > 0 }
    if order.key == .amount, pattern.measure == .median {
      return run.arranged(try made(groups, column), pattern.ordering, whole)
    }
    let kept = try ranked(groups, sizes, column)
    let asked = min(max(0, pattern.ordering.limit ?? .max), groups.count)
    let currency = run.world.exchange?.currency ?? TableOrder.commonest(whole.lines)
    return TableRows(
      rows: try made(kept, column), isCut: asked > budget.rows,
      remark: order.remark(whole, currency))
  }

  private func made<Subject>(
    _ groups: [Int], _ column: GroupColumn<Subject>
  ) throws(BudgetExceeded) -> [MeasureRow] {
    let ids = groups.map(Identifier<Subject>.init(at:))
    let members = try column.deals(of: ids, deals, budget)
    var rows: [MeasureRow] = []
    for (id, deals) in zip(ids, members) {
      rows.append(try run.row(column.value(id), deals, pattern.measure, whole))
    }
    return rows
  }

  private func ranked<Subject>(
    _ groups: [Int], _ sizes: [UInt32], _ column: GroupColumn<Subject>
  ) throws(BudgetExceeded) -> [Int] {
    try budget.spend(groups.count)
    let ranking = RowRanking(isDescending: order.isDescending, most: most)
    func named(_ groups: [Int]) -> [Int] {
      let values = groups.map { column.value(Identifier(at: $0)) }
      return TableOrder.byName(values, run.base).map { groups[$0] }
    }
    switch order.key {
    case .name:
      let all = named(groups)
      return Array((order.isDescending ? all.reversed() : all).prefix(most))
    case .date:
      let days = try column.firstDays(try run.gathered(run.base.deals.firstDays, of: deals), budget)
      return ranking.first(
        groups.filter { days[$0] != .max }.map { RankedGroup(value: days[$0], group: $0) },
        groups.filter { days[$0] == .max }, named: named)
    case .amount:
      if amounts.form != nil, pattern.measure == .total {
        let totals = try column.totals(amounts.words, budget)
        return ranking.first(
          groups.map { RankedGroup(value: totals[$0], group: $0) }, [], named: named)
      }
      let lows = try lows(column)
      return ranking.first(
        groups.compactMap { group in
          lows[group].map { RankedGroup(value: $0, group: group) }
        }, groups.filter { lows[$0] == nil }, named: named)
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
