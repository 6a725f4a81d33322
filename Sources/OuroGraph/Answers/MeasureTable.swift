public import OuroCore

/// What deals come to group by group.
public struct MeasureTable: Hashable, Sendable {
  /// What the groups are made by: payer, year.
  public let headings: [String]
  /// The groups, in the answer's order.
  public let rows: [MeasureRow]
  /// What all the deals come to, those of rows cut off included.
  public let whole: Measured

  package init(headings: [String], rows: [MeasureRow], whole: Measured) {
    self.headings = headings
    self.rows = rows
    self.whole = whole
  }
}

/// One group.
public struct MeasureRow: Hashable, Sendable {
  /// What the deals have in common, one a heading.
  public let group: [GroupValue]
  /// What they come to.
  public let measured: Measured
  /// Of a total, what part of the whole table's; `nil` when it cannot be told.
  public let share: Share?

  package init(group: [GroupValue], measured: Measured, share: Share?) {
    self.group = group
    self.measured = measured
    self.share = share
  }
}

/// What the deals of a group have in common.
public enum GroupValue: Hashable, Sendable {
  case party(PartyID)
  case relation(RelationID)
  case status(Status)
  case currency(Currency)
  case document(DocumentID)
  /// A year, quarter or month; a longer period where no more is told of the day.
  case period(Period)
  /// No such thing: nobody in the role, no day, no amount, no document.
  case none
}

extension GroupValue {
  /// The party, if it is one.
  package var party: PartyID? { if case .party(let party) = self { party } else { nil } }
}
