/// Finds the parties on shortest paths between two, from both ends at once.
struct TwoEndedSearch {
  let reader: StepReader
  let barred: [Bool]
  let budget: Budget

  /// The length of the shortest paths, and everybody on one; `nil` when there is none.
  func find(
    from source: PartyID, to target: PartyID, limit: Int
  ) throws(BudgetExceeded) -> (length: Int, parties: [PartyID])? {
    guard source != target else { return nil }
    var ahead = Reach(from: [source], partyCount: barred.count)
    var behind = Reach(from: [target], partyCount: barred.count)
    try budget.keep(barred.count * 8)
    while !ahead.isExhausted, !behind.isExhausted, Int(ahead.depth + behind.depth) < limit {
      if ahead.frontierCost(reader) <= behind.frontierCost(reader) {
        try ahead.advance(.onward, reader, barred: barred, budget: budget)
        let met = ahead.parties[ahead.frontierStart...].filter(behind.reaches)
        if !met.isEmpty { return try join(ahead, behind, met) }
      } else {
        try behind.advance(.backward, reader, barred: barred, budget: budget)
        let met = behind.parties[behind.frontierStart...].filter(ahead.reaches)
        if !met.isEmpty { return try join(ahead, behind, met) }
      }
    }
    return nil
  }

  /// Whoever lies on a way that goes down both distances from where the two sides met.
  private func join(
    _ ahead: Reach, _ behind: Reach, _ met: [PartyID]
  ) throws(BudgetExceeded) -> (length: Int, parties: [PartyID]) {
    let one = try descend(from: met, ahead, .backward)
    let other = try descend(from: met, behind, .onward)
    return (Int(ahead.depth + behind.depth), SortedIDs.sorted(one + other))
  }

  private func descend(
    from met: [PartyID], _ reach: Reach, _ direction: StepReader.Direction
  ) throws(BudgetExceeded) -> [PartyID] {
    var all = met
    var level = met
    while let distance = level.first.map({ reach.distance[$0.index] }), distance > 0 {
      var found: [PartyID] = []
      for party in level {
        try budget.spend(reader.degree(party) + 1)
        reader.neighbours(of: party, direction, into: &found)
      }
      level = SortedIDs.sorted(found.filter { reach.distance[$0.index] == distance - 1 })
      all += level
    }
    return all
  }
}
