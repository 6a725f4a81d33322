import OuroCore
import OuroGraph
import OuroSyntax

extension Resolver {
  func measure(
    _ measure: Measure, of node: RecordsNode
  ) throws(Diagnostic) -> MeasurePattern {
    var pattern = MeasurePattern(measure, of: try records(node))
    for node in node.keys {
      let key = try groupKey(node)
      if !pattern.keys.contains(key) { pattern.keys.append(key) }
    }
    if pattern.keys.isEmpty {
      try checkWhole(node.order, at: node.place.span)
    } else {
      // The order of a table is that of its rows: all the deals go into them.
      pattern.ordering = pattern.records.ordering
      pattern.records.ordering = Ordering()
    }
    return pattern
  }

  private func groupKey(_ node: GroupKeyNode) throws(Diagnostic) -> GroupKey {
    switch node {
    case .role(let word): .role(try dealStep(word), name: word.forms.one)
    case .word(.giver): .giver
    case .word(.receiver): .receiver
    case .word(.relation): .relation
    case .word(.status): .status
    case .word(.currency): .currency
    case .word(.document): .document
    case .word(.year): .year
    case .word(.quarter): .quarter
    case .word(.month): .month
    }
  }

  /// Deals are grouped by those who stand in them.
  private func dealStep(_ role: WordNode) throws(Diagnostic) -> RoleStep {
    let standing = standing(role: role)
    guard !standing.isOfDeals, !standing.defined.isEmpty else { return standing.step }
    throw Diagnostic(
      .misplaced, "`\(role.forms.one)` is defined, and no deal has one", at: role.span,
      help: "group by a role of the deals themselves")
  }

  /// Refuses what would add up claims, group what a rank has picked, or convert what somebody says.
  func refuseMeasuring(_ node: QueryNode) throws(Diagnostic) {
    if let records = node.ask.measuredRecords {
      if records.isOfClaims { throw notAdded(records, node) }
      if records.rank != nil, !records.keys.isEmpty { throw rankedTable(records, node) }
    }
    if let (records, plain) = node.ask.misgrouped {
      throw Diagnostic(
        .misplaced, "changes and reasons are told of deals one by one, not of tables",
        at: records.place.span, help: "leave the groups out",
        correction: node.asking(plain).canonical)
    }
    guard let clause = node.world.lazy.compactMap(\.currencyNode).first else { return }
    if case .records(let records) = node.ask, records.isOfClaims {
      throw Diagnostic(
        .misplaced, "what somebody says is not converted: it stands in the words of the source",
        at: clause.place.span, help: "convert deals, or leave the currency out",
        correction: node.unconverted.canonical)
    }
    if clause.currency == .none {
      throw Diagnostic(
        .badMoney, "`XXX` stands for no currency, and nothing is converted into it",
        at: clause.place.span, help: "name a currency, or leave it out",
        correction: node.unconverted.canonical)
    }
  }

  private func notAdded(_ records: RecordsNode, _ node: QueryNode) -> Diagnostic {
    let what = records.subject == .claims ? "claims" : "denials"
    return Diagnostic(
      .misplaced, "\(what) are not added up: several may speak of one deal",
      at: records.place.span, label: "the same amount would count again and again",
      help: "add up the deals", correction: node.measuring(records.asDeals).canonical)
  }

  private func rankedTable(_ records: RecordsNode, _ node: QueryNode) -> Diagnostic {
    Diagnostic(
      .misplaced, "a rank of deals and a table of groups do not go together",
      at: records.place.span, label: "the groups are ranked by what they come to",
      help: "leave the rank out, and keep the first rows with `first`",
      correction: node.measuring(records.unranked).canonical)
  }
}

extension Measure {
  init(_ word: MeasureWord) {
    switch word {
    case .total: self = .total
    case .average: self = .average
    case .median: self = .median
    }
  }
}

extension RecordsNode {
  fileprivate var isOfClaims: Bool { subject == .claims || subject == .denials }
}
