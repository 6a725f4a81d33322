import OuroCore

/// `that pay CoreWeave and are companies`
package struct ClauseNode: Hashable, Sendable {
  /// Never empty.
  package let predicates: [PredicateNode]
}

/// What a clause asks of each party.
package indirect enum PredicateNode: Hashable, Sendable {
  case verb(WordNode, OperandNode, [BoundNode])
  case participle(WordNode, by: OperandNode, [BoundNode])
  case kind(WordNode)
  case disputed
  case have(QuantityNode, WordNode, [BoundNode])
}

/// How many.
package enum QuantityNode: Hashable, Sendable {
  case none
  case atLeast(Int)
  case atMost(Int)
  case moreThan(Int)
}

extension ParserCursor {
  /// Grammar: clause ::= ( "that" | "who" | "which" ) predicate ( "and" predicate )*
  mutating func parseOptionalClause() throws(SyntaxError) -> ClauseNode? {
    guard accept(oneOf: [.that, .who, .which]) != nil else { return nil }
    var predicates = [try parsePredicate()]
    while at(.and), isPredicate(at: index + 1) {
      try countTerm()
      advance()
      predicates.append(try parsePredicate())
    }
    return ClauseNode(predicates: predicates)
  }

  /// Whether a predicate begins at a token, where a phrase could begin too.
  private mutating func isPredicate(at place: Int) -> Bool {
    let keyword = tokens[place].keyword
    let reading = reading(at: place, as: [.verb, .name])
    if let reading, reading.meaning.wordClass == .verb {
      guard let noun = self.reading(at: place, as: [.role, .kind]), noun.end >= reading.end
      else { return true }
      return isOperandStart(at: reading.end)
    }
    guard keyword == .is || keyword == .have else { return false }
    return (reading?.end ?? 0) <= place + 1
  }

  /// Grammar: predicate ::= VERB operand bound* |
  /// "are" ( PARTICIPLE "by" operand bound* | article? KIND | "disputed" ) |
  /// "have" ( "no" | ( "at" "least" | "at" "most" | "more" "than" ) NUMBER ) ROLE bound*
  private mutating func parsePredicate() throws(SyntaxError) -> PredicateNode {
    if let verb = acceptPlainWord(.verb) {
      let operand = try parseOperand()
      return .verb(verb, operand, try parseBounds())
    }
    if accept(.is) { return try parseState() }
    try expect(.have)
    let quantity = try parseQuantity()
    guard let role = acceptPlainWord(.role) else { throw unexpected() }
    return .have(quantity, role, try parseBounds())
  }

  private mutating func parseState() throws(SyntaxError) -> PredicateNode {
    if accept(.disputed) { return .disputed }
    if token(participleLength()).keyword == .by,
      let participle = acceptPlainWord(.participle)
    {
      try expect(.by)
      let operand = try parseOperand()
      return .participle(participle, by: operand, try parseBounds())
    }
    hope(forA: .participle)
    skipArticle()
    guard let kind = acceptPlainWord(.kind) else { throw unexpected() }
    return .kind(kind)
  }

  private mutating func parseQuantity() throws(SyntaxError) -> QuantityNode {
    if accept(.no) { return .none }
    if accept(.atLeast) { return .atLeast(try parseCount(of: "parties", least: 0)) }
    if accept(.atMost) { return .atMost(try parseCount(of: "parties", least: 0)) }
    guard accept(.moreThan) else { throw unexpected() }
    return .moreThan(try parseCount(of: "parties", least: 0))
  }
}

extension ClauseNode: CanonicalNode {
  var canonical: String {
    "that " + predicates.map(\.canonical).joined(separator: " and ")
  }
}

extension PredicateNode {
  var canonical: String {
    switch self {
    case .verb(let verb, let operand, let bounds):
      verb.forms.many + " " + operand.canonical + bounds.asTail
    case .participle(let participle, let operand, let bounds):
      "are \(participle.forms.one) by " + operand.canonical + bounds.asTail
    case .kind(let kind): "are " + kind.forms.asKinds
    case .disputed: "are disputed"
    case .have(let quantity, let role, let bounds):
      "have \(quantity.canonical) " + role.forms.many + bounds.asTail
    }
  }
}

extension QuantityNode {
  var canonical: String {
    switch self {
    case .none: "no"
    case .atLeast(let count): "at least \(count)"
    case .atMost(let count): "at most \(count)"
    case .moreThan(let count): "more than \(count)"
    }
  }
}
