import OuroCore

/// How far routes go, and where they may not.
struct RouteBounds {
  /// Loops and `all paths` look so far unless told.
  static let usual = 6
  /// So many routes are looked at to find the first rows in order.
  static let collected = 1_000_000

  let least: Int
  let most: Int

  init<Pattern: RoutePattern>(_ pattern: Pattern) {
    let fewest = Pattern.fewestSteps
    least = max(fewest, pattern.steps.least ?? fewest)
    // Wide loops are many, as all of them are; a wide path may lead far.
    let looksFar = pattern.choice != .all && !(pattern.choice.isWidest && fewest > 1)
    most = pattern.steps.most ?? (looksFar ? .max : RouteBounds.usual)
  }
}

extension RouteChoice {
  /// That there are more than asked for, since they tie with the last; of the shortest alone, all are
  /// meant.
  func ties(_ found: Int) -> [Notice] {
    switch self {
    case .fewest(let wanted) where wanted > 1 && found > wanted: [.ties(above: wanted)]
    case .widest(let wanted) where wanted > 1 && found > wanted: [.equallyWide(above: wanted)]
    case .all, .fewest, .widest: []
    }
  }
}

extension StepGraph.Grouping {
  /// Where deals follow each other each is a step, and where widths are compared, those of one currency.
  init(_ succession: Succession, _ choice: RouteChoice) {
    self = succession.isAsked ? .byDeal : choice.isWidest ? .byCurrency : .byPair
  }
}

extension QueryRun {
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

  /// Those on a way from one of `sources` to one of `targets`, or to anybody, of at most `most` steps.
  ///
  /// - Parameter limit: How far each search goes: one step less than `most` where both ends are one.
  func parties(
    from sources: [PartyID], to targets: [PartyID]?, _ reader: StepReader, limit: Int, most: Int,
    barred: [Bool]
  ) throws(BudgetExceeded) -> [PartyID] {
    try budget.keep(base.parties.count * 8)
    var ahead = Reach(from: sources, partyCount: base.parties.count)
    try ahead.spread(.onward, reader, limit: limit, barred: barred, budget: budget)
    guard let targets else { return ahead.parties }
    var behind = Reach(from: targets, partyCount: base.parties.count)
    try behind.spread(.backward, reader, limit: limit, barred: barred, budget: budget)
    return ahead.parties.filter { party in
      behind.reaches(party)
        && Int(ahead.distance[party.index]) + Int(behind.distance[party.index]) <= most
    }
  }

  /// The vertices in the order they are to be numbered in.
  func vertexOrder(_ parties: [PartyID], isListed: Bool) -> [PartyID] {
    isListed ? NameOrder.sorted(parties, in: base) : SortedIDs.sorted(parties)
  }

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

  /// The tests that let more pass: with any status, and without the filter.
  func relaxations(
    _ filter: DealFilter
  ) -> [(open: DealTest, wanted: (Judgement) -> Bool)] {
    var relaxations: [(open: DealTest, wanted: (Judgement) -> Bool)] = []
    if canBeNotLive, filter.statuses == nil {
      let all = countingEverything()
      relaxations.append((all.test(filter), { $0 == .notLive || $0 == .toBegin }))
    }
    if !filter.isEmpty {
      relaxations.append((test(DealFilter()), { $0 != .notLive && $0 != .toBegin }))
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
