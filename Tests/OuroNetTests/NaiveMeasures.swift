import OuroCore
import OuroGraph
import OuroSyntax

/// Totals, averages and medians in whole billionths, as lines of text.
extension NaiveEvaluator {
  /// Claims are not added up nor converted, and a rank makes no table.
  func refuse(_ query: QueryNode) throws {
    guard let records = query.ask.measuredRecords else {
      if case .records(let node) = query.ask, world.exchange != nil, isOfClaims(node) {
        throw Refused()
      }
      return
    }
    if isOfClaims(records) || (records.rank != nil && !records.keys.isEmpty) { throw Refused() }
  }

  private func isOfClaims(_ node: RecordsNode) -> Bool {
    node.subject == .claims || node.subject == .denials
  }

  func measured(_ node: MeasureNode) throws -> [String] {
    lines(try records(node.records).map(DealID.init(at:)), node.measure)
  }

  func table(_ node: MeasureNode) throws -> [String] {
    try grouped(node).map { group, deals in
      let names = group.map { MeasuredLines.name($0, base) }
      return "\(names) " + lines(deals, node.measure).joined(separator: "; ")
    }
  }

  /// The groups with their deals, in order.
  func grouped(_ node: MeasureNode) throws -> [(group: [GroupValue], deals: [DealID])] {
    let own = node.records
    let all = RecordsNode(
      rank: nil, qualities: own.qualities, subject: own.subject, modifiers: own.modifiers,
      bounds: own.bounds, order: [], place: own.place)
    var keys: [GroupKeyNode] = []
    for key in own.keys where !keys.contains(key) { keys.append(key) }
    var groups: [[GroupValue]: [DealID]] = [:]
    for deal in try records(all).map(DealID.init(at:)) {
      var tuples: [[GroupValue]] = [[]]
      for key in keys {
        let values = values(deal, key)
        tuples = tuples.flatMap { tuple in values.map { tuple + [$0] } }
      }
      for tuple in tuples { groups[tuple, default: []].append(deal) }
    }
    return ordered(groups, own.order, node.measure).map { ($0, groups[$0] ?? []) }
  }

  private func values(_ id: DealID, _ key: GroupKeyNode) -> [GroupValue] {
    guard let deal = world.deal(id) else { return [.none] }
    var found: [GroupValue] = []
    switch key {
    case .role(let word):
      let places = role(word)
      for (side, party) in [(Side.subject, deal.subject), (.object, deal.object)]
      where places.contains(Place(relation: deal.relation, side: side))
        && !found.contains(.party(party))
      {
        found.append(.party(party))
      }
    case .word(.giver), .word(.receiver):
      let relation = base.relation(deal.relation)
      if relation.moves != nil || relation.returns != nil {
        let isForward = relation.moves != nil
        found = [.party((key == .word(.giver)) == isForward ? deal.subject : deal.object)]
      }
    case .word(.relation): found = [.relation(deal.relation)]
    case .word(.status): found = [.status(deal.status)]
    case .word(.currency): found = deal.amount.map { [.currency($0.currency)] } ?? []
    case .word(.document):
      for claim in base.claims where claim.deal == id && world.hears(claim) {
        if let document = claim.source.document, !found.contains(.document(document)) {
          found.append(.document(document))
        }
      }
    case .word(.year): found = deal.since.map { [.period(year($0))] } ?? []
    case .word(.quarter):
      let isLonger = deal.since?.length == .year
      found = deal.since.map { [.period(isLonger ? $0 : quarter($0))] } ?? []
    case .word(.month):
      let isLonger = deal.since?.length != .day
      found = deal.since.map { [.period(isLonger ? $0 : month($0))] } ?? []
    }
    return found.isEmpty ? [.none] : found
  }

  private func year(_ told: Period) -> Period {
    Period(year: told.first.components.year) ?? told
  }

  private func quarter(_ told: Period) -> Period {
    let (year, month, _) = told.first.components
    return (1...4).compactMap { Period(year: year, quarter: $0) }
      .last { $0.first.components.month <= month } ?? told
  }

  private func month(_ told: Period) -> Period {
    let (year, month, _) = told.first.components
    return Period(year: year, month: month) ?? told
  }

  // MARK: Order

