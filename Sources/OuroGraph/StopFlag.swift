import Synchronization

/// A flag that another thread, or a signal handler's reader, raises to stop a query.
public final class StopFlag: Sendable {
  private let raised = Atomic<Bool>(false)

  /// A flag that is down.
  public init() {}

  /// Whether somebody wants the query stopped.
  public var isRaised: Bool { raised.load(ordering: .relaxed) }

  /// Stops the query that looks at this flag.
  public func raise() { raised.store(true, ordering: .relaxed) }

  /// Lowers the flag for the next query.
  public func lower() { raised.store(false, ordering: .relaxed) }
}

extension Sequence {
  /// These elements, up to the moment when a flag is raised: what is made of them is then cut anywhere,
  /// and for whoever looks at the flag afterwards to throw away.
  ///
  /// - Parameter stop: `nil` for all of them.
  package func until(_ stop: StopFlag?) -> StoppableSequence<Self> {
    StoppableSequence(base: self, stop: stop)
  }
}

/// Elements that end when a flag is raised.
package struct StoppableSequence<Base: Sequence>: Sequence {
  fileprivate let base: Base
  fileprivate let stop: StopFlag?

  /// Looks at the flag before each element.
  package struct Iterator: IteratorProtocol {
    fileprivate var base: Base.Iterator
    fileprivate let stop: StopFlag?

    package mutating func next() -> Base.Element? {
      if let stop, stop.isRaised { return nil }
      return base.next()
    }
  }

  package var underestimatedCount: Int { stop == nil ? base.underestimatedCount : 0 }

  package func makeIterator() -> Iterator { Iterator(base: base.makeIterator(), stop: stop) }
}
