import Ouro
import OuroCore
import Testing

/// The first and last days of deals and of what is told of them.
@Suite struct TermTests {
  private func labels(_ knowledge: String, _ world: String) throws -> [String] {
    let asker = try Asker(knowledge: "company Acme; company Bolt\n" + knowledge)
    return try asker.answer("deals " + world).deals.map { "\($0.label) \($0.status)" }
  }

  @Test("a deal holds from its first day to the last one, included") func term() throws {
    let rent = "rent: Acme leases from Bolt, from 2024-03-10 to 2024-06"
    #expect(try labels(rent, "as of 2024-03-09") == [])
    #expect(try labels(rent, "as of 2024-03-10") == ["rent stated"])
    #expect(try labels(rent, "as of 2024-06-30") == ["rent stated"])
    #expect(try labels(rent, "as of 2024-07-01") == [])
    #expect(try labels(rent, "as of 2024-07-01 counting ended") == ["rent ended"])
  }

  @Test("a status holds from its day on") func statusDay() throws {
    let sale = """
      sale: Acme pays Bolt, $1m, agreed, on 2024-01-05
      sale completed, on 2024-03-01
      sale withdrawn, on 2024-05-01
      """
    #expect(try labels(sale, "as of 2024-01-04") == [])
    #expect(try labels(sale, "as of 2024-01-05") == ["sale agreed"])
    #expect(try labels(sale, "as of 2024-02-29") == ["sale agreed"])
    #expect(try labels(sale, "as of 2024-03-01") == ["sale completed"])
    #expect(try labels(sale, "as of 2024-04-30") == ["sale completed"])
    #expect(try labels(sale, "as of 2024-05-01") == [])
    #expect(try labels(sale, "as of 2024-05-01 counting withdrawn") == ["sale withdrawn"])
  }

  @Test("an end told beside days of statuses ends the deal too") func endBesideStatus() throws {
    let rent = """
      rent: Acme leases from Bolt, until 2024-06
      rent ongoing, since 2024-02-01
      """
    #expect(try labels(rent, "as of 2024-06-30") == ["rent ongoing"])
    #expect(try labels(rent, "as of 2024-07-01") == [])
  }

  @Test("what happened on a day counts from then on, and a year named twice is that year")
  func happening() throws {
    #expect(try labels("gift: Acme pays Bolt, on 2024", "as of 2025-05-01") == ["gift stated"])
    let year = "rent: Acme leases from Bolt, from 2024 to 2024"
    #expect(try labels(year, "as of 2024-12-31") == ["rent stated"])
    #expect(try labels(year, "as of 2025-01-01") == [])
  }

  @Test(
    "a withdrawal without a day is one at any time, and one that repeats another shares its day")
  func untoldDay() throws {
    let sale = "sale: Acme pays Bolt\nsale withdrawn\n"
    #expect(try labels(sale, "as of 2024-01-01") == [])
    #expect(
      try labels(sale + "sale withdrawn, on 2024-05-01", "as of 2024-01-01") == ["sale stated"])
  }

  @Test("what is planned for a day is planned before it") func planned() throws {
    let plan = "plan: Acme pays Bolt, planned, on 2030-01-01\ngift: Acme pays Bolt, on 2024"
    #expect(try labels(plan, "") == ["gift stated"])
    #expect(try labels(plan, "counting planned") == ["plan planned", "gift stated"])
  }

  @Test("saved and loaded again, days stay what they were") func saving() throws {
    let told = """
      company Acme; company Bolt
      sale: Acme pays Bolt, $1m, agreed, on 2024-01-05
      sale completed, since 2024-03-01
      sale withdrawn, on 2024-05-01
      rent: Acme leases from Bolt, from 2024 to 2024
      """
    let host = TextHost(files: ["base.ouro": told])
    let session = try Session(files: ["base.ouro"], host: host)
    _ = try session.ask("save \"out.ouro\"")
    let again = try Session(files: ["out.ouro"], host: host)
    #expect(again.base.claims.map(\.content) == session.base.claims.map(\.content))
  }

  @Test("a day that was asked tells of the deals that hold on any") func anyDay() throws {
    let asker = try Asker(
      knowledge: """
        company Acme; company Bolt
        gift: Acme pays Bolt, $1m
        rent: Acme pays Bolt, $2m, on 2024-01-01
        hire: Acme leases from Bolt, $2m, until 2025
        """)
    func count(_ question: String) throws -> Int? {
      for case .onAnyDay(let count) in try asker.answer(question).notices { return count }
      return nil
    }
    #expect(try count("payments to Bolt as of 2024") == 1)
    #expect(try count("payers of Bolt as of 2023") == 1)
    #expect(try count("total of payments to Bolt as of 2023") == 1)
    #expect(try count("payments to Bolt over $1m as of 2024") == nil)
    #expect(try count("payments to Bolt") == nil)
    #expect(try count("why payments to Bolt as of 2024") == nil)
  }
}
