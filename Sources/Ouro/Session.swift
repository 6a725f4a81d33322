public import OuroCore
import OuroFormats
public import OuroGraph
import OuroSyntax

/// A knowledge base and what is asked and told of it, one statement after another.
///
/// Used by one thread at a time; the base it holds may be shared.
public final class Session {
  /// The base as it is now.
  public internal(set) var base: KnowledgeBase
  /// Limits on every query.
  public var limits = Limits()
  /// The currency of amounts in tables that name none; `nil` for no currency.
  public var currency: Currency?
  /// The day that "now" means: what was published later is not known, what begins later does not hold
  /// yet. `nil`: the latest publication of the base.
  public var today: Day?
  /// Whether rows of tables that cannot be read are left out, in place of refusing the table. A
  /// notice then counts them, and tells the lines of the first 20 and what is wrong there.
  public var skipsBadRows = false
  /// What the reader of the files that the session was made of should know: columns not read, what
  /// was guessed, rows left out.
  public let loadNotices: [Notice]
  /// Whether answers say how many milliseconds they took, by the host's clock.
  public var tellsTime = false
  /// Values for `$name` in statements, by name, as they would be written: never pasted as text.
  public var parameters: [String: String] = [:]
  /// The optimisations that questions are answered with; none changes an answer.
  package var passes = PlannerPasses.all
  /// Raised from another thread to stop the query that runs; whoever raised it lowers it again.
  public let stopFlag: StopFlag
  let host: any OuroHost
  /// Files that were read, by identity: `use` reads each once.
  var filesRead: Set<String> = []
  /// How many statements told claims here.
  var tellings = 0
  /// How many statements told something here, or took it back, not in a file, since the base was saved.
  package internal(set) var unsaved = 0

  private init(_ loaded: LoadedKnowledge, _ host: any OuroHost, _ stop: StopFlag) {
    base = loaded.base
    filesRead = loaded.files
    loadNotices = loaded.notices
    stopFlag = stop
    self.host = host
  }

  /// A session on the built-in base: what two articles say of Microsoft, OpenAI and CoreWeave.
  ///
  /// - Throws: ``OuroError``, should the built-in base itself be at fault.
  public convenience init(host: any OuroHost = RefusingHost()) throws(OuroError) {
    self.init(LoadedKnowledge(base: try BuiltInBase.articles()), host, StopFlag())
  }

  /// A session on the standard vocabulary and what `text` tells.
  ///
  /// - Throws: ``OuroError`` with every error of the text.
  public convenience init(
    text: String, host: any OuroHost = RefusingHost()
  ) throws(OuroError) {
    let stop = StopFlag()
    var loader = KnowledgeLoader(try BuiltInBase.vocabulary(), host: host, stop: stop)
    loader.load(SourceText(name: "<text>", text: text), file: nil)
    self.init(try loader.finish(), host, stop)
  }

  /// A session on the standard vocabulary and these files, read in order through the host.
  ///
  /// - Parameters:
  ///   - files: Paths, as the host knows them: texts in the language, and tables by their ending.
  ///   - host: What reads them, and what the session may reach of the outside later.
  ///   - stop: Raised from another thread, it ends the reading.
  ///   - currency: That of amounts in tables that name none.
  ///   - skipsBadRows: Whether rows of tables that cannot be read are left out; see
  ///     ``loadNotices``.
  ///   - threads: So many read a table; see ``Limits/threads``.
  /// - Throws: ``OuroError`` with every error of every file.
  public convenience init(
    files: [String], host: any OuroHost, stop: StopFlag = StopFlag(), currency: Currency? = nil,
    skipsBadRows: Bool = false, threads: Int = 0
  ) throws(OuroError) {
    var loader = KnowledgeLoader(
      try BuiltInBase.vocabulary(), host: host, stop: stop,
      tables: DealFileOptions(currency: currency, skipsBadRows: skipsBadRows), threads: threads)
    for file in files { loader.load(file, relativeTo: nil) }
    self.init(try loader.finish(), host, stop)
    self.currency = currency
    self.skipsBadRows = skipsBadRows
    limits.threads = threads
  }

  /// Whether a file is read as a table of deals: by the end of its name.
  package static func readsAsTable(_ path: String) -> Bool { DealTables.isTable(path) }

  /// The answer to one statement: the whole way of a sentence.
  ///
  /// - Throws: ``OuroError`` with all that is wrong with it; the base is then as it was.
  package func execute(_ source: StatementSource) throws(OuroError) -> Answer {
    let started = host.seconds()
    return try execute(parse(source), source, since: started)
  }

  func execute(
    _ statement: Statement, _ source: StatementSource, since started: Double
  ) throws(OuroError) -> Answer {
    var answer = try found(statement, source)
    answer.query = source.source.words(source.span)
    answer.canonicalForm = { statement.canonical }
    if tellsTime { answer.milliseconds = (host.seconds() - started) * 1000 }
    return answer
  }

