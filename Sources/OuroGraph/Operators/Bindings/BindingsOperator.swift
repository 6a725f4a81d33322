import OuroCore

extension QueryRun {
  /// The rows of a pattern, by name, with the deals behind each.
  func bindings(_ pattern: BindingPattern) throws(BudgetExceeded) -> Answer {
    var search = try BindingSearch(self, pattern)
    let found = try profiled(.stage(.walk), rows: \.count) { () throws(BudgetExceeded) in
      try search.find()
      return search.rows
    }
    try noteLeftOut(pattern)
    let all = try inOrder(found)
    let cut = cut(all)
    var rows: [BindingRow] = []
    for parties in cut {
      rows.append(BindingRow(parties: parties, deals: try deals(behind: parties, pattern)))
    }
    let isCut = cut.count < all.count
    var notices = leftOut.notices(in: world) + (isCut ? [.cut(budget.rows)] : [])
    if pattern.conditions.contains(where: { $0.isNegated && $0.isOfDeals }) {
      notices.append(.remark(QueryRun.onlyUnstated))
    }
    if rows.isEmpty {
      // Of several conditions, what one leaves out need not be what the others want.
      let isOne = pattern.conditions.count == 1
      notices.append(.empty(isOne ? leftOut.emptyReason : .noneStated))
    }
    return answer(
      .bindings(BindingListing(variables: pattern.variables, rows: rows)), notices,
      isComplete: !isCut)
  }

  private static let onlyUnstated =
    "`not` leaves out what is stated: what is not stated here may be so all the same"

  private func inOrder(_ rows: [[PartyID]]) throws(BudgetExceeded) -> [[PartyID]] {
    try budget.spend(rows.count)
    let places = NameOrder.places(of: SortedIDs.sorted(rows.flatMap(\.self)), in: base)
    let keyed = rows.map { row in (row: row, key: row.map { places[$0] ?? 0 }) }
    return keyed.sorted { $0.key.lexicographicallyPrecedes($1.key) }.map(\.row)
  }

  /// The deals by which the conditions hold.
  private func deals(
    behind row: [PartyID], _ pattern: BindingPattern
  ) throws(BudgetExceeded) -> [DealID] {
    var deals: [DealID] = []
    for condition in pattern.conditions where !condition.isNegated {
      guard case .related(let step, let subject, let object, let filter) = condition.form else {
        continue
      }
      try collectDeals(
        of: party(subject, row), step, with: [party(object, row)], test(filter), into: &deals)
    }
    return SortedIDs.sorted(deals)
  }

  private func party(_ term: BindingTerm, _ row: [PartyID]) -> PartyID {
    switch term {
    case .party(let party): party
    case .variable(let place): row[place]
    }
  }

  /// Counts what would bind but for its status or a bound, whatever way the rows were found.
  private func noteLeftOut(_ pattern: BindingPattern) throws(BudgetExceeded) {
    for condition in pattern.conditions where !condition.isNegated {
      guard case .related(let step, let subject, let object, let filter) = condition.form else {
        continue
      }
      let test = test(filter)
      try budget.spend(base.deals.count)
      for number in 0..<base.deals.count {
        let deal = DealID(at: number)
        let judgement = test.judge(deal)
        guard judgement != .passes, fits(deal, step, subject, object) else { continue }
        leftOut.add(deal, nil, judgement)
      }
    }
  }

  /// Whether a deal can be between two ends, as far as they are named.
  private func fits(
    _ deal: DealID, _ step: RoleStep, _ subject: BindingTerm, _ object: BindingTerm
  ) -> Bool {
    let sides = step.sides(of: base.deals.relation(deal))
    return [Side.subject, .object].contains { side in
      sides.contains(side == .subject ? .subject : .object)
        && matches(subject, base.deals.party(deal, side))
        && matches(object, base.deals.party(deal, side.opposite))
    }
  }

  private func matches(_ term: BindingTerm, _ party: PartyID) -> Bool {
    term.variable != nil || term == .party(party)
  }
}

extension BindingCondition {
  fileprivate var isOfDeals: Bool { if case .related = form { true } else { false } }
}
