/// How many steps each party is from the nearest of some, one way.
struct Reach {
  static let unreached = Int32.max

  /// By party.
  private(set) var distance: [Int32]
  /// Those reached, the sources first, in order of distance.
  private(set) var parties: [PartyID] = []
  /// Where the last level begins in `parties`.
  private(set) var frontierStart = 0
  private(set) var depth: Int32 = 0

  init(from sources: [PartyID], partyCount: Int) {
    distance = Array(repeating: Reach.unreached, count: partyCount)
    for source in sources where distance[source.index] == Reach.unreached {
      distance[source.index] = 0
      parties.append(source)
    }
  }

  var isExhausted: Bool { frontierStart == parties.count }

  /// Deals of the parties on the frontier, about: what the next level costs.
  func frontierCost(_ reader: StepReader) -> Int {
    parties[frontierStart...].reduce(0) { $0 + reader.degree($1) }
  }

  /// Goes one step further; those barred are not entered.
  mutating func advance(
    _ direction: StepReader.Direction, _ reader: StepReader, barred: [Bool], budget: Budget
  ) throws(BudgetExceeded) {
    let end = parties.count
    var found: [PartyID] = []
    for place in frontierStart..<end {
      try budget.spend(reader.degree(parties[place]) + 1)
      found.removeAll(keepingCapacity: true)
      reader.neighbours(of: parties[place], direction, into: &found)
      for party in found
      where distance[party.index] == Reach.unreached && !barred[party.index] {
        distance[party.index] = depth + 1
        parties.append(party)
      }
    }
    frontierStart = end
    depth += 1
  }

  /// Everything within `limit` steps.
  mutating func spread(
    _ direction: StepReader.Direction, _ reader: StepReader, limit: Int, barred: [Bool],
    budget: Budget
  ) throws(BudgetExceeded) {
    while !isExhausted, Int(depth) < limit {
      try advance(direction, reader, barred: barred, budget: budget)
    }
  }

  func reaches(_ party: PartyID) -> Bool { distance[party.index] != Reach.unreached }
}
