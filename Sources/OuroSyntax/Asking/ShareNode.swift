import OuroCore

/// `share of Microsoft in payments to CoreWeave`, `concentration of payments to CoreWeave`
package struct ShareNode: Hashable, Sendable {
  /// Whose share; `nil` for how all is divided.
  package let part: OperandNode?
  package let records: RecordsNode

  package init(of part: OperandNode?, in records: RecordsNode) {
    self.part = part
    self.records = records
  }
}

extension ParserCursor {
  /// Grammar: share ::= "share" "of" operand "in" records | "concentration" "of" records
  mutating func parseOptionalShare() throws(SyntaxError) -> ShareNode? {
    if accept(.concentrationOf) { return ShareNode(of: nil, in: try parseRecords()) }
    guard accept(.shareOf) else { return nil }
    let part = try parseOperand()
    try expect(.in)
    return ShareNode(of: part, in: try parseRecords())
  }
}

extension ShareNode {
  var canonical: String {
    guard let part else { return "concentration of " + records.canonical }
    return "share of \(part.canonical) in \(records.canonical)"
  }

  /// The same of other records.
  package func of(_ records: RecordsNode) -> ShareNode { ShareNode(of: part, in: records) }
}
