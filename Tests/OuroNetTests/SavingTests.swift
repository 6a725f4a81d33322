import OuroCore
import OuroGraph
import Testing

@testable import Ouro

/// What is saved of any base, and read again, is the same base.
@Suite struct SavingTests {
  private static let amount = Net.amount(400)

  /// A claim without its place, which is another one now, and without a label that is.
  private struct Said: Equatable {
    let deal: DealID
    let label: String?
    let speaker: PartyID?
    let content: Assertion
    let denials: [DenialID]

    init(_ claim: Claim) {
      deal = claim.deal
      label = claim.label.flatMap { Int($0) == nil && !$0.hasPrefix("label-") ? $0 : nil }
      speaker = claim.speaker
      content = claim.content
      denials = claim.denials
    }
  }

  private func said(_ base: KnowledgeBase) -> [Said] {
    base.claimIDs.map { Said(base.claim($0)) }
  }

  @Test func `a base of facts and tables is the same when it is saved and read`() throws {
    var rows = 0
    for number in 0..<SavingTests.amount {
      let seed = Net.seed(90, number)
      let told = try RandomTold(seed: seed, hasOddLabels: number % 2 == 0)
      let base = told.session.base
      rows += base.deals.rowCount
      let text = try BaseText(base).text()
      let read = try Asked(text)
      let hint = Comment("SEED=\(Net.seed) \(number)\n\(text)")
      #expect(said(read.base) == said(base), hint)
      #expect(read.base.parties == base.parties, hint)
      #expect(read.base.deals.count == base.deals.count, hint)
      #expect(read.base.denials.map(\.content) == base.denials.map(\.content), hint)
      #expect(read.base.today == base.today, hint)
      for deal in base.deals.all.map({ DealID($0) }) {
        #expect(state(of: deal, in: read.base) == state(of: deal, in: base), hint)
      }
      #expect(try BaseText(read.base).text() == text, hint)
    }
    #expect(rows > SavingTests.amount)
  }

  /// Without its label, which may be one that no statement has.
  private func state(of deal: DealID, in base: KnowledgeBase) -> [String] {
    let deal = base.deal(deal)
    return [
      "\(deal.subject) \(deal.relation) \(deal.object) \(deal.status)", "\(deal.amount as Any)",
      "\(deal.since as Any) \(deal.until as Any)", "\(deal.details)",
      "\(deal.isInferred) \(deal.isDisputed) \(deal.isStatusDisputed)",
    ]
  }

  @Test func `what is saved of facts and tables answers the same`() throws {
    var answered = 0
    for number in 0..<SavingTests.amount {
      let seed = Net.seed(91, number)
      let told = try RandomTold(seed: seed, hasOddLabels: false)
      let text = try BaseText(told.session.base).text()
      let read = try Asked(text)
      guard read.base.deals.count > 2 else { continue }
      var questions = RandomQuestion(read.base, dice: Dice(seed: seed &+ 1))
      for _ in 0..<6 {
        let question = questions.query()
        // These have numbers of claims, of which those of rows are others.
        if ["claim", "why", "history"].contains(where: question.contains) { continue }
        let answers = (try? told.session.ask(question), try? read.answer(question))
        guard let one = answers.0, let other = answers.1 else {
          #expect(answers.0 == nil && answers.1 == nil, "SEED=\(Net.seed) \(number) \(question)")
          continue
        }
        if case .plan = one.content { continue }
        #expect(one.content == other.content, "SEED=\(Net.seed) \(number) \(question)")
        #expect(
          one.notices == other.notices,
          "SEED=\(Net.seed) \(number) \(question)\n\(told.tables)\n\(text)")
        answered += 1
      }
    }
    #expect(answered > SavingTests.amount * 2)
  }
}
