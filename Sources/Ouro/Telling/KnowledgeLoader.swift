import OuroCore
import OuroFormats
import OuroGraph
import OuroSyntax

/// Reads whole files of what is told: all or nothing, and every error of every file.
struct KnowledgeLoader {
  private let host: any OuroHost
  private var builder: KnowledgeBuilder
  private var diagnostics: [Diagnostic] = []
  /// Files that are read or being read, by identity.
  private var seen: Set<String>
  /// Files that use one another down to the one being read.
  private var chain: [(identity: String, path: String)] = []

  private let stop: StopFlag
  /// How tables are read.
  private let tables: DealFileOptions
  private let threads: Int
  /// What the reader of the tables should know.
  private var notices: [Notice] = []
  /// Definitions told, to be checked when everything is known that they may use.
  private var defined: [(node: DefineNode, source: SourceText)] = []
  /// Labels of statements that failed: what is said of them later is no second mistake.
  private var failedLabels: Set<String> = []

  static let deepest = 16
  /// After so many errors nothing more is read.
  private static let mostErrors = 20

  init(
    _ base: KnowledgeBase, host: any OuroHost, stop: StopFlag = StopFlag(), seen: Set<String> = [],
    tables: DealFileOptions = DealFileOptions(), threads: Int = 0
  ) {
    self.host = host
    self.stop = stop
    self.tables = tables
    self.threads = threads
    self.seen = seen
    builder = KnowledgeBuilder(base)
  }

  /// The base with everything told, the files it comes from, and what is to be known of them.
  ///
  /// - Throws: ``OuroError`` with every error, or the first twenty.
  consuming func finish() throws(OuroError) -> LoadedKnowledge {
    guard diagnostics.isEmpty else { throw OuroError(reported) }
    let base = builder.build()
    for (node, source) in defined {
      do throws(Diagnostic) {
        try Resolver(base: base).check(node)
      } catch {
        report(error, in: source)
      }
    }
    guard diagnostics.isEmpty else { throw OuroError(reported) }
    return LoadedKnowledge(base: base, files: seen, notices: notices)
  }

  private var reported: [Diagnostic] {
    guard diagnostics.count >= KnowledgeLoader.mostErrors else { return diagnostics }
    let first = diagnostics.prefix(KnowledgeLoader.mostErrors)
    return first.dropLast()
      + first.suffix(1).map {
        $0.noting("the first \(first.count) errors are told, then reading stops")
      }
  }

  /// Reads a file, unless it was read before. `name` is the span that names it, for errors.
  mutating func load(_ path: String, relativeTo base: String?, at name: (SourceText, Span)? = nil) {
    let identity = host.identity(path, relativeTo: base)
    if let start = chain.firstIndex(where: { $0.identity == identity }) {
      let ring = (chain[start...].map(\.path) + [path]).joined(separator: " → ")
      return report(
        Diagnostic(
          .nestedTooDeep, "the files use one another in a ring: \(ring)", at: name?.1 ?? Span(0, 0)),
        in: name?.0)
    }
    guard chain.count < KnowledgeLoader.deepest else {
      return report(
        Diagnostic(
          .nestedTooDeep, "files use files more than \(KnowledgeLoader.deepest) deep",
          at: name?.1 ?? Span(0, 0)), in: name?.0)
    }
    guard seen.insert(identity).inserted else { return }
    if DealTables.isTable(path) { return loadTable(path, relativeTo: base, at: name) }
    do throws(HostProblem) {
      let bytes = try host.read(path, relativeTo: base)
      chain.append((identity, path))
      load(SourceText(name: path, bytes: bytes), file: identity)
      chain.removeLast()
    } catch {
      report(Diagnostic(cannotLoad: path, because: error, at: name?.1 ?? Span(0, 0)), in: name?.0)
    }
  }

  /// Reads a table of deals: payments, unless a column says otherwise.
  private mutating func loadTable(
    _ path: String, relativeTo base: String?, at name: (SourceText, Span)?
  ) {
    let reader = DealTables(host: host, budget: Budget(threads: threads, stop: stop))
    do throws(OuroError) {
      let summary = try reader.read(
        path, relativeTo: base, tables, into: &builder, at: name?.1 ?? Span(0, 0))
      notices += summary.notices
    } catch {
      for diagnostic in error.diagnostics { report(diagnostic, in: name?.0) }
    }
  }

