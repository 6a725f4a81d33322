import Dispatch

/// Work that nobody waits for.
package enum Aside {
  /// Lets go of a value on another thread: of one with millions of parts that takes a while.
  package static func release<Value: Sendable>(_ value: consuming Value) {
    DispatchQueue.global().async { [value = consume value] in _ = value }
  }
}
