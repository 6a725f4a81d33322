import OuroCore

/// What records are put in order by.
struct RecordKeys {
  let amount: HedgedMoney?
  let day: Day?
  /// Whose parties' names are compared.
  let deal: DealID?
}

/// The order of records: as told, unless an amount, a rank or the query says otherwise.
struct RecordOrder {
  private let pattern: RecordPattern

  init(_ pattern: RecordPattern) { self.pattern = pattern }

  /// The records of the rank, in order.
  func arrange<ID>(
    _ found: [ID], _ run: QueryRun, keys: (ID) -> RecordKeys
  ) throws(BudgetExceeded) -> [ID] {
    let isAmountAsked = pattern.rank != nil || !pattern.filter.amounts.isEmpty
    let key = pattern.ordering.key
    guard isAmountAsked || key != nil else { return found }
    let all = try run.budget.map(found, keys)
    var places = Array(found.indices)
    if isAmountAsked || key == .amount {
      let lows = try lows(all, run)
      let largest = pattern.rank?.largest ?? true
      let isDescending =
        key == .amount && pattern.rank == nil
        ? pattern.ordering.isDescending : largest
      places = try ValueOrder.places(of: lows, descending: isDescending, run.budget)
      if let rank = pattern.rank {
        try leaveOut(all, run)
        places = Array(places.prefix(ValueOrder.cut(lows, ordered: places, count: rank.count)))
      }
    }
    return try rearranged(places, all, run).map { found[$0] }
  }

  /// What has no amount has no rank.
  private func leaveOut(_ keys: [RecordKeys], _ run: QueryRun) throws(BudgetExceeded) {
    guard pattern.kind == .deals else { return }
    for key in keys {
      try run.budget.look()
      if let deal = key.deal, key.amount == nil { run.leftOut.add(deal, nil, .withoutAmount) }
    }
  }

  /// The places left after the rank, in the order the query names.
  private func rearranged(
    _ places: [Int], _ all: [RecordKeys], _ run: QueryRun
  ) throws(BudgetExceeded) -> [Int] {
    let isDescending = pattern.ordering.isDescending
    switch pattern.ordering.key {
    case nil: return places
    case .amount:
      guard pattern.rank != nil else { return places }
      let kept = places.sorted()
      let lows = try lows(try run.budget.map(kept) { all[$0] }, run)
      return try ValueOrder.places(of: lows, descending: isDescending, run.budget).map { kept[$0] }
    case .date:
      let kept = places.sorted()
      let days = try run.budget.map(kept) { all[$0].day }
      return try ValueOrder.places(of: days, descending: isDescending, run.budget).map { kept[$0] }
    case .name:
      let kept = places.sorted()
      let names = try self.names(try run.budget.map(kept) { all[$0].deal }, run)
      return try ValueOrder.places(of: names, descending: isDescending, run.budget).map { kept[$0] }
    }
  }

  private func names(
    _ deals: [DealID?], _ run: QueryRun
  ) throws(BudgetExceeded) -> [Int?] {
    let table = run.base.deals
    var parties: [PartyID] = []
    for case let deal? in deals {
      try run.budget.look()
      parties += [table.party(deal, .subject), table.party(deal, .object)]
    }
    let places = try NameOrder.places(of: parties, in: run.base, run.budget)
    return try run.budget.map(deals) { deal in
      guard let deal, let subject = places[table.party(deal, .subject)],
        let object = places[table.party(deal, .object)]
      else { return nil }
      return subject * (places.count + 1) + object
    }
  }

  /// Low ends in the currency that most amounts are in.
  private func lows(
    _ keys: [RecordKeys], _ run: QueryRun
  ) throws(BudgetExceeded) -> [ExactDecimal?] {
    var counts = CurrencyCount()
    for key in keys {
      try run.budget.look()
      if let amount = key.amount { counts.add(amount.currency) }
    }
    let currency = run.world.exchange?.currency ?? counts.commonest
    if counts.isMixed, let currency {
      run.leftOut.add(remark: CurrencyCount.remark(only: currency))
    }
    return try run.budget.map(keys) { $0.amount.flatMap { $0.currency == currency ? $0.low : nil } }
  }
}
