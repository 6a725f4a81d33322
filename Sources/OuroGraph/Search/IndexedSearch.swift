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
    var isReached = [UInt64](repeating: 0, count: chains.next.count / 64 + 1)
    // One place more than there are parties: what is no news is written there and over.
    var reached = [PartyID](repeating: PartyID(0), count: chains.next.count + 1)
    var count = 0
    var level = sources
    var passed = 0
    var levelStart = 0
    var steps = 0
    var ahead = RowsAhead()
    while !level.isEmpty, steps < limit {
      passed = levelStart
      var bits = isReached.mutableSpan
      var found = reached.mutableSpan
      for start in stride(from: 0, to: level.count, by: RowsAhead.most) {
        let parties = level[start..<min(level.count, start + RowsAhead.most)]
        try budget.spend(ahead.fetch(self, of: parties))
        for (place, party) in zip(0..<parties.count, parties) {
          let before = count
          expand(ahead.rows[place], ahead.firsts[place], &bits, &found, &count)
          for news in before..<count { chains.next[found[news].index] = party.raw }
        }
      }
      level = reached[levelStart..<count].filter { !chains.isEnd[$0.index] }
      levelStart = count
      steps += 1
    }
    reached.removeLast(reached.count - count)
    return (reached, level.isEmpty ? count : passed)
  }

  /// Writes the ends of a row behind those found, and counts those that were not reached before: to ask
  /// first would be a guess that the processor gets wrong too often.
  ///
  /// - Parameter first: The first end of the row, when there is one.
  @inline(__always)
  private func expand(
    _ row: Range<Int>, _ first: UInt32, _ isReached: inout MutableSpan<UInt64>,
    _ found: inout MutableSpan<PartyID>, _ count: inout Int
  ) {
    let ends = ends.span
    var (place, other, news) = (row.lowerBound, first, count)
    while place < row.upperBound {
      // Rows hold numbers of parties only, and there is a place for each of them.
      let (word, bit) = (Int(other >> 6), UInt64(other & 63))
      let before = unsafe isReached[unchecked: word]
      unsafe isReached[unchecked: word] = before | 1 << bit
      unsafe found[unchecked: news] = PartyID(other)
      news &+= Int(truncatingIfNeeded: ~(before >> bit) & 1)
      place &+= 1
      if place < row.upperBound { other = unsafe ends[unchecked: place] }
    }
    count = news
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

/// The rows that come next, looked up together: they lie far apart, and so are waited for once.
private struct RowsAhead {
  static let most = 64
  private(set) var rows = [Range<Int>](repeating: 0..<0, count: RowsAhead.most)
  /// The first end of each row that has one.
  private(set) var firsts = [UInt32](repeating: 0, count: RowsAhead.most)

  /// - Returns: How many ends and rows there are.
  mutating func fetch(_ index: StepIndex.Rows, of parties: ArraySlice<PartyID>) -> Int {
    var steps = parties.count
    for (place, party) in zip(0..<parties.count, parties) {
      rows[place] = index.range(of: party.raw)
      steps += rows[place].count
    }
    for place in 0..<parties.count where !rows[place].isEmpty {
      firsts[place] = index.ends[rows[place].lowerBound]
    }
    return steps
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
