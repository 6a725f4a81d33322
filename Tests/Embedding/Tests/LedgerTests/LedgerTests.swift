import Ouro
import Testing

@Suite struct LedgerTests {
  let session: Session

  init() throws {
    session = try Session(
      text: """
        company Acme; company Blue; company Carol
        rent: Acme leases from Blue, about $40m, since 2024
        Blue pays Carol, $12m, on 2025-03-01
        Blue denies rent
        """)
  }

  @Test func `Blue is paid by Acme alone`() throws {
    let payers = try session.ask("payers of Blue")
    #expect(payers.parties.map(\.name) == ["Acme"])
    #expect(payers.amounts.map(\.description) == ["about $40m"])
    #expect(payers.isComplete && payers.notices.isEmpty)
  }

  @Test(arguments: [
    "expect payers of Carol to include Blue",
    "expect does Acme pay Blue to be disputed",
    "expect count of path from Acme to Carol by money to be 1",
  ]) func `what is expected is so`(sentence: String) throws {
    guard case .expectation(let outcome) = try session.ask(sentence).content else { return }
    #expect(outcome.isMet, "expected \(outcome.expected), got \(outcome.got)")
  }

  @Test func `a misspelt name is told the right one`() {
    let error = #expect(throws: OuroError.self) { try session.ask("payers of Blu") }
    #expect(error?.diagnostics.first?.suggestions == ["Blue"])
  }
}
