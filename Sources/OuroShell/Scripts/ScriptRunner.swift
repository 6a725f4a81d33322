import Ouro

/// Runs statements one after another and prints what they come to.
///
/// Lives on the session's thread.
package final class ScriptRunner {
  let printer: AnswerPrinter
  /// Whether answers say how long they took.
  var timings: Bool
  private(set) var session: Session?
  private let options: RunOptions
  private let activity: Activity
  private let system = SystemHost()

  init(_ options: RunOptions, activity: Activity) {
    self.options = options
    self.activity = activity
    timings = options.timings
    printer = AnswerPrinter(format: options.format, color: options.color)
  }

  var stopFlag: StopFlag? { session?.stopFlag }

  /// Loads the knowledge base.
  func open() -> ExitStatus {
    do {
      let session = try makeSession()
      session.limits = options.limits
      self.session = session
      return .done
    } catch {
      return report(diagnostics(of: error), query: "")
    }
  }

  /// Runs the statements of a text that is all there.
  func run(_ source: SourceText, keepsGoing: Bool) -> ExitStatus {
    guard let session else { return .wrong }
    return run(session.statements(in: source), in: session, keepsGoing: keepsGoing)
  }

  /// Answers the queries of a command line.
  package func ask(_ queries: [String]) -> ExitStatus {
    var status = ExitStatus.done
    for query in queries where status == .done && !printer.hasFailed {
      status = run(SourceText(name: "<query>", text: query), keepsGoing: false)
    }
    return printer.finish(status)
  }

  /// Runs the scripts of a command line; `-` is standard input.
  package func run(scripts: [String]) -> ExitStatus {
    var status = ExitStatus.done
    for path in scripts {
      let next = path == "-" ? runInput() : run(script: path)
      status = status.then(next)
      if isLast(next) { break }
    }
    return printer.finish(status)
  }

  private func run(script path: String) -> ExitStatus {
    do throws(HostProblem) {
      let bytes = try system.read(path, relativeTo: nil)
      return run(SourceText(name: path, bytes: bytes), keepsGoing: options.keepsGoing)
    } catch {
      return report([Diagnostic(cannotRead: path, because: error)], query: path)
    }
  }

  private func runInput() -> ExitStatus {
    guard let session else { return .wrong }
    var reader = PipeReader(session: session, name: "<stdin>")
    var status = ExitStatus.done
    do throws(SystemError) {
      while let statements = try reader.next() {
        let next = run(statements, in: session, keepsGoing: options.keepsGoing)
        status = status.then(next)
        if isLast(next) { break }
      }
      return status
    } catch {
      let problem = HostProblem.unreadable(error.words)
      return report([Diagnostic(cannotRead: "<stdin>", because: problem)], query: "")
    }
  }

  private func run(
    _ statements: [StatementSource], in session: Session, keepsGoing: Bool
  ) -> ExitStatus {
    var status = ExitStatus.done
    for statement in statements {
      let next = run(statement, in: session)
      status = status.then(next)
      if isLast(next, keepsGoing: keepsGoing) { break }
    }
    return status
  }

  private func run(_ statement: StatementSource, in session: Session) -> ExitStatus {
    if session.stopFlag.isRaised { return .interrupted }
    activity.beginQuery()
    defer { activity.endQuery() }
    let start = system.seconds()
    do throws(OuroError) {
      var answer = try session.execute(statement)
      answer.milliseconds = timings ? (system.seconds() - start) * 1000 : nil
      printer.print(answer)
      return .done
    } catch {
      return report(error.diagnostics, query: statement.source.words(statement.span))
    }
  }

  private func isLast(_ status: ExitStatus, keepsGoing: Bool? = nil) -> Bool {
    if printer.hasFailed || status == .interrupted { return true }
    return status != .done && !(keepsGoing ?? options.keepsGoing)
  }

  private func report(_ diagnostics: [Diagnostic], query: String) -> ExitStatus {
    printer.print(diagnostics, query: query)
    return ExitStatus(diagnostics)
  }

  private func makeSession() throws -> Session {
    guard options.isSafe else { return try makeSession(host: system) }
    let host = SafeHost(allowing: options.knowledge)
    defer { host.seal() }
    return try makeSession(host: host)
  }

  private func makeSession(host: any Host) throws -> Session {
    options.knowledge.isEmpty
      ? try Session(host: host) : try Session(files: options.knowledge, host: host)
  }

  private func diagnostics(of error: any Error) -> [Diagnostic] {
    if let error = error as? OuroError { return error.diagnostics }
    let message = "the knowledge base cannot be loaded: \(error)"
    return [Diagnostic(.internalFault, message, at: Span(0, 0))]
  }
}
