import OuroCore

extension StepIndex {
  /// In compressed sparse rows: those one step from party `p` are
  /// `ends[starts[p]..<starts[p + 1]]`, in order.
  struct Rows: Sendable {
    fileprivate(set) var starts: [UInt32]
    fileprivate(set) var ends: [UInt32]

    @inline(__always)
    func range(of party: UInt32) -> Range<Int> {
      Int(starts[Int(party)])..<Int(starts[Int(party) + 1])
    }

    @inline(__always)
    func count(of party: UInt32) -> Int { range(of: party).count }
  }
}

extension StepIndex.Rows {
  /// Drops what is named again; what is in order stays so.
  mutating func keepEachOnce() {
    var kept = 0
    var start = 0
    for party in 0..<max(0, starts.count - 1) {
      let end = Int(starts[party + 1])
      let begin = kept
      for place in start..<end {
        let receiver = ends[place]
        if kept > begin, ends[kept - 1] == receiver { continue }
        ends[kept] = receiver
        kept += 1
      }
      starts[party] = UInt32(truncatingIfNeeded: begin)
      start = end
    }
    starts[starts.count - 1] = UInt32(truncatingIfNeeded: kept)
    ends = Array(ends[..<kept])
  }

  /// Makes room for parties that are new, without a step.
  mutating func add(partiesUpTo count: Int) {
    guard count >= starts.count, let end = starts.last else { return }
    starts.append(contentsOf: repeatElement(end, count: count + 1 - starts.count))
  }

  /// Puts one more step in its place.
  ///
  /// - Returns: Whether it was not there yet.
  mutating func insert(_ party: UInt32, to other: UInt32) -> Bool {
    let own = range(of: party)
    let place = own.partitioningIndex { ends[$0] >= other }
    if place < own.upperBound, ends[place] == other { return false }
    ends.insert(other, at: place)
    for next in (Int(party) + 1)..<starts.count { starts[next] += 1 }
    return true
  }

  /// The same steps by where they end; in order.
  func reversed(_ budget: Budget) throws(BudgetExceeded) -> Self {
    let parties = starts.count - 1
    let ends = ends
    var sorted = CountingSort(keys: parties)
    try budget.forEachBatch(of: ends.count) { batch in
      for place in batch { sorted.count(Int(ends[place])) }
    }
    var begins = [UInt32](repeating: 0, count: sorted.endCounting())
    try budget.forEachBatch(of: parties) { batch in
      for party in batch {
        let begin = UInt32(truncatingIfNeeded: party)
        for place in range(of: begin) { begins[sorted.nextPlace(of: Int(ends[place]))] = begin }
      }
    }
    return Self(starts: sorted.starts, ends: begins)
  }
}
