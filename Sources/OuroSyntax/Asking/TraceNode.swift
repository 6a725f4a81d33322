package import OuroCore

/// `trace $1bn from Microsoft to CoreWeave by proportion`, `origins of CoreWeave by poison`
package struct TraceNode: Hashable, Sendable {
  /// Which way money is followed, and between whom.
  package enum Course: Hashable, Sendable {
    /// What this much, or all, of what is given comes to.
    case onward(Money?, from: OperandNode, to: OperandNode?)
    /// Where what is received comes from.
    case back(of: OperandNode)
  }

  package let course: Course
  package let method: MethodNode
  package let modifiers: [RouteModifier]
  package let place: NodeSpan

  package init(
    _ course: Course, by method: MethodNode, _ modifiers: [RouteModifier], at place: NodeSpan
  ) {
    self.course = course
    self.method = method
    self.modifiers = modifiers
    self.place = place
  }
}

/// Which part of what an account holds goes first; its raw value is how it is written.
package enum MethodNode: String, Hashable, Sendable {
  case proportion
  case firstInFirstOut = "first in first out"
  case lastInFirstOut = "last in first out"
  case poison
}

extension ParserCursor {
  /// Grammar: trace ::= "trace" money? "from" operand ( "to" operand )? "by" method pathmod* |
  /// "origins" "of" operand "by" method pathmod*
  mutating func parseOptionalTrace() throws(SyntaxError) -> TraceNode? {
    let start = index
    let course: TraceNode.Course
    if accept(.trace) {
      course = try parseOnward()
    } else if accept(.originsOf) {
      course = .back(of: try parseOperand())
    } else {
      return nil
    }
    let method = try parseMethod()
    let modifiers = try parseRouteModifiers()
    return TraceNode(course, by: method, modifiers, at: NodeSpan(span(from: start)))
  }

  private mutating func parseOnward() throws(SyntaxError) -> TraceNode.Course {
    hope(for: ExpectedValue.money)
    let money = isAtMoney() ? try parseMoney() : nil
    try expect(.from)
    let from = try parseOperand()
    return .onward(money, from: from, to: accept(.to) ? try parseOperand() : nil)
  }

  /// Grammar: method ::= "proportion" | "first" "in" "first" "out" | "last" "in" "first" "out" |
  /// "poison"
  private mutating func parseMethod() throws(SyntaxError) -> MethodNode {
    let start = index
    guard accept(.by) else { throw missingMethod(at: start) }
    if accept(.proportion) { return .proportion }
    if accept(.firstInFirstOut) { return .firstInFirstOut }
    if accept(.lastInFirstOut) { return .lastInFirstOut }
    if accept(.poison) { return .poison }
    // What flows may stand here: it goes behind the method.
    throw missingMethod(at: start)
  }

  /// - Parameter place: The token before which the method is to stand.
  private mutating func missingMethod(at place: Int) -> SyntaxError {
    let mistake = unexpected()
    let found = mistake.diagnostic
    guard found.code == .unexpected || found.code == .unfinished else { return mistake }
    let gap = tokens[place].span.lower
    let isAtEnd = tokens[place].kind == .end
    let repair = SyntaxError.Replacement(
      span: Span(gap, gap), text: isAtEnd ? " by proportion" : "by proportion ")
    return SyntaxError(
      Diagnostic(
        found.code, found.message, at: found.span, label: found.label,
        notes: ["methods are \(MethodNode.listed)"],
        help: "say by which method: it stands before what narrows the question"),
      repairs: [[repair]] + mistake.repairs)
  }
}

extension MethodNode {
  fileprivate static let listed =
    "`by proportion`, `by first in first out`, `by last in first out` and `by poison`"
}

extension TraceNode {
  var canonical: String {
    course.canonical + " by " + method.rawValue + modifiers.asTail
  }
}

extension TraceNode.Course {
  fileprivate var canonical: String {
    switch self {
    case .onward(let money, let from, let to):
      "trace " + (money.map { $0.written + " " } ?? "") + "from " + from.canonical
        + (to.map { " to " + $0.canonical } ?? "")
    case .back(let of): "origins of " + of.canonical
    }
  }
}
