package import OuroCore

/// `2 largest disputed payers of CoreWeave over $1bn that back OpenAI`
package struct PhraseNode: Hashable, Sendable {
  package let core: PhraseCore
  package let bounds: [BoundNode]
  package let depth: DepthNode?
  package let clauses: [ClauseNode]
  package let place: NodeSpan
}

/// The part of a phrase that can stand in the place of a name.
package struct PhraseCore: Hashable, Sendable {
  package let rank: RankNode?
  package let qualities: [QualityNode]
  package let head: HeadNode
}

/// `3 largest`; without a number, 1.
package struct RankNode: Hashable, Sendable {
  package let count: Int
  package let isLargest: Bool
}

/// `disputed`, `withdrawn`
package enum QualityNode: Hashable, Sendable {
  case disputed
  case undisputed
  case status(Status)
}

/// `within 3 steps`
package struct DepthNode: Hashable, Sendable {
  package let steps: Int
  package let place: NodeSpan
}

extension ParserCursor {
  /// Grammar: phrase ::= core ( bound | depth )* clause*
  mutating func parsePhrase() throws(SyntaxError) -> PhraseNode {
    let start = index
    return try parsePhraseTail(try parseCore(), from: start)
  }

  /// What follows the core of a phrase that began at a token.
  private mutating func parsePhraseTail(
    _ core: PhraseCore, from start: Int
  ) throws(SyntaxError) -> PhraseNode {
    var bounds: [BoundNode] = []
    var depth: DepthNode?
    while true {
      if let bound = try parseOptionalBound() {
        try countTerm()
        bounds.append(bound)
      } else if let found = try parseOptionalDepth() {
        guard core.hasClosure, depth == nil else { throw misplacedDepth(found, core) }
        depth = found
      } else {
        break
      }
    }
    var clauses: [ClauseNode] = []
    while let clause = try parseOptionalClause() {
      try countTerm()
      clauses.append(clause)
    }
    return PhraseNode(
      core: core, bounds: bounds, depth: depth, clauses: clauses,
      place: NodeSpan(span(from: start)))
  }

  /// Grammar: core ::= article? rank? quality* head | possessive
  mutating func parseCore() throws(SyntaxError) -> PhraseCore {
    let start = index
    skipArticle()
    if index > start, current.keyword?.isArticle ?? false { throw unexpected() }
    if isAtLongName() { return try parseHead(rank: nil, qualities: []) }
    let rank = try parseOptionalRank()
    return try parseHead(rank: rank, qualities: parseQualities())
  }

  /// Grammar: rank ::= NUMBER? ( "largest" | "smallest" )
  mutating func parseOptionalRank() throws(SyntaxError) -> RankNode? {
    let count = isRank(at: index) ? try parseCount(of: "parties") : 1
    guard let word = accept(oneOf: [.largest, .smallest]) else { return nil }
    return RankNode(count: count, isLargest: word == .largest)
  }

  mutating func parseQualities() throws(SyntaxError) -> [QualityNode] {
    var qualities: [QualityNode] = []
    while let quality = acceptQuality() {
      try countTerm()
      qualities.append(quality)
    }
    return qualities
  }

  /// Grammar: quality ::= "disputed" | "undisputed" | STATUS
  mutating func acceptQuality() -> QualityNode? {
    if isAtLongName() { return nil }
    if accept(.disputed) { return .disputed }
    if accept(.undisputed) { return .undisputed }
    return acceptStatus().map { .status($0) }
  }

  /// Grammar: depth ::= "within" NUMBER "steps"
  mutating func parseOptionalDepth() throws(SyntaxError) -> DepthNode? {
    guard at(.within) else { return nil }
    let start = index
    advance()
    return try parseSteps(from: start)
  }

  /// The number and `steps`, for a depth that began at a token.
  mutating func parseSteps(from start: Int) throws(SyntaxError) -> DepthNode {
    let steps = try parseCount(of: "steps")
    try expect(.steps)
    return DepthNode(steps: steps, place: NodeSpan(span(from: start)))
  }

  private func misplacedDepth(_ depth: DepthNode, _ core: PhraseCore) -> SyntaxError {
    let span = depth.place.span
    if core.hasClosure {
      return SyntaxError(
        Diagnostic(
          .misplaced, "the depth is given a second time", at: span, help: "keep one of them"))
    }
    return SyntaxError(
      Diagnostic(
        .misplaced, "`\(source.words(span))` bounds nothing here", at: span,
        label: "only `indirect`, `ultimate`, paths and loops run over steps",
        help: "ask for indirect roles, or leave the bound out"),
      repairs: [[SyntaxError.Replacement(span: span, text: "")]])
  }
}

extension PhraseNode {
  var canonical: String {
    core.canonical + bounds.asTail + (depth.map { " " + $0.canonical } ?? "") + clauses.asTail
  }
}

extension PhraseCore {
  /// Whether brackets around it show what it holds: a single word, and what has some, need none.
  var mayTakeBrackets: Bool {
    switch head {
    case .role, .participle: true
    case .kind, .group: rank != nil || !qualities.isEmpty
    }
  }

  /// Whether the head runs over steps.
  var hasClosure: Bool {
    if case .role(let closure, _, _) = head { closure != nil } else { false }
  }

  var canonical: String {
    (rank.map { $0.canonical + " " } ?? "") + qualities.asLead + head.canonical
  }
}

extension RankNode {
  var canonical: String {
    (count == 1 ? "" : "\(count) ") + (isLargest ? "largest" : "smallest")
  }
}

extension [QualityNode] {
  /// Each before a blank.
  var asLead: String { map { $0.canonical + " " }.joined() }
}

extension QualityNode {
  var canonical: String {
    switch self {
    case .disputed: "disputed"
    case .undisputed: "undisputed"
    case .status(let status): status.rawValue
    }
  }
}

extension DepthNode {
  var canonical: String { "within \(steps) steps" }
}
