import Ouro
import OuroFormats

/// Runs statements one after another and prints what they come to.
///
/// Lives on the session's thread.
package final class ScriptRunner {
  let printer: AnswerPrinter
  /// Whether answers say how long they took.
  var timings: Bool
  /// Whether each expectation is answered, as in a talk, and not only counted.
  var printsExpectations = false
  /// Whether an error of a code not met before is followed by where it is explained.
  var pointsToHelp = false
  private var explained: Set<DiagnosticCode> = []
  private(set) var session: Session?
  private let options: RunOptions
  private let activity: Activity
  private let system = SystemHost()
  private var tally = Tally()

  init(_ options: RunOptions, activity: Activity) {
    self.options = options
    self.activity = activity
    timings = options.timings
    printer = AnswerPrinter(
      format: options.format, color: options.color, pager: Pager(activity))
  }

  var stopFlag: StopFlag? { session?.stopFlag }

  /// Loads the knowledge base.
  func open() -> ExitStatus {
    do throws(OuroError) {
      let session = try makeSession()
      options.apply(to: session)
      let words = NoticeText(session.base)
      printer.print(notes: session.loadNotices.map(words.sentence))
      self.session = session
      return .done
    } catch {
      return report(
        CommandLineAdvice.questions(error.diagnostics, options.knowledge), query: "")
    }
  }

  /// Runs the statements of a text that is all there.
  ///
  /// - Parameter file: The path of the text, when it is a file's: statements find others from it.
  /// - Parameter tells: Whether each statement is shown above its answer.
  func run(
    _ source: SourceText, file: String? = nil, keepsGoing: Bool, tells: Bool = false
  ) -> ExitStatus {
    guard let session else { return .wrong }
    let statements = session.statements(in: source, file: file)
    return run(statements, in: session, keepsGoing: keepsGoing, tells: tells)
  }

  /// Answers the queries of a command line.
  package func ask(_ queries: [String]) -> ExitStatus {
    if let session, let pieces = CommandLineAdvice.pieces(queries, session) {
      return printer.finish(report([pieces], query: queries.joined(separator: " ")))
    }
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
    if let sentence = tally.sentence { printer.print(line: sentence) }
    return printer.finish(status)
  }

  /// Reads and checks files, and prints every error of each.
  package func check(_ paths: [String]) -> ExitStatus {
    var status = ExitStatus.done
    for path in paths { status = status.then(check(path)) }
    if status == .done {
      printer.print(line: paths.count == 1 ? "no errors" : "no errors in \(paths.count) files")
    }
    return printer.finish(status)
  }

  private func check(_ path: String) -> ExitStatus {
    if Session.readsAsTable(path) { return check(table: path) }
    do throws(HostProblem) {
      let source = SourceText(name: path, bytes: try system.read(path, relativeTo: nil))
      let found = FileCheck(options, host: system).diagnostics(source)
      return found.isEmpty ? .done : report(found, query: path)
    } catch {
      return report([Diagnostic(cannotRead: path, because: error)], query: path)
    }
  }

  /// A table is read as a part of the base, and what is guessed or left out of it is said.
  private func check(table path: String) -> ExitStatus {
    do throws(OuroError) {
      let session = try Session(
        files: options.knowledge + [path], host: system, currency: options.currency,
        skipsBadRows: options.keepsGoing, threads: options.limits.threads)
      printer.print(notes: session.loadNotices.map(NoticeText(session.base).sentence))
      return .done
    } catch {
      return report(error.diagnostics, query: path)
    }
  }

  private func run(script path: String) -> ExitStatus {
    do throws(HostProblem) {
      let bytes = try system.read(path, relativeTo: nil)
      let source = SourceText(name: path, bytes: bytes)
      return run(
        source, file: path, keepsGoing: options.keepsGoing, tells: printer.isRead)
    } catch {
      return report([Diagnostic(cannotRead: path, because: error)], query: path)
    }
  }

  private func runInput() -> ExitStatus {
    guard let session else { return .wrong }
    var reader = PipeReader()
    var status = ExitStatus.done
    do throws(HostProblem) {
      while let statements = try reader.next() {
        let next = run(statements, in: session, keepsGoing: options.keepsGoing)
        status = status.then(next)
        if isLast(next) { break }
      }
      return status
    } catch {
      return status.then(report([Diagnostic(cannotRead: "-", because: error)], query: ""))
    }
  }

  private func run(
    _ statements: [StatementSource], in session: Session, keepsGoing: Bool, tells: Bool = false
  ) -> ExitStatus {
    var status = ExitStatus.done
    var end = 0
    for statement in statements {
      if tells { printer.print(ToldStatement(statement, after: end)) }
      end = statement.span.upper
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
    do throws(OuroError) {
      session.tellsTime = timings
      let answer = try session.execute(statement)
      if case .expectation(let outcome) = answer.content, !printsExpectations {
        return note(outcome, of: statement, answer)
      }
      if printer.print(answer, until: session.stopFlag) { return .done }
      let stopped = notAllShown(answer, of: statement)
      // Who stops a long answer wants to go on at once.
      Aside.release(consume answer)
      return report([stopped], query: statement.source.words(statement.span))
    } catch {
      return report(error.diagnostics, query: statement.source.words(statement.span))
    }
  }

  private func notAllShown(_ answer: Answer, of statement: StatementSource) -> Diagnostic {
    let stopped =
      answer.isOfChange
      ? Diagnostic(
        .interrupted, "stopped from the keyboard before all was shown; it is done all the same",
        at: statement.span)
      : Diagnostic(outOfBudget: .stopped, at: statement.span)
    return stopped.located(in: statement.source)
  }

  /// Counts an expectation; of those met a script says nothing but the count.
  private func note(
    _ outcome: ExpectationResult, of statement: StatementSource, _ answer: Answer
  ) -> ExitStatus {
    tally.count(outcome)
    if printer.format == .json { _ = printer.print(answer, until: StopFlag()) }
    guard !outcome.isMet else { return .done }
    let unmet = Diagnostic(
      .notMet, "expected \(outcome.expected), got \(outcome.got)", at: statement.span)
    if printer.format != .json {
      printer.print([unmet.located(in: statement.source)], query: answer.query)
    }
    return .unmet
  }

  private func isLast(_ status: ExitStatus, keepsGoing: Bool? = nil) -> Bool {
    if printer.hasFailed || status == .interrupted { return true }
    return status != .done && status != .unmet && !(keepsGoing ?? options.keepsGoing)
  }

  private func report(_ diagnostics: [Diagnostic], query: String) -> ExitStatus {
    printer.print(diagnostics, query: query)
    if pointsToHelp, let code = diagnostics.first?.code, explained.insert(code).inserted {
      printer.print(hint: "`.help \(code)` explains")
    }
    return ExitStatus(diagnostics)
  }

  private func makeSession() throws(OuroError) -> Session {
    guard options.isSafe else { return try makeSession(host: system) }
    let host = SafeHost(allowing: options.knowledge)
    defer { host.seal() }
    return try makeSession(host: host)
  }

  private func makeSession(host: any OuroHost) throws(OuroError) -> Session {
    options.knowledge.isEmpty
      ? try Session(host: host)
      : try Session(
        files: options.knowledge, host: host, currency: options.currency,
        skipsBadRows: options.keepsGoing, threads: options.limits.threads)
  }
}

extension Answer {
  /// Whether it tells of something that was told or done, and not of what was found.
  fileprivate var isOfChange: Bool {
    switch content {
    case .told, .done: true
    default: false
    }
  }
}
