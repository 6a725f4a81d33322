import OuroCore

/// The rows of a table that are told, in order.
struct TableRows {
  var rows: [MeasureRow] = []
  /// Whether the budget cut some.
  var isCut = false
  /// What to tell of their order.
  var remark: Notice?
  /// How many deals stand in several groups.
  var repeated = 0
}

/// Deals group by group.
struct GroupedDeals {
  /// The groups, in order.
  let rows: [MeasureRow]
  /// What all the deals come to.
  let whole: Measured
  let notices: [Notice]
  /// Whether a budget of rows cut them.
  let isCut: Bool
}

extension QueryRun {
  /// The groups of deals, in order.
  func groupRows(
    _ pattern: MeasurePattern, of deals: DealList, _ amounts: AmountColumn?, _ whole: Measured,
    _ told: [Notice]
  ) throws(BudgetExceeded) -> GroupedDeals {
    var notices = told
    let found = try rows(pattern, of: deals, amounts, whole)
    if found.repeated > 0 { notices.append(.inSeveralRows(found.repeated)) }
    if let remark = found.remark { notices.append(remark) }
    if found.isCut { notices.append(.cut(budget.rows)) }
    return GroupedDeals(rows: found.rows, whole: whole, notices: notices, isCut: found.isCut)
  }

  /// Only totals have parts, and only those of one currency.
  func share(_ part: Measured, of whole: Measured) -> Share? {
    guard whole.measure == .total, let part = part.commitment, let whole = whole.commitment
    else { return nil }
    return Share(of: part, in: whole)
  }

  private func rows(
    _ pattern: MeasurePattern, of deals: DealList, _ amounts: AmountColumn?, _ whole: Measured
  ) throws(BudgetExceeded) -> TableRows {
    if let amounts, let rows = try columnRows(pattern, of: deals, amounts, whole) { return rows }
    let groups = try grouped(deals, by: pattern.keys)
    var rows: [MeasureRow] = []
    for (group, members) in groups.rows.all {
      rows.append(try row(group, DealList(sorted: members), pattern.measure, whole))
    }
    return try arranged(rows, pattern.ordering, whole, repeated: groups.repeated)
  }

  /// A group by what its deals come to.
  func row(
    _ group: [GroupValue], _ deals: DealList, _ measure: Measure, _ whole: Measured
  ) throws(BudgetExceeded) -> MeasureRow {
    let amounts = try amountColumn(of: deals)
    let measured = try measured(deals, amounts, measure)
    return MeasureRow(group: group, measured: measured, share: share(measured, of: whole))
  }

  /// All rows put in order, and cut.
  func arranged(
    _ all: [MeasureRow], _ ordering: Ordering, _ whole: Measured, repeated: Int = 0
  ) throws(BudgetExceeded) -> TableRows {
    let order = TableOrder(ordering)
    let currency = order.currency(of: all, self)
    var rows = try order.arrange(all, currency, self)
    if let limit = ordering.limit { rows = first(limit, of: rows) }
    return TableRows(
      rows: cut(rows), isCut: rows.count > budget.rows,
      remark: order.remark(whole, currency), repeated: repeated)
  }

  /// Each group with its deals, in the order met, and how many deals stand in several.
  private func grouped(
    _ deals: DealList, by keys: [GroupKey]
  ) throws(BudgetExceeded) -> (rows: KeyedGroups<[GroupValue], DealID>, repeated: Int) {
    let reader = GroupReader(world)
    var rows = KeyedGroups<[GroupValue], DealID>()
    var repeated = 0
    for place in 0..<deals.count {
      let deal = deals.deal(at: place)
      let groups = reader.groups(of: deal, by: keys)
      try budget.spend(groups.count)
      try budget.keep(groups.count * MemoryLayout<DealID>.stride)
      if groups.count > 1 { repeated += 1 }
      for group in groups { rows.add(deal, to: group) }
    }
    return (rows, repeated)
  }
}
