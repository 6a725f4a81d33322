extension AskNode {
  /// The records that are measured; `nil` for other questions.
  package var measuredRecords: RecordsNode? {
    switch self {
    case .measure(let node), .evidence(.why(.measure(let node), _)): node.records
    case .share(let node), .evidence(.why(.share(let node), _)): node.records
    case .records(let records) where !records.keys.isEmpty: records
    default: nil
    }
  }
}

extension AskNode {
  /// Groups where none can stand, of changes or in a reason, and the question without them; `nil`
  /// when all is well.
  package var misgrouped: (records: RecordsNode, without: AskNode)? {
    switch self {
    case .changes(let node):
      guard case .records(let records) = node.subject, !records.keys.isEmpty else { return nil }
      let plain = ChangesNode(
        subject: .records(records.ungrouped), first: node.first, second: node.second,
        place: node.place)
      return (records, .changes(plain))
    case .evidence(.why(.measure(let node), let isNegated)):
      guard !node.records.keys.isEmpty else { return nil }
      let plain = MeasureNode(node.measure, of: node.records.ungrouped)
      return (node.records, .evidence(.why(.measure(plain), isNegated: isNegated)))
    case .evidence(.why(.share(let node), let isNegated)):
      guard !node.records.keys.isEmpty else { return nil }
      let whole = node.records.ungrouped
      // Without the groups a concentration may not say any more among whom.
      let isDivided = node.part != nil || whole.modifiers.contains(where: \.namesSide)
      let plain = ReasonNode.share(node.of(isDivided ? whole : whole.toAnybody))
      return (node.records, .evidence(.why(plain, isNegated: isNegated)))
    case .evidence(.why(.records(let records), let isNegated)),
      .evidence(.why(.count(.records(let records)), let isNegated)):
      guard !records.keys.isEmpty else { return nil }
      return (records, .evidence(.why(.records(records.ungrouped), isNegated: isNegated)))
    default: return nil
    }
  }
}

extension RecordModifier {
  fileprivate var namesSide: Bool {
    switch self {
    case .from, .to, .by: true
    case .about, .label, .between, .inDocument: false
    }
  }
}

extension QueryNode {
  /// The same question about other records.
  package func measuring(_ records: RecordsNode) -> QueryNode {
    switch ask {
    case .measure(let node): asking(.measure(MeasureNode(node.measure, of: records)))
    case .share(let node): asking(.share(node.of(records)))
    case .evidence(.why(.measure(let node), let isNegated)):
      asking(
        .evidence(
          .why(.measure(MeasureNode(node.measure, of: records)), isNegated: isNegated)))
    case .evidence(.why(.share(let node), let isNegated)):
      asking(.evidence(.why(.share(node.of(records)), isNegated: isNegated)))
    default: asking(.records(records))
    }
  }

  /// The same world for another question.
  package func asking(_ ask: AskNode) -> QueryNode {
    QueryNode(lead: lead, ask: ask, world: world)
  }

  /// The same question with amounts as they are told.
  package var unconverted: QueryNode {
    QueryNode(
      lead: lead, ask: ask, world: world.filter { $0.currencyNode == nil })
  }
}

extension WorldNode {
  package var currencyNode: CurrencyNode? {
    if case .inCurrency(let node) = self { node } else { nil }
  }
}
