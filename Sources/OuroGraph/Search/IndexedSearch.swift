extension StepIndex.Rows {
  /// Those one step from some parties, in order.
  func ends(
    of parties: [PartyID], partyCount: Int, _ budget: Budget
  ) throws(BudgetExceeded) -> [PartyID] {
    if parties.count == 1, let only = parties.first {
      let range = range(of: only.raw)
      try budget.spend(range.count)
      return ends[range].map { PartyID($0) }
    }
    var marks = IdentifierBits(count: partyCount)
    for party in parties {
      let range = range(of: party.raw)
      try budget.spend(range.count + 1)
      for place in range { marks.insert(ends[place]) }
    }
    return marks.members()
  }

  /// Everybody reached from some parties in at most `limit` steps, in the order found, and how many of
  /// them were gone on from. Ends of chains are only reached where a way leads back to them, and not
  /// gone through again.
  func spread(
    from sources: [PartyID], _ chains: inout ClosureChains, limit: Int, _ budget: Budget
  ) throws(BudgetExceeded) -> (reached: [PartyID], passed: Int) {
    var reached: [PartyID] = []
    var level = sources
    var passed = 0
    var levelEnd = 0
    var steps = 0
    while !level.isEmpty, steps < limit {
      passed = levelEnd
      var next = chains.next.mutableSpan
      for party in level {
        let range = range(of: party.raw)
        try budget.spend(range.count + 1)
        expand(party, range, &next, into: &reached)
      }
      level = reached[levelEnd...].filter { !chains.isEnd[$0.index] }
      levelEnd = reached.count
      steps += 1
    }
    return (reached, level.isEmpty ? reached.count : passed)
  }

  /// Notes all those one step from a party that were not reached before.
  @inline(__always)
  private func expand(
    _ party: PartyID, _ range: Range<Int>, _ next: inout MutableSpan<UInt32>,
    into reached: inout [PartyID]
  ) {
    let ends = ends.span
    for place in range {
      let other = unsafe ends[unchecked: place]
      // Rows hold numbers of parties only, and there is a place for each of them.
      guard unsafe next[unchecked: Int(other)] == ClosureChains.noParty else { continue }
      unsafe next[unchecked: Int(other)] = party.raw
      reached.append(PartyID(other))
    }
  }

  /// How many steps lead from one party to another at the least, looked for from both.
  ///
  /// - Parameter back: The same rows the other way round.
  static func distance(
    from source: PartyID, to target: PartyID, _ onward: Self, _ back: Self, limit: Int,
    partyCount: Int, _ budget: Budget
  ) throws(BudgetExceeded) -> Int? {
    var ahead = Frontier(source, partyCount: partyCount)
    var behind = Frontier(target, partyCount: partyCount)
    while !ahead.isExhausted, !behind.isExhausted, ahead.depth + behind.depth < limit {
      let meets =
        ahead.width <= behind.width
        ? try ahead.advance(onward, meeting: behind, budget)
        : try behind.advance(back, meeting: ahead, budget)
      if meets { return ahead.depth + behind.depth }
    }
    return nil
  }
}

/// One side of a search from two ends.
private struct Frontier {
  private var seen: IdentifierBits
  private var queue: [UInt32]
  private var start = 0
  private(set) var depth = 0

  init(_ party: PartyID, partyCount: Int) {
    seen = IdentifierBits(count: partyCount)
    seen.insert(party.raw)
    queue = [party.raw]
  }

  var width: Int { queue.count - start }
  var isExhausted: Bool { start == queue.count }

  /// Goes one step further.
  ///
  /// - Returns: Whether the other side was there.
  mutating func advance(
    _ rows: StepIndex.Rows, meeting other: Frontier, _ budget: Budget
  ) throws(BudgetExceeded) -> Bool {
    let end = queue.count
    depth += 1
    while start < end {
      let range = rows.range(of: queue[start])
      try budget.spend(range.count + 1)
      for place in range {
        let party = rows.ends[place]
        if other.seen.contains(party) { return true }
        if seen.insert(party) { queue.append(party) }
      }
      start += 1
    }
    return false
  }
}
