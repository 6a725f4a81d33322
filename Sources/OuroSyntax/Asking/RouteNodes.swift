import OuroCore

/// `all paths from Microsoft to CoreWeave by money`
package struct PathsNode: Hashable, Sendable {
  package let choice: RouteChoiceNode
  package let from: OperandNode
  package let to: OperandNode?
  package let modifiers: [RouteModifier]
  package let place: NodeSpan
}

/// Which of the paths or loops are meant. `path` alone is `shortest path`, `loop` alone every loop.
package enum RouteChoiceNode: Hashable, Sendable {
  case all
  /// The so many with the fewest steps.
  case shortest(Int)
  /// The so many through which most can pass.
  case widest(Int)
}

/// `loops from Microsoft within 4 steps`
package struct LoopsNode: Hashable, Sendable {
  package let qualities: [QualityNode]
  package let choice: RouteChoiceNode
  package let modifiers: [LoopModifier]
  package let place: NodeSpan
}

/// What stands behind `loop`, in any order.
package enum LoopModifier: Hashable, Sendable {
  case from(OperandNode)
  case through(OperandNode)
  case route(RouteModifier)
}

extension ParserCursor {
  /// Grammar: paths ::= article? ( "all" | NUMBER? "shortest" | NUMBER? "widest" )? "path"
  /// "from" operand ( "to" operand )? pathmod*
  mutating func parsePaths() throws(SyntaxError) -> PathsNode {
    let start = index
    skipArticle()
    let choice = try parseOptionalRouteChoice(of: "paths")
    try expect(.path)
    try expect(.from)
    let from = try parseOperand()
    let to = accept(.to) ? try parseOperand() : nil
    return PathsNode(
      choice: choice ?? .shortest(1), from: from, to: to,
      modifiers: try parseRouteModifiers(), place: NodeSpan(span(from: start)))
  }

  /// A path asked for as disputed, agreed or the like; `start` is where the loop should begin.
  private func pathWithQualities(from start: Int) -> SyntaxError {
    let first = tokens[start].keyword?.isArticle ?? false ? start + 1 : start
    var end = first
    while tokens[end].keyword.map({ $0.status != nil || $0 == .disputed || $0 == .undisputed })
      ?? false
    {
      end += 1
    }
    let words = Span(tokens[first].span.lower, tokens[end].span.lower)
    return SyntaxError(
      Diagnostic(
        .misplaced, "loops are asked for so, and a path is not", at: span(from: first, to: end),
        label: "not of a path",
        help: "ask without: the answer marks what is disputed, and `counting` says what counts"),
      repairs: [[SyntaxError.Replacement(span: words, text: "")]])
  }

  /// Grammar: loops ::= article? quality* ( "all" | NUMBER? "shortest" | NUMBER? "widest" )? "loop"
  /// ( ( "from" | "through" ) operand | pathmod )*
  mutating func parseLoops() throws(SyntaxError) -> LoopsNode {
    let start = index
    skipArticle()
    let qualities = try parseQualities()
    let choice = try parseOptionalRouteChoice(of: "loops")
    if !qualities.isEmpty, current.keyword == .path { throw pathWithQualities(from: start) }
    try expect(.loop)
    var modifiers: [LoopModifier] = []
    while let modifier = try parseOptionalLoopModifier() {
      try countTerm()
      modifiers.append(modifier)
    }
    return LoopsNode(
      qualities: qualities, choice: choice ?? .all, modifiers: modifiers,
      place: NodeSpan(span(from: start)))
  }

  private mutating func parseOptionalRouteChoice(
    of things: String
  ) throws(SyntaxError) -> RouteChoiceNode? {
    let count = isRouteRank(at: index) ? try parseCount(of: things) : 1
    switch accept(oneOf: [.all, .shortest, .widest]) {
    case .all: return .all
    case .shortest: return .shortest(count)
    case .widest: return .widest(count)
    default: return nil
    }
  }

  private mutating func parseOptionalLoopModifier() throws(SyntaxError) -> LoopModifier? {
    if accept(.from) { return .from(try parseOperand()) }
    if accept(.through) { return .through(try parseOperand()) }
    return try parseOptionalRouteModifier().map { .route($0) }
  }
}

extension PathsNode {
  var canonical: String {
    "\(choice.canonical("path")) from \(from.canonical)"
      + (to.map { " to " + $0.canonical } ?? "") + modifiers.asTail
  }
}

extension LoopsNode {
  var canonical: String {
    qualities.asLead + (choice == .all ? "loops" : choice.canonical("loop")) + modifiers.asTail
  }
}

extension RouteChoiceNode {
  var isWidest: Bool { if case .widest = self { true } else { false } }

  /// `shortest path`, `3 widest paths`
  fileprivate func canonical(_ noun: String) -> String {
    switch self {
    case .all: "all \(noun)s"
    case .shortest(1): "shortest \(noun)"
    case .shortest(let count): "\(count) shortest \(noun)s"
    case .widest(1): "widest \(noun)"
    case .widest(let count): "\(count) widest \(noun)s"
    }
  }
}

extension LoopModifier: CanonicalNode {
  var canonical: String {
    switch self {
    case .from(let operand): "from " + operand.canonical
    case .through(let operand): "through " + operand.canonical
    case .route(let modifier): modifier.canonical
    }
  }
}
