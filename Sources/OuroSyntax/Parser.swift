package import OuroCore

/// Reads one statement after another.
package struct Parser {
  private let lexicon: any Lexicon
  /// Values for `$word`, by name.
  private let parameters: [String: String]

  /// The most bytes a statement may have.
  package static let statementLimit = 1 << 20

  package init(lexicon: any Lexicon, parameters: [String: String] = [:]) {
    self.lexicon = lexicon
    self.parameters = parameters
  }

  /// Parses the statement in `span`.
  ///
  /// - Complexity: O(bytes), as long as the names known are short beside the statement.
  package func parse(_ source: SourceText, _ span: Span) -> ParseResult {
    parse(source, span, isTrial: false)
  }

  /// Whether a buffer of the shell is not finished: a quote is open, or a word must follow.
  package func needsMore(_ text: String) -> Bool {
    let source = SourceText(name: "", text: text)
    guard let last = StatementSplitter.statements(of: source, .buffer).last,
      !StatementSplitter.endsBehindSemicolon(source, last)
    else { return false }
    let problems = parse(source, last, isTrial: true).diagnostics
    return problems.contains { $0.code == .unfinished || $0.code == .unclosedQuote }
  }

  private func parse(_ source: SourceText, _ span: Span, isTrial: Bool) -> ParseResult {
    guard span.upper - span.lower <= Parser.statementLimit else {
      return ParseResult(Parser.tooLong(span))
    }
    let tokens = Lexer.tokens(of: source, span)
    let problems = LexicalMessages.diagnostics(of: tokens, in: source)
    guard problems.isEmpty else { return ParseResult(diagnostics: problems) }
    var cursor = ParserCursor(
      source: source, tokens: tokens, lexicon: lexicon, parameters: parameters)
    do throws(SyntaxError) {
      let kind = try cursor.parseStatement()
      let statement = Statement(kind, at: cursor.span(from: 0, to: tokens.count - 1))
      return cursor.result(statement)
    } catch {
      guard tokens.count > 1 else { return cursor.result(nil) }
      let diagnostic = isTrial ? error.diagnostic : explained(error, source, span)
      return cursor.result(nil, [diagnostic])
    }
  }

  /// The mistake with what to write instead.
  private func explained(_ error: SyntaxError, _ source: SourceText, _ span: Span) -> Diagnostic {
    guard span.upper - span.lower <= Parser.correctedLimit else { return error.diagnostic }
    let found = error.diagnostic
    let isOfWords = !error.isChoice && Parser.mistakesOfWords.contains(found.code)
    let phrased = isOfWords ? rephrased(source, span) : nil
    if let phrased, let correction = phrased.correction {
      if let opening = phrased.opening {
        let place = Span(span.lower + opening.lower, span.lower + opening.upper)
        return Diagnostic(
          .unknownWord, "a question does not begin with `\(source.words(place))`", at: place,
          help: phrased.help, correction: correction)
      }
      return Diagnostic(
        found.code, found.message, at: found.span, label: found.label, help: phrased.help,
        correction: correction)
    }
    let corrected = corrected(error, source, span)
    guard corrected.correction == nil, let phrased else { return corrected }
    return Diagnostic(
      found.code, found.message, at: found.span, label: found.label, help: phrased.help)
  }

  /// Mistakes that other words for the same may mend; a wrong value or place they do not.
  private static let mistakesOfWords: Set<DiagnosticCode> = [
    .unexpected, .unfinished, .unknownName, .unknownWord, .unknownLabel, .unknownDocument,
    .badMoney, .badNumber, .badDate,
  ]

  /// What is wrong with a statement whose characters are sound.
  private func mistake(in source: SourceText, _ span: Span) -> SyntaxError? {
    var cursor = ParserCursor(
      source: source, tokens: Lexer.tokens(of: source, span), lexicon: lexicon,
      parameters: parameters)
    do throws(SyntaxError) {
      _ = try cursor.parseStatement()
      return nil
    } catch {
      return error
    }
  }

  /// What the statement would be in the words of the language.
  private func rephrased(_ source: SourceText, _ span: Span) -> Rephraser.Outcome? {
    let rephraser = Rephraser(
      lexicon: lexicon, parameters: parameters,
      parses: { text, mayTell in
        let trial = SourceText(name: "", text: text)
        let found = parse(trial, Span(0, trial.bytes.count), isTrial: true).statement
        if case .telling = found?.kind { return mayTell }
        return found != nil
      },
      repair: { text in
        let trial = SourceText(name: "", text: text)
        let whole = Span(0, trial.bytes.count)
        return mistake(in: trial, whole).flatMap { corrected($0, trial, whole).correction }
      })
    return rephraser.rephrase(source.words(span))
  }

  /// The mistake with the corrections that parse.
  private func corrected(_ error: SyntaxError, _ source: SourceText, _ span: Span) -> Diagnostic {
    var sound: [String] = []
    for repair in error.repairs where error.isChoice || sound.isEmpty {
      if let text = apply(repair, source, span) { sound.append(text) }
    }
    let found = sound.dropFirst().reduce(error.diagnostic) { $0.noting("or: `\($1)`") }
    return found.correcting(found.correction ?? sound.first)
  }

  /// Longer statements are not corrected: nobody would read them again.
  private static let correctedLimit = 2000

  private func apply(
    _ repair: [SyntaxError.Replacement], _ source: SourceText, _ span: Span
  ) -> String? {
    var text = ""
    var done = span.lower
    for part in repair where part.span.lower >= done && part.span.upper <= span.upper {
      text += source.words(Span(done, part.span.lower)) + part.text
      done = part.span.upper
    }
    text += source.words(Span(done, span.upper))
    let trial = SourceText(name: "", text: text)
    let whole = Span(0, trial.bytes.count)
    return parse(trial, whole, isTrial: true).statement == nil ? nil : text
  }

  private static func tooLong(_ span: Span) -> Diagnostic {
    Diagnostic(
      .tooLong, "the statement is longer than 1 MiB", at: Span(span.lower, span.lower + 1),
      label: "it begins here", help: "split it in several statements")
  }
}

