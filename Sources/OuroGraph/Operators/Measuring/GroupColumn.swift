/// The group of each of some deals, by number, in the order of the deals.
struct GroupColumn<Subject> {
  let groups: [Identifier<Subject>]
  /// How many groups there can be.
  let count: Int
  /// Whether some of them may have no deal.
  let hasGaps: Bool
  /// What a group has in common.
  let value: (Identifier<Subject>) -> [GroupValue]
  /// Where the deals of a group stand in order already.
  var adjacency: Adjacency?
}

/// The number of a group of deals.
typealias GroupID = Identifier<MeasureRow>

extension GroupColumn {
  /// The deals of some groups, each group's in their order.
  func deals(
    of kept: [Int], _ list: DealList, _ budget: Budget
  ) throws(BudgetExceeded) -> [DealList] {
    if let adjacency {
      try budget.spend(kept.count)
      return kept.map { DealList(sorted: adjacency.deals(of: PartyID(at: $0))) }
    }
    try budget.keep(count * MemoryLayout<Int32>.stride)
    var slots = [Int32](repeating: -1, count: count)
    for (slot, group) in kept.enumerated() { slots[group] = Int32(truncatingIfNeeded: slot) }
    var found = [[DealID]](repeating: [], count: kept.count)
    try budget.forEachBatch(of: groups.count) { batch in
      for place in batch {
        let slot = Int(slots[groups[place].index])
        if slot >= 0 { found[slot].append(list.deal(at: place)) }
      }
    }
    return found.map(DealList.init(sorted:))
  }

  /// How many deals each group has.
  func sizes(_ budget: Budget) throws(BudgetExceeded) -> [UInt32] {
    try budget.keep(count * MemoryLayout<UInt32>.stride)
    if let adjacency {
      try budget.spend(count)
      return (0..<count).map(adjacency.degree)
    }
    var sizes = [UInt32](repeating: 0, count: count)
    try budget.forEachBatch(of: groups.count) { batch in
      unsafe sizes.withUnsafeMutableBufferPointer { sizes in
        for group in groups[batch] { unsafe sizes[group.index] &+= 1 }
      }
    }
    return sizes
  }

  /// What the digits of each group's amounts add up to: never more than all of them do. Two halves are
  /// added up at once where that is worth it.
  func totals(
    _ words: [CompactAmount], _ budget: Budget
  ) throws(BudgetExceeded) -> [UInt64] {
    let (groups, count) = (groups, count)
    let middle = groups.count / 2
    guard middle >= GroupTotals.fewest, count <= middle else {
      return try GroupTotals.totals(of: groups[...], words[...], count: count, budget)
    }
    let (some, more) = try budget.both { isFirst, budget throws(BudgetExceeded) in
      let half = isFirst ? 0..<middle : middle..<groups.count
      return try GroupTotals.totals(of: groups[half], words[half], count: count, budget)
    }
    return zip(some, more).map { $0 &+ $1 }
  }

  /// The first day of each group's deals; `Int32.max` where none has one.
  func firstDays(_ days: [Int32], _ budget: Budget) throws(BudgetExceeded) -> [Int32] {
    try budget.keep(count * MemoryLayout<Int32>.stride)
    var firsts = [Int32](repeating: .max, count: count)
    for (place, group) in groups.enumerated() where days[place] != DealTable.noDay {
      try budget.spend()
      firsts[group.index] = min(firsts[group.index], days[place])
    }
    return firsts
  }
}

/// Adds up amounts group by group.
private enum GroupTotals {
  /// So many deals are worth a thread.
  static let fewest = 1 << 16

  static func totals<Subject>(
    of groups: ArraySlice<Identifier<Subject>>, _ words: ArraySlice<CompactAmount>, count: Int,
    _ budget: Budget
  ) throws(BudgetExceeded) -> [UInt64] {
    try budget.keep(count * MemoryLayout<UInt64>.stride)
    var totals = [UInt64](repeating: 0, count: count)
    let start = groups.startIndex
    try budget.forEachBatch(of: groups.count) { batch in
      let places = (start + batch.lowerBound)..<(start + batch.upperBound)
      unsafe totals.withUnsafeMutableBufferPointer { totals in
        for (group, amount) in zip(groups[places], words[places]) {
          unsafe totals[group.index] &+= amount.digits
        }
      }
    }
    return totals
  }
}
