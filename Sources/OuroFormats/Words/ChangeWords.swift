import OuroGraph

/// Changes in words.
struct ChangeWords {
  private let base: KnowledgeBase
  private let listing: ChangeListing

  init(_ listing: ChangeListing, in base: KnowledgeBase) {
    self.listing = listing
    self.base = base
  }

  /// `Microsoft`, `Cygnus lends to Aurora (borrowing)`, `A -> B -> A`.
  func subject(_ change: Change) -> String {
    switch change.subject {
    case .party(let party): return base.name(party)
    case .deal(let id):
      let deal = base.deal(id)
      return "\(DealWords(base: base).sentence(deal)) (\(deal.label))"
    case .claim(let claim): return ClaimWords(base: base).says(base.claim(claim))
    case .denial(let id):
      let denial = base.denial(id)
      return "\(base.name(denial.speaker)) denies \(ClaimWords(base: base).denied(denial))"
    case .loop(let parties):
      return (parties + parties.prefix(1)).map(base.name).joined(separator: " -> ")
    }
  }

  /// `$1bn, agreed`; nothing for what had not come yet.
  func before(_ change: Change) -> String {
    terms(change.before.map { base.deal($0, listing.before.viewpoint) })
  }

  /// `$1bn, completed`; of what is gone, what its deals are now.
  func after(_ change: Change) -> String {
    let deals = change.kind == .gone ? change.before : change.after
    return terms(deals.map { base.deal($0, listing.after.viewpoint) })
  }

  private func terms(_ deals: [Deal]) -> String {
    guard !deals.isEmpty else { return "" }
    return AmountSummary.words(deals) + ", " + DealWords(base: base).statuses(deals)
  }
}
