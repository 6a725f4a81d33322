import OuroCore
import Synchronization

/// Who gives to whom by some relations, each pair once, both ways: of the deals that pass a test.
///
/// Made for the first question that wants it, and kept by the base for those after it.
final class StepIndex: Sendable {
  /// In compressed sparse rows: those one step from party `p` are
  /// `ends[starts[p]..<starts[p + 1]]`, in order.
  struct Rows: Sendable {
    fileprivate(set) var starts: [UInt32]
    fileprivate(set) var ends: [UInt32]

    @inline(__always)
    func range(of party: UInt32) -> Range<Int> {
      Int(starts[Int(party)])..<Int(starts[Int(party) + 1])
    }

    @inline(__always)
    func count(of party: UInt32) -> Int { range(of: party).count }
  }

  /// By giver, the receivers.
  let onward: Rows
  /// By receiver, the givers.
  let backward: Rows
  /// Deals of which the test does not say that they pass, nor that they fail.
  let undecided: [(deal: DealID, why: Judgement)]
  /// Whether a step is ever taken against the direction of its deal: only then may two steps be the
  /// two sides of one exchange.
  let hasReturns: Bool
  /// The deals below this number are in it.
  let dealCount: Int
  private let ranked = Mutex<RankedSteps?>(nil)
  private let sums = Mutex<PairSums>(PairSums())

  /// - Complexity: O(parties + deals).
  init(
    _ directions: StepDirections, _ base: KnowledgeBase, _ test: DealTest, budget: Budget
  ) throws(BudgetExceeded) {
    let parties = base.parties.count
    try budget.keep(base.deals.count * 5 + parties * 12)
    let passing = try test.isOpen ? nil : PassingDeals(directions, base, test, budget: budget)
    undecided = passing?.undecided ?? []
    let returns = try StepIndex.hasReturns(directions, base, passing, budget)
    hasReturns = returns
    dealCount = base.deals.count
    var rows = try StepIndex.rows(directions, base, passing, hasReturns: returns, budget)
    StepIndex.keepEachOnce(&rows)
    try budget.spend(rows.ends.count)
    onward = rows
    backward = rows.reversed()
    try budget.keep(backward.ends.count * 8)
  }

  /// What the amounts between a party and each across from it add up to, in units of their last digit:
  /// all deals must be of the index, and have amounts of one plain form.
  ///
  /// - Parameter side: Where the party stands.
  func amounts(
    of party: PartyID, on side: Side, _ base: KnowledgeBase, _ budget: Budget
  ) throws(BudgetExceeded) -> [RankedGroup<UInt64>] {
    let rows = side == .object ? backward : onward
    let range = rows.range(of: party.raw)
    let sums = try sums(rows, base, on: side, budget)
    try budget.spend(range.count)
    return range.map { RankedGroup(value: sums[$0], group: Int(rows.ends[$0])) }
  }

  private func sums(
    _ rows: Rows, _ base: KnowledgeBase, on side: Side, _ budget: Budget
  ) throws(BudgetExceeded) -> [UInt64] {
    if let known = sums.withLock({ $0[side] }) { return known }
    let made = try PairSums.added(rows, base, on: side, budget)
    sums.withLock { $0[side] = made }
    return made
  }

  /// What was grown.
  init(_ steps: GrowingSteps) {
    onward = steps.onward
    backward = steps.backward
    undecided = steps.undecided
    hasReturns = steps.hasReturns
    dealCount = steps.dealCount
  }

  /// The same steps with the busiest parties first, made when first asked for.
  func rankedSteps(_ budget: Budget) throws(BudgetExceeded) -> RankedSteps {
    if let known = ranked.withLock({ $0 }) { return known }
    let made = try RankedSteps(self, budget: budget)
    ranked.withLock { $0 = made }
    return made
  }

  private static func hasReturns(
    _ directions: StepDirections, _ base: KnowledgeBase, _ passing: PassingDeals?,
    _ budget: Budget
  ) throws(BudgetExceeded) -> Bool {
    guard directions.back.contains(true) else { return false }
    try budget.spend(base.deals.count / 8)
    for (deal, relation) in base.deals.relations.enumerated()
    where directions.back[relation.index] && passing?.contains(deal) ?? true { return true }
    return false
  }

  /// Each giver's receivers in order, those of several deals named so often.
  private static func rows(
    _ directions: StepDirections, _ base: KnowledgeBase, _ passing: PassingDeals?,
    hasReturns: Bool, _ budget: Budget
  ) throws(BudgetExceeded) -> Rows {
    var sorted = CountingSort<UInt32>(keys: base.parties.count)
    let deals = base.deals
    for deal in 0..<deals.count {
      let relation = deals.relations[deal].index
      guard passing?.contains(deal) ?? true else { continue }
      if directions.forward[relation] { sorted.count(deals.subjects[deal].index) }
      if hasReturns, directions.back[relation] { sorted.count(deals.objects[deal].index) }
    }
    sorted.makeRoom(filling: 0)
    // Receivers are gone through in their order, so that each giver's are in order too.
    for receiver in base.parties.indices {
      let party = PartyID(at: receiver)
      let incoming = base.byObject.deals(of: party)
      try budget.spend(incoming.count + 1)
      for deal in incoming
      where directions.forward[deals.relations[deal.index].index]
        && passing?.contains(deal.index) ?? true
      {
        sorted.put(party.raw, at: deals.subjects[deal.index].index)
      }
      guard hasReturns else { continue }
      for deal in base.bySubject.deals(of: party)
      where directions.back[deals.relations[deal.index].index]
        && passing?.contains(deal.index) ?? true
      {
        sorted.put(party.raw, at: deals.objects[deal.index].index)
      }
    }
    return Rows(starts: sorted.starts, ends: sorted.values)
  }

