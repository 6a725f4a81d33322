import OuroCore

/// What a phrase is about.
package indirect enum HeadNode: Hashable, Sendable {
  /// `indirect payers of OPERAND`; `NAME's payers` is the same.
  case role(closure: Closure?, WordNode, of: OperandNode)
  case kind(WordNode)
  /// `companies paid by OPERAND`
  case participle(kind: WordNode, WordNode, by: OperandNode)
  case group(GroupNode)
}

/// Any number of steps.
package enum Closure: String, Hashable, Sendable {
  case indirect, ultimate
}

/// What brackets hold.
package indirect enum GroupNode: Hashable, Sendable {
  case set(SetNode)
  case paths(PathsNode)
  case loops(LoopsNode)
}

extension ParserCursor {
  /// Grammar: head ::= closure? ROLE "of" operand | KIND ( PARTICIPLE "by" operand )? |
  /// "(" ( set | paths | loops ) ")"
  mutating func parseHead(
    rank: RankNode?, qualities: [QualityNode]
  ) throws(SyntaxError) -> PhraseCore {
    if let possessive = try parseOptionalPossessive(rank: rank, qualities: qualities) {
      return possessive
    }
    let head = at(sign: "(") ? HeadNode.group(try parseGroup()) : try parseWordHead()
    return PhraseCore(rank: rank, qualities: qualities, head: head)
  }

  /// A head that begins with a word of the vocabulary.
  private mutating func parseWordHead() throws(SyntaxError) -> HeadNode {
    if !isAtLongName(), let closure = parseOptionalClosure() {
      guard let role = acceptWord(.role) else { throw unexpected() }
      return try parseRole(closure, role)
    }
    if let role = acceptWord(.role) { return try parseRole(nil, role) }
    return try parseKindHead()
  }

  private mutating func parseKindHead() throws(SyntaxError) -> HeadNode {
    guard let kind = acceptWord(.kind) else { throw unexpected() }
    guard let participle = acceptPlainWord(.participle) else { return .kind(kind) }
    guard accept(.by) else { throw missingBy(participle) }
    return .participle(kind: kind, participle, by: try parseOperand())
  }

  /// Tokens of the participle that stands here.
  mutating func participleLength() -> Int {
    reading(at: index, as: .participle).map { $0.end - index } ?? 0
  }

  private mutating func parseRole(
    _ closure: Closure?, _ role: WordNode
  ) throws(SyntaxError) -> HeadNode {
    guard accept(.of) else { throw missingOf(role) }
    return .role(closure: closure, role, of: try parseOperand())
  }

  /// Grammar: possessive ::= ( article? ( rank quality* | quality+ ) )? name "'s" rank? quality*
  /// closure? ROLE
  private mutating func parseOptionalPossessive(
    rank: RankNode?, qualities: [QualityNode]
  ) throws(SyntaxError) -> PhraseCore? {
    hope(forA: .name)
    guard let place = nameAhead(index), isPossessive(place) else { return nil }
    let start = index
    let name = try take(place)
    presume(current.kind == .possessive, "a possessive behind the name")
    advance()
    let inner = try parseOptionalRank()
    if rank != nil, inner != nil { throw secondRank(span(from: start)) }
    let more = try parseQualities()
    let closure = parseOptionalClosure()
    guard let role = acceptWord(.role) else { throw unexpected() }
    let operand = OperandNode.names(NamesNode(names: [name], isEither: false))
    return PhraseCore(
      rank: rank ?? inner, qualities: qualities + more,
      head: .role(closure: closure, role, of: operand))
  }

  /// A participle without its `by`, where the parser stands behind it.
  private mutating func missingBy(_ participle: WordNode) -> SyntaxError {
    let error = unexpected()
    guard !isAtEnd else { return error }
    let lower = current.span.lower
    let found = error.diagnostic
    return SyntaxError(
      Diagnostic(found.code, found.message, at: found.span, help: "say by whom"),
      repairs: [[SyntaxError.Replacement(span: Span(lower, lower), text: "by ")]])
  }

  private func secondRank(_ place: Span) -> SyntaxError {
    SyntaxError(
      Diagnostic(
        .misplaced, "the rank is given a second time", at: place, help: "keep one of them"))
  }

  /// Grammar: closure ::= "indirect" | "ultimate"
  private mutating func parseOptionalClosure() -> Closure? {
    if accept(.indirect) { return .indirect }
    return accept(.ultimate) ? .ultimate : nil
  }

  private mutating func parseGroup() throws(SyntaxError) -> GroupNode {
    try enter()
    advance()
    let group: GroupNode
    switch formAhead() {
    case .paths: group = .paths(try parsePaths())
    case .loops: group = .loops(try parseLoops())
    case .set, .records, .groups: group = .set(try parseSet())
    }
    try expect(sign: ")")
    leave()
    return group
  }
}

extension HeadNode {
  var canonical: String {
    switch self {
    case .role(let closure, let role, let operand):
      (closure.map { $0.rawValue + " " } ?? "") + role.forms.many + " of " + operand.canonical
    case .kind(let kind): kind.forms.asKinds
    case .participle(let kind, let participle, let operand):
      "\(kind.forms.asKinds) \(participle.forms.one) by \(operand.canonical)"
    case .group(.set(let node)): "(\(node.canonical))"
    case .group(.paths(let node)): "(\(node.canonical))"
    case .group(.loops(let node)): "(\(node.canonical))"
    }
  }
}

extension Inflected {
  /// Many of a kind, by a word that is read as one: `groups` means something else.
  package var asKinds: String { Keyword(word: many) == .groups ? one : many }
}
