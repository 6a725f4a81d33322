import Ouro
import OuroCore
import OuroGraph
import Testing

/// What must hold between answers about days, publications and disputes.
@Suite struct DayTests {
  private static let days = ["2023-06-01", "2024-03-15", "2024-11-20", "2025-01-20", "2025-12-31"]

  /// Runs a test on random bases.
  private func onBases(
    _ purpose: UInt64, _ test: (RandomBase, Asked, inout Dice) throws -> Void
  ) throws {
    for number in 0..<Net.amount(200) {
      let seed = Net.seed(purpose, number)
      let base = RandomBase(seed: seed)
      var dice = Dice(seed: seed &+ 1)
      try test(base, Asked(base.text, today: nil), &dice)
    }
  }

  private func labels(_ asked: Asked, _ question: String) throws -> Set<String> {
    Set(try asked.answer(question).deals.map(\.label))
  }

  @Test func `as of and as known on may stand either way round`() throws {
    try onBases(40) { _, asked, dice in
      var questions = RandomQuestion(asked.base, dice: dice)
      let (day, known) = (dice.pick(DayTests.days), dice.pick(DayTests.days))
      for _ in 0..<6 {
        let question = questions.question(in: " WORLD")
        func answer(_ world: String) -> Answer? {
          try? asked.answer(question.replacing("WORLD", with: world))
        }
        let one = answer("as of \(day) as known on \(known)")
        let other = answer("as known on \(known) as of \(day)")
        #expect(one?.content == other?.content, "\(question)")
        #expect(one?.notices.count == other?.notices.count, "\(question)")
      }
    }
  }

  @Test func `what is known later is told by then, and nothing published is forgotten`() throws {
    try onBases(41) { _, asked, _ in
      var before: Set<String> = []
      for day in DayTests.days {
        let claims = try asked.answer("claims as known on \(day)").claims
        let places = Set(claims.map { "\($0.deal.index) \($0.source) \($0.content)" })
        #expect(before.isSubset(of: places))
        before = places
      }
    }
  }

  @Test func `each deal is in force, over, to come or of a status that does not count`() throws {
    try onBases(42) { _, asked, _ in
      for day in DayTests.days {
        let all = try labels(asked, "deals counting everything")
        let known = try labels(asked, "deals as of \(day) counting everything")
        let live = try labels(asked, "deals as of \(day)")
        #expect(live.isSubset(of: known))
        #expect(known.isSubset(of: all))
        var toCome = 0
        for case .toBegin(let count, _, _) in try asked.answer(
          "deals as of \(day) counting everything"
        ).notices { toCome = count }
        #expect(known.count + toCome == all.count)
      }
    }
  }

  @Test func `without its denials a base is undisputed, and nothing else changes`() throws {
    try onBases(43) { base, asked, dice in
      var sober = base
      sober.denials = []
      sober.deals = base.deals.map { told in
        var told = told
        told.sequel.removeAll { $0.contains(" denies ") }
        return told
      }
      let other = try Asked(sober.text, today: nil)
      #expect(try labels(other, "disputed deals counting everything").isEmpty)
      let disputed = try labels(asked, "disputed deals counting everything")
      let undisputed = try labels(asked, "undisputed deals counting everything")
      let all = try labels(other, "deals counting everything")
      #expect(disputed.union(undisputed) == all && disputed.isDisjoint(with: undisputed))
      var questions = RandomQuestion(asked.base, dice: dice)
      for _ in 0..<6 {
        let question = questions.question(in: "")
        guard !question.contains("disputed"), !question.contains("denials"),
          let one = try? asked.answer(question), let two = try? other.answer(question)
        else { continue }
        if case .verdict(let first, let deals, _) = one.content,
          case .verdict(let second, let others, _) = two.content
        {
          let isDenied = first == .denied && second == .notStated
          let isDisputed = first == .disputed && second == .yes
          #expect(deals == others && (first == second || isDenied || isDisputed))
        } else {
          #expect(one.content == two.content, "\(question)")
        }
      }
    }
  }

  @Test func `the day now may be named, and changes nothing`() throws {
    try onBases(44) { _, asked, dice in
      guard let today = asked.base.today else { return }
      var questions = RandomQuestion(asked.base, dice: dice)
      for _ in 0..<6 {
        let question = questions.question(in: " WORLD")
        let plain = try? asked.answer(question.replacing(" WORLD", with: ""))
        let named = try? asked.answer(question.replacing("WORLD", with: "as of \(today)"))
        #expect(plain?.content == named?.content, "\(question)")
      }
    }
  }
}
