import OuroCore

extension QueryRun {
  /// The members with the largest or smallest sums; all that tie with the last one.
  func ranked(
    _ set: PartySet, count: Int, largest: Bool
  ) throws(BudgetExceeded) -> Membership {
    let (inner, amounts, rows) = try measured(set)
    if let remark = amounts.remark { leftOut.add(remark: remark) }
    for (party, deals) in zip(inner.members, rows) {
      for deal in deals {
        try budget.look()
        if world.amount(deal) == nil { leftOut.add(deal, party, .withoutAmount) }
      }
    }
    let sums = try budget.map(rows, amounts.sum)
    let ordered = try ValueOrder.places(of: sums, descending: largest, budget)
    let kept = ordered.prefix(ValueOrder.cut(sums, ordered: ordered, count: count))
    return Membership(kept.sorted().map { inner.members[$0] }, inner.provenance)
  }

  /// The members of a set, and the deals and amounts that they are ranked by.
  func measured(
    _ set: PartySet
  ) throws(BudgetExceeded) -> (inner: Membership, amounts: RowAmounts, rows: [[DealID]]) {
    let inner = try membership(of: set)
    let measured =
      try set.unfiltered.map { set throws(BudgetExceeded) in try apart(set).0 } ?? inner
    var rows: [[DealID]] = []
    for party in inner.members { rows.append(try deals(behind: party, measured)) }
    return (inner, try RowAmounts(rows, in: world, budget), rows)
  }
}

extension PartySet {
  /// The set before its clauses: the deals by which a clause holds are no part of a rank.
  fileprivate var unfiltered: PartySet? {
    switch self {
    case .filtered(let set, _) where !set.hasNoDeals: set.unfiltered ?? set
    case .ranked(let set, _, _): set.unfiltered
    default: nil
    }
  }

  /// Whether its members are members by no deal: all, or all of a kind.
  private var hasNoDeals: Bool {
    switch self {
    case .everyone, .ofKind: true
    case .filtered(let set, let conditions): conditions == [.disputed] && set.hasNoDeals
    default: false
    }
  }
}
