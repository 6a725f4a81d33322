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

extension RecordsNode {
  /// The deals in the place of claims or denials.
  package var asDeals: RecordsNode {
    RecordsNode(
      rank: rank, qualities: qualities, subject: .deals, modifiers: modifiers, bounds: bounds,
      keys: keys, order: order, place: place)
  }

  /// The same without a rank.
  package var unranked: RecordsNode {
    RecordsNode(
      rank: nil, qualities: qualities, subject: subject, modifiers: modifiers, bounds: bounds,
      keys: keys, order: order, place: place)
  }

  /// The same deals, as far as they are done to anybody at all: which changes nothing but that
  /// it is asked who does them.
  package var toAnybody: RecordsNode {
    let party = WordNode(Inflected(one: "party", many: "parties"), at: place.span)
    let core = PhraseCore(rank: nil, qualities: [], head: .kind(party))
    return RecordsNode(
      rank: rank, qualities: qualities, subject: subject,
      modifiers: modifiers + [.to(.phrase(core, at: place))], bounds: bounds, keys: keys,
      order: order, place: place)
  }

  /// The records themselves, in no groups.
  var ungrouped: RecordsNode {
    RecordsNode(
      rank: rank, qualities: qualities, subject: subject, modifiers: modifiers, bounds: bounds,
      order: order, place: place)
  }
}
