import OuroCore
import OuroGraph

// Words for what both have, to be compared.
extension NaiveTracing {
  static func words(_ listing: TraceListing, _ base: KnowledgeBase) -> [String] {
    heading(listing.method, listing.isBackward, listing.ends, base)
      + listing.sums.flatMap { sum in
        ["\(sum.total.currency.code) \(sum.total.amount.billionths)"]
          + sum.rows.map { row in
            words(
              base, row.party, row.amount.amount.billionths, row.held?.amount.billionths, row.deals)
          }
          + sum.moves.map { move in
            words(
              base, move.deal, move.from, move.to, move.amount.amount.billionths,
              move.traced.amount.billionths)
          }
      }
  }

  static func heading(
    _ method: TraceMethod, _ isBackward: Bool, _ ends: [PartyID], _ base: KnowledgeBase
  ) -> [String] {
    ["\(method) \(isBackward ? "back from" : "onward from") \(ends.map(base.name))"]
  }

  static func words(
    _ base: KnowledgeBase, _ party: PartyID, _ amount: Int128, _ held: Int128?, _ deals: [DealID]
  ) -> String {
    let labels = deals.map { base.deal($0).label }
    return "  \(base.name(party)) \(amount) holds \(held.map { "\($0)" } ?? "-") by \(labels)"
  }

  static func words(
    _ base: KnowledgeBase, _ deal: DealID, _ giver: PartyID, _ receiver: PartyID,
    _ amount: Int128, _ traced: Int128
  ) -> String {
    "  \(base.deal(deal).label): \(base.name(giver)) > \(base.name(receiver)) \(amount), \(traced)"
  }
}
