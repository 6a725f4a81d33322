import OuroCore
import OuroGraph
import Testing

@Suite struct WidestTests {
  /// S pays T little at once, more over A, and as much over B and C.
  private func bridges() throws -> Questions {
    var story = try Story()
    let deals: [(String, String, UInt32)] = [
      ("S", "T", 1), ("S", "A", 9), ("A", "T", 5), ("S", "B", 5), ("B", "C", 7), ("C", "T", 6),
      ("T", "S", 4),
    ]
    for (from, to, amount) in deals {
      try story.tell(from, story.payment, to, nil, dollars(amount))
    }
    return story.build()
  }

  @Test func `the widest is told, and of equally wide ones the shortest`() throws {
    let ask = try bridges()
    func ways(_ count: Int, _ most: Int? = nil) throws -> [String] {
      try ask.ask(.paths(ask.paths(.widest(count), from: "S", to: "T") { $0.steps.most = most }))
        .ways
    }
    #expect(try ways(1) == ["S A T"])
    #expect(try ways(1, 1) == ["S T"])
    #expect(try ways(2) == ["S A T", "S B C T"])
    #expect(try ways(3) == ["S A T", "S B C T", "S T"])
    #expect(try ways(4) == ways(3))
    let loops = try ask.ask(.loops(ask.loops(.widest(2)))).ways
    #expect(loops == ["A T S", "B C T S"])
  }

  @Test func `those that tie with the last are told, and counted`() throws {
    var story = try Story()
    for name in ["A", "B", "C"] {
      try story.tell("S", story.payment, name, nil, dollars(3))
      try story.tell(name, story.payment, "T", nil, dollars(2))
    }
    let ask = story.build()
    let two = ask.paths(.widest(2), from: "S", to: "T")
    let answer = try ask.ask(.paths(two))
    #expect(answer.ways == ["S A T", "S B T", "S C T"])
    #expect(answer.notices == [.equallyWide(above: 2)])
    #expect(try ask.ask(.count(.paths(two))).total == 3)
  }

  @Test func `what states no least amount is left out and counted`() throws {
    var story = try Story()
    try story.tell("S", story.payment, "T")
    try story.tell("S", story.payment, "A", nil, dollars(9, .upTo))
    try story.tell("A", story.payment, "T", nil, dollars(5))
    let ask = story.build()
    let answer = try ask.ask(.paths(ask.paths(.widest(1), from: "S", to: "T")))
    #expect(answer.routes.isEmpty)
    #expect(answer.notices == [.empty(.filteredOnTheWay(2)), .withoutAmount(1), .ceilings(1)])
  }

  @Test func `amounts of several currencies make no width together`() throws {
    var story = try Story()
    try story.tell("S", story.payment, "A", nil, dollars(9))
    try story.tell(
      "A", story.payment, "T", nil, HedgedMoney(.exactly, Money(ExactDecimal(5), .euro)))
    try story.tell("T", story.payment, "S", nil, dollars(9))
    let ask = story.build()
    let path = try ask.ask(.paths(ask.paths(.widest(1), from: "S", to: "T")))
    #expect(path.emptyReason == .severalCurrencies(isLoop: false))
    #expect(
      try ask.ask(.loops(ask.loops(.widest(1)))).emptyReason == .severalCurrencies(isLoop: true))
  }
}

/// Searches that would walk about in a crowd from which the only way on leads back through a party
/// that they have passed.
@Suite struct LostWayTests {
  /// S pays U, U pays everybody in a crowd who all pay each other and U, and U pays the last.
  private func crowd(last: String, _ amount: UInt32) throws -> Questions {
    var story = try Story()
    let crowd = (0..<16).map { "C\($0)" }
    try story.tell("S", story.payment, "U", nil, dollars(100))
    try story.tell("U", story.payment, last, nil, dollars(amount))
    for one in crowd {
      try story.tell("U", story.payment, one, nil, dollars(105))
      try story.tell(one, story.payment, "U", nil, dollars(120))
      for other in crowd where other != one {
        try story.tell(one, story.payment, other, nil, dollars(110))
      }
    }
    return story.build()
  }

  @Test(arguments: [RouteChoice.fewest(2), .widest(2)])
  func `a second path that is not there is soon given up`(_ choice: RouteChoice) throws {
    let ask = try crowd(last: "T", 130)
    let paths = ask.paths(choice, from: "S", to: "T")
    #expect(
      try ask.ask(.paths(paths), budget: Budget(seconds: 1, elapsed: elapsed())).ways == ["S U T"])
  }

  @Test(arguments: [RouteChoice.shortest, .widest(1)])
  func `a loop whose amounts would pass a party twice is soon given up`(
    _ choice: RouteChoice
  ) throws {
    let ask = try crowd(last: "S", 130)
    let loops = ask.loops(choice) { pattern in
      pattern.start = ask.ids("S")
      pattern.steps.most = 18
      pattern.succession.amountsWithin = Percent(ExactDecimal(20))
    }
    #expect(
      try ask.ask(.loops(loops), budget: Budget(seconds: 1, elapsed: elapsed())).routes.isEmpty)
  }
}
