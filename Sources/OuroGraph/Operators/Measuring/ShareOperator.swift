import OuroCore

extension QueryRun {
  /// Whose part of deals, or how they are divided.
  func shares(_ pattern: SharePattern) throws(BudgetExceeded) -> Answer {
    let members = try pattern.part.map { set throws(BudgetExceeded) in try operand(set) }
    let grouped = try groupRows(pattern.measured)
    var rows: [ShareRow] = []
    for group in grouped.rows { rows.append(try shareRow(group, pattern, members)) }
    let notices = grouped.notices + ceilingsLeftOut(of: grouped.whole)
    let relations = pattern.measured.records.relations
    let table = ShareTable(
      part: pattern.part, side: pattern.side,
      relation: relations?.count == 1 ? relations?.first : nil,
      headings: pattern.measured.keys.map(\.name), rows: rows)
    return answer(.shares(table), notices, isComplete: !grouped.isCut)
  }

  private func shareRow(
    _ row: MeasureRow, _ pattern: SharePattern, _ members: [PartyID]?
  ) throws(BudgetExceeded) -> ShareRow {
    let ceilings = row.measured.lines.filter(\.isCeiling)
    var lines: [ShareLine] = []
    for line in row.measured.lines where !line.isCeiling {
      try budget.spend(line.deals.count)
      let finding: ShareFinding
      if let members {
        let alike = ceilings.filter { $0.amount.currency == line.amount.currency }
        let untold = alike.flatMap(\.deals) + row.measured.withoutAmount
        let more = untold.count { isOf($0, members, pattern.side) }
        finding = .part(try part(of: members, line.deals, pattern.side, untold: more))
      } else {
        finding = .division(try division(of: line.deals, pattern.side))
      }
      lines.append(ShareLine(whole: line.amount, finding: finding, deals: line.deals))
    }
    return ShareRow(
      group: row.group, lines: lines,
      ceilings: ceilings.flatMap(\.deals).sorted(),
      withoutAmount: row.measured.withoutAmount)
  }

  private func isOf(_ deal: DealID, _ members: [PartyID], _ side: SharedSide) -> Bool {
    func holds(_ side: Side) -> Bool {
      SortedIDs.contains(members, base.deals.party(deal, side))
    }
    return switch side {
    case .subject: holds(.subject)
    case .object: holds(.object)
    case .either: holds(.subject) || holds(.object)
    }
  }

  private func part(
    of members: [PartyID], _ deals: [DealID], _ side: SharedSide, untold: Int
  ) throws(BudgetExceeded) -> PartFinding {
    let mine = deals.filter { isOf($0, members, side) }
    let amount = try commitment(of: mine)
    let rest = try commitment(of: deals.filter { !isOf($0, members, side) })
    return PartFinding(
      share: amount.flatMap { Share(of: $0, beside: rest) }, amount: amount, deals: mine,
      untold: untold)
  }

  /// What deals, which are in order, come to.
  private func commitment(of deals: [DealID]) throws(BudgetExceeded) -> HedgedMoney? {
    let list = DealList(sorted: deals)
    return try measured(list, amountColumn(of: list), .total).commitment
  }

  private func division(
    of deals: [DealID], _ side: SharedSide
  ) throws(BudgetExceeded) -> DivisionFinding {
    var shares = KeyedGroups<PartyID, DealID>()
    for deal in deals {
      shares.add(deal, to: base.deals.party(deal, side == .object ? .object : .subject))
    }
    try budget.keep(deals.count * MemoryLayout<DealID>.stride)
    var amounts: [HedgedMoney] = []
    for share in shares.all {
      if let amount = try commitment(of: share.items) { amounts.append(amount) }
    }
    try budget.spend(Concentration.work)
    let concentration = Concentration(of: amounts)
    let leaders = concentration.map { $0.leaders.map { shares.all[$0].key } } ?? []
    return DivisionFinding(
      concentration: concentration, parties: shares.all.count,
      leaders: NameOrder.sorted(leaders, in: base))
  }
}
