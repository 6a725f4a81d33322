import OuroCore

extension QueryRun {
  func records(_ pattern: RecordPattern) throws(BudgetExceeded) -> Answer {
    let order = RecordOrder(pattern)
    switch pattern.kind {
    case .deals:
      let found = order.arrange(try deals(pattern), self, keys: keys)
      return listed(found, pattern) { .deals($0) }
    case .claims:
      let found = order.arrange(try claims(pattern), self, keys: keys)
      return listed(found, pattern) { .claims($0) }
    case .denials:
      let found = order.arrange(try denials(pattern), self, keys: keys)
      return listed(found, pattern) { .denials($0) }
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
    case .deals: return order.arrange(try deals(pattern), self, keys: keys).count
    case .claims: return order.arrange(try claims(pattern), self, keys: keys).count
    case .denials: return order.arrange(try denials(pattern), self, keys: keys).count
    }
  }

  private func listed<ID>(
    _ found: [ID], _ pattern: RecordPattern, _ content: ([ID]) -> AnswerContent
  ) -> Answer {
    var rows = found
    if let limit = pattern.ordering.limit { rows = first(limit, of: rows) }
    let isCut = rows.count > budget.rows
    if isCut { rows = cut(rows) }
    var notices = leftOut.notices(in: world)
    if isCut { notices.append(.cut(budget.rows)) }
    if found.isEmpty { notices.append(.empty(leftOut.emptyReason)) }
    return answer(content(rows), notices, isComplete: !isCut)
  }

  /// All deals of a pattern, or those of its rank.
  func rankedDeals(_ pattern: RecordPattern) throws(BudgetExceeded) -> [DealID] {
    let found = try deals(pattern)
    if pattern.rank == nil { return found }
    return RecordOrder(pattern).arrange(found, self, keys: keys)
  }

  private func deals(_ pattern: RecordPattern) throws(BudgetExceeded) -> [DealID] {
    try profiled(.records(pattern), rows: \.count) { () throws(BudgetExceeded) in
      try findDeals(pattern)
    }
  }

  private func findDeals(_ pattern: RecordPattern) throws(BudgetExceeded) -> [DealID] {
    let record = try recordTest(pattern)
    let test = test(pattern.filter)
    var found: [DealID] = []
    for deal in try candidates(record) {
      try budget.spend()
      guard record.meets(deal) else { continue }
      let judgement = test.judge(deal)
      if judgement == .passes { found.append(deal) } else { leftOut.add(deal, nil, judgement) }
    }
    return found
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

  /// The deals worth looking at: those of the parties that the narrowest condition names.
  private func candidates(_ record: RecordTest) throws(BudgetExceeded) -> [DealID] {
    var narrowest: [PartyID]?
    for condition in record.conditions {
      switch condition {
      case .deal(let deal): return [deal]
      case .claims(let claims): return SortedIDs.sorted(claims.map { base.claim($0).deal })
      case .from(let parties), .to(let parties), .by(let parties), .about(let parties):
        if parties.count < narrowest?.count ?? .max { narrowest = parties }
      case .between(let one, _): narrowest = [one]
      case .document: break
      }
    }
    guard strategy.narrowsRecords, let narrowest, narrowest.count < base.parties.count / 4 else {
      return base.deals.all.map(DealID.init)
    }
    var deals: [DealID] = []
    for party in narrowest {
      try budget.spend()
      deals += base.bySubject.deals(of: party)
      deals += base.byObject.deals(of: party)
    }
    return SortedIDs.sorted(deals, universe: base.deals.count)
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