  private func found(
    _ statement: Statement, _ source: StatementSource
  ) throws(OuroError) -> Answer {
    do throws(OuroError) {
      switch statement.kind {
      case .query(let query): return try answer(query, source)
      case .telling(let telling): return try tell(telling, statement, source)
      case .command(let command): return try perform(command, source)
      case .expectation(let expectation): return try judge(expectation, source)
      }
    } catch {
      // What is wrong in a file that a command reads is not wrong in the command.
      if case .command = statement.kind { throw error }
      throw OuroError(error.diagnostics.map { choosing($0, source) })
    }
  }

  func parse(_ source: StatementSource) throws(OuroError) -> Statement {
    let lexicon = BaseLexicon(base, stop: stopFlag)
    let parser = Parser(lexicon: lexicon, parameters: parameters)
    let result = parser.parse(source.source, source.span)
    if let statement = result.statement { return statement }
    try refuseStopped(source)
    throw OuroError(result.diagnostics.map { $0.located(in: source.source) })
  }

  var resolver: Resolver { Resolver(base: base, today: today, stop: stopFlag) }

  /// What was stopped on its way is cut anywhere, and nobody gets it.
  func refuseStopped(_ source: StatementSource) throws(OuroError) {
    try withinBudget(source) { () throws(BudgetExceeded) in
      if stopFlag.isRaised { throw .stopped }
    }
  }

  func answer(_ node: QueryNode, _ source: StatementSource) throws(OuroError) -> Answer {
    let query = try locating(source) { () throws(Diagnostic) in
      try resolver.resolve(node)
    }
    let evaluator = Evaluator(base: base, budget: budget(), passes: passes)
    return try withinBudget(source) { () throws(BudgetExceeded) in
      switch node.lead {
      case .explain: return evaluator.explain(query, as: understood(node))
      case .profile: return try evaluator.profile(query, as: understood(node))
      case nil: break
      }
      return try NearestQuestion(node, resolver, evaluator).pointing(
        from: evaluator.evaluate(query).tellingDateless.tellingTextless)
    }
  }

  /// Says of a budget that ran out which statement it was for.
  func withinBudget<Result>(
    _ source: StatementSource, _ work: () throws(BudgetExceeded) -> Result
  ) throws(OuroError) -> Result {
    try locating(source) { () throws(Diagnostic) in
      do throws(BudgetExceeded) {
        return try work()
      } catch {
        throw Diagnostic(outOfBudget: error, at: source.span, in: base)
      }
    }
  }

  /// The question with brackets.
  private func understood(_ node: QueryNode) -> String {
    let question = QueryNode(ask: node.ask, world: node.world)
    return Parser(lexicon: BaseLexicon(base), parameters: parameters).bracketed(question)
  }

  func budget() -> Budget {
    let host = host
    let started = host.seconds()
    return Budget(
      rows: limits.rows, bytes: limits.bytes, seconds: limits.seconds, threads: limits.threads,
      stop: stopFlag, elapsed: { host.seconds() - started })
  }

  /// Gives what goes wrong its place in the source.
  func locating<Result>(
    _ source: StatementSource, _ work: () throws(Diagnostic) -> Result
  ) throws(OuroError) -> Result {
    do throws(Diagnostic) {
      return try work()
    } catch {
      throw OuroError([error.located(in: source.source)])
    }
  }
}

extension Diagnostic {
  /// A budget that ran out, in words.
  package init(outOfBudget problem: BudgetExceeded, at span: Span, in base: KnowledgeBase? = nil) {
    switch problem {
    case .time(let seconds):
      self.init(
        .timeUp, "stopped after \(Int(seconds.rounded())) seconds, without an answer", at: span,
        label: "this takes longer",
        help: "narrow the question, or raise the limit with `--seconds`")
    case .memory(let bytes):
      self.init(
        .memoryUp, "stopped at \(bytes >> 20) MiB of memory, without an answer", at: span,
        label: "this needs more", help: "narrow the question, or raise the limit with `--memory`")
    case .allowance:
      self.init(
        .timeUp, "stopped after very many steps, without an answer", at: span,
        label: "this takes longer", help: "narrow the question")
    case .stopped:
      self.init(.interrupted, "stopped from the keyboard; nothing was changed", at: span)
    case .count:
      self.init(
        .sumTooLarge, "there are more than \(Int.max) of them", at: span,
        label: "more than 19 digits", help: "narrow the question, as `within 6 steps` does")
    case .sum(let deals):
      let labels = deals.sorted().prefix(5).map { "`\(base?.deals.label($0) ?? "")`" }
      let more = deals.count > 5 ? " and \(deals.count - 5) more" : ""
      self.init(
        .sumTooLarge,
        "the amounts of \(labels.joined(separator: ", "))\(more) add up to more than fits",
        at: span, label: "more than 29 digits", help: "narrow the question, or mend the amounts")
    }
  }
}
