import OuroCore
import OuroGraph
import OuroSyntax

/// Shares and concentrations in whole billionths, as lines of text.
extension NaiveEvaluator {
  func shares(_ node: ShareNode) throws -> [String] {
    let side = sharedSide(node.records)
    if node.part == nil, side == nil { throw Refused() }
    let members = try node.part.map(operand)
    let groups: [(name: String, deals: [DealID])]
    if node.records.keys.isEmpty {
      try checkWhole(node.records.order)
      let all = try records(node.records).map(DealID.init(at:))
      groups = all.isEmpty ? [] : [("[]", all)]
    } else {
      groups = try grouped(MeasureNode(.total, of: node.records)).map { group, deals in
        ("\(group.map { MeasuredLines.name($0, base) })", deals)
      }
    }
    return groups.map { name, deals in
      name + " " + lines(deals, members, side).joined(separator: "; ")
    }
  }

  /// `nil` for either.
  private func sharedSide(_ node: RecordsNode) -> Side? {
    var takesFrom = false
    var asked = relations
    if case .relation(let word) = node.subject {
      let named = relations.filter { base.relation($0).noun.one == word.forms.one }
      takesFrom = named.contains { base.relation($0).verbTakesFrom }
      asked = relations.filter { one in named.contains { isCase(one, of: $0) } }
    }
    for key in node.keys {
      let sides = Set(asked.flatMap { self.sides(of: key, $0) })
      if sides.count == 1, let only = sides.first { return only.opposite }
    }
    var (to, others): (Bool, [Side]) = (false, [])
    for modifier in node.modifiers {
      switch modifier {
      case .to: to = true
      case .from: others.append(takesFrom ? .subject : .object)
      case .by: others.append(.object)
      case .about, .label, .between, .inDocument: break
      }
    }
    return to ? (takesFrom ? .object : .subject) : others.first
  }

  private func sides(of key: GroupKeyNode, _ relation: RelationID) -> [Side] {
    let facts = base.relation(relation)
    switch key {
    case .role(let word):
      let places = role(word)
      return [Side.subject, .object].filter {
        places.contains(Place(relation: relation, side: $0))
      }
    case .word(.giver): return giver(facts).map { [$0] } ?? []
    case .word(.receiver): return giver(facts).map { [$0.opposite] } ?? []
    case .word: return []
    }
  }

  private func giver(_ relation: Relation) -> Side? {
    relation.moves != nil ? .subject : relation.returns != nil ? .object : nil
  }

  private func lines(_ deals: [DealID], _ members: Set<PartyID>?, _ side: Side?) -> [String] {
    let told = deals.compactMap { world.deal($0) }
    let firm = told.filter { $0.amount.map { !$0.hedge.isCeiling } ?? false }
    return Set(firm.compactMap(\.amount?.currency)).sorted().map { currency in
      let own = firm.filter { $0.amount?.currency == currency }
      let found = members.map { part(own, $0, side) } ?? division(own, side ?? .subject)
      return "\(currency.code) \(own.map(\.id.index).sorted()): \(found)"
    }
  }

  private func part(_ deals: [PlainDeal], _ members: Set<PartyID>, _ side: Side?) -> String {
    func isMine(_ deal: PlainDeal) -> Bool {
      (side != .object && members.contains(deal.subject))
        || (side != .subject && members.contains(deal.object))
    }
    let mine = deals.filter(isMine)
    let share = mine.isEmpty ? "-" : NaiveSlice(mine).of(NaiveSlice(deals.filter { !isMine($0) }))
    return "\(mine.map(\.id.index).sorted()) \(share)"
  }

  private func division(_ deals: [PlainDeal], _ side: Side) -> String {
    var slices: [PartyID: [PlainDeal]] = [:]
    for deal in deals {
      slices[side == .subject ? deal.subject : deal.object, default: []].append(deal)
    }
    let parties = byName(slices.keys)
    let sums = parties.map { NaiveSlice(slices[$0] ?? []) }
    let index = NaiveSlice.index(sums)
    return "\(parties.count) \(index ?? "-")"
  }
}

/// The sum of some amounts, end by end, in billionths.
struct NaiveSlice {
  let low: Int128
  /// `nil` for none.
  let high: Int128?

  init(_ deals: [PlainDeal]) {
    let amounts = deals.compactMap(\.amount)
    low = amounts.compactMap { $0.low?.billionths }.reduce(0, +)
    let highs = amounts.compactMap { $0.high?.billionths }
    high = highs.count == amounts.count ? highs.reduce(0, +) : nil
  }

  /// In billionths of a percent, cut outward.
  func of(_ rest: NaiveSlice) -> String {
    let scale: Int128 = 100_000_000_000
    if high == 0, rest.high == 0 { return "-" }
    var (least, most): (Int128, Int128) = (0, scale)
    if low > 0, let other = rest.high { least = low * scale / (low + other) }
    if let high {
      most = high == 0 ? 0 : (high * scale + high + rest.low - 1) / (high + rest.low)
    }
    return "\(least) \(most)"
  }

  /// The index of exact amounts, to a tenth; of hedged ones `~`. Conversion may cut a billionth.
  static func index(_ slices: [NaiveSlice]) -> String? {
    let some = slices.filter { $0.high != 0 }
    if some.count < 2 { return some.isEmpty ? nil : "100000" }
    let isExact = some.allSatisfy { slice in slice.high.map { $0 - slice.low < 100 } ?? false }
    guard isExact else { return "~" }
    let amounts = some.map { Double($0.low) }
    let sum = amounts.reduce(0, +)
    return tenths(amounts.map { $0 / sum * ($0 / sum) }.reduce(0, +) * 10_000)
  }

  private static func tenths(_ number: Double) -> String { "\(Int((number * 10).rounded()))" }
}

extension NaiveSlice {
  /// What the engine found, in the same words.
  static func words(_ table: ShareTable, _ base: KnowledgeBase) -> [String] {
    table.rows.map { row in
      let lines = row.lines.map { line in
        "\(line.whole.currency.code) \(line.deals.map(\.index)): \(words(line.finding))"
      }
      return "\(row.group.map { MeasuredLines.name($0, base) }) " + lines.joined(separator: "; ")
    }
  }

  private static func words(_ finding: ShareFinding) -> String {
    switch finding {
    case .part(let part):
      let share = part.share.map { "\($0.low.value.billionths) \($0.high.value.billionths)" }
      return "\(part.deals.map(\.index)) \(share ?? "-")"
    case .division(let division):
      guard let found = division.concentration else { return "\(division.parties) -" }
      let isExact = found.high.billionths - found.low.billionths < 100_000
      return "\(division.parties) "
        + (isExact ? tenths(Double(found.low.billionths) / 1e9) : "~")
    }
  }
}
