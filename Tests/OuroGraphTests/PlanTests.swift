import OuroCore
import OuroGraph
import Testing

@Suite struct PlanTests {
  @Test func `a plan is told in plain words, indented by depth`() throws {
    var story = try Story()
    try story.tell("Microsoft", story.purchase, "CoreWeave")
    let ask = story.build()
    let inner = PartySet.related(ask.backer, to: ask.payers(of: "CoreWeave"), DealFilter())
    let query = Query(.set(inner, heading: "backer", Ordering()))
    let answer = Evaluator(base: ask.base, budget: Budget()).explain(query)
    guard case .plan(let explanation) = answer.content else {
      Issue.record("not a plan")
      return
    }
    #expect(
      explanation.lines == [
        PlanLine(depth: 0, text: "list each backer, in order of name"),
        PlanLine(depth: 1, text: "parties that are backer in a deal of investment with"),
        PlanLine(
          depth: 2,
          text: "parties that are payer in a deal of payment (or purchase) with CoreWeave",
          atMost: 1),
        PlanLine(depth: 0, text: "every deal counts: none has a status left out"),
      ])
  }
}
