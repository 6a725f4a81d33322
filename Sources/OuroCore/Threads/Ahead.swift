import Dispatch
import Synchronization

/// What makes one product after another.
package protocol Producer: Sendable {
  associatedtype Product: Sendable

  /// Makes the next product in place of an old one, whose room may be used again.
  ///
  /// - Returns: Whether there was one.
  mutating func next(into product: inout Product) -> Bool
}

/// A producer that may work on a thread of its own, a few products ahead of whoever takes them.
///
/// The products are the same, in the same order, with a thread and without. Whoever no longer wants any
/// lets go of it: the thread ends with the product it is at.
package final class Ahead<Source: Producer> {
  /// The producer, when it has no thread.
  private var source: Source
  private let work: Work?

  /// - Parameter spares: Products to be filled by a thread, as many as may wait to be taken; none for
  ///   no thread.
  package init(_ source: Source, spares: [Source.Product]) {
    self.source = source
    let work = spares.isEmpty ? nil : Work(spares)
    self.work = work
    if let work { DispatchQueue.global(qos: .userInitiated).async { work.run(source) } }
  }

  deinit { work?.stop() }

  /// Takes the next product for an old one.
  ///
  /// - Returns: Whether there was one.
  package func next(into product: inout Source.Product) -> Bool {
    work?.exchange(&product) ?? source.next(into: &product)
  }

  /// What the two threads share.
  private final class Work: Sendable {
    private struct State: Sendable {
      var spares: [Source.Product]
      var made: [Source.Product] = []
      var isOver = false
      var isStopped = false
    }

    private let state: Mutex<State>
    private let spareCount: DispatchSemaphore
    private let madeCount = DispatchSemaphore(value: 0)

    init(_ spares: [Source.Product]) {
      state = Mutex(State(spares: spares))
      // Semaphores must end no lower than they began.
      spareCount = DispatchSemaphore(value: 0)
      for _ in spares { spareCount.signal() }
    }

    func run(_ source: Source) {
      var source = source
      while var product = takeSpare() {
        let isOne = source.next(into: &product)
        state.withLock { state in
          if isOne { state.made.append(product) } else { state.isOver = true }
        }
        madeCount.signal()
        if !isOne { return }
      }
    }

    private func takeSpare() -> Source.Product? {
      spareCount.wait()
      return state.withLock { $0.isStopped ? nil : $0.spares.popLast() }
    }

    func exchange(_ product: inout Source.Product) -> Bool {
      madeCount.wait()
      let made = state.withLock { state -> Source.Product? in
        guard !state.made.isEmpty else { return nil }
        state.spares.append(product)
        return state.made.removeFirst()
      }
      guard let made else {
        // Whoever asks again is told the same.
        madeCount.signal()
        return false
      }
      product = made
      spareCount.signal()
      return true
    }

    func stop() {
      state.withLock { $0.isStopped = true }
      spareCount.signal()
    }
  }
}
