public import OuroCore
public import OuroGraph
import OuroSyntax

extension Session {
  /// Runs what a text says, statement by statement; the first error ends it.
  ///
  /// - Returns: One answer a statement. Those to tellings that follow one another have the base that the
  ///   last of them came to.
  /// - Throws: ``OuroError``; what was told before the error stays told.
  public func run(_ text: String) throws(OuroError) -> [Answer] {
    var answers: [Answer] = []
    var tellings = 0
    // Of a base that an answer holds, the next telling would have to make a copy.
    func settleTellings() {
      for place in (answers.count - tellings)..<answers.count { answers[place].base = base }
      tellings = 0
    }
    for source in statements(in: SourceText(name: "<query>", text: text)) {
      let started = host.seconds()
      let statement = try parse(source)
      if case .telling = statement.kind {
        answers.append(try execute(statement, source, since: started))
        answers[answers.count - 1].base = .empty
        tellings += 1
      } else {
        settleTellings()
        answers.append(try execute(statement, source, since: started))
      }
    }
    settleTellings()
    return answers
  }

  /// The answer to one statement, which may also tell or do something.
  ///
  /// - Throws: ``OuroError`` when it is wrong, when there is none, or more than one.
  public func ask(_ statement: String) throws(OuroError) -> Answer {
    try execute(only(statement))
  }

  /// Hands over the loops that a question asks for, each as soon as it is found: none is listed, kept
  /// or put in order, so that there may be any number of them.
  ///
  /// - Parameters:
  ///   - question: As in `loops within 4 steps`.
  ///   - visit: Takes the parties of a loop, each giving to the next and the last one to the first;
  ///     returns whether to go on.
  /// - Throws: ``OuroError`` when the question is wrong, or not for loops.
  /// - Complexity: A loop costs some tens of nanoseconds a step; what cannot be on one is not walked.
  public func visitLoops(
    _ question: String, _ visit: (Swift.Span<PartyID>) -> Bool
  ) throws(OuroError) {
    let source = try only(question)
    guard case .query(let node) = try parse(source).kind, node.lead == nil else {
      throw notLoops(source)
    }
    let query = try locating(source) { () throws(Diagnostic) in try resolver.resolve(node) }
    let evaluator = Evaluator(base: base, budget: budget(), passes: passes)
    let isVisited = try withinBudget(source) { () throws(BudgetExceeded) in
      try evaluator.visitLoops(query, visit)
    }
    if !isVisited { throw notLoops(source) }
  }

  private func notLoops(_ source: StatementSource) -> OuroError {
    let problem = Diagnostic(
      .unexpected, "only loops can be visited, and this asks for something else", at: source.span,
      help: "ask as in `loops within 4 steps`; other questions go to `ask`")
    return OuroError([problem.located(in: source.source)])
  }

  /// The one statement of a text.
  private func only(_ statement: String) throws(OuroError) -> StatementSource {
    let source = SourceText(name: "<query>", text: statement)
    let all = statements(in: source)
    guard let only = all.first else {
      throw OuroError([
        Diagnostic(.unfinished, "there is no statement here", at: Span(0, 0)).located(in: source)
      ])
    }
    if all.count > 1 {
      let second = Diagnostic(
        .unexpected, "one statement was expected, and a second one stands here", at: all[1].span,
        help: "run several statements together with `run`")
      throw OuroError([second.located(in: source)])
    }
    return only
  }

  /// A question with parameters, to be asked again and again with other values.
  ///
  /// - Parameter statement: As in `payers of $who over $floor`.
  /// - Complexity: Asking parses the statement anew, in some microseconds, so that it follows the
  ///   base as it grows.
  public func prepare(_ statement: String) -> PreparedQuestion {
    PreparedQuestion(session: self, statement: statement)
  }

  /// Every error of a script or base, without asking, writing or reading anything but what it uses:
  /// what is told is told, expectations are held, questions are resolved only.
  package func check(_ source: SourceText, file: String?) -> [Diagnostic] {
    var found: [Diagnostic] = []
    for statement in statements(in: source, file: file) {
      do throws(OuroError) {
        try check(statement)
      } catch {
        found += error.diagnostics
      }
    }
    return found
  }
}

/// A question with values to be filled in.
public struct PreparedQuestion {
  private let session: Session
  private let statement: String

  fileprivate init(session: Session, statement: String) {
    self.session = session
    self.statement = statement
  }

  /// Asks with these values, on top of the session's own.
  ///
  /// - Throws: ``OuroError`` when a value is missing or does not fit its place.
  public func ask(_ values: [String: ParameterValue]) throws(OuroError) -> Answer {
    let before = session.parameters
    defer { session.parameters = before }
    for (name, value) in values { session.parameters[name] = value.written }
    return try session.ask(statement)
  }
}

/// A value for a parameter.
public enum ParameterValue: Hashable, Sendable {
  /// A party's name, or a text.
  case text(String)
  /// An amount.
  case money(Money)
  /// A day, month, quarter or year.
  case period(Period)
  /// A whole number.
  case number(Int)

  fileprivate var written: String {
    switch self {
    case .text(let text): text
    case .money(let money): money.written
    case .period(let period): period.description
    case .number(let number): String(number)
    }
  }
}

extension ParameterValue: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral {
  /// A name or a text.
  public init(stringLiteral value: String) { self = .text(value) }

  /// A whole number.
  public init(integerLiteral value: Int) { self = .number(value) }
}
