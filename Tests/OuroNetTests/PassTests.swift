import Ouro
import OuroGraph
import Testing

/// Each pass of the planner switched off, and all of them: no answer may change.
@Suite struct PassTests {
  private static let others = PlannerPasses.each.map(PlannerPasses.all.subtracting) + [[]]

  private struct Told: Equatable {
    let content: AnswerContent
    let notices: [Notice]
    let isComplete: Bool
  }

  private func told(_ question: String, _ asked: Asked, _ passes: PlannerPasses) -> Told? {
    asked.session.passes = passes
    defer { asked.session.passes = .all }
    guard let answer = try? asked.answer(question) else { return nil }
    return Told(content: answer.content, notices: answer.notices, isComplete: answer.isComplete)
  }

  /// - Returns: Whether it has an answer at all.
  private func compare(_ question: String, _ asked: Asked) -> Bool {
    let whole = told(question, asked, .all)
    // A plan tells which passes it was made by.
    if case .plan = whole?.content { return true }
    for passes in PassTests.others {
      let off = PlannerPasses.all.subtracting(passes).rawValue
      #expect(
        told(question, asked, passes) == whole, "SEED=\(Net.seed) passes off: \(off)\n\(question)")
    }
    return whole != nil
  }

  @Test func `questions are answered alike without any pass`() throws {
    try Net.onBases(40, Net.amount(100)) { _, asked, dice in
      var questions = RandomQuestion(asked.base, dice: dice)
      let answered = (0..<8).count { _ in compare(questions.query(), asked) }
      return (answered, 8)
    }
  }

  @Test func `who is of no kind is told of kinds named twice without any pass`() throws {
    let asked = try Asked("company Ada; person Bea; party Cid")
    for question in [
      "companies and companies", "companies and people", "companies and (companies)",
    ] {
      #expect(compare(question, asked))
    }
  }

  @Test func `patterns are found alike without any pass`() throws {
    for number in 0..<Net.amount(200) {
      var dice = Dice(seed: Net.seed(41, number))
      let made = PatternTests.question(&dice)
      #expect(compare(made.question, try Asked(made.base)))
    }
  }

  @Test func `definitions mean the same without any pass`() throws {
    for number in 0..<Net.amount(200) {
      var dice = Dice(seed: Net.seed(42, number))
      let naive = NaiveDefinitions(dice: &dice)
      let asked = try Asked(DefinitionTests.text(naive))
      for word in NaiveDefinitions.words.prefix(naive.table.count) {
        let (one, other) = (dice.roll(naive.partyCount), dice.roll(naive.partyCount))
        let names = [one, other].map { RandomBase.names[$0].quoted }
        #expect(compare("\(word)s of \(names[0])", asked))
        #expect(compare("\(word)s of (payers of \(names[0]) or payers of \(names[1]))", asked))
      }
    }
  }

  @Test func `defined relations mean the same without any pass`() throws {
    for number in 0..<Net.amount(100) {
      var dice = Dice(seed: Net.seed(43, number))
      let naive = NaiveRelations(dice: &dice)
      let asked = try Asked(DerivedTests.text(naive, DerivedTests.deals(naive)))
      let names = DerivedTests.names.prefix(naive.partyCount)
      for number in naive.relations.indices {
        let (word, verb) = (NaiveRelations.subject(number), NaiveRelations.verb(number))
        for question in [
          "\(word)s of \(dice.pick(Array(names)))", "count of loops by bond\(number) or payments",
          "indirect \(word)s of \(dice.pick(Array(names)))", "groups by bond\(number) or money",
          "find U, V where U \(verb) V and not V pays U", "why loops by bond\(number)",
          "parties that have at least 2 \(word)s", "all paths from \(names[0]) by bond\(number)",
        ] {
          #expect(compare(question, asked), "\(question)")
        }
      }
    }
  }
}
