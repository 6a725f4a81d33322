public import OuroCore

/// A path, or a loop whose last step leads back to the first party.
public struct Route: Hashable, Sendable {
  /// The parties in order; of a loop each once.
  public let parties: [PartyID]
  /// One a pair of neighbours; of a loop as many as parties, of a path one less.
  public let steps: [RouteStep]
  /// The least of the steps' amounts, end by end; `nil` when a step has none.
  public let bottleneck: HedgedMoney?
  /// Whether there was a day on which all of its steps were in force.
  public let overlap: RouteOverlap

  package init(
    parties: [PartyID], steps: [RouteStep], bottleneck: HedgedMoney?,
    overlap: RouteOverlap = .untold
  ) {
    self.parties = parties
    self.steps = steps
    self.bottleneck = bottleneck
    self.overlap = overlap
  }
}

/// When the steps of a path or loop were in force together.
public enum RouteOverlap: Hashable, Sendable {
  /// No deal of it tells a day.
  case untold
  /// As far back as anything is told.
  case always
  /// From this day.
  case since(Day)
  /// On no day.
  case never
}

/// One step of a path or loop: everything that runs between two neighbours.
public struct RouteStep: Hashable, Sendable {
  /// Who gives.
  public let from: PartyID
  /// Who receives.
  public let to: PartyID
  /// What flows, each channel once, in the vocabulary's order.
  public let channels: [ChannelID]
  /// The deals, in order of their numbers; of a defined relation, those that it follows from.
  public let deals: [DealID]
  /// The defined relations that it is a step of.
  public let derivedBy: [RelationID]
  /// The deals that run between the two themselves.
  package let own: [DealID]

  package init(
    from: PartyID, to: PartyID, channels: [ChannelID], deals: [DealID],
    derivedBy: [RelationID] = [], following: [DealID] = []
  ) {
    self.from = from
    self.to = to
    self.channels = channels
    // Nothing is copied where nothing is added.
    self.deals = SortedIDs.sorted(following.isEmpty ? deals : deals + following)
    self.derivedBy = derivedBy
    own = deals
  }
}

/// Two or more parties that can all reach one another.
public struct PartyGroup: Hashable, Sendable {
  /// In order of name.
  public let parties: [PartyID]
  /// What runs between them, in order of their numbers.
  public let deals: [DealID]

  package init(parties: [PartyID], deals: [DealID]) {
    self.parties = parties
    self.deals = deals
  }
}
