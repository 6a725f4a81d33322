extension AskNode {
  /// The records that are measured; `nil` for other questions.
  package var measuredRecords: RecordsNode? {
    switch self {
    case .measure(let node): node.records
    case .records(let records) where !records.keys.isEmpty: records
    default: nil
    }
  }
}

extension QueryNode {
  /// The same question about other records.
  package func measuring(_ records: RecordsNode) -> QueryNode {
    let measured: AskNode =
      if case .measure(let node) = ask {
        .measure(MeasureNode(node.measure, of: records))
      } else {
        .records(records)
      }
    return QueryNode(isExplained: isExplained, ask: measured, world: world)
  }

  /// The same question with amounts as they are told.
  package var unconverted: QueryNode {
    QueryNode(
      isExplained: isExplained, ask: ask, world: world.filter { $0.currencyNode == nil })
  }
}

extension WorldNode {
  package var currencyNode: CurrencyNode? {
    if case .inCurrency(let node) = self { node } else { nil }
  }
}
