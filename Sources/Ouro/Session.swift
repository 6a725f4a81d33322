import OuroCore
public import OuroGraph
import OuroSyntax

/// A knowledge base and what is asked and told of it, one statement after another.
///
/// Used by one thread at a time; the base it holds may be shared.
public final class Session {
  /// The base as it is now.
  public private(set) var base: KnowledgeBase
  /// Limits on every query.
  public var limits = Limits()
  /// Raised from another thread to stop the query that runs; whoever raised it lowers it again.
  public let stopFlag = StopFlag()
  private let host: any OuroHost
  private var filesRead: Set<String> = []
  private var tellings = 0

  /// A session on the built-in base: what two articles say of Microsoft, OpenAI and CoreWeave.
  ///
  /// - Throws: ``OuroError``, should the built-in base itself be at fault.
  public init(host: any OuroHost = RefusingHost()) throws(OuroError) {
    self.host = host
    base = try BuiltInBase.articles()
  }

  /// A session on the standard vocabulary and these files, read in order through the host.
  ///
  /// - Throws: ``OuroError`` with every error of every file.
  public init(files: [String], host: any OuroHost) throws(OuroError) {
    self.host = host
    var loader = KnowledgeLoader(try BuiltInBase.vocabulary(), host: host, stop: stopFlag)
    for file in files { loader.load(file, relativeTo: nil) }
    (base, filesRead) = try loader.finish()
  }

  /// Runs what a text says, statement by statement; the first error ends it.
  ///
  /// - Returns: One answer a statement.
  /// - Throws: ``OuroError``; what was told before the error stays told.
  public func ask(_ text: String) throws(OuroError) -> [Answer] {
    var answers: [Answer] = []
    for statement in statements(in: SourceText(name: "<query>", text: text)) {
      answers.append(try execute(statement))
    }
    return answers
  }

  /// Runs one statement: the whole way of a sentence.
  ///
  /// - Throws: ``OuroError`` with all that is wrong with it; the base is then as it was.
  package func execute(_ source: StatementSource) throws(OuroError) -> Answer {
    let started = host.seconds()
    let statement = try parse(source)
    var answer =
      switch statement.kind {
      case .query(let query): try answer(query, source)
      case .telling(let telling): try tell(telling, statement, source)
      case .command(.use(let path)): try use(path, source)
      }
    answer.query = source.source.words(source.span)
    answer.canonical = statement.canonical
    answer.milliseconds = (host.seconds() - started) * 1000
    return answer
  }

  private func parse(_ source: StatementSource) throws(OuroError) -> Statement {
    let result = Parser(lexicon: KnowledgeLexicon(base)).parse(source.source, source.span)
    if let statement = result.statement { return statement }
    throw OuroError(result.diagnostics.map { $0.located(in: source.source) })
  }

  private func answer(_ node: QueryNode, _ source: StatementSource) throws(OuroError) -> Answer {
    let query = try locating(source) { () throws(Diagnostic) in
      try Resolver(base: base).resolve(node)
    }
    let evaluator = Evaluator(base: base, budget: budget())
    return try locating(source) { () throws(Diagnostic) in
      do throws(BudgetExceeded) {
        if node.isExplained { return evaluator.explain(query) }
        return try NearestQuestion(node, evaluator).pointing(from: evaluator.evaluate(query))
      } catch {
        throw Diagnostic(error, at: source.span)
      }
    }
  }

  private func tell(
    _ telling: Telling, _ statement: Statement, _ source: StatementSource
  ) throws(OuroError) -> Answer {
    let number = tellings + 1
    let file = source.file.map { _ in
      Source.file(source.source.name, line: source.source.line(at: source.span.lower))
    }
    var teller = Teller(KnowledgeBuilder(base), place: { _ in file ?? .session(number) })
    try locating(source) { () throws(Diagnostic) in try teller.tell(telling, statement) }
    let before = base
    base = teller.builder.build()
    if base.claims.count + base.denials.count > before.claims.count + before.denials.count {
      tellings = number
    }
    return Answer(content: .told(Told(from: before, to: base)), base: base)
  }

  private func use(_ path: TextNode, _ source: StatementSource) throws(OuroError) -> Answer {
    var loader = KnowledgeLoader(base, host: host, stop: stopFlag, seen: filesRead)
    loader.load(path.text, relativeTo: source.file, at: (source.source, path.span))
    let before = base
    (base, filesRead) = try loader.finish()
    return Answer(content: .told(Told(from: before, to: base)), base: base)
  }

  private func budget() -> Budget {
    let host = host
    let started = host.seconds()
    return Budget(
      rows: limits.rows, bytes: limits.bytes, seconds: limits.seconds, stop: stopFlag,
      elapsed: { host.seconds() - started })
  }

  private func locating<Result>(
    _ source: StatementSource, _ work: () throws(Diagnostic) -> Result
  ) throws(OuroError) -> Result {
    do throws(Diagnostic) {
      return try work()
    } catch {
      throw OuroError([error.located(in: source.source)])
    }
  }
}

extension Told {
  /// What the second base has more than the first.
  fileprivate init(from before: KnowledgeBase, to after: KnowledgeBase) {
    func added<Subject>(_ old: Int, _ new: Int) -> [Identifier<Subject>] {
      (old..<max(old, new)).map(Identifier.init(at:))
    }
    let words = after.vocabulary.kinds.count + after.vocabulary.relations.count
      - before.vocabulary.kinds.count - before.vocabulary.relations.count
    self.init(
      parties: after.parties.count - before.parties.count,
      deals: added(before.deals.count, after.deals.count),
      claims: added(before.claims.count, after.claims.count),
      denials: added(before.denials.count, after.denials.count),
      declarations: words + after.documents.count - before.documents.count
        + after.rates.count - before.rates.count)
  }
}

extension Diagnostic {
  /// A budget that ran out, in words.
  fileprivate init(_ problem: BudgetExceeded, at span: Span) {
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
    case .stopped:
      self.init(.interrupted, "stopped from the keyboard; nothing was changed", at: span)
    }
  }
}
