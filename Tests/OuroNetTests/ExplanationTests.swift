import Ouro
import OuroGraph
import Testing

/// What `explain` and `profile` tell must be so.
@Suite struct ExplanationTests {
  private func explanation(_ question: String, _ asked: Asked) -> Explanation? {
    guard let answer = try? asked.answer(question), case .plan(let told) = answer.content else {
      return nil
    }
    return told
  }

  private func onQuestions(
    _ purpose: UInt64, _ test: (String, Answer, Asked) throws -> Void
  ) throws {
    try Net.onBases(purpose, Net.amount(200)) { _, asked, dice in
      var questions = RandomQuestion(asked.base, dice: dice)
      var answered = 0
      for _ in 0..<8 {
        let question = questions.query()
        guard let answer = try? asked.answer(question) else { continue }
        answered += 1
        if case .plan = answer.content { continue }
        // A fact asked by its question mark takes no other word before it.
        guard asked.node("explain " + question) != nil else { continue }
        try test(question, answer, asked)
      }
      return (answered, 8)
    }
  }

  private func parties(_ answer: Answer) -> [PartyID]? {
    guard case .parties(let listing) = answer.content else { return nil }
    return listing.rows.map(\.party)
  }

  @Test func `a question in brackets asks the same`() throws {
    try onQuestions(43) { question, answer, asked in
      let told = try #require(explanation("explain " + question, asked), "\(question)")
      let again = try asked.answer(told.understood)
      let about = "SEED=\(Net.seed) \(question)\n\(told.understood)"
      if let rows = parties(answer) {
        #expect(parties(again).map(Set.init) == Set(rows), "\(about)")
      } else {
        #expect(again.content == answer.content, "\(about)")
      }
    }
  }

  @Test func `a profile tells the steps of the plan, and no more rows than it may`() throws {
    try onQuestions(44) { question, answer, asked in
      let plan = try #require(explanation("explain " + question, asked), "\(question)")
      let run = try #require(explanation("profile " + question, asked), "\(question)")
      let about = "SEED=\(Net.seed) \(question)"
      #expect(!plan.isRun && plan.lines.allSatisfy { $0.run == nil }, "\(about)")
      #expect(run.isRun && run.understood == plan.understood, "\(about)")
      #expect(run.lines.map(\.text) == plan.lines.map(\.text), "\(about)")
      let whole = try #require(run.lines.first?.run, "\(about)")
      if let rows = parties(answer) { #expect(whole.rows == rows.count, "\(about)") }
      for line in run.lines {
        guard let step = line.run else { continue }
        #expect(step.times > 0 && step.work <= whole.work, "\(about)\n\(line.text)")
        if let most = line.atMost, let rows = step.rows {
          #expect(rows <= most * step.times, "\(about)\n\(line.text)")
        }
      }
    }
  }
}
