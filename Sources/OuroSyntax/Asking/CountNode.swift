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
  var canonical: String {
    switch self {
    case .set(let node): "count of " + node.canonical
    case .records(let node): "count of " + node.canonical
    case .paths(let node): "count of " + node.canonical
    case .loops(let node): "count of " + node.canonical
    case .groups(let node): "count of " + node.canonical
    case .pattern(let node): "count of " + node.canonical
    }
  }
}
