/// Everybody that some parties lead to, themselves included, however many steps it takes.
///
/// > Source: S. Beamer, K. Asanović and D. Patterson, "Direction-optimizing breadth-first search", 2012;
/// > here a party may be found by one that was found in the same round, as no distance is asked for.
struct ReachableParties {
  /// A bit for each party; of the last word some that belong to nobody.
  private var marks: [UInt64]
  /// In the order found; one place more than there are parties, for what is no news.
  private var found: [PartyID]
  private var count = 0
  /// How many of those found were gone on from.
  private var passed = 0
  private let partyCount: Int

  /// - Parameters:
  ///   - rows: The steps to take.
  ///   - back: The same steps the other way round.
  /// - Complexity: O(parties + steps).
  init(
    from sources: [PartyID], _ rows: StepIndex.Rows, _ back: StepIndex.Rows, _ budget: Budget
  ) throws(BudgetExceeded) {
    partyCount = rows.starts.count - 1
    marks = Array(repeating: 0, count: partyCount / 64 + 1)
    found = Array(repeating: PartyID(0), count: partyCount + 1)
    try budget.keep(partyCount * 4)
    for source in sources { mark(source.raw) }
    var sweeps = ReachableParties.mostSweeps
    while passed < count, count < partyCount {
      if sweeps > 0, (count - passed) * 4 > partyCount - count {
        try sweep(back, budget)
        sweeps -= 1
      } else {
        try expand(rows, budget)
      }
    }
  }

  /// Each looks at all parties: a few bring in nearly everybody, more only cost.
  private static let mostSweeps = 3

  var members: IdentifierBits { IdentifierBits(words: marks) }

  private mutating func mark(_ party: UInt32) {
    let (word, bit) = (Int(party >> 6), UInt64(1) << UInt64(party & 63))
    guard marks[word] & bit == 0 else { return }
    marks[word] |= bit
    found[count] = PartyID(party)
    count += 1
  }

  /// Goes on from all that wait.
  private mutating func expand(
    _ rows: StepIndex.Rows, _ budget: Budget
  ) throws(BudgetExceeded) {
    let end = count
    while passed < end {
      rows.prefetch(ahead: passed, of: found, end)
      let row = rows.range(of: found[passed].raw)
      try budget.spend(row.count + 1)
      rows.gather(row, &marks, &found, &count)
      passed += 1
    }
  }

  /// Asks everybody not found yet for a step from somebody who was: where many wait, the first one
  /// asked for will often do.
  private mutating func sweep(
    _ back: StepIndex.Rows, _ budget: Budget
  ) throws(BudgetExceeded) {
    passed = count
    for word in marks.indices {
      var rest = ~marks[word]
      var steps = 1
      while rest != 0 {
        let party = UInt32(truncatingIfNeeded: word << 6 | rest.trailingZeroBitCount)
        rest &= rest &- 1
        guard party < partyCount else { break }
        let row = back.range(of: party)
        let place = row.first { isMarked(back.ends[$0]) }
        steps += (place ?? row.upperBound) - row.lowerBound + 1
        if place != nil { mark(party) }
      }
      try budget.spend(steps)
    }
  }

  @inline(__always)
  private func isMarked(_ party: UInt32) -> Bool {
    marks[Int(party >> 6)] & 1 << UInt64(party & 63) != 0
  }
}
