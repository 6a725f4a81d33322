import OuroCore
import OuroGraph
import Testing

/// A small generator with a seed, so that a failure can be had again.
struct Dice {
  var state: UInt64

  mutating func roll(_ sides: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % sides
  }
}

@Suite struct RandomTests {
  private static let names = (0..<7).map { "P\($0)" }

  private func story(_ seed: UInt64) throws -> (Questions, [[Bool]]) {
    var dice = Dice(state: seed)
    var story = try Story()
    let names = RandomTests.names
    for name in names { _ = try story.party(name, dice.roll(2) == 0 ? story.company : nil) }
    var edges = [[Bool]](repeating: Array(repeating: false, count: 7), count: 7)
    for _ in 0..<(6 + dice.roll(14)) {
      let (from, to) = (dice.roll(7), dice.roll(7))
      let status: Status = dice.roll(4) == 0 ? .planned : .completed
      let amount = dice.roll(3) == 0 ? nil : dollars(UInt32(1 + dice.roll(5)))
      let relation = dice.roll(3) == 0 ? story.investment : story.payment
      try story.tell(names[from], relation, names[to], status, amount)
      if status == .completed, from != to { edges[from][to] = true }
    }
    return (story.build(), edges)
  }

  /// Every simple way by plain recursion: the definition, not the engine.
  private func ways(
    _ edges: [[Bool]], from path: [Int], most: Int, _ isEnd: (Int) -> Bool
  ) -> [[Int]] {
    guard let last = path.last, path.count <= most else { return [] }
    var found: [[Int]] = []
    for next in 0..<7 where edges[last][next] {
      if isEnd(next) { found.append(path + [next]) }
      if !path.contains(next) {
        found += ways(edges, from: path + [next], most: most, isEnd)
      }
    }
    return found
  }

  private func text(_ way: some Sequence<Int>) -> String {
    way.map { RandomTests.names[$0] }.joined(separator: " ")
  }

  /// Every loop, from its least party.
  private func closedWays(_ edges: [[Bool]], most: Int) -> [String] {
    var found: [String] = []
    for root in 0..<7 {
      for way in ways(edges, from: [root], most: most, { $0 == root }) {
        let parties = Array(way.dropLast())
        if parties.min() == root { found.append(text(parties)) }
      }
    }
    return found.sorted()
  }

  @Test(arguments: 0..<60) func `bounded loops are those of a plain enumeration`(
    _ seed: Int
  ) throws {
    let (ask, edges) = try story(UInt64(seed))
    for most in [2, 3, 6] {
      let expected = closedWays(edges, most: most)
      let all = bounded(ask, most: most, through: [])
      let listed = try ask.ask(.loops(all)).ways.sorted()
      #expect(listed == expected)
      let counted = try ask.ask(.count(.loops(all))).total
      #expect(counted == expected.count)
      let third = bounded(ask, most: most, through: [ask.ids("P3")])
      let through = try ask.ask(.loops(third)).ways.sorted()
      #expect(through == expected.filter { $0.contains("P3") })
    }
  }

  private func bounded(_ ask: Questions, most: Int, through: [PartySet]) -> LoopPattern {
    ask.loops {
      $0.steps.most = most
      $0.through = through
    }
  }

  @Test(arguments: 0..<60) func `paths are those of a plain enumeration`(_ seed: Int) throws {
    let (ask, edges) = try story(UInt64(seed))
    for target in 1..<7 {
      let all = ways(edges, from: [0], most: 6) { $0 == target }
        .filter { way in Set(way).count == way.count && way.firstIndex(of: target) == way.count - 1
        }
      let shortest = all.map(\.count).min() ?? 0
      let name = RandomTests.names[target]
      #expect(
        try ask.ask(.paths(ask.paths(.all, from: "P0", to: name))).ways.sorted()
          == all.map { text($0) }.sorted())
      #expect(
        try ask.ask(.paths(ask.paths(from: "P0", to: name))).ways.sorted()
          == all.filter { $0.count == shortest }.map { text($0) }.sorted())
      let via = all.filter { $0.contains(3) }
      let least = via.map(\.count).min() ?? 0
      let pattern = ask.paths(from: "P0", to: name) { $0.via = [ask.ids("P3")] }
      #expect(
        try ask.ask(.paths(pattern)).ways.sorted()
          == via.filter { $0.count == least }.map { text($0) }.sorted())
    }
  }

  @Test(arguments: 0..<25) func `a pass of the planner changes no answer`(_ seed: Int) throws {
    let (ask, _) = try story(UInt64(seed))
    let payers = ask.payers(of: "P1")
    let others = ask.payers(of: "P2", over(2))
    let company = PartySet.ofKind(ask.story.company)
    let sets: [PartySet] = [
      payers, .union([payers, .union([others, payers])]),
      .intersection([payers, .intersection([others, company])]),
      .filtered(
        .filtered(payers, [.ofKind(ask.story.company)]),
        [
          .related(ask.backer, to: .everyone, DealFilter())
        ]),
      .ranked(
        .filtered(payers, [.count(ask.payer, .atLeast, 1, DealFilter())]), count: 2, largest: true),
      .closure(
        ask.payer, to: .related(ask.payee, to: .union([.union([others]), payers]), DealFilter()),
        DealFilter(), maxSteps: nil, ultimate: false),
    ]
    var forms = sets.map { QueryForm.set($0, heading: "party", Ordering()) }
    forms += sets.map { .count(.set($0)) }
    forms += [
      .loops(ask.loops()), .loops(ask.loops(.shortest)), .count(.loops(ask.loops())),
      .paths(ask.paths(from: "P0", to: "P4")), .paths(ask.paths(.all, from: "P0", to: "P4")),
      .count(.paths(ask.paths(from: "P0", to: nil))), .records(RecordPattern(.deals)),
      .count(.records(RecordPattern(.deals))), .card(ask.id("P1")),
    ]
    for form in forms {
      let whole = try ask.ask(form)
      for pass in PlannerPasses.each + [.all] {
        let other = try ask.ask(form, passes: PlannerPasses.all.subtracting(pass))
        #expect(other.content == whole.content)
        #expect(other.notices == whole.notices)
      }
    }
  }
}
