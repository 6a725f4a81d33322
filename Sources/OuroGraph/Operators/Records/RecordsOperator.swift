import OuroCore

extension QueryRun {
  func records(_ pattern: RecordPattern) throws(BudgetExceeded) -> Answer {
    let order = RecordOrder(pattern)
    switch pattern.kind {
    case .deals:
      let found = try order.arrange(deals(pattern).deals, self, keys: keys)
      return try listed(found, pattern) { .deals($0) }
    case .claims:
      let found = try order.arrange(claims(pattern), self, keys: keys)
      return try listed(found, pattern) { .claims($0) }
    case .denials:
      let found = try order.arrange(denials(pattern), self, keys: keys)
      return try listed(found, pattern) { .denials($0) }
    }
  }

  private func keys(_ deal: DealID) -> RecordKeys {
    RecordKeys(amount: world.amount(deal), day: world.firstDay(deal), deal: deal)
  }

  private func keys(_ id: ClaimID) -> RecordKeys {
    let claim = base.claim(id)
    return RecordKeys(
      amount: claim.content.amount, day: claim.content.firstDay, deal: claim.deal)
  }

  /// A denial is put in order by the first claim that it denies.
  private func keys(_ id: DenialID) -> RecordKeys {
    base.denial(id).claims.first.map(keys) ?? RecordKeys(amount: nil, day: nil, deal: nil)
  }

  /// How many records there are; put in order only when a rank must be cut.
  func count(_ pattern: RecordPattern) throws(BudgetExceeded) -> Int {
    if strategy.countsOnly, pattern.rank == nil {
      switch pattern.kind {
      case .deals: return try deals(pattern).count
      case .claims: return try claims(pattern).count
      case .denials: return try denials(pattern).count
      }
    }
    var whole = pattern
    whole.ordering.limit = nil
    let order = RecordOrder(whole)
    switch pattern.kind {
    case .deals: return try order.arrange(deals(pattern).deals, self, keys: keys).count
    case .claims: return try order.arrange(claims(pattern), self, keys: keys).count
    case .denials: return try order.arrange(denials(pattern), self, keys: keys).count
    }
  }

  private func listed<ID>(
    _ found: [ID], _ pattern: RecordPattern, _ content: ([ID]) -> AnswerContent
  ) throws(BudgetExceeded) -> Answer {
    var rows = found
    if let limit = pattern.ordering.limit { rows = first(limit, of: rows) }
    let isCut = rows.count > budget.rows
    if isCut { rows = cut(rows) }
    var notices = leftOut.notices(in: world)
    if isCut { notices.append(.cut(budget.rows)) }
    if found.isEmpty { notices.append(.empty(try emptyReason(of: pattern))) }
    return answer(content(rows), notices, isComplete: !isCut)
  }

  /// Why a question for records has none.
  func emptyReason(of pattern: RecordPattern) throws(BudgetExceeded) -> EmptyReason {
    try emptyReason { run throws(BudgetExceeded) in
      pattern.kind == .deals ? try run.findDeals(pattern).isEmpty : false
    }
  }

  /// All deals of a pattern, or those of its rank.
  func rankedDeals(_ pattern: RecordPattern) throws(BudgetExceeded) -> DealList {
    let found = try deals(pattern)
    if pattern.rank == nil { return found }
    let ranked = try RecordOrder(pattern).arrange(found.deals, self, keys: keys)
    return DealList(sorted: SortedIDs.sorted(ranked))
  }

  private func deals(_ pattern: RecordPattern) throws(BudgetExceeded) -> DealList {
    try profiled(.records(pattern), rows: \.count) { () throws(BudgetExceeded) in
      try findDeals(pattern)
    }
  }

  private func findDeals(_ pattern: RecordPattern) throws(BudgetExceeded) -> DealList {
    let (candidates, record) = try candidates(try recordTest(pattern))
    let test = test(pattern.filter)
    let meetsAll = record.conditions.isEmpty && !record.testsRelation
    if meetsAll, test.isOpen { return candidates }
    var found: [DealID] = []
    for place in 0..<candidates.count {
      try budget.spend()
      let deal = candidates.deal(at: place)
      guard meetsAll || record.meets(deal) else { continue }
      let judgement = test.judge(deal)
      if judgement == .passes { found.append(deal) } else { leftOut.add(deal, nil, judgement) }
    }
    return DealList(sorted: found)
  }

