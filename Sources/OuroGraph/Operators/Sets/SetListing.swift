import OuroCore

extension QueryRun {
  /// In a listing the deals of so many steps of each chain are told.
  private static let chainTold = 100

  /// The rows of a set, in order, with the deals behind each.
  func list(
    _ set: PartySet, heading: String, _ ordering: Ordering
  ) throws(BudgetExceeded) -> Answer {
    let membership = try membership(of: set)
    var rows = try ordered(membership, by: ordering, showsAmounts: set.amountOrder)
    var cut: [Notice] = []
    if let limit = ordering.limit { rows = first(limit, of: rows) }
    if rows.count > budget.rows {
      rows = self.cut(rows)
      cut = [.cut(budget.rows)]
    }
    var listed: [PartyRow] = []
    for row in rows {
      var known = row.deals
      if known == nil { known = try deals(behind: row.party, membership, steps: Self.chainTold) }
      listed.append(PartyRow(party: row.party, deals: known ?? []))
    }
    var notices = leftOut.notices(in: world) + cut
    if membership.members.isEmpty {
      let reason = try emptyReason(of: set)
      let isDenied = reason == .noneStated && isOnlyDenied(set)
      notices.append(.empty(isDenied ? .denied : reason))
    }
    return answer(
      .parties(PartyListing(heading: heading, rows: listed)), notices, isComplete: cut.isEmpty)
  }

  /// Why a set has no member.
  func emptyReason(of set: PartySet) throws(BudgetExceeded) -> EmptyReason {
    try emptyReason { run throws(BudgetExceeded) in try run.membership(of: set).members.isEmpty }
  }

  /// Why there is nothing: that deals are not live only where their counting would make a difference.
  /// Those left out of a part of the question need not.
  func emptyReason(
    _ isEmpty: (QueryRun) throws(BudgetExceeded) -> Bool
  ) throws(BudgetExceeded) -> EmptyReason {
    let reason = leftOut.emptyReason
    switch reason {
    case .notLive, .toBegin:
      let all = countingEverything()
      return try isEmpty(all) ? all.leftOut.emptyReason : reason
    default: return reason
    }
  }

  /// How many members a set has, without their deals.
  func count(_ set: PartySet) throws(BudgetExceeded) -> Int {
    if strategy.countsOnly {
      let outer = countsOnly
      countsOnly = set.isCountedPlainly
      defer { countsOnly = outer }
      return try membership(of: set).members.count
    }
    let membership = try membership(of: set)
    return try ordered(membership, by: Ordering(), showsAmounts: nil).count
  }

  private typealias Row = (party: PartyID, deals: [DealID]?)

  private func ordered(
    _ membership: Membership, by ordering: Ordering, showsAmounts: AmountOrder?
  ) throws(BudgetExceeded) -> [Row] {
    let named = try NameOrder.sorted(membership.members, in: base, budget)
    switch ordering.key ?? (showsAmounts == nil ? .name : .amount) {
    case .name:
      return (ordering.isDescending && ordering.key != nil ? named.reversed() : named).map {
        ($0, nil)
      }
    case .amount:
      let descending = ordering.key == nil ? showsAmounts != .ascending : ordering.isDescending
      let deals = try deals(behind: named, membership)
      let amounts = try RowAmounts(deals, in: world, budget)
      if let remark = amounts.remark { leftOut.add(remark: remark) }
      let sums = try budget.map(deals, amounts.sum)
      return try ValueOrder.places(of: sums, descending: descending, budget).map {
        (named[$0], deals[$0])
      }
    case .date:
      let deals = try deals(behind: named, membership)
      let days = try budget.map(deals) { $0.compactMap(world.firstDay).min() }
      return try ValueOrder.places(of: days, descending: ordering.isDescending, budget).map {
        (named[$0], deals[$0])
      }
    }
  }

  private func deals(
    behind parties: [PartyID], _ membership: Membership
  ) throws(BudgetExceeded) -> [[DealID]] {
    var rows: [[DealID]] = []
    for party in parties {
      let deals = try deals(behind: party, membership)
      try budget.keep(deals.count * MemoryLayout<DealID>.stride)
      rows.append(deals)
    }
    return rows
  }
}

/// Which way rows that show amounts go.
enum AmountOrder: Hashable { case ascending, descending }

extension PartySet {
  /// How rows are ordered by amount when the query does not say: it names an amount, or a rank.
  var amountOrder: AmountOrder? {
    switch self {
    case .ranked(_, _, let largest): largest ? .descending : .ascending
    case .related(_, _, let filter), .closure(_, _, let filter, _, _):
      filter.amounts.isEmpty ? nil : .descending
    case .union(let terms), .intersection(let terms):
      terms.lazy.compactMap(\.amountOrder).first
    case .difference(let set, _): set.amountOrder
    case .filtered(let set, let conditions):
      set.amountOrder ?? conditions.lazy.compactMap(\.related?.amountOrder).first
    case .parties, .everyone, .ofKind, .defined, .argument, .onPaths, .onLoops: nil
    }
  }
}
