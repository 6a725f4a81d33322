/// The number of every claim of a base, of statements and of rows, in the order told.
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
    while nextDeal < rowsBefore {
      let deal = DealID(nextDeal)
      nextDeal += 1
      if base.deals.isRow(deal) { return ClaimID(row: deal) }
    }
    guard nextClaim < base.claims.count else { return nil }
    let id = ClaimID(at: nextClaim)
    nextClaim += 1
    findRowsBefore()
    return id
  }

  private mutating func findRowsBefore() {
    guard base.deals.rowCount > 0 else { return }
    guard nextClaim < base.claims.count else {
      rowsBefore = base.deals.all.upperBound
      return
    }
    let runs = base.deals.rowRuns
    while nextRun < runs.count, runs[nextRun].claims <= nextClaim {
      rowsBefore = Swift.max(rowsBefore, runs[nextRun].deals)
      nextRun += 1
    }
    rowsBefore = Swift.max(rowsBefore, base.claims[nextClaim].deal.raw)
  }
}
