import OuroCore

extension QueryRun {
  /// How many loops there are, counted in an index; `nil` where more must be known of their steps than
  /// who gives to whom, or something may be left out.
  func countByIndex(_ pattern: LoopPattern) throws(BudgetExceeded) -> Int? {
    guard strategy.usesIndex, strategy.countsOnly, let search = try loopSearch(pattern) else {
      return nil
    }
    return try profiled(.stage(.walk), rows: { $0 }) { () throws(BudgetExceeded) in
      guard search.roots != nil else { return try countAllLoops(search) }
      var count = LoopSum()
      try forEachRoot(search) { walk, root, first, rules throws(BudgetExceeded) in
        try count.add(walk.count(from: root, notBefore: first, rules))
        return true
      }
      return count.sum
    }
  }

  private func loopSearch(_ pattern: LoopPattern) throws(BudgetExceeded) -> IndexedLoopSearch? {
    let bounds = RouteBounds(pattern)
    let asked = [pattern.start].compactMap(\.self) + pattern.through
    guard pattern.choice == .all, !pattern.succession.isAsked, pattern.disputed == nil,
      asked.count <= 1, bounds.most <= LoopWalk.longest, bounds.least <= bounds.most,
      keepsAll(pattern.stepFilter)
    else { return nil }
    let flow = FlowTable(pattern.flow, in: base)
    return IndexedLoopSearch(
      base: base, index: try stepIndex(StepDirections(flow), test(pattern.stepFilter)), flow: flow,
      lengths: bounds.least...bounds.most,
      roots: try asked.first.map { set throws(BudgetExceeded) in try operand(set) },
      avoided: pattern.avoiding.isEmpty ? [] : try marks(ofAll: pattern.avoiding))
  }

  private func walkLoops<Visitor: LoopVisitor>(
    _ search: IndexedLoopSearch, into visitor: inout Visitor
  ) throws(BudgetExceeded) {
    try forEachRoot(search) { walk, root, first, rules throws(BudgetExceeded) in
      try walk.walk(from: root, notBefore: first, rules, into: &visitor)
    }
  }

  /// Does something for each root that loops are looked for from, with the first of the others that may
  /// be entered, until it says to end. Each loop has one root: of those asked for, the first one.
  private func forEachRoot(
    _ search: IndexedLoopSearch,
    _ body: (inout LoopWalk, UInt32, UInt32, LoopRules) throws(BudgetExceeded) -> Bool
  ) throws(BudgetExceeded) {
    guard let roots = search.roots else { return try forEachRank(search, body) }
    let index = search.index
    var walk = LoopWalk(index.onward, index.backward, search.lengths, budget)
    let isExchange = search.exchanges { PartyID($0) }
    var done = IdentifierBits(count: base.parties.count)
    for root in roots where !search.isAvoided(root) {
      let isOpen: ((UInt32) -> Bool)? =
        done.count == 0 && search.avoided.isEmpty
        ? nil : { !done.contains($0) && !search.isAvoided(PartyID($0)) }
      let rules = LoopRules(isOpen: isOpen, isExchange: isExchange)
      guard try body(&walk, root.raw, 0, rules) else { return }
      done.insert(root.raw)
    }
  }

  /// The same for everybody: the root of a loop is its busiest party.
  private func forEachRank(
    _ search: IndexedLoopSearch,
    _ body: (inout LoopWalk, UInt32, UInt32, LoopRules) throws(BudgetExceeded) -> Bool
  ) throws(BudgetExceeded) {
    let steps = try search.index.rankedSteps(budget)
    var walk = LoopWalk(steps.onward, steps.backward, search.lengths, budget)
    let rules = search.rules { steps.parties[Int($0)] }
    for (rank, party) in steps.parties.enumerated() where !search.isAvoided(party) {
      let root = UInt32(truncatingIfNeeded: rank)
      guard try body(&walk, root, root + 1, rules) else { return }
    }
  }

  /// Counts the loops of everybody, on all threads there are.
  private func countAllLoops(_ search: IndexedLoopSearch) throws(BudgetExceeded) -> Int {
    let steps = try search.index.rankedSteps(budget)
    // The busiest come first, and take longest.
    let parts = WorkParts(of: steps.parties.count, size: 16)
    let counts = try budget.split { budget throws(BudgetExceeded) in
      var walk = LoopWalk(steps.onward, steps.backward, search.lengths, budget)
      let rules = search.rules { steps.parties[Int($0)] }
      var count = LoopSum()
      while let ranks = parts.take() {
        for rank in ranks where !search.isAvoided(steps.parties[rank]) {
          let root = UInt32(truncatingIfNeeded: rank)
          try count.add(walk.count(from: root, notBefore: root + 1, rules))
        }
      }
      return count.sum
    }
    var sum = LoopSum()
    for count in counts { try sum.add(count) }
    return sum.sum
  }
}

/// Adds up numbers of loops.
private struct LoopSum {
  private(set) var sum = 0

