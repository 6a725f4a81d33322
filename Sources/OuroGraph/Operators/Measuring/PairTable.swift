import OuroCore

extension QueryRun {
  /// What the deals of one party come to by who stands across from it, from what each pair's amounts add
  /// up to; `nil` where deals or amounts are not all alike, or some may be left out.
  func pairRows(_ pattern: MeasurePattern) throws(BudgetExceeded) -> GroupedDeals? {
    let order = TableOrder(pattern.ordering)
    guard strategy.usesIndex, strategy.sumsByColumn, order.key == .amount,
      let form = sumForm(pattern), let (party, side) = onlyParty(pattern.records),
      let directions = directions(pattern, acrossFrom: side)
    else { return nil }
    let list = base.deals(of: party, on: side)
    guard !list.isEmpty else { return nil }
    return try profiled(.records(pattern.records), rows: \.rows.count) {
      () throws(BudgetExceeded) in
      let index = try stepIndex(directions, test(pattern.records.filter))
      let (others, sums) = try index.amounts(of: party, on: side, base, budget)
      // All amounts together fit a word, so some of them do.
      let total = sums.reduce(0, &+)
      let line = MeasuredLine(amount: form.amount(total), list: DealList(sorted: list))
      let whole = Measured(measure: .total, lines: [line], withoutAmount: [])
      let asked = min(max(0, pattern.ordering.limit ?? .max), sums.count)
      let ranking = RowRanking(
        isDescending: order.isDescending, most: min(asked, budget.rows), budget: budget)
      let kept = try ranking.first(sums, group: { Int(others[$0]) }) {
        groups throws(BudgetExceeded) in
        let parties = groups.map { [GroupValue.party(PartyID(at: $0))] }
        return try TableOrder.byName(parties, base, budget).map { groups[$0] }
      }
      let rows = try kept.map { other throws(BudgetExceeded) in
        try row(PartyID(at: other), with: party, on: side, whole)
      }
      let isCut = asked > budget.rows
      return GroupedDeals(
        rows: rows, whole: whole, notices: isCut ? [.cut(budget.rows)] : [], isCut: isCut)
    }
  }

  private func row(
    _ other: PartyID, with party: PartyID, on side: Side, _ whole: Measured
  ) throws(BudgetExceeded) -> MeasureRow {
    let (mine, theirs) = (base.deals(of: party, on: side), base.deals(of: other, on: side.opposite))
    let deals =
      mine.count < theirs.count
      ? mine.filter { base.deals.party($0, side.opposite) == other }
      : theirs.filter { base.deals.party($0, side) == party }
    try budget.spend(min(mine.count, theirs.count))
    return try row([.party(other)], DealList(sorted: deals), .total, whole)
  }

  /// The form of all amounts, when they can be added up as whole numbers and no deal is left out.
  private func sumForm(_ pattern: MeasurePattern) -> PlainForm? {
    guard world.isPlain, world.exchange == nil, pattern.measure == .total,
      world.view.statuses.isSubset(of: .live), test(pattern.records.filter).isOpen
    else { return nil }
    return base.deals.amounts.sumForm(base.amountBits, count: base.deals.count)
  }

  /// The party that the only condition of a pattern names, and the side that it stands on.
  private func onlyParty(_ pattern: RecordPattern) -> (PartyID, Side)? {
    guard pattern.kind == .deals, pattern.rank == nil, pattern.conditions.count == 1,
      let condition = pattern.conditions.first
    else { return nil }
    let from = pattern.fromSide(in: base)
    let (set, side): (PartySet, Side)
    switch condition {
    case .from(let named): (set, side) = (named, from)
    case .to(let named): (set, side) = (named, from.opposite)
    case .by(let named): (set, side) = (named, .subject)
    case .about, .deal, .claims, .between, .inDocument: return nil
    }
    guard case .parties(let parties) = set, parties.count == 1 else { return nil }
    return (parties[0], side)
  }

  /// The relations asked for, when the table is by who stands across from a side in all that are told.
  private func directions(
    _ pattern: MeasurePattern, acrossFrom side: Side
  ) -> StepDirections? {
    guard pattern.keys.count == 1, case .role(let step, _)? = pattern.keys.first else { return nil }
    let asked = asked(pattern.records) ?? base.isTold.map { _ in true }
    for relation in base.isTold.indices where base.isTold[relation] {
      guard asked[relation], step.sides(of: RelationID(at: relation)) == SideSet(side.opposite)
      else { return nil }
    }
    return StepDirections(forward: asked, back: asked.map { _ in false })
  }
}
