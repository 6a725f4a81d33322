/// The steps of an index of an earlier base, to be brought up to deals told since.
///
/// Holds what the index held, so that once the index itself is gone nothing is copied.
struct GrowingSteps: Sendable {
  private(set) var onward: StepIndex.Rows
  private(set) var backward: StepIndex.Rows
  private(set) var undecided: [(deal: DealID, why: Judgement)]
  private(set) var hasReturns: Bool
  private(set) var dealCount: Int

  /// For more deals than this, making the index anew is not slower.
  private static let mostDeals = 32

  init(_ index: StepIndex) {
    onward = index.onward
    backward = index.backward
    undecided = index.undecided
    hasReturns = index.hasReturns
    dealCount = index.dealCount
  }

  /// Whether it is quicker to take up what makes so many deals than to begin anew.
  func canTakeUp(_ count: Int) -> Bool { count - dealCount <= GrowingSteps.mostDeals }

  /// Takes up the deals of a base that are new, as far as they pass a test; `nil` for one that all pass.
  ///
  /// - Complexity: Some tens of microseconds a deal for every million of steps.
  mutating func takeUp(_ base: KnowledgeBase, _ directions: StepDirections, _ test: DealTest?) {
    onward.add(partiesUpTo: base.parties.count)
    backward.add(partiesUpTo: base.parties.count)
    for deal in (dealCount..<base.deals.count).map(DealID.init(at:)) {
      let relation = base.deals.relation(deal).index
      let (isForward, isBack) = (directions.forward[relation], directions.back[relation])
      guard isForward || isBack else { continue }
      switch test?.judge(deal) ?? .passes {
      case .passes:
        let (subject, object) = (base.deals.party(deal, .subject), base.deals.party(deal, .object))
        if isForward { add(subject, object) }
        if isBack { add(object, subject) }
        hasReturns = hasReturns || isBack
      case .fails, .outside: break
      case let why: undecided.append((deal, why))
      }
    }
    dealCount = base.deals.count
  }

  private mutating func add(_ giver: PartyID, _ receiver: PartyID) {
    guard onward.insert(giver.raw, to: receiver.raw) else { return }
    _ = backward.insert(receiver.raw, to: giver.raw)
  }
}
