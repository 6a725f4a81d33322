import OuroCore

/// Terms joined by one joiner, then their order.
package struct SetNode: Hashable, Sendable {
  package let first: TermNode
  /// `nil` when there is one term.
  package let joiner: Joiner?
  package let rest: [TermNode]
  package let order: [OrderNode]
}

/// What stands between terms.
package enum Joiner: String, Hashable, Sendable {
  case or, and, except
}

/// Names, or a phrase.
package indirect enum TermNode: Hashable, Sendable {
  case names(NamesNode)
  case phrase(PhraseNode)
}

extension ParserCursor {
  /// Grammar: set ::= ( term | term ( "or" phrase )+ | term ( "and" phrase )+ |
  /// term ( ( "except" | "but" "not" ) term )+ ) order*
  mutating func parseSet() throws(SyntaxError) -> SetNode {
    var places = [index]
    let first = try parseTerm()
    var rest: [TermNode] = []
    var joiner: Joiner?
    while let (next, length) = joinerHere() {
      if let joiner, joiner != next { throw mixedJoiners(places, behind: length) }
      joiner = next
      try countTerm()
      let place = index
      advance(to: index + length)
      places.append(index)
      if next != .except { try refuseBareName(joinerAt: place) }
      rest.append(try parseTerm())
    }
    if joiner != nil { for term in [first] + rest { noteBrackets(around: term) } }
    return SetNode(first: first, joiner: joiner, rest: rest, order: try parseOrder())
  }

  private mutating func noteBrackets(around term: TermNode) {
    guard case .phrase(let phrase) = term else { return }
    let isPlain = phrase.bounds.isEmpty && phrase.depth == nil && phrase.clauses.isEmpty
    if phrase.core.mayTakeBrackets || !isPlain { noteBrackets(phrase.place.span) }
  }

  /// Grammar: term ::= names | phrase
  private mutating func parseTerm() throws(SyntaxError) -> TermNode {
    try isAtNames() ? .names(parseNames()) : .phrase(parsePhrase())
  }

  /// Whether a list of names stands here, were it of one.
  mutating func isAtNames() -> Bool {
    hope(forA: .name)
    return nameAhead(index).map { !isPossessive($0) } ?? false
  }

  private mutating func refuseBareName(joinerAt place: Int) throws(SyntaxError) {
    if isAtNames(), let name = nameAhead(index) { throw bareName(name, joinerAt: place) }
  }

  func isPossessive(_ name: NamePlace) -> Bool { tokens[name.end].kind == .possessive }

  /// The joiner that stands here, and its words.
  private mutating func joinerHere() -> (Joiner, Int)? {
    if at(.and) { return (.and, 1) }
    if at(.or) { return (.or, 1) }
    if at(.except) { return (.except, 1) }
    return at(.butNot) ? (.except, 2) : nil
  }
}

extension SetNode {
  var canonical: String {
    let between = joiner.map { " \($0.rawValue) " } ?? " "
    let terms = ([first] + rest).map(\.canonical).joined(separator: between)
    return terms + order.asTail
  }
}

extension TermNode {
  var canonical: String {
    switch self {
    case .names(let node): node.canonical
    case .phrase(let node): node.canonical
    }
  }
}
