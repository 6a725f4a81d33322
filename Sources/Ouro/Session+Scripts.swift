import OuroCore
import OuroFormats
import OuroGraph
import OuroSyntax

extension Session {
  func perform(_ command: Command, _ source: StatementSource) throws(OuroError) -> Answer {
    switch command {
    case .use(let path): try use(path, source)
    case .load(let node): try load(node, source)
    case .save(let path): try save(to: path, source)
    case .export(let query, let path): try export(query, to: path, source)
    case .forget(let label): try forget(label, source)
    }
  }

  private func use(_ path: TextNode, _ source: StatementSource) throws(OuroError) -> Answer {
    var loader = KnowledgeLoader(
      base, host: host, stop: stopFlag, seen: filesRead, tables: tableOptions,
      threads: limits.threads)
    loader.load(path.text, relativeTo: source.file, at: (source.source, path.span))
    let loaded = try loader.finish()
    filesRead = loaded.files
    let before = KnowledgeSize(base)
    base = loaded.base
    var answer = told(since: before)
    answer.notices += loaded.notices
    return answer
  }

  /// How tables are read unless a statement says otherwise.
  private var tableOptions: DealFileOptions {
    DealFileOptions(currency: currency, skipsBadRows: skipsBadRows)
  }

  private func load(_ node: LoadNode, _ source: StatementSource) throws(OuroError) -> Answer {
    var options = tableOptions
    let relation = Resolver(base: base).relation(node.relation)
    try locating(source) { () throws(Diagnostic) in
      try Teller(KnowledgeBuilder(base), place: { _ in .session(0) }).refuseDerived(
        relation, at: node.relation.span, "no table tells it")
    }
    options.relation = relation
    options.currency = node.currency ?? currency
    options.mapping = node.columns.map(ColumnMapping.init)
    var builder = KnowledgeBuilder(base)
    let tables = DealTables(host: host, budget: budget())
    let summary: DealFileSummary
    do throws(OuroError) {
      summary = try tables.read(
        node.file.text, relativeTo: source.file, options, into: &builder, at: node.file.span)
    } catch {
      throw OuroError(error.diagnostics.map { node.correct($0).located(in: source.source) })
    }
    base = builder.build()
    let done = Done.loaded(node.file.text, deals: summary.deals, parties: summary.newParties)
    let identity = host.identity(node.file.text, relativeTo: source.file)
    let again = Notice.remark("\(node.file.text) was read before: its rows are told once more")
    let isNew = filesRead.insert(identity).inserted
    return Answer(
      content: .done(done), notices: summary.notices + (isNew ? [] : [again]), base: base)
  }

  func write(
    _ bytes: [UInt8], to path: TextNode, _ source: StatementSource
  ) throws(OuroError) -> Answer {
    try refuseStopped(source)
    try locating(source) { () throws(Diagnostic) in
      do throws(HostProblem) {
        try host.write(bytes, to: path.text, relativeTo: source.file, until: stopFlag)
      } catch {
        if stopFlag.isRaised { throw Diagnostic(outOfBudget: .stopped, at: source.span) }
        throw Diagnostic(cannotLoad: path.text, because: error, at: path.span)
      }
    }
    return Answer(content: .done(.written(path.text, bytes: bytes.count)), base: base)
  }

  private func forget(_ label: WordNode, _ source: StatementSource) throws(OuroError) -> Answer {
    let before = (deals: base.deals.count, claims: base.claimCount)
    let labels = MadeUpLabels(base, behind: label.forms.one)
    var builder = letGo()
    builder.forget(label.forms.one)
    base = builder.build()
    let gone = Done.forgotten(
      label.forms.one, deals: before.deals - base.deals.count,
      claims: before.claims - base.claimCount)
    if source.file == nil, base.claimCount < before.claims { unsaved += 1 }
    return Answer(content: .done(gone), notices: labels.notices, base: base)
  }

  func judge(
    _ expectation: ExpectationNode, _ source: StatementSource
  ) throws(OuroError) -> Answer {
    switch expectation {
    case .answer(let query, let outcome):
      let found = try answer(query, source)
      let judged = try locating(source) { () throws(Diagnostic) in
        try Expecting(base: base, outcome: outcome).judge(found)
      }
      return Answer(content: .expectation(judged), base: base)
    case .error(let words, let statement):
      return Answer(content: .expectation(judge(words, statement, source)), base: base)
    }
  }

  /// Whether a statement fails as expected; one that does not fail changes nothing either.
  private func judge(
    _ words: TextNode, _ statement: TextNode, _ source: StatementSource
  ) -> ExpectationResult {
    let before = (base, filesRead, tellings, unsaved)
    defer { (base, filesRead, tellings, unsaved) = before }
    let expected = "error \"\(words.text)\""
    let inner = StatementSource(source: source.source, span: statement.span, file: source.file)
    do throws(OuroError) {
      let got = AnswerSummary(try execute(inner)).text
      return ExpectationResult(isMet: false, expected: expected, got: got)
    } catch {
      let isMet = error.diagnostics.contains {
        "\($0.code)" == words.text || $0.message.contains(words.text)
      }
      let got = error.diagnostics.first.map { "error \($0.code): \($0.message)" } ?? "error"
      return ExpectationResult(isMet: isMet, expected: expected, got: got)
    }
  }

  /// Does what can be done of a statement without asking or writing anything.
  func check(_ source: StatementSource) throws(OuroError) {
    let statement = try parse(source)
    switch statement.kind {
    case .telling(let telling): _ = try tell(telling, statement, source)
    case .command(.use(let path)): _ = try use(path, source)
    case .command(.load(let node)): _ = try load(node, source)
    case .command(.save), .command(.forget): break
    case .query(let query), .command(.export(let query, _)):
      try locating(source) { () throws(Diagnostic) in
        _ = try Resolver(base: base, today: today).resolve(query)
      }
    case .expectation(let expectation):
      guard case .expectation(let judged) = try judge(expectation, source).content, !judged.isMet
      else { return }
      let failed = Diagnostic(
        .notMet, "expected \(judged.expected), got \(judged.got)", at: source.span)
      throw OuroError([failed.located(in: source.source)])
    }
  }
}
