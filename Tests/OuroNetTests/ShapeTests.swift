import Ouro
import OuroCore
import OuroGraph
import Testing

/// Bases of the shapes that are hardest for whoever walks them.
@Suite struct ShapeTests {
  private func session(_ rows: [String]) throws -> Session {
    let file = "payer,payee,amount,date\n" + rows.map { $0 + ",2024-01-01\n" }.joined()
    return try Session(files: ["pay.csv"], host: TextHost(files: ["pay.csv": file]))
  }

  private func count(_ session: Session, _ question: String) throws -> Int {
    guard case .count(let count) = try session.ask("count of " + question).content else {
      throw Asked.NoAnswer()
    }
    return count
  }

  /// Everybody pays everybody.
  private func complete(_ parties: Int) throws -> Session {
    try session(
      (0..<parties).flatMap { one in
        (0..<parties).filter { $0 != one }.map { "P\(one),P\($0),5" }
      })
  }

  /// How many ways there are to pick some of several, in order.
  private func arrangements(_ several: Int, _ some: Int) -> Int {
    (0..<some).reduce(1) { $0 * (several - $1) }
  }

  @Test(arguments: [5, 9, 14, 18]) func `loops among all who pay all are counted, not walked`(
    _ parties: Int
  ) throws {
    let session = try complete(parties)
    for most in [6, 10, 30] {
      let lengths = 2...min(most, parties)
      let all = lengths.reduce(0) { $0 + arrangements(parties, $1) / $1 }
      #expect(try count(session, "loops within \(most) steps") == all)
      let mine = lengths.reduce(0) { $0 + arrangements(parties - 1, $1 - 1) }
      #expect(try count(session, "loops through P3 within \(most) steps") == mine)
      #expect(
        try count(session, "loops of \(lengths.upperBound) steps") == arrangements(
          parties, lengths.upperBound) / lengths.upperBound)
    }
  }

  @Test func `those who pay all of a few, and get nothing, are on no loop`() throws {
    let core = 8
    // Each of the few pays all but the next, who is two steps from it.
    let few = (0..<core).flatMap { one in
      (0..<core).filter { $0 != one && $0 != (one + 1) % core }.map { "P\(one),P\($0),5" }
    }
    let alone = try session(few)
    let session = try session(
      few + (0..<17_000).flatMap { payer in (0..<core).map { "Q\(payer),P\($0),5" } })
    for most in [5, 7, 8] {
      var walked = 0
      try alone.visitLoops("loops within \(most) steps") { _ in
        walked += 1
        return true
      }
      #expect(try count(session, "loops within \(most) steps") == walked)
    }
  }

  @Test func `loops counted by sets are those that are walked`() throws {
    var counted = 0
    for number in 0..<Net.amount(100) {
      var dice = Dice(seed: Net.seed(70, number))
      let text = entangled(&dice)
      let asked = try Asked(text)
      let (one, other) = (dice.roll(9), dice.roll(9))
      let bound = dice.chance(50) ? "within \(dice.number(5...12))" : "of \(dice.number(2...9))"
      for who in ["", " through P\(one)", " from P\(one)", " avoiding P\(other)"] {
        let question = "loops\(who) \(bound) steps"
        var walked = 0
        try asked.session.visitLoops(question) { _ in
          walked += 1
          return true
        }
        #expect(
          try count(asked.session, question) == walked, "SEED=\(Net.seed)\n\(question)\n\(text)")
        counted += walked
      }
    }
    #expect(counted > Net.amount(100) * 100)
  }

  /// Nine parties of whom most pay or buy from one another, and some more who only pay them.
  private func entangled(_ dice: inout Dice) -> String {
    let share = dice.number(40...100)
    var lines = (0..<12).map { "party P\($0)" }
    for one in 0..<12 {
      for other in 0..<9 where one != other && dice.chance(share) {
        lines.append("P\(one) \(dice.pick(["pays", "pays", "buys from"])) P\(other)")
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  @Test func `a hub is told whole, and what is cut of it is said`() throws {
    let payers = 20_000
    let session = try session((0..<payers).map { "P\($0),Hub,\($0)" })
    #expect(try count(session, "payers of Hub") == payers)
    #expect(try count(session, "indirect payers of Hub") == payers)
    #expect(try count(session, "loops") == 0)
    #expect(try count(session, "payees of payers of Hub") == 1)
    let listing = try session.ask("payers of Hub")
    #expect(listing.parties.count == session.limits.rows && !listing.isComplete)
    #expect(try session.ask("total of payments to Hub").text(as: .plain).contains("199,990,000"))
    let first = try session.ask("payments per payer sorted by amount first 2").text(as: .plain)
    #expect(first.contains("P19999") && first.contains("P19998"))
  }

  @Test func `very many payments between two are one step, and told as one sum`() throws {
    let payments = 20_000
    let session = try session((0..<payments).map { _ in "Acme,Bolt,5" } + ["Bolt,Acme,1"])
    #expect(try count(session, "payments from Acme to Bolt") == payments)
    #expect(try count(session, "loops") == 1)
    #expect(try count(session, "all paths from Acme to Bolt") == 1)
    #expect(try session.ask("payers of Bolt").text(as: .plain).contains("100,000"))
  }

  @Test func `a long chain is gone along to its end, and a hundred of its steps are told`() throws {
    let steps = 20_000
    let session = try session((0..<steps).map { "P\($0),P\($0 + 1),5" })
    #expect(try count(session, "indirect payers of P\(steps)") == steps)
    #expect(try session.ask("distance from P0 to P\(steps)").content == .distance(steps))
    #expect(try count(session, "loops within 250 steps") == 0)
    #expect(try count(session, "ultimate payers of P\(steps)") == 1)
    _ = try session.ask("define feeder of X as payers of X or feeders of (payers of X)")
    #expect(try count(session, "feeders of P300") == 300)
    let farthest = try session.ask("ultimate payers of P\(steps)")
    #expect(farthest.deals.count == 100)
    #expect(farthest.text(as: .plain).contains("the first 100 are told"))
  }

  @Test func `nobody is asked over and over for a step from those found`() throws {
    // Found one by one, while half of all wait who are paid by a crowd that is never found.
    let steps = 2_000
    let crowd = (0..<steps).map { "C\($0),Sink\($0 % 3),5" }
    let session = try session((0..<steps).map { "P\($0 + 1),P\($0),5" } + crowd)
    let profile = try session.ask("profile count of indirect payers of P0")
    guard case .plan(let plan) = profile.content else { return #expect(Bool(false), "no plan") }
    let work = try #require(plan.lines.first?.run?.work)
    #expect(work <= 8 * 2 * steps)
    #expect(try count(session, "groups") == 0)
  }

  @Test func `a ring is one loop, however long`() throws {
    let parties = 200
    let session = try session((0..<parties).map { "P\($0),P\(($0 + 1) % parties),5" })
    #expect(try count(session, "loops within \(parties) steps") == 1)
    #expect(try count(session, "loops within \(parties - 1) steps") == 0)
    #expect(try session.ask("groups").text(as: .plain).contains("\(parties)"))
  }
}