  /// Reads a text that is at hand. `file` is what its own files are relative to.
  mutating func load(_ source: SourceText, file: String?) {
    let host = host
    var teller = Teller(
      builder,
      place: { .file(source.name, line: source.line(at: $0.span.lower)) },
      documentFile: { DocumentFile($0, relativeTo: file, host) })
    builder = KnowledgeBuilder()
    let spans = StatementSplitter.statements(of: source, .lines) { stop.isRaised }
    for span in spans where !stop.isRaised {
      guard let head = Parser.definedHead(source, span) else { continue }
      if let relation = head.relation {
        teller.builder.announce(Definition(head), as: RelationDeclaration(relation))
      } else {
        teller.builder.announce(Definition(head))
      }
    }
    for span in spans {
      guard goesOn(at: span, in: source) else { break }
      read(span, in: source, file: file, &teller)
    }
    // Asked once more: a text that was split only in part may have no statement to stop at.
    if diagnostics.isEmpty { _ = goesOn(at: Span(0, 0), in: source) }
    builder = teller.builder
  }

  /// Whether to read on: Ctrl-C and too many errors end it.
  private mutating func goesOn(at span: Span, in source: SourceText) -> Bool {
    guard stop.isRaised else { return diagnostics.count < KnowledgeLoader.mostErrors }
    diagnostics = []
    report(
      Diagnostic(.interrupted, "stopped from the keyboard; nothing was changed", at: span),
      in: source)
    return false
  }

  private mutating func read(
    _ span: Span, in source: SourceText, file: String?, _ teller: inout Teller
  ) {
    let result = Parser(
      lexicon: BuilderLexicon(teller.builder, takesNewNames: teller.takesNewNames, stop: stop)
    ).parse(source, span)
    for diagnostic in result.diagnostics where !follows(diagnostic, in: source) {
      report(diagnostic, in: source)
    }
    guard let statement = result.statement else { return fail(span, in: source) }
    switch statement.kind {
    case .telling(let telling):
      do throws(Diagnostic) {
        try teller.tell(telling, statement)
        if case .define(let node) = telling { defined.append((node, source)) }
      } catch {
        report(error, in: source)
        fail(span, in: source)
      }
    case .command(.use(let path)):
      builder = teller.builder
      load(path.text, relativeTo: file, at: (source, path.span))
      teller.builder = builder
      builder = KnowledgeBuilder()
    case .expectation:
      // Held against the base by `ouro check`, when all is told.
      break
    case .query, .command:
      report(
        Diagnostic(
          .notTold, "a knowledge file holds what is told, and this asks or does something",
          at: span,
          help: "put it in a script, and run that with `ouro run`"), in: source)
    }
  }

  /// Notes the label of a statement that failed.
  private mutating func fail(_ span: Span, in source: SourceText) {
    let words = source.words(span)
    guard let colon = words.firstIndex(of: ":") else { return }
    failedLabels.insert(String(words[..<colon]).lowercased())
  }

  /// Whether a mistake only follows from another: it misses the label of a statement that failed.
  private func follows(_ diagnostic: Diagnostic, in source: SourceText) -> Bool {
    let words = source.words(diagnostic.span).lowercased()
    return diagnostic.code == .unknownLabel && failedLabels.contains(words)
  }

  private mutating func report(_ diagnostic: Diagnostic, in source: SourceText?) {
    diagnostics.append(source.map(diagnostic.located) ?? diagnostic)
  }
}

/// What reading files came to.
struct LoadedKnowledge {
  let base: KnowledgeBase
  /// The files read, by identity.
  var files: Set<String> = []
  var notices: [Notice] = []
}

extension Diagnostic {
  /// A file that cannot be had, in words.
  init(cannotLoad path: String, because problem: HostProblem, at span: Span) {
    switch problem {
    case .refused:
      self.init(
        .refused, "reading and writing files is switched off here: `\(path)`", at: span,
        help: "run without `--safe`, or give the session a host")
    case .unwritable(let why):
      self.init(.cannotWrite, "cannot write `\(path)`: \(why)", at: span)
    case .unreadable(let why):
      self.init(.cannotRead, "cannot read `\(path)`: \(why)", at: span)
    case .tooLarge:
      self.init(.tooLarge, "`\(path)` is too large to be a knowledge base", at: span)
    case .endless(let line):
      self.init(.tooLarge, "line \(line) of `\(path)` is longer than 1 MiB", at: span)
    }
  }
}
