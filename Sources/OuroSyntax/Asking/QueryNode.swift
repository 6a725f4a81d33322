import OuroCore

/// A question with its world.
package struct QueryNode: Hashable, Sendable {
  /// What is told in place of the answer.
  package enum Lead: String, Hashable, Sendable { case explain, profile }

  package let lead: Lead?
  package let ask: AskNode
  package let world: [WorldNode]

  package init(lead: Lead? = nil, ask: AskNode, world: [WorldNode]) {
    self.lead = lead
    self.ask = ask
    self.world = world
  }
}

/// The forms of question.
package indirect enum AskNode: Hashable, Sendable {
  case set(SetNode)
  case records(RecordsNode)
  case count(CountNode)
  case measure(MeasureNode)
  case share(ShareNode)
  case paths(PathsNode)
  case loops(LoopsNode)
  case groups(GroupsNode)
  case distance(DistanceNode)
  case trace(TraceNode)
  case question(QuestionNode)
  case changes(ChangesNode)
  case evidence(EvidenceNode)
  case pattern(PatternNode)
  case catalog(CatalogNode)
}

extension ParserCursor {
  /// Grammar: query ::= ( "explain" | "profile" )? ask world* "?"? | name VERB operand bound* world* "?"
  mutating func parseQuery() throws(SyntaxError) -> QueryNode {
    let lead = parseOptionalLead()
    let ask: AskNode
    if isQuestion, lead == nil, let question = try parseOptionalVerdict() {
      ask = .question(question)
    } else {
      ask = try parseAsk()
    }
    var world: [WorldNode] = []
    while let node = try parseOptionalWorld() {
      try countTerm()
      world.append(node)
    }
    _ = accept(sign: "?")
    return QueryNode(lead: lead, ask: ask, world: world)
  }

  private mutating func parseOptionalLead() -> QueryNode.Lead? {
    guard !isAtLongName() else { return nil }
    if accept(.explain) { return .explain }
    return accept(.profile) ? .profile : nil
  }

  /// Grammar: ask ::= set | records | count | measure | share | distance | paths | loops | groups |
  /// trace | question | evidence | pattern | changes | catalog
  mutating func parseAsk() throws(SyntaxError) -> AskNode {
    if !isAtLongName() {
      if let question = try parseOptionalQuestion() { return .question(question) }
      if let evidence = try parseOptionalEvidence() { return .evidence(evidence) }
      if let pattern = try parseOptionalPattern() { return .pattern(pattern) }
      if let catalog = try parseOptionalCatalog() { return .catalog(catalog) }
      if accept(.changesIn) { return .changes(try parseChanges()) }
      if accept(.countOf) { return AskNode.count(try parseCount()).asTable }
      if let measure = try parseOptionalMeasure() { return AskNode.measure(measure).asTable }
      if let share = try parseOptionalShare() { return .share(share) }
      if accept(.distanceFrom) { return .distance(try parseDistance()) }
      if let trace = try parseOptionalTrace() { return .trace(trace) }
    }
    switch formAhead() {
    case .paths: return .paths(try parsePaths())
    case .loops: return .loops(try parseLoops())
    case .groups: return .groups(try parseGroups())
    case .records: return .records(try parseRecords())
    case .set: return .set(try parseSet())
    }
  }
}

extension QueryNode {
  /// As it is read again.
  package var canonical: String {
    ([(lead.map { $0.rawValue + " " } ?? "") + ask.canonical] + world.map(\.canonical))
      .joined(separator: " ")
  }
}

extension AskNode {
  var canonical: String {
    switch self {
    case .set(let node): node.canonical
    case .records(let node): node.canonical
    case .count(let node): node.canonical
    case .measure(let node): node.canonical
    case .share(let node): node.canonical
    case .paths(let node): node.canonical
    case .loops(let node): node.canonical
    case .groups(let node): node.canonical
    case .distance(let node): node.canonical
    case .trace(let node): node.canonical
    case .question(let node): node.canonical
    case .changes(let node): node.canonical
    case .evidence(let node): node.canonical
    case .pattern(let node): node.canonical
    case .catalog(let node): node.canonical
    }
  }
}
