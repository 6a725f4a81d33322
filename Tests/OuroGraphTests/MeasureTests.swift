import OuroCore
import OuroGraph
import Testing

@Suite struct MeasureTests {
  private func euros(_ billions: UInt32, _ hedge: Hedge = .exactly) -> HedgedMoney {
    HedgedMoney(hedge, Money(dollars(billions).figure.amount, .euro))
  }

  private func measure(
    _ ask: Questions, _ measure: Measure = .total, per keys: [GroupKey] = [],
    _ world: WorldView = WorldView()
  ) throws -> Answer {
    var pattern = MeasurePattern(measure, of: RecordPattern(.deals))
    pattern.keys = keys
    return try ask.ask(.measure(pattern), world)
  }

  private func lines(_ answer: Answer) -> [String] {
    guard case .measured(let measured) = answer.content else { return [] }
    return measured.lines.map(\.amount.description)
  }

  @Test func `currencies and ceilings stand apart, and deals without an amount are counted`() throws
  {
    var story = try Story()
    try story.tell("A", story.payment, "B", nil, dollars(1))
    try story.tell("A", story.payment, "B", nil, dollars(12, .nearly))
    try story.tell("A", story.payment, "B", nil, dollars(5, .upTo))
    try story.tell("A", story.payment, "B", nil, dollars(2, .potentially))
    try story.tell("A", story.payment, "B", nil, euros(3))
    let open = try story.tell("A", story.payment, "B")
    try story.tell("A", story.payment, "B", .planned, dollars(9))
    let answer = try measure(story.build())
    #expect(lines(answer) == ["€3bn", "$12.5bn up to, not including, $13bn", "up to $7bn"])
    #expect(
      answer.notices == [.notLive(.planned, count: 1, disputed: 0), .amountNotStated(1, of: 6)])
    guard case .measured(let measured) = answer.content else { return }
    #expect(measured.withoutAmount == [open] && measured.dealCount == 6)
  }

  @Test func `one amount keeps its own words, and none is never zero`() throws {
    var story = try Story()
    try story.tell("A", story.payment, "B", nil, dollars(12, .nearly))
    let ask = story.build()
    for kind in Measure.allCases {
      #expect(lines(try measure(ask, kind)) == ["nearly $12bn"])
    }
    var silent = try Story()
    try silent.tell("A", silent.payment, "B")
    let answer = try measure(silent.build())
    #expect(lines(answer) == [] && answer.notices == [.amountNotStated(1, of: 1)])
  }

  @Test func `averages and medians take both ends apart`() throws {
    var story = try Story()
    for amount in [dollars(1), dollars(2, .about), dollars(4), dollars(9, .atLeast)] {
      try story.tell("A", story.payment, "B", nil, amount)
    }
    let ask = story.build()
    #expect(lines(try measure(ask, .average)) == ["at least $3,875,000,000"])
    #expect(lines(try measure(ask, .median)) == ["$2.75bn to $3.25bn"])
  }

  @Test func `a sum that does not fit is an error that names its deals`() throws {
    var story = try Story()
    let most = try #require(ExactDecimal(billionths: .max))
    let one = try story.tell(
      "A", story.payment, "B", nil, HedgedMoney(.exactly, Money(most, .dollar)))
    let two = try story.tell("A", story.payment, "B", nil, dollars(1))
    let ask = story.build()
    #expect(throws: BudgetExceeded.sum([one, two])) { try measure(ask) }
    #expect(throws: BudgetExceeded.sum([one, two])) { try measure(ask, .average) }
  }

  @Test func `a table has its groups, their parts, and what is undated`() throws {
    var story = try Story()
    try story.tell("A", story.payment, "C", nil, dollars(1), on: Period(year: 2024, month: 3))
    try story.tell("A", story.purchase, "C", nil, dollars(2), on: Period(year: 2025))
    try story.tell("B", story.payment, "C", nil, dollars(1))
    try story.tell("D", story.investment, "C")
    let ask = story.build()
    let payer = GroupKey.role(ask.payer, name: "payer")
    guard case .table(let table) = try measure(ask, per: [payer]).content else { return }
    #expect(
      table.rows.map(\.group) == [[.party(ask.id("A"))], [.party(ask.id("B"))], [.none]])
    #expect(table.rows.map { $0.share?.description } == ["75%", "25%", nil])
    guard case .table(let quarters) = try measure(ask, per: [.quarter]).content else { return }
    let first = try #require(Period(year: 2024, quarter: 1))
    let whole = try #require(Period(year: 2025))
    #expect(quarters.rows.map(\.group) == [[.period(whole)], [.period(first)], [.none]])
  }

  @Test func `a deal of two partners stands with both, and a notice says so`() throws {
    var story = try Story()
    try story.tell("A", story.partnership, "B", nil, dollars(1))
    let ask = story.build()
    let partner = ask.role((story.partnership, .subject), (story.partnership, .object))
    var both = RoleStep(relationCount: ask.base.vocabulary.relations.count)
    both.insert(story.partnership, .subject)
    both.insert(story.partnership, .object)
    #expect(partner == both)
    let answer = try measure(ask, per: [.role(both, name: "partner")])
    guard case .table(let table) = answer.content else { return }
    #expect(table.rows.count == 2 && answer.notices.contains(.inSeveralRows(1)))
  }

  @Test func `amounts are converted by the latest rate of the day, over a third currency too`()
    throws
  {
    var story = try Story()
    func rate(_ from: Money, _ to: Money, _ year: Int) throws -> ExchangeRate {
      ExchangeRate(from: from, to: to, date: try #require(Period(year: year)))
    }
    try story.tell("A", story.payment, "B", nil, dollars(4), on: Period(year: 2025))
    try story.tell("A", story.payment, "B", nil, HedgedMoney(.upTo, Money(ExactDecimal(9), .yen)))
    let two = Money(ExactDecimal(2), .dollar)
    let one = Money(ExactDecimal(1), .euro)
    let old = try rate(one, Money(ExactDecimal(1), .dollar), 2020)
    let new = try rate(one, two, 2024)
    let late = try rate(one, Money(ExactDecimal(8), .dollar), 2030)
    let yen = try rate(Money(ExactDecimal(3), .yen), Money(ExactDecimal(1), .dollar), 2024)
    for rate in [old, new, late, yen] { story.builder.declareRate(rate) }
    let ask = story.build()
    func inEuros(_ year: Int?) throws -> Answer {
      var world = WorldView()
      world.exchange = ExchangeView(currency: .euro, period: year.flatMap { Period(year: $0) })
      return try measure(ask, .total, world)
    }
    let today = try inEuros(nil)
    #expect(lines(today) == ["€2bn", "up to €1.50"])
    #expect(
      today.notices == [
        .converted(from: .yen, into: .euro, by: [yen, new]),
        .converted(from: .dollar, into: .euro, by: [new]),
      ])
    #expect(lines(try inEuros(2030)).first == "€500m")
    #expect(lines(try inEuros(2020)) == ["€4bn", "up to ¥9"])
    let before = try inEuros(2019)
    #expect(lines(before) == ["up to ¥9", "$4bn"])
    #expect(
      before.notices.last
        == .notConverted(
          .dollar, into: .euro, on: Day(year: 2019, month: 12, day: 31),
          firstRate: Day(year: 2020, month: 1, day: 1)))
  }

  private func measure(_ ask: Questions, _ kind: Measure, _ world: WorldView) throws -> Answer {
    try measure(ask, kind, per: [], world)
  }
}
