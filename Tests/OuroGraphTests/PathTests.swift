import OuroCore
import OuroGraph
import Testing

@Suite struct PathTests {
  private func diamond() throws -> Story {
    var story = try Story()
    for (from, to) in [("S", "A"), ("S", "B"), ("A", "T"), ("B", "T"), ("A", "M"), ("M", "B")] {
      try story.tell(from, story.payment, to)
    }
    return story
  }

  @Test func `all ties of the shortest path are told, in order of names`() throws {
    var story = try diamond()
    let ask = story.build()
    #expect(try ask.ask(.paths(ask.paths(from: "S", to: "T"))).ways == ["S A T", "S B T"])
    #expect(try ask.ask(.count(.paths(ask.paths(from: "S", to: "T")))).total == 2)
  }

  @Test func `all paths repeat no party and go by steps`() throws {
    var story = try diamond()
    let ask = story.build()
    #expect(
      try ask.ask(.paths(ask.paths(.all, from: "S", to: "T"))).ways
        == ["S A T", "S B T", "S A M B T"])
  }

  @Test func `via wants all of them on the path, avoiding none`() throws {
    var story = try diamond()
    let ask = story.build()
    let via = ask.paths(from: "S", to: "T") { $0.via = [ask.ids("M")] }
    #expect(try ask.ask(.paths(via)).ways == ["S A M B T"])
    let avoiding = ask.paths(from: "S", to: "T") { $0.avoiding = [ask.ids("A")] }
    #expect(try ask.ask(.paths(avoiding)).ways == ["S B T"])
    let end = ask.paths(from: "S", to: "T") { $0.avoiding = [ask.ids("T")] }
    #expect(try ask.ask(.paths(end)).routes.isEmpty)
  }

  @Test func `a number of steps is met exactly`() throws {
    var story = try diamond()
    let ask = story.build()
    let four = ask.paths(from: "S", to: "T") { $0.steps = StepBounds(least: 4, most: 4) }
    #expect(try ask.ask(.paths(four)).ways == ["S A M B T"])
    let three = ask.paths(.all, from: "S", to: "T") { $0.steps = StepBounds(least: 3, most: 3) }
    #expect(try ask.ask(.paths(three)).routes.isEmpty)
  }

  @Test func `a path of as many steps as the bound allows is found, a longer one is not`() throws {
    var story = try Story()
    let chain = ["A", "B", "C", "D", "E", "F"]
    for (from, to) in zip(chain, chain.dropFirst()) { try story.tell(from, story.payment, to) }
    let ask = story.build()
    for (steps, end) in chain.enumerated().dropFirst() {
      let within = { (most: Int) in ask.paths(from: "A", to: end) { $0.steps.most = most } }
      #expect(try ask.ask(.paths(within(steps))).routes.count == 1)
      #expect(try ask.ask(.paths(within(steps - 1))).routes.isEmpty)
    }
  }

  @Test func `without a target every party reached gets its shortest paths`() throws {
    var story = try diamond()
    let ask = story.build()
    #expect(
      try ask.ask(.paths(ask.paths(from: "S", to: nil))).ways
        == ["S A", "S B", "S A M", "S A T", "S B T"])
  }

  @Test func `goods flow back to the customer`() throws {
    var story = try Story()
    try story.tell("Microsoft", story.purchase, "CoreWeave")
    let ask = story.build()
    #expect(try ask.ask(.paths(ask.paths(from: "CoreWeave", to: "Microsoft"))).ways.count == 1)
    let cash = [Flow.Edge(relation: story.purchase, isForward: true, channel: nil)]
    let only = ask.paths(from: "CoreWeave", to: "Microsoft") {
      $0.flow = Flow(edges: cash, isNamed: true)
    }
    #expect(try ask.ask(.paths(only)).emptyReason == .nothingLeaves(ask.id("CoreWeave")))
  }

  @Test func `no path says why`() throws {
    var story = try Story()
    try story.tell("A", story.payment, "B")
    try story.tell("C", story.payment, "D")
    try story.tell("B", story.payment, "P", .planned)
    try story.tell("P", story.payment, "Q")
    for number in 0..<8 { try story.tell("N\(number)", story.payment, "N\(number + 1)") }
    let ask = story.build()
    func reason(_ from: String, _ to: String, _ choice: RouteChoice = .shortest) throws
      -> EmptyReason?
    { try ask.ask(.paths(ask.paths(choice, from: from, to: to))).emptyReason }
    #expect(try reason("B", "D") == .nothingLeaves(ask.id("B")))
    #expect(try reason("A", "C") == .nothingReaches(ask.id("C")))
    #expect(try reason("A", "D") == .noWay(from: ask.id("A"), to: ask.id("D"), reached: 1))
    #expect(try reason("A", "Q") == .notLive(1))
    #expect(try reason("N0", "N8", .all) == .tooFar(within: 6))
    #expect(try reason("A", "A") != nil)
  }

  @Test func `a shortest path via a party off the way ends soon`() throws {
    var story = try diamond()
    try story.tell("A", story.payment, "Spur")
    try story.tell("Spur", story.payment, "A")
    _ = try story.party("Island")
    let ask = story.build()
    for name in ["Island", "Spur"] {
      let pattern = ask.paths(from: "S", to: "T") { $0.via = [ask.ids(name)] }
      #expect(try ask.ask(.paths(pattern)).routes.isEmpty)
    }
  }

  @Test func `what an operand leaves out does not explain a missing path`() throws {
    var story = try diamond()
    try story.tell("S", story.payment, "Z", .planned)
    _ = try story.party("Island")
    let ask = story.build()
    var pattern = ask.paths(from: "S", to: "Island")
    pattern.from = .union([ask.ids("S"), ask.payers(of: "Z")])
    let answer = try ask.ask(.paths(pattern))
    #expect(answer.notices.contains(.notLive(.planned, count: 1, disputed: 0)))
    #expect(answer.emptyReason == .nothingReaches(ask.id("Island")))
  }

  @Test func `parties on paths are those of the whole way`() throws {
    var story = try diamond()
    let ask = story.build()
    #expect(try ask.set(.onPaths(ask.paths(from: "S", to: "T"))).names == ["A", "B", "S", "T"])
  }
}