  private func claims(_ pattern: RecordPattern) throws(BudgetExceeded) -> [ClaimID] {
    try profiled(.records(pattern), rows: \.count) { () throws(BudgetExceeded) in
      try findClaims(pattern)
    }
  }

  /// Claims by what they say themselves; a claim on a deal that is not live is still a claim.
  private func findClaims(_ pattern: RecordPattern) throws(BudgetExceeded) -> [ClaimID] {
    let record = try recordTest(pattern)
    let purposes = pattern.filter.purposes.map { NameFolding.key($0) }
    var found: [ClaimID] = []
    for id in base.claimIDs {
      try budget.spend()
      let claim = base.claim(id)
      guard record.meets(claim, id) else { continue }
      let judgement = pattern.filter.judge(
        claim, isDenied: !world.denials(of: id).isEmpty, purposes: purposes)
      if judgement == .passes {
        found.append(id)
      } else {
        leftOut.add(claim.deal, nil, judgement)
      }
    }
    return found
  }

  private func denials(_ pattern: RecordPattern) throws(BudgetExceeded) -> [DenialID] {
    try profiled(.records(pattern), rows: \.count) { () throws(BudgetExceeded) in
      try findDenials(pattern)
    }
  }

  private func findDenials(_ pattern: RecordPattern) throws(BudgetExceeded) -> [DenialID] {
    let record = try recordTest(pattern)
    let purposes = pattern.filter.purposes.map { NameFolding.key($0) }
    var found: [DenialID] = []
    for (number, denial) in base.denials.enumerated() {
      try budget.spend()
      guard record.meets(denial) else { continue }
      let passes =
        pattern.filter.isEmpty
        || denial.claims.contains {
          pattern.filter.judge(base.claim($0), isDenied: true, purposes: purposes) == .passes
        }
      if passes { found.append(DenialID(at: number)) }
    }
    return found
  }

  /// The deals worth looking at, and what is left to be tested of them: those of the parties that
  /// the narrowest condition names.
  private func candidates(
    _ record: RecordTest
  ) throws(BudgetExceeded) -> (DealList, RecordTest) {
    var narrowest: (place: Int, parties: [PartyID], sides: SideSet)?
    for (place, condition) in record.conditions.enumerated() {
      if case .deal(let deal) = condition { return (DealList(sorted: [deal]), record) }
      if case .claims(let claims) = condition {
        let deals = SortedIDs.sorted(claims.map { base.claim($0).deal })
        return (DealList(sorted: deals), record)
      }
      guard let (parties, sides) = record.sides(condition) else { continue }
      if parties.count < narrowest?.parties.count ?? .max { narrowest = (place, parties, sides) }
    }
    guard strategy.narrowsRecords, let (place, parties, sides) = narrowest,
      parties.count < base.parties.count / 4
    else {
      return (.run(base.deals.all), record)
    }
    let isMet = if case .between = record.conditions[place] { false } else { true }
    return (try deals(of: parties, on: sides), isMet ? record.without(place) : record)
  }

  /// The deals in which one of the parties stands on one of the sides.
  private func deals(
    of parties: [PartyID], on sides: SideSet
  ) throws(BudgetExceeded) -> DealList {
    var deals: [DealID] = []
    for party in parties {
      for side in [Side.subject, .object] where sides.contains(SideSet(side)) {
        let more = base.deals(of: party, on: side)
        try budget.spend(1 + more.count)
        deals += more
      }
    }
    try budget.keep(deals.count * MemoryLayout<DealID>.stride)
    if parties.count == 1, sides != [.subject, .object] { return DealList(sorted: deals) }
    return DealList(sorted: SortedIDs.sorted(deals, universe: base.deals.count))
  }
}

extension DealFilter {
  /// Holds the filter against one claim's own words.
  func judge(_ claim: Claim, isDenied: Bool, purposes folded: [[UInt8]]) -> Judgement {
    if let statuses, !statuses.contains(claim.content.status ?? .stated) { return .fails }
    if let disputed, disputed != isDenied { return .fails }
    if !folded.isEmpty, !DealTest.contains(folded, in: claim.content.purpose) { return .fails }
    let dates = judgeDates(claim.content.firstDay)
    let amounts = judgeAmounts(claim.content.amount)
    if dates == .fails || amounts == .fails { return .fails }
    return dates == .passes ? amounts : dates
  }
}
