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
    return answer(
      .bindings(BindingListing(variables: pattern.variables, rows: rows)),
      notices(pattern, isCut: isCut, isEmpty: rows.isEmpty), isComplete: !isCut)
  }

  /// How many rows a pattern has.
  func count(_ pattern: BindingPattern) throws(BudgetExceeded) -> (count: Int, notices: [Notice]) {
    var search = try BindingSearch(self, pattern)
    try search.find()
    try noteLeftOut(pattern)
    let count = search.rows.count
    return (count, notices(pattern, isCut: false, isEmpty: count == 0))
  }

  private func notices(_ pattern: BindingPattern, isCut: Bool, isEmpty: Bool) -> [Notice] {
    var notices = leftOut.notices(in: world) + (isCut ? [.cut(budget.rows)] : [])
    if pattern.conditions.contains(where: { $0.isNegated && $0.isOfDeals }) {
      notices.append(.remark(QueryRun.onlyUnstated))
    }
    if isEmpty {
      // Of several conditions, what one leaves out need not be what the others want.
      let isOne = pattern.conditions.count == 1
      notices.append(.empty(isOne ? leftOut.emptyReason : .noneStated))
    }
    return notices
  }

  private static let onlyUnstated =
    "`not` leaves out what is stated: what is not stated here may be so all the same"

  private func inOrder(_ rows: [[PartyID]]) throws(BudgetExceeded) -> [[PartyID]] {
    let parties = SortedIDs.sorted(rows.flatMap(\.self), universe: base.parties.count)
    let places = try NameOrder.places(of: parties, in: base, budget)
    var keyed: [(row: [PartyID], key: [Int])] = []
    for row in rows {
      try budget.spend(row.count)
      keyed.append((row, row.map { places[$0] ?? 0 }))
    }
    return try budget.sorted(keyed) { $0.key.lexicographicallyPrecedes($1.key) }.map(\.row)
  }

  /// The deals by which the conditions hold.
  private func deals(
    behind row: [PartyID], _ pattern: BindingPattern
  ) throws(BudgetExceeded) -> [DealID] {
    var deals: [DealID] = []
    for condition in pattern.conditions where !condition.isNegated {
      switch condition.form {
      case .related(let step, let subject, let object, let filter):
        try collectDeals(
          of: subject.party(in: row), step, with: [object.party(in: row)], test(filter),
          into: &deals)
      case .defined(let defined, let subject, let object):
        deals += try witnesses(subject.party(in: row), defined, of: object.party(in: row))
      case .among, .same: break
      }
    }
    return SortedIDs.sorted(deals)
  }

  /// Counts what would bind but for its status or a bound, whatever way the rows were found: among
  /// the deals of the parties named, and, once for all other conditions, among all deals.
  private func noteLeftOut(_ pattern: BindingPattern) throws(BudgetExceeded) {
    for entry in table.entries {
      var left = entry.leftOut
      left.settle()
      leftOut.add(left)
    }
    let leaving = pattern.conditions.compactMap { leavingOut($0) }
    var missed = leaving.map { _ in LeftOut() }
    let open = leaving.indices.filter { leaving[$0].party == nil }
    if !open.isEmpty {
      try budget.forEachBatch(of: base.deals.count) { batch in
        for deal in batch.lazy.map(DealID.init(at:)) {
          for place in open { note(deal, leaving[place], in: &missed[place]) }
        }
      }
    }
    for (place, condition) in leaving.enumerated() {
      if let party = condition.party {
        let deals = base.deals(of: party)
        try budget.spend(deals.count)
        for deal in deals { note(deal, condition, in: &missed[place]) }
      }
      leftOut.add(missed[place])
    }
  }

  /// A condition that some deal may fall short of.
  private struct LeavingCondition {
    let step: RoleStep
    let subject: BindingTerm
    let object: BindingTerm
    let test: DealTest
    /// An end that is named.
    let party: PartyID?
  }

  private func leavingOut(_ condition: BindingCondition) -> LeavingCondition? {
    guard case .related(let step, let subject, let object, let filter) = condition.form,
      !condition.isNegated, canBeNotLive || !filter.isEmpty
    else { return nil }
    return LeavingCondition(
      step: step, subject: subject, object: object, test: test(filter),
      party: subject.named ?? object.named)
  }

  private func note(_ deal: DealID, _ condition: LeavingCondition, in missed: inout LeftOut) {
    guard fits(deal, condition.step, condition.subject, condition.object) else { return }
    missed.add(deal, nil, condition.test.judge(deal))
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
  fileprivate var isOfDeals: Bool {
    switch form {
    case .related, .defined: true
    case .among, .same: false
    }
  }
}
