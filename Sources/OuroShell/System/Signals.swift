import CTerminal
import Glibc

/// Signals are noted by number and looked at while the main thread waits, nowhere else.
@MainActor
enum Signals {
  /// What ended a wait.
  enum Wake { case readable, signal }

  /// Signals the program answers itself, from now on. Threads started later do not get them.
  static func watch(_ numbers: [Int32]) { numbers.forEach(ouro_watch) }

  /// Writing to a reader that has gone is an error of the write, not the end.
  static func ignoreBrokenPipes() { signal(SIGPIPE, SIG_IGN) }

  /// A crash ends the program at once: the runtime's report asks questions and shows memory. Who wants
  /// it sets SWIFT_BACKTRACE.
  static func dieQuietly() {
    guard Environment.value("SWIFT_BACKTRACE") == nil else { return }
    for number in [SIGILL, SIGTRAP, SIGABRT, SIGBUS, SIGFPE, SIGSEGV, SIGQUIT] {
      signal(number, SIG_DFL)
    }
  }

  static func wait(for descriptor: Descriptor) -> Wake {
    ouro_wait(descriptor.number) ? .readable : .signal
  }

  static func take(_ number: Int32) -> Bool { ouro_take(number) }

  /// A request to end, as the status to end with.
  static func takeEnd() -> Int32? {
    [SIGTERM, SIGHUP].first(where: take).map { 128 + $0 }
  }

  /// Stops the program as Ctrl-Z does; returns when it is continued.
  static func suspend() { kill(getpid(), SIGSTOP) }
}
