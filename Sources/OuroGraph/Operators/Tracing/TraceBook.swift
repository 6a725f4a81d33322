import OuroCore

/// One payment, as the ledger takes it.
struct TraceEntry: Sendable {
  let deal: DealID
  let day: Int32
  /// Whether it goes from subject to object; what goes back in the same deal comes behind.
  let isForward: Bool
  /// The accounts; ``TraceEntry/nobody`` for one that is not kept.
  let giver: Int32
  let receiver: Int32
  /// In billionths; more than none.
  let amount: Int128

  static let nobody: Int32 = -1
}

/// The payments of one currency in the order in which they are taken, and what must have been held
/// before them.
struct TraceBook: Sendable {
  let currency: Currency
  let entries: [TraceEntry]
  /// By account: the least that makes every payment out of it possible.
  private(set) var openings: [Int128]
  /// How many payments share their day with one that takes the other way through an account.
  private(set) var sameDay = 0

  init(
    _ currency: Currency, _ entries: [TraceEntry], accounts: Int, budget: Budget
  ) throws(BudgetExceeded) {
    self.currency = currency
    self.entries = entries
    openings = Array(repeating: 0, count: accounts)
    var total: Int128 = 0
    for entry in entries {
      // No account holds more than it paid and received together.
      let (sum, overflow) = total.addingReportingOverflow(entry.amount)
      guard !overflow, sum <= Int128.max / 4 else { throw .sum(entries.map(\.deal)) }
      total = sum
    }
    try budget.spend(entries.count * 2)
    reckonOpenings()
    countSameDay()
  }

  private mutating func reckonOpenings() {
    var balances = openings
    for entry in entries {
      if entry.giver != TraceEntry.nobody {
        balances[Int(entry.giver)] -= entry.amount
        openings[Int(entry.giver)] = max(openings[Int(entry.giver)], -balances[Int(entry.giver)])
      }
      if entry.receiver != TraceEntry.nobody { balances[Int(entry.receiver)] += entry.amount }
    }
  }

  private mutating func countSameDay() {
    var lastIn = [Int32](repeating: .min, count: openings.count)
    var lastOut = lastIn
    for entry in entries {
      var isTied = false
      if entry.giver != TraceEntry.nobody {
        isTied = lastIn[Int(entry.giver)] == entry.day
        lastOut[Int(entry.giver)] = entry.day
      }
      if entry.receiver != TraceEntry.nobody {
        isTied = isTied || lastOut[Int(entry.receiver)] == entry.day
        lastIn[Int(entry.receiver)] = entry.day
      }
      if isTied { sameDay += 1 }
    }
  }
}