  private func ordered(
    _ groups: [[GroupValue]: [DealID]], _ order: [OrderNode], _ measure: MeasureWord
  ) -> [[GroupValue]] {
    var rows = groups.keys.sorted { one, other in
      one.map { MeasuredLines.sortKey($0, base) }
        .lexicographicallyPrecedes(other.map { MeasuredLines.sortKey($0, base) })
    }
    var key = OrderKey.amount
    var isDescending = true
    var limit = Int.max
    for node in order {
      switch node {
      case .first(let most): limit = min(limit, most)
      case .sorted(let named, let way): (key, isDescending) = (named, way ?? (named == .amount))
      }
    }
    switch key {
    case .name: if isDescending { rows.reverse() }
    case .amount:
      let currencies = groups.values.joined().compactMap { world.deal($0)?.amount?.currency }
      let most = Set(currencies).sorted().max { one, other in
        currencies.count { $0 == one } < currencies.count { $0 == other }
      }
      let currency = world.exchange?.currency ?? most
      rows = sorted(rows, isDescending) { group in
        let amounts = (groups[group] ?? []).compactMap { world.deal($0)?.amount }
        let lows = amounts.filter { $0.currency == currency }.compactMap(\.low?.billionths)
        return lows.isEmpty ? nil : MeasuredLines.value(lows, measure, isUpper: false)
      }
    case .date:
      rows = sorted(rows, isDescending) { group in
        (groups[group] ?? []).compactMap { world.deal($0)?.first }.min()
      }
    }
    return Array(rows.prefix(limit))
  }

  /// Those without a value come last; equal ones keep their order.
  private func sorted<Key: Comparable & Hashable>(
    _ rows: [[GroupValue]], _ isDescending: Bool, _ key: ([GroupValue]) -> Key?
  ) -> [[GroupValue]] {
    let keyed = rows.map { ($0, key($0)) }
    let known = Set(keyed.compactMap(\.1)).sorted()
    let order = isDescending ? known.reversed() : known
    return order.flatMap { value in keyed.filter { $0.1 == value }.map(\.0) }
      + keyed.filter { $0.1 == nil }.map(\.0)
  }

  // MARK: Sums

  private func lines(_ deals: [DealID], _ measure: MeasureWord) -> [String] {
    let all = deals.sorted().map { ($0, world.deal($0)?.amount) }
    var lines: [String] = []
    for currency in Set(all.compactMap(\.1?.currency)).sorted() {
      for isCeiling in [false, true] {
        let mine = all.filter {
          $0.1?.currency == currency && $0.1?.hedge.isCeiling == isCeiling
        }
        guard !mine.isEmpty else { continue }
        lines.append(
          MeasuredLines.line(
            currency, NaiveEnds(mine.compactMap(\.1), measure), mine.map(\.0)))
      }
    }
    let without = all.filter { $0.1 == nil }.map(\.0)
    return lines + (without.isEmpty ? [] : ["none: \(without.map(\.index))"])
  }
}

/// Both ends of what some amounts come to, worked out apart.
struct NaiveEnds {
  var low: Int128?
  var high: Int128?
  var isOpen = [false, false]

  init(_ amounts: [HedgedMoney], _ measure: MeasureWord) {
    let lows = amounts.compactMap { $0.low?.billionths }
    let highs = amounts.compactMap { $0.high?.billionths }
    let isUnbounded = highs.count < amounts.count
    if !lows.isEmpty { low = MeasuredLines.value(lows, measure, isUpper: false) }
    if !isUnbounded { high = MeasuredLines.value(highs, measure, isUpper: true) }
    if measure != .median {
      isOpen = [
        amounts.contains(where: \.lowOpen), !isUnbounded && amounts.contains(where: \.highOpen),
      ]
      return
    }
    // Twice the billionths and one more for what is just above, one less for what is just below.
    let ends = [
      amounts.compactMap { amount in amount.low.map { $0.billionths * 2 + (amount.lowOpen ? 1 : 0) }
      },
      amounts.map { amount in
        amount.high.map { $0.billionths * 2 - (amount.highOpen ? 1 : 0) } ?? Int128.max / 4 * 4
      },
    ].map { $0.sorted() }
    let middles = ends.map { end in
      end.isEmpty ? [] : [end[(end.count - 1) / 2], end[end.count / 2]]
    }
    isOpen = middles.map { $0.contains { $0 % 2 != 0 } }
    if let last = middles[1].last, last == Int128.max / 4 * 4 {
      high = nil
      isOpen[1] = false
    } else if let one = middles[1].first, let other = middles[1].last {
      func whole(_ end: Int128) -> Int128 { (end + 1) / 2 }
      high = (whole(one) + whole(other) + 1) / 2
    }
  }
}
