/// How money is marked when it enters the ledger.
enum TraceMarking: Sendable {
  /// What leaves these accounts unmarked is marked as it goes, up to so much in all.
  case sources([Bool], limit: Int128)
  /// What an account held before has a mark of its own.
  case origins(marks: [Int32])

  /// The mark of what sources give.
  static let source: Int32 = 0
}

/// Runs a book through accounts, each with a purse of one sort.
struct TraceLedger<Account: Purse> {
  private var accounts: [Account]
  private let marking: TraceMarking
  private var allowance: Int128 = 0
  /// What sources gave that was not marked before.
  private(set) var given: Int128 = 0
  /// How many payments did not share out evenly.
  private(set) var uneven = 0
  /// What each payment carried, by mark: of payment `n` that from `starts[n]` to `starts[n + 1]`.
  private(set) var carried: [Portion] = []
  private(set) var starts: [Int] = [0]

  init(
    _ book: TraceBook, _ marking: TraceMarking, budget: Budget
  ) throws(BudgetExceeded) {
    self.marking = marking
    if case .sources(_, let limit) = marking { allowance = limit }
    accounts = Array(repeating: Account(), count: book.openings.count)
    try budget.keep((book.openings.count + book.entries.count) * 64)
    for (account, opening) in book.openings.enumerated() where opening > 0 {
      accounts[account].put([Portion(mark: mark(ofOwn: account), amount: opening)], of: opening)
    }
    for entry in book.entries {
      let count = carried.count
      let parts = take(entry)
      try budget.spend(parts + 1)
      try budget.keep((carried.count - count + parts) * MemoryLayout<Portion>.stride)
    }
  }

  private func mark(ofOwn account: Int) -> Int32 {
    if case .origins(let marks) = marking { marks[account] } else { Portion.unmarked }
  }

  /// Moves one payment.
  ///
  /// - Returns: In how many parts.
  private mutating func take(_ entry: TraceEntry) -> Int {
    var portions = [Portion(mark: Portion.unmarked, amount: entry.amount)]
    if entry.giver != TraceEntry.nobody {
      let taken = accounts[Int(entry.giver)].take(entry.amount)
      if !taken.isEven { uneven += 1 }
      portions = marked(taken.portions, from: Int(entry.giver))
    }
    if entry.receiver != TraceEntry.nobody {
      accounts[Int(entry.receiver)].put(portions, of: entry.amount)
    }
    carried += portions.markedSums
    starts.append(carried.count)
    return portions.count
  }

  /// The same with what a source gives marked, as far as there is still something to mark.
  private mutating func marked(_ portions: [Portion], from giver: Int) -> [Portion] {
    guard case .sources(let isSource, _) = marking, isSource[giver], allowance > 0 else {
      return portions
    }
    var marked: [Portion] = []
    for portion in portions {
      let isNew = portion.mark == Portion.unmarked
      guard isNew || Account.countsReturns, allowance > 0 else {
        marked.append(portion)
        continue
      }
      let part = min(portion.amount, allowance)
      allowance -= part
      given += part
      marked.append(Portion(mark: TraceMarking.source, amount: part))
      let rest = portion.amount - part
      if rest > 0 { marked.append(Portion(mark: portion.mark, amount: rest)) }
    }
    return marked
  }

  /// What each account holds in the end of what the sources gave.
  var held: [Int128] { accounts.map { $0.held.amount(of: TraceMarking.source) } }
}

/// What a ledger came to, whatever the purses were.
struct TraceOutcome: Sendable {
  let given: Int128
  let uneven: Int
  let held: [Int128]
  let carried: [Portion]
  let starts: [Int]

  init(
    _ book: TraceBook, _ marking: TraceMarking, by method: TraceMethod, budget: Budget
  ) throws(BudgetExceeded) {
    switch method {
    case .proportion:
      self.init(try TraceLedger<SharePurse>(book, marking, budget: budget))
    case .firstInFirstOut:
      self.init(try TraceLedger<LotPurse<FirstOut>>(book, marking, budget: budget))
    case .lastInFirstOut:
      self.init(try TraceLedger<LotPurse<LastOut>>(book, marking, budget: budget))
    case .poison: self.init(try TraceLedger<TaintPurse>(book, marking, budget: budget))
    }
  }

  private init<Account>(_ ledger: TraceLedger<Account>) {
    given = ledger.given
    uneven = ledger.uneven
    held = ledger.held
    carried = ledger.carried
    starts = ledger.starts
  }

  /// What a payment carried, by mark.
  func portions(of entry: Int) -> ArraySlice<Portion> { carried[starts[entry]..<starts[entry + 1]] }
}
