/// The steps that a flow, a filter and a world leave, read from the deals as they are asked for.
struct StepReader {
  let base: KnowledgeBase
  let flow: FlowTable
  let test: DealTest

  enum Direction {
    /// From giver to receiver.
    case onward
    /// From receiver to giver.
    case backward
  }

  /// Those one step from a party, once a deal.
  func neighbours(
    of party: PartyID, _ direction: Direction, into found: inout [PartyID]
  ) {
    for side in [Side.subject, .object] {
      let giver = direction == .onward ? side : side.opposite
      for deal in base.deals(of: party, on: side)
      where flow.carries(base.deals.relation(deal), from: giver) && test.passes(deal) {
        found.append(base.deals.party(deal, side.opposite))
      }
    }
  }

  /// How many deals ``neighbours(of:_:into:)`` looks at.
  func degree(_ party: PartyID) -> Int { base.dealCount(of: party) }
}
