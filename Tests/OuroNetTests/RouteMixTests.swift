import Ouro
import OuroCore
import OuroGraph
import Testing

/// Every choice of paths and loops with every two modifiers.
@Suite struct RouteMixTests {
  private static let choices = ["all", "1 shortest", "3 shortest", "1 widest", "2 widest"]
  private static let mixes = RouteModifierKind.allCases.indices.flatMap { one in
    RouteModifierKind.allCases[one...].map { [RouteModifierKind.allCases[one], $0] }
  }

  @Test(arguments: choices) func `any two modifiers mix as plain loops say`(_ choice: String) throws
  {
    var full = 0
    let amount = Net.amount(20)
    for (number, mix) in RouteMixTests.mixes.enumerated() {
      for turn in 0..<amount {
        let seed = Net.seed(59, number * 1000 + turn)
        let base = RandomBase(seed: seed)
        let asked = try Asked(base.text, today: nil)
        var questions = RandomQuestion(asked.base, dice: Dice(seed: seed &+ 1))
        for isLoop in [false, true] {
          let question = questions.route(choice, isLoop: isLoop, mix)
            .replacing("all loops", with: "loops")
          let (outcome, difference) = try Comparison(asked: asked, question: question).run()
          #expect(outcome != .refused, "\(question)")
          if outcome == .full { full += 1 }
          guard let difference else { continue }
          Issue.record("SEED=\(Net.seed)\n\(question)\n\(difference)\non the base\n\(base.text)")
        }
      }
    }
    let all = RouteMixTests.mixes.count * amount * 2
    #expect(full * 100 >= all * 15, "\(full) of \(all) have rows")
  }
}
