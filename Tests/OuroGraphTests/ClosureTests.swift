import OuroCore
import OuroGraph
import Testing

@Suite struct ClosureTests {
  private func closure(
    _ ask: Questions, _ name: String, within: Int? = nil, ultimate: Bool = false
  ) -> PartySet {
    .closure(ask.payer, to: ask.ids(name), DealFilter(), maxSteps: within, ultimate: ultimate)
  }

  @Test func `indirect payers are any number of steps away, with the deals of a shortest chain`()
    throws
  {
    var story = try Story()
    let last = try story.tell("B", story.payment, "X")
    let first = try story.tell("A", story.payment, "B")
    let twin = try story.tell("A", story.payment, "B")
    let ask = story.build()
    let answer = try ask.set(closure(ask, "X"))
    #expect(answer.names == ["A", "B"])
    #expect(answer.rowDeals == [[last, first, twin], [last]])
    #expect(try ask.set(closure(ask, "X", within: 1)).names == ["B"])
  }

  @Test func `on a cycle a party is its own indirect payer`() throws {
    var story = try Story()
    try story.tell("X", story.payment, "Y")
    try story.tell("Y", story.payment, "X")
    let ask = story.build()
    let answer = try ask.set(closure(ask, "X"))
    #expect(answer.names == ["X", "Y"])
    #expect(answer.rowDeals.map(\.count) == [2, 1])
  }

  @Test func `ultimate payers are where chains begin`() throws {
    var story = try Story()
    try story.tell("Source", story.payment, "B")
    try story.tell("B", story.payment, "X")
    try story.tell("R1", story.payment, "R2")
    try story.tell("R2", story.payment, "R1")
    try story.tell("R2", story.payment, "X")
    let ask = story.build()
    #expect(try ask.set(closure(ask, "X", ultimate: true)).names == ["R1", "R2", "Source"])
    #expect(try ask.set(closure(ask, "X", within: 1, ultimate: true)).names == ["R2"])
  }

  @Test func `a cycle that somebody outside pays is no beginning`() throws {
    var story = try Story()
    try story.tell("R1", story.payment, "R2")
    try story.tell("R2", story.payment, "R1")
    try story.tell("R2", story.payment, "X")
    try story.tell("Outside", story.payment, "R1")
    let ask = story.build()
    #expect(try ask.set(closure(ask, "X", ultimate: true)).names == ["Outside"])
  }

  @Test func `a chain of twenty thousand does not overflow a stack`() throws {
    var story = try Story()
    for number in 0..<20_000 {
      try story.tell("N\(number + 1)", story.payment, "N\(number)")
    }
    try story.tell("N0", story.payment, "N20000")
    let ask = story.build()
    #expect(try ask.ask(.count(.set(closure(ask, "N0")))).total == 20_001)
    #expect(try ask.ask(.count(.set(closure(ask, "N0", ultimate: true)))).total == 20_001)
  }
}
