/// Every deal of some relations as a step of its own with its day and amount, by giver and by receiver,
/// each one's in order of amount.
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

  /// - Parameter isCarried: By relation, whether its deals are steps from subject to object.
  init(
    _ isCarried: [Bool], _ deals: DealTable, partyCount: Int, _ budget: Budget
  ) throws(BudgetExceeded) {
    try budget.keep(deals.count * 2 * MemoryLayout<Step>.stride)
    (onward, backward) = try budget.both { isOnward, budget throws(BudgetExceeded) in
      let (keys, others) =
        isOnward ? (deals.subjects, deals.objects) : (deals.objects, deals.subjects)
      return try DatedSteps.rows(isCarried, deals, from: keys, to: others, partyCount, budget)
    }
  }

  private static func rows(
    _ isCarried: [Bool], _ deals: DealTable, from keys: [PartyID], to others: [PartyID],
    _ partyCount: Int, _ budget: Budget
  ) throws(BudgetExceeded) -> Rows {
    var rows = try unordered(isCarried, deals, from: keys, to: others, partyCount, budget)
    for party in 0..<partyCount {
      let range = rows.range(of: UInt32(truncatingIfNeeded: party))
      try budget.spend(range.count)
      sort(&rows.steps, range)
    }
    return rows
  }

  private static func unordered(
    _ isCarried: [Bool], _ deals: DealTable, from keys: [PartyID], to others: [PartyID],
    _ partyCount: Int, _ budget: Budget
  ) throws(BudgetExceeded) -> Rows {
    let (relations, days, amounts) = (deals.relations, deals.firstDays, deals.amountWords)
    var sorted = CountingSort(keys: partyCount)
    try budget.spend(keys.count)
    for deal in keys.indices where isCarried[relations[deal].index] && keys[deal] != others[deal] {
      sorted.count(keys[deal].index)
    }
    var steps = [Step](
      repeating: Step(other: 0, day: 0, amount: 0), count: sorted.endCounting())
    try budget.spend(keys.count)
    for deal in keys.indices where isCarried[relations[deal].index] && keys[deal] != others[deal] {
      steps[sorted.nextPlace(of: keys[deal].index)] = Step(
        other: others[deal].raw, day: days[deal], amount: amounts[deal].digits)
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
