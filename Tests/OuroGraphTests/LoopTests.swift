import OuroCore
import OuroGraph
import Testing

@Suite struct LoopTests {
  /// Microsoft backs OpenAI, which buys from CoreWeave, which pays Microsoft.
  private func triangle() throws -> Story {
    var story = try Story()
    try story.tell("Microsoft", story.investment, "OpenAI", nil, dollars(10))
    try story.tell("OpenAI", story.purchase, "CoreWeave", nil, dollars(12, .nearly))
    try story.tell("CoreWeave", story.payment, "Microsoft", nil, dollars(11))
    return story
  }

  @Test func `a loop is told once, from its least party, with its bottleneck`() throws {
    var story = try triangle()
    let ask = story.build()
    let answer = try ask.ask(.loops(ask.loops()))
    #expect(answer.ways == ["CoreWeave Microsoft OpenAI"])
    let loop = try #require(answer.routes.first)
    #expect(loop.bottleneck == dollars(10))
    #expect(
      loop.steps.map { $0.channels.map { ask.base.vocabulary.channels[$0.index].name } }
        == [["cash"], ["capital"], ["cash"]])
    #expect(try ask.ask(.count(.loops(ask.loops()))).total == 1)
  }

  @Test func `from a party prints the loop starting there, through does not`() throws {
    var story = try triangle()
    let ask = story.build()
    let from = try ask.ask(.loops(ask.loops { $0.start = ask.ids("OpenAI") }))
    #expect(from.ways == ["OpenAI CoreWeave Microsoft"])
    let through = try ask.ask(.loops(ask.loops { $0.through = [ask.ids("OpenAI")] }))
    #expect(through.ways == ["CoreWeave Microsoft OpenAI"])
  }

  @Test func `a sale is no loop but an exchange`() throws {
    var story = try Story()
    let deal = try story.tell("Microsoft", story.purchase, "CoreWeave")
    let ask = story.build()
    let answer = try ask.ask(.loops(ask.loops { $0.start = ask.ids("Microsoft") }))
    #expect(answer.routes.isEmpty)
    #expect(
      answer.notices.last
        == .exchanges([
          ExchangePair(one: ask.id("Microsoft"), other: ask.id("CoreWeave"), deals: [deal])
        ]))
    #expect(answer.emptyReason == .onlyExchanges)
    #expect(try ask.ask(.count(.loops(ask.loops()))).total == 0)
  }

  @Test func `a payment for goods of another purchase is an exchange, two payments are a loop`()
    throws
  {
    var story = try Story()
    try story.tell("A", story.payment, "B")
    try story.tell("A", story.purchase, "B")
    let goods = story.build()
    #expect(try goods.ask(.loops(goods.loops())).routes.isEmpty)
    try story.tell("B", story.payment, "A")
    let ask = story.build()
    let answer = try ask.ask(.loops(ask.loops()))
    #expect(answer.ways == ["A B"])
    #expect(answer.routes.first?.steps.map(\.deals.count) == [2, 2])
  }

  @Test func `loops are in order of steps, bottleneck and names`() throws {
    var story = try Story()
    for (from, to, amount) in [
      ("A", "B", 1), ("B", "A", 1), ("C", "D", 5), ("D", "C", 5), ("E", "F", 0), ("F", "E", 0),
      ("A", "G", 9), ("G", "H", 9), ("H", "A", 9),
    ] {
      try story.tell(
        from, story.payment, to, nil, amount > 0 ? dollars(UInt32(amount)) : nil)
    }
    let ask = story.build()
    #expect(try ask.ask(.loops(ask.loops())).ways == ["C D", "A B", "E F", "A G H"])
    #expect(try ask.ask(.loops(ask.loops(.shortest))).ways == ["C D", "A B", "E F"])
    let long = ask.loops { $0.steps = StepBounds(least: 3, most: 3) }
    #expect(try ask.ask(.loops(long)).ways == ["A G H"])
    let avoiding = ask.loops { $0.avoiding = [ask.ids("C", "B")] }
    #expect(try ask.ask(.loops(avoiding)).ways == ["E F", "A G H"])
  }

  @Test func `parallel deals are one step that lists its deals and adds their amounts`() throws {
    var story = try Story()
    let one = try story.tell("A", story.payment, "B", nil, dollars(1))
    let two = try story.tell("A", story.investment, "B", nil, dollars(2))
    try story.tell("B", story.payment, "A", nil, dollars(7))
    let ask = story.build()
    let loop = try #require(try ask.ask(.loops(ask.loops())).routes.first)
    #expect(loop.steps.first?.deals == [one, two])
    #expect(loop.bottleneck == dollars(3))
  }

  @Test func `every step needs a deal that passes, and only those are listed`() throws {
    var story = try triangle()
    let extra = try story.tell("CoreWeave", story.payment, "Microsoft", nil, dollars(1))
    let ask = story.build()
    let answer = try ask.ask(.loops(ask.loops { $0.everyStep = over(9) }))
    #expect(answer.ways == ["CoreWeave Microsoft OpenAI"])
    #expect(answer.routes.first?.steps.contains { $0.deals.contains(extra) } == false)
    let none = try ask.ask(.loops(ask.loops { $0.everyStep = over(10) }))
    #expect(none.routes.isEmpty)
    #expect(none.emptyReason == .filteredOnTheWay(2))
  }

  @Test func `deals that are not live and lie on a closed way are counted`() throws {
    var story = try triangle()
    try story.tell("OpenAI", story.payment, "Microsoft", .planned)
    try story.tell("Microsoft", story.payment, "Nowhere", .planned)
    let ask = story.build()
    for pattern in [ask.loops(), ask.loops { $0.start = ask.ids("Microsoft") }] {
      let answer = try ask.ask(.loops(pattern))
      #expect(answer.routes.count == 1)
      #expect(answer.notices.first == .notLive(.planned, count: 1, disputed: 0))
    }
  }

  @Test func `no loop says why`() throws {
    var story = try Story()
    try story.tell("A", story.payment, "B")
    try story.tell("B", story.payment, "C")
    try story.tell("L1", story.payment, "L2")
    try story.tell("L2", story.payment, "L1", .withdrawn)
    for number in 0..<20 { try story.tell("R\(number)", story.payment, "R\((number + 1) % 20)") }
    let ask = story.build()
    func reason(_ name: String) throws -> EmptyReason? {
      try ask.ask(.loops(ask.loops { $0.start = ask.ids(name) })).emptyReason
    }
    #expect(try reason("C") == .nothingLeaves(ask.id("C")))
    #expect(try reason("A") == .nothingReaches(ask.id("A")))
    #expect(try reason("B") == .noWayBack(story.party("B"), reached: 1))
    #expect(try reason("L1") == .notLive(1))
    #expect(try reason("R0") == .tooFar(within: 6))
  }

  @Test func `a hub with thousands of customers only exchanges, and soon says so`() throws {
    var story = try Story()
    for number in 0..<3000 { try story.tell("C\(number)", story.purchase, "Hub") }
    let ask = story.build()
    let patterns = [
      ask.loops(.shortest), ask.loops(), ask.loops(.shortest) { $0.start = ask.ids("Hub") },
    ]
    for pattern in patterns {
      let answer = try ask.ask(.loops(pattern), budget: Budget(seconds: 1, elapsed: elapsed()))
      #expect(answer.emptyReason == .onlyExchanges)
    }
  }

  @Test func `each of a supplier's exchanges is told`() throws {
    for count in 1...9 {
      var story = try Story()
      for number in 0..<count { try story.tell("C\(number)", story.purchase, "Supplier") }
      let ask = story.build()
      let answer = try ask.ask(.loops(ask.loops()))
      let pairs = answer.notices.compactMap { notice -> [ExchangePair]? in
        if case .exchanges(let pairs) = notice { pairs } else { nil }
      }.flatMap(\.self)
      #expect(pairs.map(\.one) == (0..<count).map { ask.id("C\($0)") })
    }
  }

  @Test func `a loop from a set starts at its least member`() throws {
    var story = try triangle()
    let ask = story.build()
    let pattern = ask.loops { $0.start = ask.ids("OpenAI", "Microsoft") }
    #expect(try ask.ask(.loops(pattern)).ways == ["Microsoft OpenAI CoreWeave"])
    let both = ask.loops {
      $0.start = ask.ids("OpenAI")
      $0.through = [ask.ids("Microsoft"), ask.ids("CoreWeave")]
    }
    #expect(try ask.ask(.loops(both)).ways == ["OpenAI CoreWeave Microsoft"])
  }

  @Test func `a relation that reads both ways carries both ways when it is named`() throws {
    var story = try Story()
    try story.tell("A", story.partnership, "B")
    try story.tell("C", story.partnership, "B")
    try story.tell("A", story.partnership, "C")
    let ask = story.build()
    let edges = [Flow.Edge(relation: story.partnership, isForward: true, channel: nil)]
    var pattern = LoopPattern(choice: .all, flow: Flow(edges: edges, isNamed: true))
    #expect(try ask.ask(.loops(pattern)).ways == ["A B C", "A C B"])
    pattern.flow = ask.flow
    #expect(try ask.ask(.loops(pattern)).routes.isEmpty)
  }

  @Test func `disputed loops have a step that rests on disputed deals only`() throws {
    var story = try triangle()
    try story.deny(2, by: "Microsoft")
    let ask = story.build()
    #expect(try ask.ask(.loops(ask.loops { $0.disputed = true })).routes.count == 1)
    #expect(try ask.ask(.loops(ask.loops { $0.disputed = false })).routes.isEmpty)
  }

  @Test func `parties on loops have the deals of their loops`() throws {
    var story = try triangle()
    try story.tell("Other", story.payment, "OpenAI")
    let ask = story.build()
    let answer = try ask.set(.onLoops(ask.loops()))
    #expect(answer.names == ["CoreWeave", "Microsoft", "OpenAI"])
    #expect(answer.rowDeals.map(\.count) == [3, 3, 3])
  }
}
