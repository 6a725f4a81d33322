import Glibc
import Ouro

/// The thread on which a session lives: its stack is 64 MB, whatever the shell's limit, so that
/// nesting ends at the language's limit and not at the system's.
///
/// The main thread gives it one job after another, and while a job runs answers the keyboard.
@MainActor
package final class SessionThread {
  private let queue: JobQueue
  private let isInteractive: Bool
  private var stopFlag: StopFlag?
  private var interrupts = 0

  private static let stackBytes = 64 << 20

  /// Starts the thread.
  ///
  /// - Parameter isInteractive: Whether Ctrl-C only stops a query, or ends the program.
  package init(_ options: RunOptions, isInteractive: Bool) throws(SystemError) {
    self.isInteractive = isInteractive
    Signals.watch([SIGINT] + (isInteractive ? [SIGTSTP, SIGTERM, SIGHUP] : []))
    queue = try JobQueue()
    let queue = queue
    try StackThread.start(bytes: Self.stackBytes) {
      queue.serve(ScriptRunner(options, activity: queue.activity))
    }
  }

  /// Loads the knowledge base.
  package func open() -> ExitStatus {
    let (status, flag) = perform { ($0.open(), $0.stopFlag) }
    stopFlag = flag
    return status
  }

  /// Runs a job on the thread and waits for its result. Ctrl-C meanwhile stops the query.
  package func perform<Result: Sendable>(
    _ job: @escaping @Sendable (ScriptRunner) -> Result
  ) -> Result {
    stopFlag?.lower()
    interrupts = 0
    let reply = Reply<Result>()
    queue.post { reply.set(job($0)) }
    while Signals.wait(for: queue.finished) == .signal { answerSignals() }
    queue.acknowledge()
    return reply.value
  }

  private func answerSignals() {
    if Signals.take(SIGTSTP) { Signals.suspend() }
    if let status = Signals.takeEnd() { _exit(status) }
    if Signals.take(SIGINT) { interrupt() }
  }

  /// The first Ctrl-C stops the query; one that finds nothing to stop, or a third, the program.
  private func interrupt() {
    if queue.activity.isPaging { return }
    interrupts += 1
    let canStop = isInteractive || queue.activity.isQuerying
    guard let stopFlag, canStop, interrupts < 3 else { _exit(ExitStatus.interrupted.rawValue) }
    stopFlag.raise()
  }
}
