import OuroCore

/// What stands in a base for the pairs of defined relations while routes are looked for: a deal a
/// pair, behind all those told.
struct DerivedDeals: Sendable {
  /// The number of the first one.
  let start: Int
  /// By pair: the deals that it follows from.
  private(set) var witnesses: [[DealID]] = []

  init(start: Int) { self.start = start }

  func contains(_ deal: DealID) -> Bool { deal.index >= start }

  mutating func append(_ deals: [DealID]) { witnesses.append(deals) }

  /// The deals themselves; of a derived one those that it follows from.
  func told(_ deals: [DealID]) -> [DealID] {
    deals.flatMap { contains($0) ? witnesses[$0.index - start] : [$0] }
  }
}

extension QueryRun {
  /// The same question's run over a base that holds the pairs of the defined relations of a flow, as
  /// far as they are met on the way from some parties; `nil` where a flow has none, and where they are
  /// in already.
  ///
  /// - Parameter seeds: Where routes begin; `nil` for everywhere.
  func deriving(
    _ flow: Flow, _ filter: DealFilter, from seeds: PartySet?
  ) throws(BudgetExceeded) -> QueryRun? {
    let edges = flow.edges.filter { $0.definition != nil }
    guard !edges.isEmpty, world.derived == nil else { return nil }
    var found: [Denial.Fact] = []
    var derived = DerivedDeals(start: base.deals.count)
    var isMet = [Bool](repeating: false, count: base.parties.count)
    var waiting = try operand(seeds ?? .everyone)
    for party in waiting { isMet[party.index] = true }
    let reader = reader(FlowTable(flow, in: base), filter)
    while !waiting.isEmpty {
      var following: [PartyID] = []
      for party in waiting {
        try budget.spend(reader.degree(party) + 1)
        reader.neighbours(of: party, .onward, into: &following)
        for edge in edges {
          guard let definition = edge.definition else { continue }
          let onward = try defined(Defined(definition, .object), of: .parties([party]))
          for other in onward.members where other != party {
            let deals = try witnesses(other, Defined(definition, .object), of: party)
            try budget.keep((deals.count + 4) * MemoryLayout<DealID>.stride)
            found.append(Denial.Fact(subject: party, relation: edge.relation, object: other))
            derived.append(deals)
            following.append(other)
          }
        }
      }
      waiting = SortedIDs.sorted(following.filter { !isMet[$0.index] })
      for party in waiting { isMet[party.index] = true }
    }
    return over(found, derived)
  }

  func deriving(_ pattern: some RoutePattern) throws(BudgetExceeded) -> QueryRun? {
    try deriving(pattern.flow, pattern.stepFilter, from: pattern.seeds)
  }

  private func over(_ facts: [Denial.Fact], _ derived: DerivedDeals) -> QueryRun {
    var parts = base.parts
    for (fact, witnesses) in zip(facts, derived.witnesses) {
      parts.deals.append(fact, isDisputed: witnesses.contains(where: world.isDisputed))
    }
    let run = QueryRun(
      base: KnowledgeBase(parts), view: world.view, budget: budget, strategy: strategy,
      definitions: definitions, derived: derived)
    run.told = self
    run.table = table
    run.leftOut = leftOut
    return run
  }
}
