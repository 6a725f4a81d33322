package import OuroCore

/// A deal as a row of a file tells it, made ready to be added without a check.
package struct DealRow: Sendable {
  package var subject: PartyID
  package var relation: RelationID
  package var object: PartyID
  package var amount = CompactAmount.notTold
  package var status = Status.stated
  /// The first period.
  package var since: Period?
  /// Whether the first period is the last one too: `on`.
  package var endsWithFirst = false
  /// The line it begins on.
  package var number: UInt32

  package init(
    subject: PartyID, relation: RelationID, object: PartyID, number: UInt32
  ) {
    self.subject = subject
    self.relation = relation
    self.object = object
    self.number = number
  }
}

/// The number of a file that rows come from.
package struct RowFile: Hashable, Sendable {
  let raw: UInt16
}

/// How far deals and claims had come when a load of rows ended.
struct RowRun: Hashable, Sendable {
  let deals: UInt32
  let claims: Int
}
