import CPrefetch

extension StepIndex.Rows {
  /// Those one step from some parties, in order.
  ///
  /// - Parameter back: The same rows the other way round.
  func ends(
    of parties: [PartyID], _ back: Self, partyCount: Int, _ budget: Budget
  ) throws(BudgetExceeded) -> [PartyID] {
    if parties.count == 1, let only = parties.first {
      let range = range(of: only.raw)
      try budget.spend(range.count)
      return ends[range].map { PartyID($0) }
    }
    var marks = IdentifierBits(count: partyCount)
    if parties.count > partyCount / 4 {
      for party in parties { marks.insert(party.raw) }
      return try back.parties(leadingTo: marks, partyCount: partyCount, budget)
    }
    for (place, party) in parties.enumerated() {
      prefetch(ahead: place, of: parties, parties.count)
      let range = range(of: party.raw)
      try budget.spend(range.count + 1)
      for place in range { marks.insert(ends[place]) }
    }
    return marks.members()
  }

  /// Whose row has somebody of a set: of a large one, the first that is looked at will often do.
  private func parties(
    leadingTo set: IdentifierBits, partyCount: Int, _ budget: Budget
  ) throws(BudgetExceeded) -> [PartyID] {
    var found: [PartyID] = []
    for party in 0..<UInt32(truncatingIfNeeded: partyCount) {
      let row = range(of: party)
      let place = row.first { set.contains(ends[$0]) }
      try budget.spend((place ?? row.upperBound) - row.lowerBound + 1)
      if place != nil { found.append(PartyID(party)) }
    }
    return found
  }

  /// Everybody reached from some parties in at most `limit` steps, in the order found, and how many of
  /// them were gone on from. Ends of chains are only reached where a way leads back to them, and not
  /// gone through again.
  func spread(
    from sources: [PartyID], _ chains: inout ClosureChains, limit: Int, _ budget: Budget
  ) throws(BudgetExceeded) -> (reached: [PartyID], passed: Int) {
    let partyCount = starts.count - 1
    var isReached = [UInt64](repeating: 0, count: partyCount / 64 + 1)
    // One place more than there are parties: what is no news is written there and over.
    var reached = [PartyID](repeating: PartyID(0), count: partyCount + 1)
    var count = 0
    var level = sources
    var passed = 0
    var levelStart = 0
    var steps = 0
    let tellsChains = !chains.next.isEmpty
    while !level.isEmpty, steps < limit {
      passed = levelStart
      for (place, party) in level.enumerated() {
        prefetch(ahead: place, of: level, level.count)
        let row = range(of: party.raw)
        try budget.spend(row.count + 1)
        let before = count
        gather(row, &isReached, &reached, &count)
        guard tellsChains else { continue }
        for news in before..<count { chains.next[reached[news].index] = party.raw }
      }
      level = reached[levelStart..<count].filter { !chains.ends.contains($0.raw) }
      levelStart = count
      steps += 1
    }
    reached.removeLast(reached.count - count)
    return (reached, level.isEmpty ? count : passed)
  }

  /// Asks for the rows that come next: they lie far apart, and would be waited for one by one.
  @inline(__always)
  func prefetch(ahead place: Int, of parties: [PartyID], _ end: Int) {
    if place + 16 < end { starts.prefetch(parties[place + 16].index) }
    if place + 8 < end { ends.prefetch(Int(starts[parties[place + 8].index])) }
  }

  /// Writes the ends of a row behind those found, and counts those that had no mark before: to ask
  /// first would be a guess that the processor gets wrong too often.
  ///
  /// - Parameters:
  ///   - marks: A bit for each party.
  ///   - found: With one place more than there are parties.
  @inline(__always)
  func gather(
    _ row: Range<Int>, _ marks: inout [UInt64], _ found: inout [PartyID], _ count: inout Int
  ) {
    let ends = ends.span
    var marks = marks.mutableSpan
    var found = found.mutableSpan
    var news = count
    for place in row {
      // Rows hold numbers of parties only, and there is a place for each of them.
      let other = unsafe ends[unchecked: place]
      let (word, bit) = (Int(other >> 6), UInt64(other & 63))
      let before = unsafe marks[unchecked: word]
      unsafe marks[unchecked: word] = before | 1 << bit
      unsafe found[unchecked: news] = PartyID(other)
      news &+= Int(truncatingIfNeeded: ~(before >> bit) & 1)
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

extension Array {
  /// Asks for the memory of an element that is read soon.
  @inline(__always)
  fileprivate func prefetch(_ place: Int) {
    unsafe withUnsafeBufferPointer { unsafe ouro_prefetch($0.baseAddress?.advanced(by: place)) }
  }
}
