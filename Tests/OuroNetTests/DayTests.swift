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
        // Changes name their days themselves.
        guard !question.hasPrefix("changes in") else { continue }
        let plain = try? asked.answer(question.replacing(" WORLD", with: ""))
        let named = try? asked.answer(question.replacing("WORLD", with: "as of \(today)"))
        #expect(plain?.content == named?.content, "\(question)")
      }
    }
  }

  /// What an answer is of, and the deals behind each.
  private func rows(_ answer: Answer) -> [ChangeSubject: Set<DealID>] {
    var rows: [ChangeSubject: Set<DealID>] = [:]
    switch answer.content {
    case .parties(let listing):
      for row in listing.rows { rows[.party(row.party)] = Set(row.deals) }
    case .deals(let deals): for deal in deals { rows[.deal(deal)] = [deal] }
    case .claims(let claims): for claim in claims { rows[.claim(claim)] = [] }
    case .loops(let loops):
      for loop in loops {
        rows[.loop(loop.parties), default: []].formUnion(loop.steps.flatMap(\.deals))
      }
    default: break
    }
    return rows
  }

  @Test func `changes are what one day has and the other has not`() throws {
    var full = 0
    try onBases(45) { base, asked, dice in
      let name = dice.pick(base.parties).name.quoted
      let first = dice.roll(DayTests.days.count - 1)
      let second = dice.number(first + 1...DayTests.days.count - 1)
      let (one, other) = (DayTests.days[first], DayTests.days[second])
      for (subject, world) in [
        ("payers of \(name)", "as of"), ("indirect payees of \(name)", "as of"),
        ("companies that have at least 1 payer", "as of"), ("deals about \(name)", "as of"),
        ("payments over $1bn", "as of"), ("loops by anything", "as of"),
        ("claims about \(name)", "as known on"),
      ] {
        let (old, new) = (
          rows(try asked.answer("\(subject) \(world) \(one)")),
          rows(try asked.answer("\(subject) \(world) \(other)"))
        )
        let question = "changes in \(subject) between \(one) and \(other)"
        guard case .changes(let listing) = try asked.answer(question).content else { continue }
        var told: [Change.Kind: Set<ChangeSubject>] = [:]
        for change in listing.changes { told[change.kind, default: []].insert(change.subject) }
        let about: Comment = "SEED=\(Net.seed) \(question)\n\(base.text)"
        #expect(told[.came, default: []] == Set(new.keys).subtracting(old.keys), about)
        #expect(told[.gone, default: []] == Set(old.keys).subtracting(new.keys), about)
        let kept = Set(new.keys).intersection(old.keys)
        #expect(told[.changed, default: []].isSubset(of: kept), about)
        let others = kept.filter { new[$0] != old[$0] }
        #expect(told[.changed, default: []].isSuperset(of: others), about)
        full += listing.changes.isEmpty ? 0 : 1
      }
    }
    #expect(full >= Net.amount(200))
  }
}
