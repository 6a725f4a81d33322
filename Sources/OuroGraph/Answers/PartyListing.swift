/// Parties with the deals behind each.
public struct PartyListing: Hashable, Sendable {
  /// What the parties are called: payer, company.
  public let heading: String
  /// The rows, in the answer's order.
  public let rows: [PartyRow]

  package init(heading: String, rows: [PartyRow]) {
    self.heading = heading
    self.rows = rows
  }
}

/// One party of an answer.
public struct PartyRow: Hashable, Sendable {
  /// Who.
  public let party: PartyID
  /// The deals that make it a member, in order of their numbers.
  public let deals: [DealID]

  package init(party: PartyID, deals: [DealID]) {
    self.party = party
    self.deals = deals
  }
}
