import OuroCore
import OuroGraph
import Testing

/// Totals and tables made column by column are those made deal by deal.
@Suite struct ColumnTests {
  /// How alike the amounts of a ledger are.
  private enum Amounts: Int, CaseIterable {
    case dollars, cents, missing, currencies, hedged, huge
  }

  private static let names = (0..<14).map { "P\($0)" }

  private func amount(_ kind: Amounts, _ dice: inout Dice) throws -> HedgedMoney? {
    let whole = Int128(dice.roll(4)) * 1_000_000_000
    func money(_ billionths: Int128, _ currency: Currency = .dollar) throws -> Money {
      Money(try #require(ExactDecimal(billionths: billionths)), currency)
    }
    let plain = HedgedMoney(.exactly, try money(whole))
    switch kind {
    case .dollars: return plain
    case .cents:
      let parts: [Int128] = [0, 250_000_000, 333_333_333]
      return HedgedMoney(.exactly, try money(whole + parts[dice.roll(3)]))
    case .missing: return dice.roll(4) == 0 ? nil : plain
    case .currencies:
      let currency = [Currency.dollar, .euro, .pound][dice.roll(3)]
      return dice.roll(5) == 0 ? nil : HedgedMoney(.exactly, try money(whole, currency))
    case .hedged:
      let currency = [Currency.dollar, .dollar, .euro][dice.roll(3)]
      let hedge = Hedge.allCases[dice.roll(7)]
      return dice.roll(6) == 0
        ? nil : HedgedMoney(dice.roll(2) == 0 ? hedge : .exactly, try money(whole, currency))
    case .huge:
      return HedgedMoney(.exactly, try money(dice.roll(9) == 0 ? .max / 3 : whole))
    }
  }

  private func ledger(_ seed: Int) throws -> Questions {
    var dice = Dice(state: UInt64(seed))
    for _ in 0..<3 { _ = dice.roll(2) }
    var story = try Story()
    let kind = try #require(Amounts(rawValue: seed % Amounts.allCases.count))
    let count = 2 + dice.roll(ColumnTests.names.count - 2)
    let relations =
      dice.roll(2) == 0
      ? [story.payment]
      : [story.payment, story.payment, story.purchase, story.investment, story.partnership]
    for _ in 0..<(12 + dice.roll(40)) {
      let from = dice.roll(count)
      let to = (from + 1 + dice.roll(count - 1)) % count
      let dates = [
        nil, Period(year: 2024), Period(year: 2024, month: 2), Period(year: 2025, quarter: 1),
        Period(Day(number: 20_000 + Int32(dice.roll(90)))),
      ]
      try story.tell(
        ColumnTests.names[from], relations[dice.roll(relations.count)], ColumnTests.names[to],
        dice.roll(8) == 0 ? .planned : .completed, try amount(kind, &dice),
        on: dates[dice.roll(dates.count)])
    }
    return story.build()
  }

  private func question(_ ask: Questions, _ dice: inout Dice) -> MeasurePattern {
    var records = RecordPattern(.deals)
    if dice.roll(2) == 0 { records.relations = [ask.story.payment] }
    let one = ask.ids(ColumnTests.names[dice.roll(4)])
    switch dice.roll(8) {
    case 0: records.conditions = [.to(one)]
    case 1: records.conditions = [.from(one)]
    case 2: records.conditions = [.about(one)]
    case 3: records.conditions = [.from(ask.ids("P0", "P1", "P3")), .to(.everyone)]
    default: break
    }
    if dice.roll(6) == 0 { records.filter.needsDate = true }
    if dice.roll(6) == 0 { records.rank = RecordPattern.Rank(count: 5, largest: dice.roll(2) == 0) }
    var pattern = MeasurePattern(Measure.allCases[dice.roll(3)], of: records)
    let partner = ask.role((ask.story.partnership, .subject), (ask.story.partnership, .object))
    let keys: [GroupKey] = [
      .role(ask.payer, name: "payer"), .role(ask.payee, name: "payee"),
      .role(ask.backer, name: "backer"), .role(partner, name: "partner"), .giver, .receiver,
      .relation, .status, .currency, .document, .year, .quarter, .month,
    ]
    pattern.keys = (0..<dice.roll(4)).map { _ in keys[dice.roll(keys.count)] }
    pattern.ordering = Ordering(
      key: [nil, .amount, .date, .name][dice.roll(4)], isDescending: dice.roll(2) == 0,
      limit: [nil, 0, 1, 2, 5][dice.roll(5)])
    return pattern
  }

  private enum Outcome: Equatable {
    case answer(AnswerContent, [Notice], isComplete: Bool)
    case refused(BudgetExceeded)
  }

  private func outcome(
    _ ask: Questions, _ pattern: MeasurePattern, _ world: WorldView, rows: Int,
    _ passes: PlannerPasses
  ) throws -> Outcome {
    do {
      let answer = try ask.ask(.measure(pattern), world, budget: Budget(rows: rows), passes: passes)
      return .answer(answer.content, answer.notices, isComplete: answer.isComplete)
    } catch BudgetExceeded.sum(let deals) {
      return .refused(.sum(deals.sorted()))
    }
  }

  @Test(arguments: 0..<60) func `columns come to what deals come to one by one`(
    _ seed: Int
  ) throws {
    let ask = try ledger(seed)
    var dice = Dice(state: UInt64(seed) &+ 1000)
    var full = 0
    for _ in 0..<60 {
      let pattern = question(ask, &dice)
      var world = WorldView()
      if dice.roll(3) == 0 { world.statuses = .everything }
      if dice.roll(5) == 0 { world.viewpoint.day = Day(number: 20_030) }
      let rows = dice.roll(3) == 0 ? 2 : 100
      let quick = try outcome(ask, pattern, world, rows: rows, .all)
      let plain = try outcome(
        ask, pattern, world, rows: rows, PlannerPasses.all.subtracting(.sumByColumn))
      #expect(quick == plain, "\(pattern)")
      if case .answer(.table(let table), _, _) = quick, !table.rows.isEmpty { full += 1 }
      if case .answer(.measured(let measured), _, _) = quick, measured.dealCount > 0 { full += 1 }
    }
    #expect(full >= 15)
  }

  @Test func `sums go on where words of digits end`() throws {
    var story = try Story()
    let most = try #require(ExactDecimal(billionths: Int128((1 << 50) - 1) * 1_000_000_000))
    let large = HedgedMoney(.exactly, Money(most, .dollar))
    // So many of the largest plain amounts do not fit 64 bits together.
    let count = (1 << 14) + 1
    for _ in 0..<count { try story.tell("A", story.payment, "B", nil, large) }
    let ask = story.build()
    var pattern = MeasurePattern(.total, of: RecordPattern(.deals))
    let sum = try #require(most.multiplied(by: Int128(count)))
    guard case .measured(let whole) = try ask.ask(.measure(pattern)).content else { return }
    #expect(whole.lines.map(\.amount.low) == [sum])
    pattern.keys = [.giver]
    guard case .table(let table) = try ask.ask(.measure(pattern)).content else { return }
    #expect(table.rows.map(\.measured.lines.first?.amount.low) == [sum])
  }

  @Test func `a thousand groups are ranked by what they come to, and those that tie by name`()
    throws
  {
    var story = try Story()
    var dice = Dice(state: 5)
    var sums: [String: UInt32] = [:]
    for place in 0..<3000 {
      let (name, amount) = ("N\(place % 1000)", UInt32(dice.roll(9)))
      try story.tell(name, story.payment, "B", nil, dollars(amount))
      sums[name, default: 0] += amount
    }
    let ask = story.build()
    var pattern = MeasurePattern(.total, of: RecordPattern(.deals))
    pattern.keys = [.role(ask.payer, name: "payer")]
    for limit in [1, 7, 100, 999] {
      for isDescending in [true, false] {
        pattern.ordering = Ordering(key: .amount, isDescending: isDescending, limit: limit)
        guard case .table(let table) = try ask.ask(.measure(pattern)).content else { return }
        let expected = sums.sorted {
          $0.value == $1.value
            ? $0.key < $1.key : isDescending ? $0.value > $1.value : $0.value < $1.value
        }
        let names = table.rows.map { row in
          if case .party(let party)? = row.group.first { ask.base.name(party) } else { "" }
        }
        #expect(names == expected.prefix(limit).map(\.key))
      }
    }
  }
}