/// What parsing came to: a statement, or what is wrong with it.
package struct ParseResult: Sendable {
  /// `nil` when there are diagnostics, and for a statement without words.
  package let statement: Statement?
  package let diagnostics: [Diagnostic]
  /// What could have stood where parsing stopped: for completion, and for "more must follow".
  ///
  /// - Complexity: Spelled out at each call.
  package var expected: Expectation { accepted.expectation(at: offset) }
  /// Words that the statement itself makes stand for parties, where parsing stopped.
  package let variables: [String]
  /// The phrases that read the same in brackets.
  let bracketable: [Span]
  /// Tokens looked at.
  package let work: Int

  private let accepted: ExpectedSet
  private let offset: Int

  fileprivate init(
    statement: Statement?, diagnostics: [Diagnostic], accepted: ExpectedSet, offset: Int,
    variables: [String], bracketable: [Span], work: Int
  ) {
    self.statement = statement
    self.diagnostics = diagnostics
    self.accepted = accepted
    self.offset = offset
    self.variables = variables
    self.bracketable = bracketable
    self.work = work
  }

  init(diagnostics: [Diagnostic]) {
    statement = nil
    self.diagnostics = diagnostics
    accepted = ExpectedSet()
    offset = 0
    variables = []
    bracketable = []
    work = 0
  }

  init(_ diagnostic: Diagnostic) { self.init(diagnostics: [diagnostic]) }
}

extension ParserCursor {
  /// What parsing came to, where it stands now.
  fileprivate func result(_ statement: Statement?, _ diagnostics: [Diagnostic] = []) -> ParseResult
  {
    ParseResult(
      statement: statement, diagnostics: diagnostics, accepted: expectedSet,
      offset: furthestOffset, variables: lexicon.variables, bracketable: bracketable, work: work)
  }
}
