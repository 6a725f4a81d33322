import Ouro
import Testing

@Suite struct StopTests {
  private static let told = """
    company Acme; company Bolt
    sale: Acme pays Bolt, $1m
    """

  private static let old = "# An Ouro knowledge base, version 1.\n"

  private func session() throws -> (Session, TextHost) {
    let host = TextHost(files: [
      "base.ouro": StopTests.told, "old.json": "old", "old.ouro": StopTests.old,
    ])
    return (try Session(files: ["base.ouro"], host: host), host)
  }

  @Test(arguments: [
    ("save", "old.ouro"), ("save", "new.ouro"), ("export payments to", "old.json"),
    ("export payments to", "new.csv"),
  ])
  func `what is stopped writes no file, and leaves the old one`(
    _ words: String, _ file: String
  ) throws {
    let (session, host) = try session()
    let before = host.text(file)
    let statement = "\(words) \"\(file)\""
    session.stopFlag.raise()
    let error = #expect(throws: OuroError.self) { try session.ask(statement) }
    #expect(error?.diagnostics.map(\.code) == [.interrupted])
    #expect(host.text(file) == before)
    session.stopFlag.lower()
    #expect(try session.ask("payments").deals.count == 1)
    _ = try session.ask(statement)
    #expect(host.text(file)?.contains("Acme") == true)
  }

  @Test func `a search for the name that was meant can be stopped`() throws {
    let (session, _) = try session()
    let known = #expect(throws: OuroError.self) { try session.ask("payers of Bold") }
    #expect(known?.diagnostics.first?.suggestions == ["Bolt"])
    session.stopFlag.raise()
    let stopped = #expect(throws: OuroError.self) { try session.ask("payers of Bold") }
    #expect(stopped?.diagnostics.map(\.code) == [.interrupted])
  }

  @Test func `an answer in hand is written whole, whatever flag is raised`() throws {
    let (session, _) = try session()
    let answer = try session.ask("payments")
    let whole = answer.text(as: .csv)
    session.stopFlag.raise()
    #expect(answer.text(as: .csv) == whole && whole.contains("Acme"))
  }
}
