import OuroCore

/// `count of payers of CoreWeave`
package indirect enum CountNode: Hashable, Sendable {
  case set(SetNode)
  case records(RecordsNode)
  case paths(PathsNode)
  case loops(LoopsNode)
  case groups(GroupsNode)
  case pattern(PatternNode)
}

extension ParserCursor {
  /// Grammar: count ::= "count" "of" ( set | records | paths | loops | groups | pattern )
  mutating func parseCount() throws(SyntaxError) -> CountNode {
    if !isAtLongName(), let pattern = try parseOptionalPattern() { return .pattern(pattern) }
    return switch formAhead() {
    case .paths: .paths(try parsePaths())
    case .loops: .loops(try parseLoops())
    case .groups: .groups(try parseGroups())
    case .records: .records(try parseRecords())
    case .set: .set(try parseSet())
    }
  }
}

extension CountNode {
  var canonical: String { "count of " + counted.canonical }

  /// The question whose rows are counted.
  private var counted: AskNode {
    switch self {
    case .set(let node): .set(node)
    case .records(let node): .records(node)
    case .paths(let node): .paths(node)
    case .loops(let node): .loops(node)
    case .groups(let node): .groups(node)
    case .pattern(let node): .pattern(node)
    }
  }
}
