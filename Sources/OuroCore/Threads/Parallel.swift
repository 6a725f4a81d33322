import Dispatch
import Synchronization

/// Work that several threads do at once.
package enum Parallel {
  /// What each of some workers comes to, in their order. The first to fail, in that order, fails it all.
  ///
  /// One worker works on the thread that asks.
  package static func run<Result: Sendable, Failure: Error>(
    workers: Int, _ work: @Sendable (Int) throws(Failure) -> Result
  ) throws(Failure) -> [Result] {
    guard workers > 1 else { return [try work(0)] }
    let outcomes = Mutex([Swift.Result<Result, Failure>?](repeating: nil, count: workers))
    DispatchQueue.concurrentPerform(iterations: workers) { worker in
      let outcome = Swift.Result { () throws(Failure) in try work(worker) }
      outcomes.withLock { $0[worker] = outcome }
    }
    var results: [Result] = []
    for outcome in outcomes.withLock({ $0 }) {
      if let outcome { results.append(try outcome.get()) }
    }
    return results
  }
}

/// Parts of some work, each handed out once, to whichever worker asks first.
package final class WorkParts: Sendable {
  private let count: Int
  private let size: Int
  private let next = Atomic<Int>(0)

  /// - Parameters:
  ///   - count: How many pieces of work there are.
  ///   - size: So many are handed out together.
  package init(of count: Int, size: Int) {
    self.count = count
    self.size = size
  }

  /// The next pieces; `nil` when none are left.
  package func take() -> Range<Int>? {
    let first = next.wrappingAdd(size, ordering: .relaxed).oldValue
    return first < count ? first..<min(count, first + size) : nil
  }
}
