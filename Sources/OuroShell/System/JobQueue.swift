import Glibc
import Synchronization

/// One job at a time handed from the main thread to the session's, with a pipe each way to wake the
/// other: a pipe can be waited for together with signals.
final class JobQueue: Sendable {
  typealias Job = @Sendable (ScriptRunner) -> Void

  /// What the session's thread is at.
  let activity = Activity()
  private let job = Mutex<Job?>(nil)
  private let posted: Pipe
  private let done: Pipe

  init() throws(SystemError) {
    posted = try Pipe()
    done = try Pipe()
  }

  /// Readable when the job is over.
  var finished: Descriptor { done.reader }

  func post(_ new: @escaping Job) {
    job.withLock { $0 = new }
    posted.ring()
  }

  func acknowledge() { done.hear() }

  /// Runs jobs, for ever.
  func serve(_ runner: ScriptRunner) {
    while true {
      posted.hear()
      let next = job.withLock { waiting in
        defer { waiting = nil }
        return waiting
      }
      next?(runner)
      done.ring()
    }
  }
}

/// What the session's thread is at, for the thread that answers the keyboard.
final class Activity: Sendable {
  private let querying = Atomic<Bool>(false)
  private let paging = Atomic<Bool>(false)

  /// Whether a statement runs that the stop flag can stop.
  var isQuerying: Bool { querying.load(ordering: .acquiring) }

  func beginQuery() { querying.store(true, ordering: .releasing) }
  func endQuery() { querying.store(false, ordering: .releasing) }

  /// Whether a pager has the keyboard, and what is typed is for it.
  var isPaging: Bool { paging.load(ordering: .acquiring) }

  func beginPaging() { paging.store(true, ordering: .releasing) }
  func endPaging() { paging.store(false, ordering: .releasing) }
}

/// The result of a job, set once by the thread that has it.
final class Reply<Value: Sendable>: Sendable {
  private let slot = Mutex<Value?>(nil)

  func set(_ value: Value) { slot.withLock { $0 = value } }

  var value: Value {
    guard let value = slot.withLock({ $0 }) else { preconditionFailure("a job without a result") }
    return value
  }
}

/// A pipe used as a bell.
private struct Pipe: Sendable {
  let reader: Descriptor
  let writer: Descriptor

  init() throws(SystemError) {
    var ends: [Int32] = [0, 0]
    guard unsafe pipe(&ends) == 0 else { throw .last }
    reader = Descriptor(number: ends[0])
    writer = Descriptor(number: ends[1])
  }

  func ring() { try? writer.write([1]) }
  func hear() { _ = try? reader.read(1) }
}
