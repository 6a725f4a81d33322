import OuroCore

/// `all paths from Microsoft to CoreWeave by money`
package struct PathsNode: Hashable, Sendable {
  package let choice: PathChoice
  package let from: OperandNode
  package let to: OperandNode?
  package let modifiers: [RouteModifier]
  package let place: NodeSpan
}

/// `path` alone is `shortest path`.
package enum PathChoice: String, Hashable, Sendable {
  case all, shortest
}

/// `loops from Microsoft within 4 steps`
package struct LoopsNode: Hashable, Sendable {
  package let qualities: [QualityNode]
  /// `loop` alone is every loop within the bound; so is `all loops`.
  package let isShortest: Bool
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
  /// Grammar: paths ::= article? ( "all" | "shortest" )? "path" "from" operand ( "to" operand )?
  /// pathmod*
  mutating func parsePaths() throws(SyntaxError) -> PathsNode {
    let start = index
    skipArticle()
    let choice = accept(oneOf: [.all, .shortest])
    try expect(.path)
    try expect(.from)
    let from = try parseOperand()
    let to = accept(.to) ? try parseOperand() : nil
    return PathsNode(
      choice: choice == .all ? .all : .shortest, from: from, to: to,
      modifiers: try parseRouteModifiers(), place: NodeSpan(span(from: start)))
  }

  /// Grammar: loops ::= article? quality* ( "all" | "shortest" )? "loop"
  /// ( ( "from" | "through" ) operand | pathmod )*
  mutating func parseLoops() throws(SyntaxError) -> LoopsNode {
    let start = index
    skipArticle()
    let qualities = try parseQualities()
    let choice = accept(oneOf: [.all, .shortest])
    try expect(.loop)
    var modifiers: [LoopModifier] = []
    while let modifier = try parseOptionalLoopModifier() {
      try countTerm()
      modifiers.append(modifier)
    }
    return LoopsNode(
      qualities: qualities, isShortest: choice == .shortest, modifiers: modifiers,
      place: NodeSpan(span(from: start)))
  }

  private mutating func parseOptionalLoopModifier() throws(SyntaxError) -> LoopModifier? {
    if accept(.from) { return .from(try parseOperand()) }
    if accept(.through) { return .through(try parseOperand()) }
    return try parseOptionalRouteModifier().map { .route($0) }
  }
}

extension PathsNode {
  var canonical: String {
    let noun = choice == .all ? "all paths" : "shortest path"
    return "\(noun) from \(from.canonical)" + (to.map { " to " + $0.canonical } ?? "")
      + modifiers.map { " " + $0.canonical }.joined()
  }
}

extension LoopsNode {
  var canonical: String {
    qualities.asLead + (isShortest ? "shortest loop" : "loops")
      + modifiers.map { " " + $0.canonical }.joined()
  }
}

extension LoopModifier {
  var canonical: String {
    switch self {
    case .from(let operand): "from " + operand.canonical
    case .through(let operand): "through " + operand.canonical
    case .route(let modifier): modifier.canonical
    }
  }
}
