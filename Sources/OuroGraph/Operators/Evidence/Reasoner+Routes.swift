import OuroCore

extension Reasoner {
  /// Why a path or loop is there: each of its steps, and who had to be on it.
  mutating func why(
    _ route: Route, _ ground: RouteGrounds
  ) throws(BudgetExceeded) -> Derivation {
    var parts: [Derivation] = []
    if let from = ground.from, let first = route.parties.first {
      parts += [try conclude(first, in: from)].compactMap(\.self)
    }
    if ground.isLoop, route.steps.count == 2 {
      parts.append(try turn(route.steps[0], route.steps[1]))
    } else {
      for step in route.steps {
        parts.append(.conclusion(.step(step), try why(step)))
      }
    }
    for set in ground.through where !set.isListed {
      parts.append(try any(of: route.parties, in: set))
    }
    if let to = ground.to, let last = route.parties.last {
      parts += [try conclude(last, in: to)].compactMap(\.self)
    }
    return .together(parts)
  }

  /// By a deal that runs between the two, or by a definition.
  private mutating func why(_ step: RouteStep) throws(BudgetExceeded) -> Derivation {
    guard !step.derivedBy.isEmpty else { return try any(of: step.deals) }
    let ways = step.own.map(StepWay.deal) + step.derivedBy.map(StepWay.relation)
    return try any(ways) { reasoner, way throws(BudgetExceeded) in
      switch way {
      case .deal(let deal): .deal(deal)
      case .relation(let relation): try reasoner.why(step, relation)
      }
    }
  }

  private enum StepWay {
    case deal(DealID)
    case relation(RelationID)
  }

  private mutating func why(
    _ step: RouteStep, _ relation: RelationID
  ) throws(BudgetExceeded) -> Derivation {
    guard let definition = run.base.relation(relation).definition else {
      return .any([], isCut: true)
    }
    let set = PartySet.defined(Defined(definition), of: .parties([step.to]))
    let grounds = try run.grounds(of: set)
    return .conclusion(
      .member(Inclusion(step.from, in: set)), try why(step.from, in: grounds))
  }

  /// There and back by deals that are no exchange: not just any two make a loop.
  private mutating func turn(
    _ there: RouteStep, _ back: RouteStep
  ) throws(BudgetExceeded) -> Derivation {
    guard there.derivedBy.isEmpty, back.derivedBy.isEmpty else {
      return .all([
        .conclusion(.step(there), try why(there)), .conclusion(.step(back), try why(back)),
      ])
    }
    var pairs: [(DealID, DealID)] = []
    for one in there.deals {
      try run.budget.spend(back.deals.count)
      for other in back.deals where !isExchange(one, there, other, back) {
        pairs.append((one, other))
      }
    }
    let isEvery = pairs.count == there.deals.count * back.deals.count
    if isEvery {
      return .all([
        .conclusion(.step(there), try any(of: there.deals)),
        .conclusion(.step(back), try any(of: back.deals)),
      ])
    }
    return try any(pairs) { _, pair in
      .all([
        .conclusion(.step(there), .deal(pair.0)), .conclusion(.step(back), .deal(pair.1)),
      ])
    }
  }

  private func isExchange(
    _ one: DealID, _ there: RouteStep, _ other: DealID, _ back: RouteStep
  ) -> Bool {
    func carrier(_ deal: DealID, _ step: RouteStep) -> StepGraph.Carrier {
      let isForward = run.base.deals.party(deal, .subject) == step.from
      return StepGraph.Carrier(deal: deal, isForward: isForward)
    }
    return run.base.isExchange([carrier(one, there)], [carrier(other, back)])
  }
}
