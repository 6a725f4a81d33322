import OuroCore

/// The order of groups: by what they come to, the largest first, unless the query says otherwise;
/// groups that tie stand in the order of their names.
struct TableOrder {
  private let ordering: Ordering

  init(_ ordering: Ordering) { self.ordering = ordering }

  /// Rows in order.
  ///
  /// - Parameter currency: Which amounts are compared.
  func arrange(
    _ rows: [MeasureRow], _ currency: Currency?, _ run: QueryRun
  ) throws(BudgetExceeded) -> [MeasureRow] {
    let named = try TableOrder.byName(rows.map(\.group), run.base, run.budget).map { rows[$0] }
    switch key {
    case .name: return isDescending ? named.reversed() : named
    case .amount:
      let values = try run.budget.map(named) { row in
        lows(of: row).first { $0.currency == currency }?.low
      }
      return try ValueOrder.places(of: values, descending: isDescending, run.budget).map {
        named[$0]
      }
    case .date:
      let days = try run.budget.map(named) {
        $0.measured.deals.compactMap(run.world.firstDay).min()
      }
      return try ValueOrder.places(of: days, descending: isDescending, run.budget).map { named[$0] }
    }
  }

  /// What the groups are put in order by.
  var key: Ordering.Key { ordering.key ?? .amount }

  var isDescending: Bool { ordering.key == nil || ordering.isDescending }

  /// What to tell when currencies are mixed, and amounts of only one are compared.
  func remark(_ whole: Measured, _ currency: Currency?) -> Notice? {
    let currencies = Set(whole.lines.map(\.amount.currency))
    guard key == .amount, currencies.count > 1, let currency else { return nil }
    return .remark(CurrencyCount.remark(only: currency))
  }

  /// The currency that most of the deals are in, of two such the first by code.
  func currency(of rows: [MeasureRow], _ run: QueryRun) -> Currency? {
    run.world.exchange?.currency ?? TableOrder.commonest(rows.lazy.flatMap(\.measured.lines))
  }

  private func lows(of row: MeasureRow) -> [HedgedMoney] {
    row.measured.lines.filter { !$0.isCeiling }.map(\.amount)
  }

  static func commonest(_ lines: some Sequence<MeasuredLine>) -> Currency? {
    var counts = CurrencyCount()
    for line in lines { counts.add(line.amount.currency, count: line.dealCount) }
    return counts.commonest
  }

  /// The places of groups in the order of their names.
  static func byName(
    _ groups: [[GroupValue]], _ base: KnowledgeBase, _ budget: Budget
  ) throws(BudgetExceeded) -> [Int] {
    var values: Set<GroupValue> = []
    for group in groups {
      try budget.spend(group.count)
      values.formUnion(group)
    }
    let places = try GroupNames(base).places(of: values, budget)
    var keys: [[Int]] = []
    for group in groups {
      try budget.spend(group.count)
      keys.append(group.map { places[$0] ?? 0 })
    }
    return try budget.sorted(Array(groups.indices)) {
      keys[$0].lexicographicallyPrecedes(keys[$1])
    }
  }
}

/// The order of what groups have in common: names by their letters, periods as time goes, and what
/// has none last.
private struct GroupNames {
  private let base: KnowledgeBase

  init(_ base: KnowledgeBase) { self.base = base }

  func places(
    of values: Set<GroupValue>, _ budget: Budget
  ) throws(BudgetExceeded) -> [GroupValue: Int] {
    let parties = values.compactMap { if case .party(let party) = $0 { party } else { nil } }
    let named = try NameOrder.places(of: parties, in: base, budget)
    var keyed: [(key: Key, value: GroupValue)] = []
    for value in values {
      try budget.spend()
      keyed.append((key(of: value, named), value))
    }
    var places: [GroupValue: Int] = [:]
    for (place, entry) in try budget.sorted(keyed, by: { $0.key < $1.key }).enumerated() {
      try budget.spend()
      places[entry.value] = place
    }
    return places
  }

  private struct Key: Comparable {
    var sort = 0
    var number = 0
    var name = ""
    var last = 0

    static func < (one: Key, other: Key) -> Bool {
      (one.sort, one.number, one.name, one.last)
        < (other.sort, other.number, other.name, other.last)
    }
  }

  private func key(of value: GroupValue, _ parties: [PartyID: Int]) -> Key {
    switch value {
    case .party(let party): Key(number: parties[party] ?? 0)
    case .relation(let relation): Key(name: base.relation(relation).noun.one, last: relation.index)
    case .status(let status): Key(name: status.rawValue)
    case .currency(let currency): Key(name: currency.code)
    case .document(let document): Key(name: base.document(document).label)
    case .period(let period):
      // Of two that begin on one day the longer.
      Key(number: Int(period.first.number), last: Int(period.first.number - period.next.number))
    case .none: Key(sort: 1)
    }
  }
}
