/// Deals as steps from subject to object, each with its day and amount, by giver and by receiver, each
/// one's in order of amount.
struct DatedSteps: Sendable {
  /// A step from or to some party.
  struct Step: Sendable {
    /// The party at the other end.
    var other: UInt32
    var day: Int32
    /// In units of the last digit, the same for all.
    var amount: UInt64
  }

  /// Steps of party `p` are `steps[starts[p]..<starts[p + 1]]`.
  struct Rows: Sendable {
    fileprivate(set) var starts: [UInt32]
    fileprivate(set) var steps: [Step]

    @inline(__always)
    func range(of party: UInt32) -> Range<Int> {
      Int(starts[Int(party)])..<Int(starts[Int(party) + 1])
    }
  }

  let onward: Rows
  let backward: Rows

  init(
    _ numbers: [DealID], of deals: DealTable, partyCount: Int, _ budget: Budget
  ) throws(BudgetExceeded) {
    try budget.keep(numbers.count * 2 * MemoryLayout<Step>.stride)
    (onward, backward) = try budget.both { isOnward, budget throws(BudgetExceeded) in
      let (keys, others) =
        isOnward ? (deals.subjects, deals.objects) : (deals.objects, deals.subjects)
      var rows = try DatedSteps.unordered(numbers, deals, keys, others, partyCount, budget)
      for party in 0..<partyCount {
        let range = rows.range(of: UInt32(truncatingIfNeeded: party))
        try budget.spend(range.count)
        DatedSteps.sort(&rows.steps, range)
      }
      return rows
    }
  }

  /// Each key's steps in order of deals.
  private static func unordered(
    _ numbers: [DealID], _ deals: DealTable, _ keys: [PartyID], _ others: [PartyID],
    _ partyCount: Int, _ budget: Budget
  ) throws(BudgetExceeded) -> Rows {
    let (days, amounts) = (deals.firstDays, deals.amountWords)
    var sorted = CountingSort(keys: partyCount)
    try budget.forEachBatch(of: numbers.count) { batch in
      for place in batch { sorted.count(keys[numbers[place].index].index) }
    }
    var steps = [Step](
      repeating: Step(other: 0, day: 0, amount: 0), count: sorted.endCounting())
    try budget.forEachBatch(of: numbers.count) { batch in
      for place in batch {
        let deal = numbers[place].index
        steps[sorted.nextPlace(of: keys[deal].index)] = Step(
          other: others[deal].raw, day: days[deal], amount: amounts[deal].digits)
      }
    }
    return Rows(starts: sorted.starts, steps: steps)
  }

  /// Puts the steps of one party in order of amount.
  @inline(__always)
  private static func sort(_ steps: inout [Step], _ range: Range<Int>) {
    guard range.count > 1 else { return }
    unsafe steps.withUnsafeMutableBufferPointer { buffer in
      var part = unsafe UnsafeMutableBufferPointer(rebasing: buffer[range])
      unsafe part.sort { $0.amount < $1.amount }
    }
  }
}
