import OuroCore
import OuroGraph
import Testing

@Suite struct SetTests {
  @Test func `payers are those on the subject side, each with the deals that make it one`() throws {
    var story = try Story()
    let first = try story.tell("Microsoft", story.purchase, "CoreWeave")
    let second = try story.tell("Microsoft", story.payment, "CoreWeave")
    try story.tell("CoreWeave", story.payment, "Nvidia")
    try story.tell("Apollo", story.investment, "CoreWeave")
    let answer = try { try $0.set($0.payers(of: "CoreWeave")) }(story.build())
    #expect(answer.names == ["Microsoft"])
    #expect(answer.rowDeals == [[first, second]])
    #expect(answer.notices.isEmpty)
  }

  @Test func `deals that are not live are left out and counted by status`() throws {
    var story = try Story()
    try story.tell("A", story.payment, "X", .withdrawn)
    try story.tell("B", story.payment, "X", .withdrawn)
    try story.tell("C", story.payment, "X", .planned)
    try story.tell("D", story.payment, "X", .ongoing)
    try story.tell("C", story.payment, "Elsewhere", .planned)
    try story.deny(0, by: "X")
    try story.deny(1, by: "X")
    let ask = story.build()
    let answer = try ask.set(ask.payers(of: "X"))
    #expect(answer.names == ["D"])
    #expect(
      answer.notices == [
        .notLive(.planned, count: 1, disputed: 0), .notLive(.withdrawn, count: 2, disputed: 2),
      ])
    let all = try ask.set(ask.payers(of: "X"), Ordering(), WorldView(statuses: .everything))
    #expect(all.names == ["A", "B", "C", "D"])
    #expect(all.notices.isEmpty)
  }

  @Test func `a status in the filter brings its deals into the world`() throws {
    var story = try Story()
    try story.tell("A", story.payment, "X", .withdrawn)
    try story.tell("B", story.payment, "X")
    let ask = story.build()
    var filter = DealFilter()
    filter.statuses = StatusSet(.withdrawn)
    let answer = try ask.set(ask.payers(of: "X", filter))
    #expect(answer.names == ["A"])
    #expect(answer.notices.isEmpty)
  }

  @Test func `an empty answer says why`() throws {
    var story = try Story()
    try story.tell("A", story.payment, "X", .planned)
    try story.tell("A", story.payment, "Y", nil, dollars(1))
    try story.tell("X", story.payment, "Z")
    let ask = story.build()
    #expect(try ask.set(ask.payers(of: "X")).emptyReason == .notLive(1))
    #expect(try ask.set(ask.payers(of: "Y", over(2))).emptyReason == .filteredOut(1))
    #expect(try ask.set(ask.payers(of: "A")).emptyReason == .noneStated)
  }

  @Test func `a plain bound keeps what is certain and counts what is possible`() throws {
    var story = try Story()
    try story.tell("Certain", story.payment, "X", nil, dollars(13))
    try story.tell("Possible", story.payment, "X", nil, dollars(12, .about))
    try story.tell("No", story.payment, "X", nil, dollars(3))
    try story.tell("Silent", story.payment, "X")
    let ask = story.build()
    let plain = try ask.set(ask.payers(of: "X", over(12)))
    #expect(plain.names == ["Certain"])
    #expect(plain.notices == [.possible(1), .withoutAmount(1)])
    let possibly = try ask.set(ask.payers(of: "X", over(12, .possibly)))
    #expect(possibly.names == ["Certain", "Possible"])
    let certainly = try ask.set(ask.payers(of: "X", over(12, .certainly)))
    #expect(certainly.names == ["Certain"])
    #expect(!certainly.notices.contains(.possible(1)))
  }

  @Test func `dates look at the first day, and deals without one are counted`() throws {
    var story = try Story()
    try story.tell("Old", story.payment, "X", on: Period(year: 2023, month: 12))
    try story.tell("Mid", story.payment, "X", on: Period(year: 2024, month: 1))
    try story.tell("New", story.payment, "X", on: Period(year: 2025))
    try story.tell("Never", story.payment, "X")
    let ask = story.build()
    let year = try #require(Period(year: 2024))
    func names(_ test: DateTest) throws -> [String] {
      var filter = DealFilter()
      filter.dates = [test]
      let answer = try ask.set(ask.payers(of: "X", filter))
      #expect(answer.notices == [.undated(1)])
      return answer.names
    }
    #expect(try names(.since(year)) == ["Mid", "New"])
    #expect(try names(.before(year)) == ["Old"])
    #expect(try names(.during(year)) == ["Mid"])
  }

  @Test func `a purpose is found in any case`() throws {
    var story = try Story()
    try story.tell("A", story.payment, "X", for: "Data-Centre capacity")
    try story.tell("B", story.payment, "X", for: "chips")
    let ask = story.build()
    var filter = DealFilter()
    filter.purposes = ["data-centre"]
    #expect(try ask.set(ask.payers(of: "X", filter)).names == ["A"])
  }

  @Test func `rows go by amount when the query names one, else by name`() throws {
    var story = try Story()
    try story.tell("small", story.payment, "X", nil, dollars(3))
    try story.tell("Big", story.payment, "X", nil, dollars(9))
    try story.tell("split", story.payment, "X", nil, dollars(3))
    try story.tell("split", story.payment, "X", nil, dollars(4))
    let ask = story.build()
    #expect(try ask.set(ask.payers(of: "X")).names == ["Big", "small", "split"])
    #expect(try ask.set(ask.payers(of: "X", over(1))).names == ["Big", "split", "small"])
    let ascending = Ordering(key: .amount, isDescending: false, limit: 2)
    let limited = try ask.set(ask.payers(of: "X"), ascending)
    #expect(limited.names == ["small", "split"])
    #expect(limited.isComplete)
  }

  @Test
  func `the largest are ranked by the sum of low ends, ties kept, ceilings and silence never`()
    throws
  {
    var story = try Story()
    try story.tell("A", story.payment, "X", nil, dollars(3))
    try story.tell("A", story.payment, "X", nil, dollars(2))
    try story.tell("B", story.payment, "X", nil, dollars(5))
    try story.tell("C", story.payment, "X", nil, dollars(50, .upTo))
    try story.tell("D", story.payment, "X")
    try story.tell("E", story.payment, "X", nil, dollars(1))
    let ask = story.build()
    let largest = try ask.set(.ranked(ask.payers(of: "X"), count: 1, largest: true))
    #expect(largest.names == ["A", "B"])
    #expect(largest.rowDeals.map(\.count) == [2, 1])
    #expect(try ask.set(.ranked(ask.payers(of: "X"), count: 1, largest: false)).names == ["E"])
    #expect(
      try ask.set(.ranked(ask.payers(of: "X"), count: 9, largest: true)).names == ["A", "B", "E"])
  }

  @Test func `amounts in several currencies are not compared`() throws {
    var story = try Story()
    let euros = HedgedMoney(.exactly, Money(ExactDecimal(9_000_000), .euro))
    try story.tell("A", story.payment, "X", nil, dollars(1))
    try story.tell("B", story.payment, "X", nil, dollars(2))
    try story.tell("C", story.payment, "X", nil, euros)
    let ask = story.build()
    let answer = try ask.set(.ranked(ask.payers(of: "X"), count: 5, largest: true))
    #expect(answer.names == ["B", "A"])
    #expect(
      answer.notices.contains {
        if case .remark(let text) = $0 { text.contains("USD") } else { false }
      })
  }

  @Test func `set algebra keeps the deals of the terms that a party is in`() throws {
    var story = try Story()
    let pays = try story.tell("A", story.payment, "X")
    let backs = try story.tell("A", story.investment, "Y")
    try story.tell("B", story.payment, "X")
    try story.tell("C", story.investment, "Y")
    let ask = story.build()
    let payers = ask.payers(of: "X")
    let backers = PartySet.related(ask.backer, to: ask.ids("Y"), DealFilter())
    let both = try ask.set(.intersection([payers, backers]))
    #expect(both.names == ["A"])
    #expect(both.rowDeals == [[pays, backs]])
    #expect(try ask.set(.union([payers, backers])).names == ["A", "B", "C"])
    let without = try ask.set(.difference(backers, [payers]))
    #expect(without.names == ["C"])
    let filtered = try ask.set(
      .filtered(payers, [.related(ask.backer, to: ask.ids("Y"), DealFilter())]))
    #expect(filtered.names == ["A"])
    #expect(filtered.rowDeals == [[pays, backs]])
  }

  @Test func `what a condition leaves out of others than members is no news`() throws {
    var story = try Story()
    try story.tell("A", story.payment, "X")
    try story.tell("Stranger", story.investment, "Y", .planned)
    try story.tell("A", story.investment, "Y", .withdrawn)
    let ask = story.build()
    let answer = try ask.set(
      .filtered(ask.payers(of: "X"), [.related(ask.backer, to: ask.ids("Y"), DealFilter())]))
    #expect(answer.names.isEmpty)
    #expect(answer.notices.contains(.notLive(.withdrawn, count: 1, disputed: 0)))
    #expect(answer.emptyReason == .notLive(1))
  }

  @Test func `parties without a kind are left out of companies and counted`() throws {
    var story = try Story()
    _ = try story.party("Corp", story.company)
    _ = try story.party("Ann", story.person)
    for payer in ["Corp", "Ann", "Nobody"] { try story.tell(payer, story.payment, "X") }
    let ask = story.build()
    let kind = PartySet.ofKind(story.company)
    let both = try ask.set(.intersection([kind, ask.payers(of: "X")]))
    #expect(both.names == ["Corp"])
    #expect(both.notices == [.withoutKind(1)])
    let paying = try ask.set(.filtered(kind, [.related(ask.payer, to: ask.ids("X"), DealFilter())]))
    #expect(paying.names == ["Corp"])
    #expect(paying.notices == [.withoutKind(1)])
    #expect(try ask.set(kind).notices == [.withoutKind(2)])
  }

  @Test func `a condition counts how many others stand in a role`() throws {
    var story = try Story()
    try story.tell("A", story.payment, "X")
    try story.tell("A", story.payment, "X")
    try story.tell("B", story.payment, "X")
    try story.tell("A", story.payment, "Y")
    let ask = story.build()
    func having(_ comparison: PartyCondition.Comparison, _ count: Int) throws -> [String] {
      try ask.set(.filtered(.everyone, [.count(ask.payer, comparison, count, DealFilter())])).names
    }
    #expect(try having(.atLeast, 2) == ["X"])
    #expect(try having(.moreThan, 0) == ["X", "Y"])
    #expect(try having(.atMost, 0) == ["A", "B"])
  }

  @Test func `disputed members take part by a disputed deal`() throws {
    var story = try Story()
    try story.tell("A", story.payment, "X")
    try story.tell("B", story.payment, "X")
    try story.deny(1, by: "X")
    let ask = story.build()
    #expect(try ask.set(.filtered(ask.payers(of: "X"), [.disputed])).names == ["B"])
    var filter = DealFilter()
    filter.disputed = false
    #expect(try ask.set(ask.payers(of: "X", filter)).names == ["A"])
  }

  @Test func `with speakers only what they say counts`() throws {
    var story = try Story()
    let deal = try story.tell("A", story.payment, "X", .completed, dollars(1), by: "FT")
    try story.tell("B", story.payment, "X", by: "Blog")
    var more = Assertion()
    more.status = .withdrawn
    var blog = Attribution(sources: [.session(9)])
    blog.speaker = try story.party("Blog")
    _ = try story.builder.addFollowUp(on: deal, more, by: blog, label: nil)
    let ask = story.build()
    #expect(try ask.set(ask.payers(of: "X")).names == ["B"])
    let view = WorldView(viewpoint: Viewpoint(speakers: [ask.id("FT")]))
    let answer = try ask.set(ask.payers(of: "X"), Ordering(), view)
    #expect(answer.names == ["A"])
    #expect(answer.notices.isEmpty)
  }

  @Test func `rows beyond the budget are cut and said to be`() throws {
    var story = try Story()
    for number in 0..<20 { try story.tell("P\(number)", story.payment, "X") }
    let ask = story.build()
    let form = QueryForm.set(ask.payers(of: "X"), heading: "payer", Ordering())
    let answer = try ask.ask(form, budget: Budget(rows: 7))
    #expect(answer.names.count == 7)
    #expect(!answer.isComplete)
    #expect(answer.notices == [.cut(7)])
    #expect(try ask.ask(.count(.set(ask.payers(of: "X"))), budget: Budget(rows: 7)).total == 20)
  }
}
