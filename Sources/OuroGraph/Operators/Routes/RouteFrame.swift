/// What a question for paths or loops is made ready with before its graph is.
struct RouteFrame {
  let reader: StepReader
  let grouping: StepGraph.Grouping
  let bounds: RouteBounds
  /// By party: whether no route passes it.
  let barred: [Bool]

  /// Those whom routes may pass.
  func unbarred(_ parties: [PartyID]) -> [PartyID] { parties.filter { !barred[$0.index] } }
}

extension QueryRun {
  func routeFrame(_ pattern: some RoutePattern) throws(BudgetExceeded) -> RouteFrame {
    let flow = FlowTable(pattern.flow, in: base)
    return RouteFrame(
      reader: reader(flow, pattern.stepFilter),
      grouping: StepGraph.Grouping(pattern.succession, pattern.choice),
      bounds: RouteBounds(pattern), barred: try marks(ofAll: pattern.avoiding))
  }

  func reader(_ flow: FlowTable, _ filter: DealFilter) -> StepReader {
    StepReader(base: base, flow: flow, test: test(filter))
  }

  /// By party: whether it is in one of the sets.
  func marks(ofAll sets: [PartySet]) throws(BudgetExceeded) -> [Bool] {
    var marks = [Bool](repeating: false, count: base.parties.count)
    for set in sets {
      for party in try operand(set) { marks[party.index] = true }
    }
    return marks
  }

  /// All but those marked.
  func parties(outside barred: [Bool]) -> [PartyID] {
    base.parties.indices.filter { !barred[$0] }.map(PartyID.init(at:))
  }

  /// Those on a way from one of `sources` to one of `targets`, or to anybody, of at most so many
  /// steps as a route may have.
  ///
  /// - Parameter limit: How far each search goes: one step less than that where both ends are one.
  func parties(
    from sources: [PartyID], to targets: [PartyID]?, _ frame: RouteFrame, limit: Int
  ) throws(BudgetExceeded) -> [PartyID] {
    try budget.keep(base.parties.count * 8)
    var ahead = Reach(from: sources, partyCount: base.parties.count)
    try ahead.spread(
      .onward, frame.reader, limit: limit, barred: frame.barred, budget: budget)
    guard let targets else { return ahead.parties }
    var behind = Reach(from: targets, partyCount: base.parties.count)
    try behind.spread(
      .backward, frame.reader, limit: limit, barred: frame.barred, budget: budget)
    return ahead.parties.filter { party in
      behind.reaches(party)
        && Int(ahead.distance[party.index]) + Int(behind.distance[party.index])
          <= frame.bounds.most
    }
  }

  /// The vertices in the order they are to be numbered in.
  func vertexOrder(
    _ parties: [PartyID], isListed: Bool
  ) throws(BudgetExceeded) -> [PartyID] {
    guard isListed else { return SortedIDs.sorted(parties, universe: base.parties.count) }
    return try NameOrder.sorted(parties, in: base, budget, isWork: false)
  }
}
