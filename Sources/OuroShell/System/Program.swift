import Glibc

/// What is done before and after everything else.
@MainActor
package enum Program {
  /// Sees to the standard descriptors, to broken pipes and to crashes.
  package static func prepare() {
    Descriptor.presumeStandardOnes()
    Signals.ignoreBrokenPipes()
    Signals.dieQuietly()
  }

  /// Opens the knowledge base and does one job with it.
  ///
  /// - Returns: What to exit with.
  package static func script(
    _ options: RunOptions, _ job: @escaping @Sendable (ScriptRunner) -> ExitStatus
  ) -> Int32 {
    withThread(options, isInteractive: false) { $0.perform(job).rawValue }
  }

  /// Says what is wrong with how the program was started.
  package nonisolated static func complain(_ message: String) {
    guard !message.isEmpty else { return }
    let errors = Output(descriptor: 2)
    errors.write(message + "\n")
    errors.flush()
  }

  /// The shell on a terminal; elsewhere the statements on standard input are run.
  package static func shell(_ options: RunOptions) -> Int32 {
    guard Terminal.isInteractive else { return script(options) { $0.run(scripts: ["-"]) } }
    return withThread(options, isInteractive: true) { Shell($0, options: options).run() }
  }

  private static func withThread(
    _ options: RunOptions, isInteractive: Bool, _ body: (SessionThread) -> Int32
  ) -> Int32 {
    do throws(SystemError) {
      let thread = try SessionThread(options, isInteractive: isInteractive)
      let status = thread.open()
      return status == .done ? body(thread) : status.rawValue
    } catch {
      complain("ouro: cannot start: \(error.words)")
      return ExitStatus.systemFailure.rawValue
    }
  }
}
