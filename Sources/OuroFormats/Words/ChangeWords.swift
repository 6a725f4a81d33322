import OuroCore
import OuroGraph

/// Changes in words.
struct ChangeWords {
  private let base: KnowledgeBase
  /// The answers of either day, which know its amounts.
  private let first: Answer
  private let second: Answer

  init(_ listing: ChangeListing, in base: KnowledgeBase) {
    self.base = base
    first = Answer(content: .changes(listing), base: base, world: listing.before)
    second = Answer(content: .changes(listing), base: base, world: listing.after)
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
    terms(change.before.map(first.deal), of: change, bottleneck: change.bottleneckBefore)
  }

  /// `$1bn, completed`; of what is gone, what its deals are now.
  func after(_ change: Change) -> String {
    let isGone = change.kind == .gone
    let deals = (isGone ? change.before : change.after).map(second.deal)
    if isGone, change.isOfLoop { return DealWords(base: base).statuses(deals) }
    return terms(deals, of: change, bottleneck: change.bottleneckAfter)
  }

  /// What deals come to, and their statuses; of a loop its bottleneck, since its steps are no sum.
  private func terms(_ deals: [Deal], of change: Change, bottleneck: HedgedMoney?) -> String {
    guard !deals.isEmpty else { return "" }
    let amount =
      change.isOfLoop
      ? "bottleneck \(bottleneck?.description ?? AmountSummary.notStated)"
      : AmountSummary.words(deals)
    return amount + ", " + DealWords(base: base).statuses(deals)
  }
}

extension Change {
  fileprivate var isOfLoop: Bool { if case .loop = subject { true } else { false } }
}
