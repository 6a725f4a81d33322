import OuroCore

extension QueryRun {
  /// The groups of deals, in order.
  func table(
    _ pattern: MeasurePattern, of deals: [DealID], _ whole: Measured, _ told: [Notice]
  ) throws(BudgetExceeded) -> Answer {
    var notices = told
    let groups = try grouped(deals, by: pattern.keys)
    if groups.repeated > 0 { notices.append(.inSeveralRows(groups.repeated)) }
    var rows: [MeasureRow] = []
    for (group, members) in groups.rows {
      let measured = try measured(members, pattern.measure)
      rows.append(
        MeasureRow(group: group, measured: measured, share: share(measured, of: whole)))
    }
    let order = TableOrder(pattern.ordering)
    if let remark = order.remark(whole, rows, self) { notices.append(remark) }
    rows = order.arrange(rows, self)
    if let limit = pattern.ordering.limit { rows = first(limit, of: rows) }
    let isCut = rows.count > budget.rows
    if isCut {
      rows = cut(rows)
      notices.append(.cut(budget.rows))
    }
    let table = MeasureTable(headings: pattern.keys.map(\.name), rows: rows, whole: whole)
    return answer(.table(table), notices, isComplete: !isCut)
  }

  /// Only totals have parts, and only those of one currency.
  private func share(_ part: Measured, of whole: Measured) -> Share? {
    guard whole.measure == .total, let part = part.commitment, let whole = whole.commitment
    else { return nil }
    return Share(of: part, in: whole)
  }

  /// Each group with its deals, in the order met, and how many deals stand in several.
  private func grouped(
    _ deals: [DealID], by keys: [GroupKey]
  ) throws(BudgetExceeded) -> (rows: [([GroupValue], [DealID])], repeated: Int) {
    let reader = GroupReader(world)
    var places: [[GroupValue]: Int] = [:]
    var rows: [([GroupValue], [DealID])] = []
    var repeated = 0
    for deal in deals {
      let groups = reader.groups(of: deal, by: keys)
      try budget.spend(groups.count)
      try budget.keep(groups.count * MemoryLayout<DealID>.stride)
      if groups.count > 1 { repeated += 1 }
      for group in groups {
        if let place = places[group] {
          rows[place].1.append(deal)
        } else {
          places[group] = rows.count
          rows.append((group, [deal]))
        }
      }
    }
    return (rows, repeated)
  }
}