  mutating func add(_ count: Int) throws(BudgetExceeded) {
    let (sum, overflow) = sum.addingReportingOverflow(count)
    if overflow { throw .count }
    self.sum = sum
  }
}

/// A question for loops over an index, in a world where every deal counts.
struct IndexedLoopSearch: Sendable {
  let base: KnowledgeBase
  let index: StepIndex
  let flow: FlowTable
  let lengths: ClosedRange<Int>
  /// One of these is on each loop; `nil` for anybody.
  let roots: [PartyID]?
  /// By party; empty for nobody.
  let avoided: [Bool]

  func isAvoided(_ party: PartyID) -> Bool { !avoided.isEmpty && avoided[party.index] }

  /// Who may be entered, by whichever numbers the walk has for parties.
  func rules(_ party: @escaping (UInt32) -> PartyID) -> LoopRules {
    LoopRules(
      isOpen: avoided.isEmpty ? nil : { !isAvoided(party($0)) }, isExchange: exchanges(party))
  }

  /// Whether there and back are only the two sides of deals of kin relations; `nil` where no step is
  /// ever taken against its deal.
  func exchanges(
    _ party: @escaping (UInt32) -> PartyID
  ) -> ((UInt32, UInt32) -> Bool)? {
    guard index.hasReturns else { return nil }
    return { isExchange(party($0), party($1)) }
  }

  private func isExchange(_ one: PartyID, _ other: PartyID) -> Bool {
    base.isExchange(steps(from: one, to: other), steps(from: other, to: one))
  }

  /// The deals of one step, looked for among those of whoever has fewer.
  private func steps(
    from giver: PartyID, to receiver: PartyID
  ) -> [StepGraph.Carrier] {
    let isGivers = base.dealCount(of: giver) <= base.dealCount(of: receiver)
    let (near, far) = isGivers ? (giver, receiver) : (receiver, giver)
    return [Side.subject, .object].flatMap { side in
      let givingSide = isGivers ? side : side.opposite
      return base.deals(of: near, on: side).filter { deal in
        flow.carries(base.deals.relation(deal), from: givingSide)
          && base.deals.party(deal, side.opposite) == far
      }.map { StepGraph.Carrier(deal: $0, isForward: givingSide == .subject) }
    }
  }
}

extension QueryRun {
  /// Hands over each loop as it is found, by its parties; nothing is listed or kept.
  func visitLoops(
    _ pattern: LoopPattern, _ body: (Swift.Span<PartyID>) -> Bool
  ) throws(BudgetExceeded) {
    if let run = try deriving(pattern) { return try run.visitLoops(pattern, body) }
    try withoutActuallyEscaping(body) { body throws(BudgetExceeded) in
      if strategy.usesIndex, let search = try loopSearch(pattern) {
        var visitor = LoopTeller(body, by: try names(search))
        return try walkLoops(search, into: &visitor)
      }
      let ground = try loopGround(pattern, isListed: false)
      var teller = RouteTeller(ground, body)
      guard pattern.choice.isWidest else {
        return try walkLoops(pattern.choice, ground, into: &teller)
      }
      // Which are the widest is known when all are.
      for loop in try findLoops(pattern, ground, limit: .max).routes {
        guard try teller.take(loop) else { return }
      }
    }
  }

  /// The parties that a search finds by other numbers than their own.
  private func names(_ search: IndexedLoopSearch) throws(BudgetExceeded) -> [PartyID]? {
    search.roots == nil ? try search.index.rankedSteps(budget).parties : nil
  }
}

/// Hands over loops found in an index.
private struct LoopTeller: LoopVisitor {
  private let body: (Swift.Span<PartyID>) -> Bool
  private let names: [PartyID]?
  private var parties: [PartyID] = []

  init(_ body: @escaping (Swift.Span<PartyID>) -> Bool, by names: [PartyID]?) {
    self.body = body
    self.names = names
  }

  mutating func visit(_ loop: Swift.Span<UInt32>) -> Bool {
    parties.removeAll(keepingCapacity: true)
    for place in loop.indices {
      parties.append(names.map { $0[Int(loop[place])] } ?? PartyID(loop[place]))
    }
    return body(parties.span)
  }
}

/// Hands over loops found in a graph of steps.
private struct RouteTeller: RouteSink {
  private let ground: LoopGround
  private let body: (Swift.Span<PartyID>) -> Bool
  private(set) var count = 0

  init(_ ground: LoopGround, _ body: @escaping (Swift.Span<PartyID>) -> Bool) {
    self.ground = ground
    self.body = body
  }

  mutating func take(_ edges: [UInt32]) throws(BudgetExceeded) -> Bool {
    guard ground.test.passes(edges) else { return true }
    count += 1
    let parties = ground.turned(edges).map {
      ground.graph.parties[Int(ground.graph.tails[Int($0)])]
    }
    return body(parties.span)
  }
}
