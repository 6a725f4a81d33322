import Ouro
import OuroFormats
import OuroGraph
import Testing

/// What `export` and `forget` leave, and what they say.
@Suite struct ExportTests {
  private let host = TextHost(files: [
    "a.csv": "payer,payee\nAcme,Bolt\nBolt,Acme\nAcme,Cask\n", "b.csv": "payer,payee\nAcme,Dyne\n",
    "ledger.ouro": "party Acme\ndocument ledger: by Acme\n",
    "ledger.txt": "Daily Ledger\n\nAcme pays Bolt.\n", "old.csv": "x\n",
  ])

  private func session(_ files: String...) throws -> Session {
    try Session(files: files, host: host)
  }

  // MARK: Documents

  @Test func `what is told in a session is held against the document's text`() throws {
    let session = try session("a.csv")
    _ = try session.ask("document ledger: by Acme, 2025, file \"ledger.txt\"")
    _ = try session.ask("Acme pays Bolt [ledger 2 \"pays Bolt\"]")
    let error = #expect(throws: OuroError.self) { try session.ask("Acme pays Bolt [ledger 3]") }
    #expect(error?.diagnostics.map(\.code) == [.noSuchParagraph])
    let shown = try session.ask("payments with sources").text(as: .plain)
    #expect(shown.contains("# ledger 2: Acme pays Bolt."))
  }
}
