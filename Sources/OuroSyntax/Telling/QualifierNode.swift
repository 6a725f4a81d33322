package import OuroCore

/// What is said of a fact beside its parties.
package struct QualifierNode: Hashable, Sendable {
  package let kind: QualifierKind
  package let place: NodeSpan

  package init(kind: QualifierKind, at span: Span) {
    self.kind = kind
    place = NodeSpan(span)
  }
}

/// The sorts of qualifier.
package enum QualifierKind: Hashable, Sendable {
  case amount(HedgedMoney)
  case percent(Percent)
  case purpose(String)
  case description(String)
  case reason(String)
  case note(String)
  case on(Period)
  case since(Period)
  case until(Period)
  case from(Period, to: Period)
  case status(Status)
  case inferred(String?)
  case accordingTo(NameNode)
  case citing(NameNode)
  case citingUnnamed(String)
}

extension ParserCursor {
  /// The qualifiers that follow, each behind its comma.
  mutating func parseQualifiers() throws(SyntaxError) -> [QualifierNode] {
    var qualifiers: [QualifierNode] = []
    while accept(sign: ",") {
      try countTerm()
      let start = index
      let kind = try parseQualifier()
      qualifiers.append(QualifierNode(kind: kind, at: span(from: start)))
    }
    return qualifiers
  }

  /// Grammar: qualifier ::= hedged | PERCENT | ( "for" | "as" | "because" | "note" ) TEXT |
  /// ( "on" | "since" | "until" ) date | "from" date "to" date | STATUS |
  /// "inferred" ( "from" TEXT )? | "according" "to" name | "citing" ( name | "unnamed" TEXT )
  private mutating func parseQualifier() throws(SyntaxError) -> QualifierKind {
    if let percent = try parseOptionalPercent() { return .percent(percent) }
    if accept(.for) { return .purpose(try parseText().text) }
    if token(1).keyword != .much, accept(.as) { return .description(try parseText().text) }
    if accept(.because) { return .reason(try parseText().text) }
    if accept(.note) { return .note(try parseText().text) }
    if accept(.on) { return .on(try parseDate()) }
    if accept(.since) { return .since(try parseDate()) }
    if accept(.until) { return .until(try parseDate()) }
    if at(.from) { return try parseSpan() }
    if let status = acceptStatus() { return .status(status) }
    if accept(.inferred) { return .inferred(accept(.from) ? try parseText().text : nil) }
    if accept(.accordingTo) { return .accordingTo(try parseSpeaker()) }
    if accept(.citing) {
      return accept(.unnamed) ? .citingUnnamed(try parseText().text) : .citing(try parseSpeaker())
    }
    return .amount(try parseHedged())
  }

  /// A qualifier without the comma before it, where the parser stands at its first word.
  mutating func missingComma() -> SyntaxError {
    let plain = unexpected()
    let start = index
    var commas: [SyntaxError.Replacement] = []
    var first: Span?
    while !isAtEnd, commas.count < 20 {
      let before = tokens[index - 1].span.upper
      commas.append(SyntaxError.Replacement(span: Span(before, before), text: ","))
      do throws(SyntaxError) {
        _ = try parseQualifier()
        first = first ?? span(from: start)
        _ = try parseQualifiers()
        _ = try parseCitations()
      } catch {
        break
      }
    }
    guard let first else { return plain }
    return SyntaxError(
      Diagnostic(
        .unexpected, "expected `,` before `\(source.words(first))`", at: first,
        help: "put a comma before each thing said of a deal"),
      repairs: [commas])
  }

  private mutating func parseSpan() throws(SyntaxError) -> QualifierKind {
    let start = index
    advance()
    let first = try parseDate()
    try expect(.to)
    let last = try parseDate()
    guard first.first <= last.first else {
      throw SyntaxError(
        Diagnostic(
          .badRange, "the span of days ends before it begins", at: span(from: start),
          help: "write the earlier date first"))
    }
    return .from(first, to: last)
  }
}

extension [QualifierNode] {
  /// Each behind its comma.
  var asTail: String { map { ", " + $0.kind.canonical }.joined() }
}

extension QualifierKind {
  var canonical: String {
    switch self {
    case .amount(let money): money.written
    case .percent(let percent): percent.description
    case .purpose(let text): "for " + QuotedText.quote(text)
    case .description(let text): "as " + QuotedText.quote(text)
    case .reason(let text): "because " + QuotedText.quote(text)
    case .note(let text): "note " + QuotedText.quote(text)
    case .on(let date): "on \(date)"
    case .since(let date): "since \(date)"
    case .until(let date): "until \(date)"
    case .from(let first, let last): "from \(first) to \(last)"
    case .status(let status): status.rawValue
    case .inferred(let text): text.map { "inferred from " + QuotedText.quote($0) } ?? "inferred"
    case .accordingTo(let name): "according to " + name.canonical
    case .citing(let name): "citing " + name.canonical
    case .citingUnnamed(let text): "citing unnamed " + QuotedText.quote(text)
    }
  }
}
