import OuroCore

/// `find X, Y where X pays Y and Y backs X`
package struct PatternNode: Hashable, Sendable {
  /// Never empty.
  package let variables: [TextNode]
  /// Never empty.
  package let conditions: [ConditionNode]
  package let place: NodeSpan
}

/// What must hold between the parties that variables stand for.
package indirect enum ConditionNode: Hashable, Sendable {
  case verb(NameNode, WordNode, NameNode, [BoundNode])
  case kind(NameNode, WordNode)
  /// `X is not Y`
  case differs(NameNode, NameNode)
  case not(ConditionNode)
}

extension ParserCursor {
  /// Grammar: pattern ::= "find" VAR ( "," VAR )* "where" conditions
  mutating func parseOptionalPattern() throws(SyntaxError) -> PatternNode? {
    let start = index
    guard accept(.find) else { return nil }
    var scope = ScopedLexicon(lexicon)
    var variables: [TextNode] = []
    repeat {
      try countTerm()
      let variable = try parseFreeWord("a variable")
      scope.add(variable: variable.text)
      variables.append(variable)
    } while accept(sign: ",")
    try expect(.where)
    let conditions = try parsing(within: scope) { cursor throws(SyntaxError) in
      try cursor.parseConditions()
    }
    return PatternNode(
      variables: variables, conditions: conditions, place: NodeSpan(span(from: start)))
  }

  /// Grammar: conditions ::= condition ( "and" condition )*
  mutating func parseConditions() throws(SyntaxError) -> [ConditionNode] {
    var conditions: [ConditionNode] = []
    repeat {
      try countTerm()
      conditions.append(try parseCondition())
    } while accept(.and)
    return conditions
  }

  /// Grammar: condition ::= name VERB name bound* | name "is" ( article? KIND | "not" name ) |
  /// "not" condition
  private mutating func parseCondition() throws(SyntaxError) -> ConditionNode {
    if accept(.not) {
      try enter()
      let inner = try parseCondition()
      leave()
      return .not(inner)
    }
    let subject = try parseName()
    if accept(.is) {
      if accept(.not) { return .differs(subject, try parseName()) }
      skipArticle()
      guard let kind = acceptPlainWord(.kind) else { throw unexpected() }
      return .kind(subject, kind)
    }
    guard let verb = acceptPlainWord(.verb) else { throw unexpected() }
    let object = try parseName()
    return .verb(subject, verb, object, try parseBounds())
  }
}

extension PatternNode {
  var canonical: String {
    "find " + variables.map(\.text).joined(separator: ", ") + " where " + conditions.canonical
  }
}

extension [ConditionNode] {
  var canonical: String { map(\.canonical).joined(separator: " and ") }
}

extension ConditionNode {
  fileprivate var canonical: String {
    switch self {
    case .verb(let subject, let verb, let object, let bounds):
      "\(subject.canonical) \(verb.forms.form(for: subject.text)) \(object.canonical)"
        + bounds.asTail
    case .kind(let name, let kind): "\(name.canonical) is \(kind.forms.one.withArticle)"
    case .differs(let one, let other): "\(one.canonical) is not \(other.canonical)"
    case .not(let inner): "not " + inner.canonical
    }
  }
}
