/// The steps of an index with its parties numbered anew, those with the most steps first: so every
/// loop is found from its busiest party, and no other has to look past all that party's steps.
struct RankedSteps: Sendable {
  /// By rank.
  let parties: [PartyID]
  let onward: StepIndex.Rows
  let backward: StepIndex.Rows

  /// - Complexity: O(steps + parties · log parties).
  init(_ index: StepIndex, budget: Budget) throws(BudgetExceeded) {
    let count = max(0, index.onward.starts.count - 1)
    try budget.keep(index.onward.ends.count * 8 + count * 16)
    let degrees = (0..<UInt32(truncatingIfNeeded: count)).map {
      index.onward.count(of: $0) + index.backward.count(of: $0)
    }
    let order = degrees.indices.sorted { one, other in
      degrees[one] == degrees[other] ? one < other : degrees[one] > degrees[other]
    }
    var ranks = [UInt32](repeating: 0, count: count)
    for (rank, party) in order.enumerated() { ranks[party] = UInt32(truncatingIfNeeded: rank) }
    try budget.spend(count + index.onward.ends.count)
    parties = order.map(PartyID.init(at:))
    onward = StepIndex.Rows(index.onward, order, ranks)
    backward = try onward.reversed(budget)
  }
}

extension StepIndex.Rows {
  /// The same rows by other numbers, each in order.
  fileprivate init(_ rows: StepIndex.Rows, _ order: [Int], _ ranks: [UInt32]) {
    var starts: [UInt32] = [0]
    var ends: [UInt32] = []
    starts.reserveCapacity(order.count + 1)
    ends.reserveCapacity(rows.ends.count)
    for party in order {
      let begin = ends.count
      for place in rows.range(of: UInt32(truncatingIfNeeded: party)) {
        ends.append(ranks[Int(rows.ends[place])])
      }
      ends[begin...].sort()
      starts.append(UInt32(truncatingIfNeeded: ends.count))
    }
    self.init(starts: starts, ends: ends)
  }
}
