import OuroCore
import OuroGraph
import OuroSyntax

extension Resolver {
  func filter(
    _ bounds: [BoundNode], _ qualities: [QualityNode], at span: Span
  ) throws(Diagnostic) -> DealFilter {
    try check(qualities, at: span)
    var filter = try self.filter(bounds)
    for quality in qualities { filter.add(quality) }
    return filter
  }

  /// Nothing is disputed and undisputed.
  func check(_ qualities: [QualityNode], at span: Span) throws(Diagnostic) {
    guard qualities.contains(.disputed), qualities.contains(.undisputed) else { return }
    throw Diagnostic(
      .misplaced, "nothing is `disputed` and `undisputed`", at: span, help: "keep one of the two")
  }

  func filter(_ bounds: [BoundNode]) throws(Diagnostic) -> DealFilter {
    var filter = DealFilter()
    for bound in bounds { filter.add(bound) }
    return filter
  }

  func conditions(_ clauses: [ClauseNode]) throws(Diagnostic) -> [PartyCondition] {
    var conditions: [PartyCondition] = []
    for predicate in clauses.flatMap(\.predicates) {
      conditions += try self.conditions(predicate)
    }
    return conditions
  }

  private func conditions(_ predicate: PredicateNode) throws(Diagnostic) -> [PartyCondition] {
    switch predicate {
    case .verb(let verb, let operand, let bounds):
      try related(standing(verb: verb), operand, bounds, at: verb.span)
    case .participle(let participle, let operand, let bounds):
      try related(standing(participle: participle), operand, bounds, at: participle.span)
    case .kind(let word): try condition(ofKind: word).map { [$0] } ?? []
    case .disputed: [.disputed]
    case .have(let quantity, let role, let bounds):
      [try count(role, quantity, try filter(bounds))]
    }
  }

  /// One condition, or one a name where names are joined by `and`.
  private func related(
    _ standing: Standing, _ operand: OperandNode, _ bounds: [BoundNode], at span: Span
  ) throws(Diagnostic) -> [PartyCondition] {
    let filter = try filter(bounds)
    guard case .names(let names) = operand, !names.isEither else {
      return [try condition(standing, to: try anyOf(operand), filter, at: span)]
    }
    var conditions: [PartyCondition] = []
    for name in names.names {
      conditions.append(try condition(standing, to: try only(name), filter, at: span))
    }
    return conditions
  }

  private func condition(
    _ standing: Standing, to target: PartySet, _ filter: DealFilter, at span: Span
  ) throws(Diagnostic) -> PartyCondition {
    guard !standing.defined.isEmpty else { return .related(standing.step, to: target, filter) }
    return .among(try parties(standing, of: target, filter, at: span))
  }
}

extension QuantityNode {
  var comparison: (PartyCondition.Comparison, Int) {
    switch self {
    case .none: (.atMost, 0)
    case .atLeast(let number): (.atLeast, number)
    case .atMost(let number): (.atMost, number)
    case .moreThan(let number): (.moreThan, number)
    }
  }
}

extension DealFilter {
  mutating func add(_ bound: BoundNode) {
    switch bound {
    case .amount(let bound, let sureness):
      let mode: AmountTest.Mode =
        switch sureness {
        case nil: .plainly
        case .certainly: .certainly
        case .possibly: .possibly
        }
      amounts.append(AmountTest(bound, mode: mode))
    case .since(let period): dates.append(.since(period))
    case .before(let period): dates.append(.before(period))
    case .during(let period), .on(let period): dates.append(.during(period))
    case .purpose(let text): purposes.append(text)
    }
  }

  mutating func add(_ quality: QualityNode) {
    switch quality {
    case .disputed: disputed = true
    case .undisputed: disputed = false
    case .status(let status): statuses = (statuses ?? []).union(StatusSet(status))
    }
  }
}
