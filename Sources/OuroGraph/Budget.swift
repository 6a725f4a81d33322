import OuroCore
import Synchronization

/// What a query may use, and whether somebody has stopped it.
///
/// Operators call ``spend(_:)`` in every loop; it looks at the clock and at the stop flag only once
/// in 1,024 steps.
package final class Budget {
  /// At most so many rows of a listing; more are cut, and said to be.
  package let rows: Int
  /// At most so many bytes of what operators keep, counted by them.
  package let bytes: Int
  /// At most so many threads work at once.
  package let threads: Int
  private let stop: StopFlag
  private let elapsed: @Sendable () -> Double
  private let seconds: Double
  private var untilCheck = Budget.interval
  private var untilLook = Budget.interval
  private var spentBefore = 0
  private var bytesKept = 0
  /// Steps of counted work at which what is done within an allowance ends.
  private var allowance = Int.max
  /// Steps of work that count against no allowance.
  private var uncounted = 0

  private static let interval = 1024

  /// - Parameters:
  ///   - seconds: 0 for no limit.
  ///   - threads: 0 for as many as there are cores.
  ///   - elapsed: Seconds since the query began; asked seldom.
  package init(
    rows: Int = 10_000, bytes: Int = 2 << 30, seconds: Double = 0, threads: Int = 1,
    stop: StopFlag = StopFlag(), elapsed: @escaping @Sendable () -> Double = { 0 }
  ) {
    self.rows = rows > 0 ? rows : .max
    self.bytes = bytes > 0 ? bytes : .max
    self.seconds = seconds
    self.threads = threads > 0 ? threads : Cores.count
    self.stop = stop
    self.elapsed = elapsed
  }

  /// Counts steps of work.
  ///
  /// - Throws: ``BudgetExceeded`` when time is up or the stop flag is raised.
  package func spend(_ steps: Int = 1) throws(BudgetExceeded) {
    untilCheck -= steps
    if untilCheck <= 0 { try check() }
  }

  /// Looks up now and then, as ``spend(_:)`` does, and counts no work: for what is only copied, told or
  /// put in order after it was found.
  ///
  /// - Throws: ``BudgetExceeded`` when time is up or the stop flag is raised.
  @inline(__always)
  package func look(after steps: Int = 1) throws(BudgetExceeded) {
    untilLook -= steps
    if untilLook <= 0 { try lookUp() }
  }

  /// Does something with elements that end when the query is stopped.
  package func watching<Elements: Sequence, Result>(
    _ elements: Elements, _ work: (StoppableSequence<Elements>) -> Result
  ) throws(BudgetExceeded) -> Result {
    let result = work(elements.until(stop))
    try lookUp()
    return result
  }

  /// Counts bytes that an operator keeps until the end of the query.
  package func keep(_ count: Int) throws(BudgetExceeded) {
    bytesKept += count
    if bytesKept > bytes { throw .memory(bytes) }
  }

  /// Does work that keeps so many bytes until it is done, and no longer.
  func holding<Result>(
    _ count: Int, _ work: () throws(BudgetExceeded) -> Result
  ) throws(BudgetExceeded) -> Result {
    try keep(count)
    defer { bytesKept -= count }
    return try work()
  }

  /// Does work that may take some steps, and is left undone when it takes more: the same question is
  /// left at the same step on every machine.
  ///
  /// - Returns: `nil` when it was left.
  package func within<Result>(
    _ steps: Int, _ work: () throws(BudgetExceeded) -> Result
  ) throws(BudgetExceeded) -> Result? {
    let (outer, before) = (allowance, bytesKept)
    allowance = min(outer, counted + steps)
    defer { (allowance, bytesKept) = (outer, before) }
    do throws(BudgetExceeded) {
      let result = try work()
      // Between two looks more may have been done.
      return counted <= allowance ? result : nil
    } catch {
      guard error == .allowance, counted <= outer else { throw error }
      return nil
    }
  }

  /// Makes something that is kept for later questions: an allowance reaches as far whether it was there
  /// or not.
  func making<Result>(
    _ work: () throws(BudgetExceeded) -> Result
  ) throws(BudgetExceeded) -> Result {
    let (outer, before) = (allowance, spent)
    allowance = .max
    defer {
      allowance = outer
      uncounted += spent - before
    }
    return try work()
  }

  private var counted: Int { spent - uncounted }

  /// Work within an allowance has one thread: which of several reaches how far is chance.
  private var mayShare: Bool { threads > 1 && allowance == .max }

  /// Does work on several threads, if there are some, each with a budget of its own that ends when this
  /// one does.
  ///
  /// - Returns: What each worker comes to.
  func split<Result: Sendable>(
    _ work: @Sendable (Budget) throws(BudgetExceeded) -> Result
  ) throws(BudgetExceeded) -> [Result] {
    guard mayShare else { return [try work(self)] }
    return try split(among: threads) { _, budget throws(BudgetExceeded) in try work(budget) }
  }

  /// Does two things, at once if there are threads for it.
  func both<Result: Sendable>(
    _ work: @Sendable (_ isFirst: Bool, Budget) throws(BudgetExceeded) -> Result
  ) throws(BudgetExceeded) -> (Result, Result) {
    guard mayShare else { return (try work(true, self), try work(false, self)) }
    let results = try split(among: 2) { worker, budget throws(BudgetExceeded) in
      try work(worker == 0, budget)
    }
    return (results[0], results[1])
  }

  private func split<Result: Sendable>(
    among workers: Int, _ work: @Sendable (Int, Budget) throws(BudgetExceeded) -> Result
  ) throws(BudgetExceeded) -> [Result] {
    let (bytes, seconds, stop, elapsed) = (max(1, bytes - bytesKept), seconds, stop, elapsed)
    let shares = try Parallel.run(workers: workers) { worker throws(BudgetExceeded) in
      let own = Budget(bytes: bytes, seconds: seconds, stop: stop, elapsed: elapsed)
      let result = try work(worker, own)
      return Share(result: result, spent: own.spent)
    }
    try spend(shares.reduce(0) { $0 + $1.spent })
    return shares.map(\.result)
  }

  private struct Share<Result: Sendable>: Sendable {
    let result: Result
    let spent: Int
  }

  /// So many steps are taken between two looks in ``forEachBatch(of:_:)``.
  private static let batch = 1 << 16

  /// Does something for a batch of places after another, and looks up before each.
  @inline(__always)
  func forEachBatch(of count: Int, _ work: (Range<Int>) -> Void) throws(BudgetExceeded) {
    for first in stride(from: 0, to: count, by: Budget.batch) {
      let batch = first..<min(count, first + Budget.batch)
      try spend(batch.count)
      work(batch)
    }
  }

  /// Steps of work so far.
  var spent: Int { spentBefore &+ Budget.interval &- untilCheck }

  /// Seconds since the query began.
  var secondsElapsed: Double { elapsed() }

  private func check() throws(BudgetExceeded) {
    spentBefore = spent
    untilCheck = Budget.interval
    try lookUp()
    if counted > allowance { throw .allowance }
  }

  private func lookUp() throws(BudgetExceeded) {
    untilLook = Budget.interval
    if stop.isRaised { throw .stopped }
    if seconds > 0, elapsed() > seconds { throw .time(seconds) }
  }
}

/// Why a query ended without rows.
package enum BudgetExceeded: Error, Hashable, Sendable {
  /// After so many seconds.
  case time(Double)
  /// At so many bytes.
  case memory(Int)
  /// From outside.
  case stopped
  /// At so many steps as work aside may take; ``Budget/within(_:_:)`` catches it.
  case allowance
  /// The amounts of these deals do not fit one number together.
  case sum([DealID])
  /// There are more than the greatest number.
  case count
}
