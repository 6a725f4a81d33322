/// What the amounts of some deals come to, in all or group by group.
package struct MeasurePattern: Hashable, Sendable {
  package var measure: Measure
  /// Whose amounts; always deals, never claims.
  package var records: RecordPattern
  /// What the groups are made by; none for one value of all.
  package var keys: [GroupKey] = []
  /// The order of the groups.
  package var ordering = Ordering()

  package init(_ measure: Measure, of records: RecordPattern) {
    self.measure = measure
    self.records = records
  }
}

/// What is made of amounts.
public enum Measure: String, Hashable, Sendable, CaseIterable {
  case total, average, median
}

/// What deals are grouped by.
package enum GroupKey: Hashable, Sendable {
  /// Whoever stands in the role, which answers call so.
  case role(RoleStep, name: String)
  /// Who gives what the deal moves.
  case giver
  /// Who gets it.
  case receiver
  case relation
  case status
  case currency
  /// Each document that the deal is cited to.
  case document
  /// By the deal's first day.
  case year, quarter, month

  /// What the key is called.
  package var name: String {
    switch self {
    case .role(_, let name): name
    case .giver: "giver"
    case .receiver: "receiver"
    case .relation: "relation"
    case .status: "status"
    case .currency: "currency"
    case .document: "document"
    case .year: "year"
    case .quarter: "quarter"
    case .month: "month"
    }
  }
}
