import OuroCore

extension QueryRun {
  /// The rows of a table, made column by column: groups are ranked first, and only those told are
  /// made into rows. `nil` where the columns do not tell the groups.
  func columnRows(
    _ pattern: MeasurePattern, of deals: DealList, _ amounts: AmountColumn, _ whole: Measured
  ) throws(BudgetExceeded) -> TableRows? {
    let coder = GroupCoder(
      run: self, deals: deals, amounts: amounts, relations: relations(of: pattern.records))
    let ranker = GroupRanker(
      run: self, pattern: pattern, deals: deals, amounts: amounts, whole: whole)
    switch try coder.codes(of: pattern.keys) {
    case nil: return nil
    case .parties(let side):
      let parties = try gathered(base.deals.parties(side), of: deals)
      let count = base.parties.count
      if deals.count < count {
        return try ranker.rows(try numbered(parties, below: UInt64(count), deals, pattern.keys))
      }
      let adjacency = side == .subject ? base.bySubject : base.byObject
      return try ranker.rows(
        GroupColumn(
          groups: parties, count: count, hasGaps: true, value: { [.party($0)] },
          adjacency: deals.count == base.deals.count ? adjacency : nil))
    case .numbers(let numbers, let limit):
      return try ranker.rows(try numbered(numbers, below: limit, deals, pattern.keys))
    }
  }

  private func numbered(
    _ codes: [some GroupCode], below limit: UInt64, _ deals: DealList, _ keys: [GroupKey]
  ) throws(BudgetExceeded) -> GroupColumn<MeasureRow> {
    let numbering = try GroupNumbering(codes, below: limit, budget)
    let reader = GroupReader(world)
    return GroupColumn(
      groups: numbering.groups, count: numbering.firsts.count, hasGaps: false,
      value: { group in
        let first = deals.deal(at: numbering.firsts[group.index])
        return reader.groups(of: first, by: keys).first ?? []
      })
  }

  /// By relation: whether a deal that a pattern asks for can be of it.
  private func relations(of pattern: RecordPattern) -> [Bool] {
    guard let asked = asked(pattern) else { return base.isTold }
    return zip(base.isTold, asked).map { $0 && $1 }
  }
}
