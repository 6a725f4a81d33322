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
    guard case .plan(let lines) = answer.content else {
      Issue.record("not a plan")
      return
    }
    #expect(
      lines == [
        PlanLine(depth: 0, text: "list each backer, in order of name"),
        PlanLine(depth: 1, text: "parties on the subject side of investment, with"),
        PlanLine(
          depth: 2, text: "parties on the subject side of payment or purchase, with CoreWeave"),
        PlanLine(depth: 0, text: "count every deal: none has a status left out"),
      ])
  }
}
