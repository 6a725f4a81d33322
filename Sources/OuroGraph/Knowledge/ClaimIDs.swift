/// The number of every claim of a base, of statements and of rows, in the order told: a row comes where
/// it was read, also when more was said of its deal later.
public struct ClaimIDs: Sequence, IteratorProtocol, Sendable {
  private let base: KnowledgeBase
  private var nextClaim = 0
  private var nextDeal: UInt32 = 0
  private var nextRun = 0
  /// Rows of deals below this one were told before the next claim that is kept.
  private var rowsBefore: UInt32 = 0

  init(_ base: KnowledgeBase) {
    self.base = base
    findRowsBefore()
  }

  /// The next claim's number.
  public mutating func next() -> ClaimID? {
    while true {
      if let row = nextRow() { return row }
      guard nextClaim < base.claims.count else { return nil }
      let id = ClaimID(at: nextClaim)
      nextClaim += 1
      findRowsBefore()
      if !base.isOfRow(base.claims[id.index]) { return id }
    }
  }

  private mutating func nextRow() -> ClaimID? {
    while nextDeal < rowsBefore {
      let deal = DealID(nextDeal)
      nextDeal += 1
      if base.deals.isRow(deal) { return ClaimID(row: deal) }
      if base.deals.rows.wasRow(deal) { return base.claims(on: deal).first }
    }
    return nil
  }

  private mutating func findRowsBefore() {
    guard base.deals.rows.isUsed else { return }
    guard nextClaim < base.claims.count else {
      rowsBefore = base.deals.all.upperBound
      return
    }
    let runs = base.deals.rowRuns
    while nextRun < runs.count, runs[nextRun].claims <= nextClaim {
      rowsBefore = Swift.max(rowsBefore, runs[nextRun].deals)
      nextRun += 1
    }
    let claim = base.claims[nextClaim]
    rowsBefore = Swift.max(rowsBefore, claim.deal.raw + (base.isOfRow(claim) ? 1 : 0))
  }
}

extension KnowledgeBase {
  /// Whether a claim that is kept was a row by itself, before more was said of its deal.
  package func isOfRow(_ claim: Claim) -> Bool {
    guard case .row = claim.source else { return false }
    return deals.rows.wasRow(claim.deal)
  }
}
