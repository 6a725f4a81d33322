import OuroCore

/// `distance from Microsoft to CoreWeave by money`
package struct DistanceNode: Hashable, Sendable {
  package let from: OperandNode
  package let to: OperandNode
  package let modifiers: [RouteModifier]
}

extension ParserCursor {
  /// Grammar: distance ::= "distance" "from" operand "to" operand pathmod*
  mutating func parseDistance() throws(SyntaxError) -> DistanceNode {
    let from = try parseOperand()
    try expect(.to)
    let to = try parseOperand()
    return DistanceNode(from: from, to: to, modifiers: try parseRouteModifiers())
  }
}

extension DistanceNode {
  var canonical: String {
    "distance from \(from.canonical) to \(to.canonical)" + modifiers.asTail
  }
}
