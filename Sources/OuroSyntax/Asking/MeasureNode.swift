import OuroCore

/// `total of payments to CoreWeave`
package struct MeasureNode: Hashable, Sendable {
  package let measure: MeasureWord
  package let records: RecordsNode

  package init(_ measure: MeasureWord, of records: RecordsNode) {
    self.measure = measure
    self.records = records
  }
}

/// What is made of amounts.
package enum MeasureWord: String, Hashable, Sendable {
  case total, average, median
}

extension ParserCursor {
  /// Grammar: measure ::= ( "total" | "average" | "median" ) "of" records
  mutating func parseOptionalMeasure() throws(SyntaxError) -> MeasureNode? {
    if accept(.totalOf) { return MeasureNode(.total, of: try parseRecords()) }
    if accept(.averageOf) { return MeasureNode(.average, of: try parseRecords()) }
    if accept(.medianOf) { return MeasureNode(.median, of: try parseRecords()) }
    return nil
  }
}

extension AskNode {
  /// A table tells counts and totals by itself: `total of payments per payer` is `payments per
  /// payer`, and so is `count of payments per payer`.
  var asTable: AskNode {
    switch self {
    case .measure(let node) where node.measure == .total && !node.records.keys.isEmpty:
      .records(node.records)
    case .count(.records(let records)) where !records.keys.isEmpty: .records(records)
    default: self
    }
  }
}

extension MeasureNode {
  var canonical: String { "\(measure.rawValue) of \(records.canonical)" }
}
