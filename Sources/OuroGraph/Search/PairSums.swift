/// What the amounts of each step's deals add up to, in the order of the rows of either way.
struct PairSums {
  private var onward, backward: [UInt64]?

  subscript(side: Side) -> [UInt64]? {
    get { side == .object ? backward : onward }
    set { if side == .object { backward = newValue } else { onward = newValue } }
  }

  static func added(
    _ rows: StepIndex.Rows, _ base: KnowledgeBase, on side: Side, _ budget: Budget
  ) throws(BudgetExceeded) -> [UInt64] {
    try budget.keep(rows.ends.count * 8 + base.parties.count * 8)
    var sums = [UInt64](repeating: 0, count: rows.ends.count)
    var places = [Int](repeating: 0, count: base.parties.count)
    let (others, amounts) = (base.deals.parties(side.opposite), base.deals.amountWords)
    for party in base.parties.indices.map(PartyID.init(at:)) {
      let deals = base.deals(of: party, on: side)
      try budget.spend(deals.count + 1)
      for place in rows.range(of: party.raw) { places[Int(rows.ends[place])] = place }
      // All amounts together fit a word, so some of them do.
      for deal in deals { sums[places[others[deal.index].index]] &+= amounts[deal.index].digits }
    }
    return sums
  }
}
