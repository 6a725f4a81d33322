/// Which deals of some relations pass a test.
struct PassingDeals {
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