  /// Drops what is named again; what is in order stays so.
  private static func keepEachOnce(_ rows: inout Rows) {
    var kept = 0
    var start = 0
    for party in 0..<max(0, rows.starts.count - 1) {
      let end = Int(rows.starts[party + 1])
      let begin = kept
      for place in start..<end {
        let receiver = rows.ends[place]
        if kept > begin, rows.ends[kept - 1] == receiver { continue }
        rows.ends[kept] = receiver
        kept += 1
      }
      rows.starts[party] = UInt32(truncatingIfNeeded: begin)
      start = end
    }
    rows.starts[rows.starts.count - 1] = UInt32(truncatingIfNeeded: kept)
    rows.ends = Array(rows.ends[..<kept])
  }
}

extension StepIndex.Rows {
  /// Makes room for parties that are new, without a step.
  mutating func add(partiesUpTo count: Int) {
    guard count >= starts.count, let end = starts.last else { return }
    starts.append(contentsOf: repeatElement(end, count: count + 1 - starts.count))
  }

  /// Puts one more step in its place.
  ///
  /// - Returns: Whether it was not there yet.
  mutating func insert(_ party: UInt32, to other: UInt32) -> Bool {
    let own = range(of: party)
    let place = own.partitioningIndex { ends[$0] >= other }
    if place < own.upperBound, ends[place] == other { return false }
    ends.insert(other, at: place)
    for next in (Int(party) + 1)..<starts.count { starts[next] += 1 }
    return true
  }

  /// The same steps by where they end; in order.
  func reversed() -> Self {
    let parties = starts.count - 1
    var sorted = CountingSort<UInt32>(keys: parties)
    for end in ends { sorted.count(Int(end)) }
    sorted.makeRoom(filling: 0)
    for party in 0..<UInt32(truncatingIfNeeded: parties) {
      for place in range(of: party) { sorted.put(party, at: Int(ends[place])) }
    }
    return Self(starts: sorted.starts, ends: sorted.values)
  }
}

/// What the amounts of each step's deals add up to, in the order of the rows of either way.
private struct PairSums {
  private var onward, backward: [UInt64]?

  subscript(side: Side) -> [UInt64]? {
    get { side == .object ? backward : onward }
    set { if side == .object { backward = newValue } else { onward = newValue } }
  }

  static func added(
    _ rows: StepIndex.Rows, _ base: KnowledgeBase, on side: Side, _ budget: Budget
  ) throws(BudgetExceeded) -> [UInt64] {
    try budget.keep(rows.ends.count * 8 + base.parties.count * 8)
    var sums = [UInt64](repeating: 0, count: rows.ends.count)
    var places = [Int](repeating: 0, count: base.parties.count)
    let (others, amounts) = (base.deals.parties(side.opposite), base.deals.amountWords)
    for party in base.parties.indices.map(PartyID.init(at:)) {
      let deals = base.deals(of: party, on: side)
      try budget.spend(deals.count + 1)
      for place in rows.range(of: party.raw) { places[Int(rows.ends[place])] = place }
      // All amounts together fit a word, so some of them do.
      for deal in deals { sums[places[others[deal.index].index]] &+= amounts[deal.index].digits }
    }
    return sums
  }
}

/// Which way deals of each relation lead from a giver to a receiver.
struct StepDirections: Hashable, Sendable {
  /// By relation: from its subject to its object.
  let forward: [Bool]
  /// By relation: from its object to its subject.
  let back: [Bool]
}

/// Which deals of some relations pass a test.
private struct PassingDeals {
  private var bits: IdentifierBits
  private(set) var undecided: [(deal: DealID, why: Judgement)] = []

  init(
    _ directions: StepDirections, _ base: KnowledgeBase, _ test: DealTest, budget: Budget
  ) throws(BudgetExceeded) {
    bits = IdentifierBits(count: base.deals.count)
    for raw in base.deals.all {
      try budget.spend()
      let deal = DealID(raw)
      let relation = base.deals.relation(deal).index
      guard directions.forward[relation] || directions.back[relation] else { continue }
      switch test.judge(deal) {
      case .passes: bits.insert(raw)
      case .fails, .outside: break
      case let why: undecided.append((deal, why))
      }
    }
    try budget.keep(undecided.count * 8)
  }

  @inline(__always)
  func contains(_ deal: Int) -> Bool { bits.contains(UInt32(truncatingIfNeeded: deal)) }
}
