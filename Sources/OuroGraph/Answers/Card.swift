/// What is known of one party.
public struct Card: Hashable, Sendable {
  /// Who.
  public let party: PartyID
  /// The deals of the world that it has a side in, by relation and side; relations in order.
  public let roles: [CardRole]
  /// How many loops of the default length pass through it.
  public let loops: Int

  package init(party: PartyID, roles: [CardRole], loops: Int) {
    self.party = party
    self.roles = roles
    self.loops = loops
  }
}

/// The deals in which a party stands on one side of a relation.
public struct CardRole: Hashable, Sendable {
  /// The relation.
  public let relation: RelationID
  /// The party's side.
  public let side: Side
  /// The deals, in order of their numbers.
  public let deals: [DealID]

  package init(relation: RelationID, side: Side, deals: [DealID]) {
    self.relation = relation
    self.side = side
    self.deals = deals
  }
}
