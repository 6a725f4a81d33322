import OuroCore

/// What some deals are grouped by, as a number a deal.
enum GroupCodes {
  /// The party on one side of each.
  case parties(Side)
  /// Numbers below a limit.
  case numbers([UInt64], limit: UInt64)
}

/// Reads what deals are grouped by from the columns of the base.
struct GroupCoder {
  let run: QueryRun
  let deals: DealList
  let amounts: AmountColumn
  /// By relation: whether one of the deals can be of it.
  let relations: [Bool]

  private var table: DealTable { run.base.deals }

  /// The codes of all keys together; `nil` where a deal may stand in several groups.
  func codes(of keys: [GroupKey]) throws(BudgetExceeded) -> GroupCodes? {
    var all: GroupCodes?
    for key in keys {
      guard let codes = try codes(of: key) else { return nil }
      guard let before = all else {
        all = codes
        continue
      }
      let (mine, limit) = try numbers(before)
      let (more, width) = try numbers(codes)
      let (product, overflow) = limit.multipliedReportingOverflow(by: width)
      guard !overflow else { return nil }
      all = .numbers(zip(mine, more).map { $0 &* width &+ $1 }, limit: product)
    }
    return all
  }

  /// Parties as numbers too.
  func numbers(_ codes: GroupCodes) throws(BudgetExceeded) -> ([UInt64], limit: UInt64) {
    switch codes {
    case .numbers(let numbers, let limit): return (numbers, limit)
    case .parties(let side):
      let parties = try run.gathered(table.parties(side), of: deals)
      return (parties.map { UInt64($0.raw) }, UInt64(run.base.parties.count))
    }
  }

  private func codes(of key: GroupKey) throws(BudgetExceeded) -> GroupCodes? {
    switch key {
    case .role(let step, _): return try codes { step.sides(of: $0) }
    case .giver: return try codes { run.base.relation($0).givers }
    case .receiver: return try codes { run.base.relation($0).givers.reversed }
    case .relation: return try numbered(try run.gathered(table.relations, of: deals))
    case .status: return try numbered(try run.gathered(table.statuses, of: deals))
    case .currency: return try numbered(amounts.words.map(table.amounts.currency))
    case .year, .quarter, .month: return try periods(key)
    case .document: return nil
    }
  }

  /// Who stands on the side that a relation has for it; `nil` when some relation has both.
  private func codes(_ sides: (RelationID) -> SideSet) throws(BudgetExceeded) -> GroupCodes? {
    let sides = relations.indices.map { relations[$0] ? sides(RelationID(at: $0)) : nil }
    let seen = Set(sides.compactMap(\.self))
    if seen.contains([.subject, .object]) { return nil }
    if seen == [.subject] { return .parties(.subject) }
    if seen == [.object] { return .parties(.object) }
    let nobody = UInt64(run.base.parties.count)
    let numbers = try each { deal in
      switch sides[table.relation(deal).index] {
      case .subject: UInt64(table.party(deal, .subject).raw)
      case .object: UInt64(table.party(deal, .object).raw)
      default: nobody
      }
    }
    return .numbers(numbers, limit: nobody + 1)
  }

  private func numbered<Value: Hashable>(
    _ values: [Value]
  ) throws(BudgetExceeded) -> GroupCodes {
    var book = CodeBook<Value>()
    try run.budget.spend(values.count)
    let numbers = values.map { book.number(of: $0) }
    return .numbers(numbers, limit: book.limit)
  }

  /// Days that are written alike are in the same year; few deals have other dates beside.
  private func periods(_ key: GroupKey) throws(BudgetExceeded) -> GroupCodes? {
    let reader = GroupReader(run.world)
    var book = CodeBook<[[GroupValue]]>()
    var days = CodeBook<UInt64>()
    var ofDay: [UInt64] = []
    let numbers = try each { deal in
      let flags = UInt64(table.flags[deal.index].rawValue)
      let day = UInt64(UInt32(bitPattern: table.firstDays[deal.index]))
      if table.details[deal.raw] != nil {
        return book.number(of: reader.groups(of: deal, by: [key]))
      }
      let place = Int(days.number(of: day << 8 | flags))
      if place == ofDay.count {
        ofDay.append(book.number(of: reader.groups(of: deal, by: [key])))
      }
      return ofDay[place]
    }
    return .numbers(numbers, limit: book.limit)
  }

  private func each(_ number: (DealID) -> UInt64) throws(BudgetExceeded) -> [UInt64] {
    try run.budget.keep(deals.count * MemoryLayout<UInt64>.stride)
    var numbers: [UInt64] = []
    numbers.reserveCapacity(deals.count)
    for place in 0..<deals.count {
      try run.budget.spend()
      numbers.append(number(deals.deal(at: place)))
    }
    return numbers
  }
}
