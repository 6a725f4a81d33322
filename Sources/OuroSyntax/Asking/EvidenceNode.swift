import OuroCore

/// A question for what an answer rests on.
package enum EvidenceNode: Hashable, Sendable {
  /// `why payers of CoreWeave`, `why not OpenAI pays Nvidia`
  case why(ReasonNode, isNegated: Bool)
  /// `history of option`
  case historyOfDeal(WordNode)
  /// `history of Microsoft`: of each of its deals.
  case historyOfParty(NameNode)
}

/// What reasons are asked for.
package indirect enum ReasonNode: Hashable, Sendable {
  /// `Microsoft backs OpenAI`, `OpenAI is a payer of CoreWeave`: a question of yes or no.
  case fact(QuestionNode)
  case set(SetNode)
  case records(RecordsNode)
  case count(CountNode)
  case measure(MeasureNode)
  case share(ShareNode)
  case paths(PathsNode)
  case distance(DistanceNode)
  case loops(LoopsNode)
  case groups(GroupsNode)
  case pattern(PatternNode)
}

extension ParserCursor {
  /// Grammar: evidence ::= "why" "not"? reason | "history" "of" ( label | name )
  mutating func parseOptionalEvidence() throws(SyntaxError) -> EvidenceNode? {
    if accept(.why) {
      let isNegated = accept(.not)
      return .why(try parseReason(), isNegated: isNegated)
    }
    guard accept(.historyOf) else { return nil }
    if let label = acceptLabel() { return .historyOfDeal(label) }
    return .historyOfParty(try parseName())
  }

  /// Grammar: reason ::= name VERB operand bound* | name "is" article? ROLE "of" operand |
  /// set | records | count | measure | share | distance | paths | loops | groups | pattern
  private mutating func parseReason() throws(SyntaxError) -> ReasonNode {
    if let name = nameAhead(index) {
      if isVerb(at: name.end) { return .fact(try parseVerdict()) }
      if tokens[name.end].keyword == .is { return .fact(try parseRoleVerdict()) }
    }
    if !isAtLongName() {
      if accept(.countOf) { return .count(try parseCount()) }
      if let measure = try parseOptionalMeasure() { return .measure(measure) }
      if let pattern = try parseOptionalPattern() { return .pattern(pattern) }
      if let share = try parseOptionalShare() { return .share(share) }
      if accept(.distanceFrom) { return .distance(try parseDistance()) }
    }
    switch formAhead() {
    case .paths: return .paths(try parsePaths())
    case .loops: return .loops(try parseLoops())
    case .groups: return .groups(try parseGroups())
    case .records: return .records(try parseRecords())
    case .set: return .set(try parseReasonSet())
    }
  }

  private mutating func parseReasonSet() throws(SyntaxError) -> SetNode {
    let set = try parseSet()
    guard set.joiner == nil, set.order.isEmpty, case .names = set.first else { return set }
    // A name alone may go on as a fact.
    hope(forA: .verb)
    hope(for: .is)
    return set
  }

  /// `OpenAI is a payer of CoreWeave`
  private mutating func parseRoleVerdict() throws(SyntaxError) -> QuestionNode {
    let name = try parseName()
    try expect(.is)
    return try parseRole(of: name)
  }
}

extension EvidenceNode {
  var canonical: String {
    switch self {
    case .why(let reason, let isNegated):
      (isNegated ? "why not " : "why ") + reason.canonical
    case .historyOfDeal(let label): "history of " + label.forms.one
    case .historyOfParty(let name): "history of " + name.canonical
    }
  }
}

extension ReasonNode {
  fileprivate var canonical: String {
    if case .fact(let node) = self { node.sentence } else { asked.canonical }
  }
}

extension QuestionNode {
  /// As a statement of fact: `OpenAI pays CoreWeave`.
  fileprivate var sentence: String {
    switch self {
    case .does(let name, let verb, let operand, let bounds):
      "\(name.canonical) \(verb.forms.form(for: name.text)) \(operand.canonical)" + bounds.asTail
    case .isRole(let name, let role, let operand):
      "\(name.canonical) is \(role.forms.one.withArticle) of \(operand.canonical)"
    case .who, .whom: canonical
    }
  }
}
