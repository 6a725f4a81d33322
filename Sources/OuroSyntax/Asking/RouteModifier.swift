package import OuroCore

/// What narrows paths and loops.
package enum RouteModifier: Hashable, Sendable {
  case within(DepthNode)
  /// `of 3 steps`
  case exactly(DepthNode)
  case via(OperandNode)
  case avoiding(OperandNode)
  /// `without option`: that deal does not count.
  case without(WordNode)
  case by([FlowNode])
  case everyStep(BoundNode)
  /// Each step is one deal, on a later day than the step before.
  case inDateOrder
  /// Each step is one deal, of nearly the amount of the step before.
  case amountsWithin(Percent)
}

/// What flows.
package enum FlowNode: Hashable, Sendable {
  case channel(WordNode)
  case money
  case relation(WordNode)
  case anything
}

extension ParserCursor {
  /// Whatever narrows what went before.
  mutating func parseRouteModifiers() throws(SyntaxError) -> [RouteModifier] {
    var modifiers: [RouteModifier] = []
    while let modifier = try parseOptionalRouteModifier() {
      try countTerm()
      modifiers.append(modifier)
    }
    return modifiers
  }

  /// Grammar: pathmod ::= depth | "of" NUMBER "steps" | "via" operand | "avoiding" operand |
  /// "without" label | "by" flow ( "or" flow )* | "in" "date" "order" |
  /// "with" "amounts" "within" PERCENT | "with" "every" "step" bound
  mutating func parseOptionalRouteModifier() throws(SyntaxError) -> RouteModifier? {
    if let depth = try parseOptionalDepth() { return .within(depth) }
    if at(.of) {
      let start = index
      advance()
      return .exactly(try parseSteps(from: start))
    }
    if accept(.via) { return .via(try parseOperand()) }
    if accept(.avoiding) { return .avoiding(try parseOperand()) }
    if accept(.without) {
      guard let label = acceptPlainLabel() else { throw unexpected() }
      return .without(label)
    }
    if accept(.by) { return .by(try parseFlows()) }
    if accept(.inDateOrder) { return .inDateOrder }
    if accept(.withAmountsWithin) {
      guard let share = try parseOptionalPercent() else { throw unexpected() }
      return .amountsWithin(share)
    }
    guard accept(.withEveryStep) else { return nil }
    guard let bound = try parseOptionalBound() else { throw unexpected() }
    return .everyStep(bound)
  }

  private mutating func parseFlows() throws(SyntaxError) -> [FlowNode] {
    var flows = [try parseFlow()]
    while accept(.or) {
      try countTerm()
      flows.append(try parseFlow())
    }
    return flows
  }

  /// Grammar: flow ::= CHANNEL | "money" | RELATION | "anything"
  private mutating func parseFlow() throws(SyntaxError) -> FlowNode {
    hope(forA: .channel)
    hope(forA: .relation)
    if accept(.money) { return .money }
    if accept(.anything) { return .anything }
    guard let reading = reading(at: index, as: [.channel, .relation]) else { throw unexpected() }
    let isChannel = reading.meaning.wordClass == .channel
    let word = take(reading)
    return isChannel ? .channel(word) : .relation(word)
  }
}

extension RouteModifier: CanonicalNode {
  var canonical: String {
    switch self {
    case .within(let depth): depth.canonical
    case .exactly(let depth): "of \(depth.steps) steps"
    case .via(let operand): "via " + operand.canonical
    case .avoiding(let operand): "avoiding " + operand.canonical
    case .without(let label): "without " + label.forms.one
    case .by(let flows): "by " + flows.map(\.canonical).joined(separator: " or ")
    case .everyStep(let bound): "with every step " + bound.canonical
    case .inDateOrder: "in date order"
    case .amountsWithin(let share): "with amounts within \(share)"
    }
  }
}

extension FlowNode {
  var canonical: String {
    switch self {
    case .channel(let word): word.forms.one
    case .money: "money"
    case .relation(let word): word.forms.many
    case .anything: "anything"
    }
  }
}
