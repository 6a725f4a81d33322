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
        parts.append(.conclusion(.step(step), try any(of: step.deals)))
      }
    }
    for set in ground.through where !set.isListed {
      parts.append(
        try any(route.parties.filter(set.contains)) { reasoner, party throws(BudgetExceeded) in
          try reasoner.conclude(party, in: set) ?? .remark(.named(party))
        })
    }
    if let to = ground.to, let last = route.parties.last {
      parts += [try conclude(last, in: to)].compactMap(\.self)
    }
    return .together(parts)
  }

  /// There and back by deals that are no exchange: not just any two make a loop.
  private mutating func turn(
    _ there: RouteStep, _ back: RouteStep
  ) throws(BudgetExceeded) -> Derivation {
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
    let deals = run.base.deals
    let isForward = deals.party(one, .subject) == there.from
    let isOtherForward = deals.party(other, .subject) == back.from
    return isForward != isOtherForward
      && run.base.vocabulary.isKin(deals.relation(one), deals.relation(other))
  }
}
