import OuroCore

extension QueryRun {
  /// Counts the deals that a test keeps out of routes within `limit` steps: those of the flow whose
  /// giver is reached from the sources, and whose receiver reaches the targets, in the graph of all
  /// that `open` lets pass.
  func leaveOut(
    _ flow: FlowTable, from sources: [PartyID], to targets: [PartyID]?, barred: [Bool], limit: Int,
    test: DealTest, open: DealTest, only wanted: (Judgement) -> Bool
  ) throws(BudgetExceeded) {
    let reader = StepReader(base: base, flow: flow, test: open)
    var ahead = Reach(from: sources, partyCount: base.parties.count)
    try ahead.spread(.onward, reader, limit: limit, barred: barred, budget: budget)
    var behind = Reach(from: targets ?? [], partyCount: base.parties.count)
    try behind.spread(.backward, reader, limit: limit, barred: barred, budget: budget)
    for giver in ahead.parties {
      try budget.spend(reader.degree(giver) + 1)
      for side in [Side.subject, .object] {
        for deal in base.deals(of: giver, on: side)
        where flow.carries(base.deals.relation(deal), from: side) {
          let receiver = base.deals.party(deal, side.opposite)
          guard receiver != giver, !barred[receiver.index] else { continue }
          let rest = targets == nil ? 0 : behind.distance[receiver.index]
          guard rest != Reach.unreached,
            Int(ahead.distance[giver.index]) + 1 + Int(rest) <= limit
          else { continue }
          let judgement = test.judge(deal)
          if wanted(judgement) { leftOut.add(deal, nil, judgement) }
        }
      }
    }
  }

  /// Whether nothing is kept out of routes, by its status or by a filter.
  func keepsAll(_ filter: DealFilter) -> Bool { !canBeNotLive && filter.isEmpty }

  /// The tests that let more pass: with any status, and without the filter.
  func relaxations(
    _ filter: DealFilter
  ) -> [(open: DealTest, wanted: (Judgement) -> Bool)] {
    var relaxations: [(open: DealTest, wanted: (Judgement) -> Bool)] = []
    if canBeNotLive, filter.statuses == nil {
      relaxations.append((test(filter, in: worldOfEverything), { $0.isOfWorld }))
    }
    if !filter.isEmpty {
      relaxations.append((test(DealFilter()), { !$0.isOfWorld }))
    }
    return relaxations
  }
}

extension QueryRun {
  /// That the widest of several currencies are told, when they are.
  func severalCurrencies(_ choice: RouteChoice, _ routes: [Route]) -> Notice? {
    let codes = Set(routes.compactMap { $0.bottleneck?.currency }).sorted().map(\.code)
    guard choice.isWidest, let last = codes.last, codes.count > 1 else { return nil }
    let list = codes.dropLast().joined(separator: ", ") + " and " + last
    return .remark("amounts in several currencies are not compared: the widest in \(list) are told")
  }
}
