import Ouro
import OuroGraph
import Testing

/// Loops in date order, counted from the columns of a table: held against those that are listed.
@Suite struct DatedLoopTests {
  static let chunks = Net.isQuick ? 3 : 12

  /// Payments within several crowds that do not pay one another back.
  private func session(_ dice: inout Dice) throws -> Session {
    var table = "payer,payee,amount,date\n"
    for _ in 0..<dice.number(100...160) {
      let crowd = dice.roll(4) * 6
      let payee = dice.chance(85) ? crowd + dice.roll(6) : min(23, crowd + 6 + dice.roll(6))
      table += "P\(crowd + dice.roll(6)),P\(payee),\(dice.number(50...90)),"
      table += "2024-0\(dice.number(1...3))-\(dice.number(10...28))\n"
    }
    return try Session(files: ["pay.csv"], host: TextHost(files: ["pay.csv": table]))
  }

  private func count(_ session: Session, _ question: String) throws -> Int {
    guard case .count(let count) = try session.ask(question).content else { throw Asked.NoAnswer() }
    return count
  }

  private func work(_ session: Session, _ question: String) throws -> Int? {
    guard case .plan(let plan) = try session.ask("profile " + question).content else { return nil }
    return plan.lines.first?.run?.work
  }

  @Test(arguments: 0..<chunks) func `as many are counted as are listed`(_ chunk: Int) throws {
    let seed = Net.seed(67, chunk)
    var dice = Dice(seed: seed)
    let session = try session(&dice)
    var found = 0
    for steps in ["2 steps", "within 3 steps", "within 4 steps", "within 6 steps"] {
      for within in ["5%", "20%", "80%"] {
        let loops = "loops \(steps.hasPrefix("w") ? "" : "of ")\(steps) in date order"
        let question = "count of \(loops) with amounts within \(within)"
        session.passes = .all
        let counted = try count(session, question)
        let counting = try work(session, question)
        session.passes = .all.subtracting(.indexSteps)
        #expect(try count(session, question) == counted, "SEED=\(Net.seed)\n\(question)")
        #expect(try work(session, question) != counting, "the columns did not serve")
        found += counted
      }
    }
    #expect(found > 0)
  }
}
