import Synchronization

/// The step indexes that a base keeps, those used last.
final class StepIndexCache: Sendable {
  /// What an index is made of.
  struct Key: Hashable, Sendable {
    let directions: StepDirections
    let test: DealTest.Key
  }

  private struct Entry {
    let key: Key
    let index: StepIndex
    /// Whether a question wanted it.
    var isAsked: Bool
  }

  /// What an earlier base kept.
  struct Earlier: Sendable {
    fileprivate let key: Key
    fileprivate var steps: GrowingSteps
    /// Whether a question wanted it of that base.
    fileprivate let isAsked: Bool

    /// Whether the deals in it pass even when more is told of them.
    var holdsWhateverDealsAre: Bool { key.test.isOpen }

    /// Whether it is worth growing before somebody asks.
    func isWanted(with dealCount: Int) -> Bool {
      isAsked && holdsWhateverDealsAre && steps.canTakeUp(dealCount)
        && steps.dealCount < dealCount
    }
  }

  /// The last used at the end.
  private let entries = Mutex<[Entry]>([])
  /// Those that nobody asked for since the base grew; the last used at the end.
  private let earlier: Mutex<[Earlier]>

  init(_ earlier: [Earlier] = []) { self.earlier = Mutex(earlier) }

  /// So many are kept.
  private static let most = 6

  func find(_ isWanted: (Key) -> Bool) -> StepIndex? {
    entries.withLock { entries in
      guard let place = entries.lastIndex(where: { isWanted($0.key) }) else { return nil }
      if place < entries.count - 1 { entries.append(entries.remove(at: place)) }
      entries[entries.count - 1].isAsked = true
      return entries.last?.index
    }
  }

  /// What a base that grows out of this one may take up: what depends on no day and no words of some.
  var kept: [Earlier] {
    let made = entries.withLock { $0 }
    let found =
      earlier.withLock { $0 }
      + made.map {
        Earlier(key: $0.key, steps: GrowingSteps($0.index), isAsked: $0.isAsked)
      }
    return Array(found.filter { $0.key.test.view == nil }.suffix(StepIndexCache.most))
  }

  /// The index of an earlier base, brought up to this one; `nil` when there is none, or too much to do.
  fileprivate func grown(_ key: Key, _ base: KnowledgeBase, _ test: DealTest) -> StepIndex? {
    guard var steps = take(key), steps.canTakeUp(base.deals.count) else { return nil }
    steps.takeUp(base, key.directions, test)
    return StepIndex(steps)
  }

  /// Takes the steps out, so that nobody else holds them.
  private func take(_ key: Key) -> GrowingSteps? {
    earlier.withLock { earlier in
      guard let place = earlier.lastIndex(where: { $0.key == key }) else { return nil }
      return earlier.remove(at: place).steps
    }
  }

  /// Brings an index that nobody else holds up to a base that grew, before somebody asks.
  func add(_ earlier: consuming Earlier, grownTo base: KnowledgeBase) {
    let key = earlier.key
    earlier.steps.takeUp(base, key.directions, nil)
    add(StepIndex(earlier.steps), key, isAsked: false)
  }

  /// Keeps an index in place of the one not used for longest.
  func add(_ index: StepIndex, _ key: Key, isAsked: Bool = true) {
    entries.withLock { entries in
      if entries.count == StepIndexCache.most { entries.removeFirst() }
      entries.append(Entry(key: key, index: index, isAsked: isAsked))
    }
  }
}

extension QueryRun {
  /// The index of the steps from those in a role, when it may tell of them: deals that fail a filter
  /// are not in it, and are needed where others ask who would have been a member.
  func stepIndex(_ step: RoleStep, _ test: DealTest) throws(BudgetExceeded) -> StepIndex? {
    guard strategy.usesIndex, !test.canFail || mayAbridge else { return nil }
    isAbridged = isAbridged || test.canFail
    if test.isOpen, let openIndex, openIndex.step == step { return openIndex.index }
    let wanted = test.key
    let known = base.stepIndexes.find { $0.directions.are(step) && $0.test == wanted }
    let index =
      if let known { known } else {
        try stepIndex(StepDirections(step, in: base.vocabulary), test)
      }
    if test.isOpen { openIndex = (step, index) }
    return index
  }

  /// The index of the steps in some directions by deals that pass a test, made if it is not there.
  func stepIndex(
    _ directions: StepDirections, _ test: DealTest
  ) throws(BudgetExceeded) -> StepIndex {
    let key = StepIndexCache.Key(directions: directions, test: test.key)
    if let known = base.stepIndexes.find({ $0 == key }) { return known }
    let index =
      if let grown = base.stepIndexes.grown(key, base, test) { grown } else {
        try budget.making { () throws(BudgetExceeded) in
          try StepIndex(directions, base, test, budget: budget)
        }
      }
    base.stepIndexes.add(index, key)
    return index
  }
}

extension StepDirections {
  /// From those in a role to those whom they are in it for.
  init(_ step: RoleStep, in vocabulary: Vocabulary) {
    let sides = vocabulary.relations.indices.map { step.sides(of: RelationID(at: $0)) }
    self.init(
      forward: sides.map { $0.contains(.subject) }, back: sides.map { $0.contains(.object) })
  }

  /// Whether they lead from those in a role to those whom they are in it for.
  func are(_ step: RoleStep) -> Bool {
    // Of relations declared later there are none here.
    step.sides.dropFirst(forward.count).allSatisfy(\.isEmpty)
      && forward.indices.allSatisfy { index in
        let sides = step.sides(of: RelationID(at: index))
        return forward[index] == sides.contains(.subject) && back[index] == sides.contains(.object)
      }
  }

  /// From giver to receiver.
  init(_ flow: FlowTable) { self.init(forward: flow.forward, back: flow.back) }
}
