import OuroCore

extension DealTest {
  /// What a deal falls short in; empty for one that passes.
  func shortfalls(_ deal: DealID) -> [NearReason] {
    guard world.isSpoken(deal) else { return [.unspoken] }
    var reasons: [NearReason] = []
    if !statuses.contains(world.status(deal)) {
      reasons.append(filter.statuses == nil ? .notLive : .otherStatus)
    }
    if world.isToBegin(deal) { reasons.append(.toBegin) }
    if let disputed = filter.disputed, world.isDisputed(deal) != disputed {
      reasons.append(.otherwiseDisputed)
    }
    if !hasPurposes(deal) { reasons.append(.purpose) }
    if filter.without.contains(deal) { reasons.append(.excepted) }
    switch judgeDates(deal) {
    case .fails: reasons.append(.date)
    case .undated: reasons.append(.undated)
    default: break
    }
    switch judgeAmounts(deal) {
    case .fails: reasons.append(.amount)
    case .possible: reasons.append(.possible)
    case .withoutAmount: reasons.append(.withoutAmount)
    case .ceiling: reasons.append(.ceiling)
    default: break
    }
    return reasons
  }
}
