package import OuroCore

/// `changes in payers of CoreWeave between 2024 and 2025`
package struct ChangesNode: Hashable, Sendable {
  package let subject: ChangingNode
  package let first: Period
  package let second: Period
  package let place: NodeSpan
}

/// What may change.
package indirect enum ChangingNode: Hashable, Sendable {
  case set(SetNode)
  case records(RecordsNode)
  case loops(LoopsNode)
}

extension ParserCursor {
  /// Grammar: changes ::= "changes" "in" ( set | records | loops ) "between" date "and" date
  mutating func parseChanges() throws(SyntaxError) -> ChangesNode {
    let subject = try parseChanging()
    let start = index
    try expect(.between)
    let first = try parseDate()
    try expect(.and)
    let second = try parseDate()
    guard first.first <= second.last else {
      throw SyntaxError(
        Diagnostic(
          .badRange, "the second day comes before the first", at: span(from: start),
          help: "write the earlier date first"))
    }
    return ChangesNode(
      subject: subject, first: first, second: second, place: NodeSpan(span(from: start)))
  }

  private mutating func parseChanging() throws(SyntaxError) -> ChangingNode {
    isBetweenDays = true
    defer { isBetweenDays = false }
    switch formAhead() {
    case .paths, .groups: throw unexpected()
    case .loops: return .loops(try parseLoops())
    case .records: return .records(try parseRecords())
    case .set: return .set(try parseSet())
    }
  }

  /// Whether `between` stands here before the two days of `changes in`, not before amounts or names.
  mutating func isAtDays() -> Bool {
    guard isBetweenDays, at(.between) else { return false }
    let start = index
    defer { retreat(to: start) }
    advance()
    return (try? parseDate()) != nil && at(.and)
  }
}

extension ChangesNode {
  var canonical: String { "changes in \(subject.canonical) between \(first) and \(second)" }
}

extension ChangingNode {
  fileprivate var canonical: String {
    switch self {
    case .set(let node): node.canonical
    case .records(let node): node.canonical
    case .loops(let node): node.canonical
    }
  }
}
