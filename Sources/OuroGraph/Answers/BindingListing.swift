/// What `find` found: parties in columns of variables, with the deals behind each row.
public struct BindingListing: Hashable, Sendable {
  /// The variables, in the order listed.
  public let variables: [String]
  /// Distinct rows, in order of the names.
  public let rows: [BindingRow]

  package init(variables: [String], rows: [BindingRow]) {
    self.variables = variables
    self.rows = rows
  }
}

/// One way for all conditions to hold.
public struct BindingRow: Hashable, Sendable {
  /// A party a variable.
  public let parties: [PartyID]
  /// The deals by which the conditions hold, in order of their numbers.
  public let deals: [DealID]

  package init(parties: [PartyID], deals: [DealID]) {
    self.parties = parties
    self.deals = deals
  }
}
