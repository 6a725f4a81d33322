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

  // MARK: Files that were read

  @Test(arguments: ["a.csv", "b.csv", "ledger.txt"])
  func `what was read stays`(path: String) throws {
    let session = try session("a.csv")
    _ = try session.ask("load \"b.csv\" as payment")
    _ = try session.ask("document ledger: by Acme, 2025, file \"ledger.txt\"")
    let before = host.text(path)
    let error = #expect(throws: OuroError.self) { try session.ask("export loops to \"\(path)\"") }
    let found = try #require(error?.diagnostics.first)
    #expect(found.code == .notReplaced && found.place?.column == 17)
    #expect(found.message == "`\(path)` was read here, and its answers would take its place")
    let ending = String(path.drop { $0 != "." })
    let free = String(path.prefix { $0 != "." }) + "-2" + ending
    #expect(found.correction == "export loops to \"\(free)\"")
    #expect(host.text(path) == before)
    _ = try session.ask(found.correction ?? "")
    #expect(host.text(free) != nil)
  }

  @Test func `an answer takes the place of an earlier one, and of what was not read`() throws {
    let session = try session("a.csv")
    for path in ["old.csv", "new.csv", "new.csv"] {
      _ = try session.ask("export payers of Bolt to \"\(path)\"")
      #expect(host.text(path)?.contains("Acme") ?? false)
    }
  }

  @Test func `what a file of cells has no place for is told`() throws {
    let session = try session("a.csv")
    _ = try session.ask("Cask pays Bolt, planned")
    func notices(_ path: String) throws -> [String] {
      let answer = try session.ask("export payers of Bolt to \"\(path)\"")
      return answer.notices.map(NoticeText(answer.base).sentence)
    }
    #expect(try notices("new.csv") == ["1 planned deal left out: counting planned"])
    #expect(try notices("new.json") == [])
  }

  @Test func `a card in Markdown tells what the party says`() throws {
    let text = try Session().ask("CoreWeave").text(as: .markdown)
    #expect(text.contains("\n\nmakes 2 denials: denials by CoreWeave\n"))
  }

  // MARK: Documents

  @Test(arguments: [
    "payments", "payers of Bolt", "claims", "denials", "loops", "all paths from Acme", "groups",
    "payments per payer", "total of payments", "share of Acme in payments to Bolt", "Acme",
    "does Acme pay Bolt", "why payers of Bolt", "history of fee", "find X where X pays Bolt",
    "changes in payments between 2023 and 2025", "trace from Acme by poison",
  ])
  func `cells bring the paragraphs cited when they are asked for`(question: String) throws {
    let session = try session("a.csv")
    _ = try session.ask("document ledger: by Acme, 2025, file \"ledger.txt\"")
    _ = try session.ask("fee: Acme pays Bolt, $1, on 2024-01-01 [ledger 2]")
    _ = try session.ask("Bolt pays Acme, $2, on 2024-02-01 [ledger 1, ledger 2]")
    _ = try session.ask("Bolt denies fee [ledger 1]")
    let plain = try session.ask(question).text(as: .csv)
    #expect(plain.prefix { $0 != "\n" }.hasSuffix(",sources") && !plain.contains("Daily Ledger"))
    let cited = try session.ask(question + " with sources").text(as: .csv)
    #expect(cited.prefix { $0 != "\n" }.hasSuffix(",sources,text"))
    #expect(cited.contains("ledger 1: Daily Ledger") || cited.contains("ledger 2: Acme pays Bolt."))
  }

  @Test func `cells with paragraphs load again`() throws {
    let session = try session("a.csv")
    _ = try session.ask("document ledger: by Acme, 2025, file \"ledger.txt\"")
    _ = try session.ask("fee: Acme pays Bolt, $1 [ledger 2]")
    _ = try session.ask("export payments with sources to \"out.csv\"")
    let again = try self.session("ledger.ouro", "out.csv")
    #expect(again.base.deals.count == 4)
  }

  @Test func `what is told in a session is held against the document's text`() throws {
    let session = try session("a.csv")
    _ = try session.ask("document ledger: by Acme, 2025, file \"ledger.txt\"")
    _ = try session.ask("Acme pays Bolt [ledger 2 \"pays Bolt\"]")
    let error = #expect(throws: OuroError.self) { try session.ask("Acme pays Bolt [ledger 3]") }
    #expect(error?.diagnostics.map(\.code) == [.noSuchParagraph])
    let shown = try session.ask("payments with sources").text(as: .plain)
    #expect(shown.contains("# ledger 2: Acme pays Bolt."))
  }

  // MARK: Labels

  @Test func `labels made up move up when a deal before them is forgotten`() throws {
    let session = try session("a.csv")
    _ = try session.ask("own: Cask pays Bolt")
    func notices(_ label: String) throws -> [String] {
      let answer = try session.ask("forget \(label)")
      return answer.notices.map(NoticeText(answer.base).sentence)
    }
    #expect(
      try notices("d1") == [
        "the labels made up for 2 deals told later are others now: `d2` is `d1`"
      ])
    #expect(
      try notices("d1") == ["the label made up for 1 deal told later is another now: `d2` is `d1`"])
    #expect(try notices("own") == [])
    #expect(try notices("d1") == [])
    // What was told, and what was taken back, is lost with the session.
    #expect(session.unsaved == 5)
  }
}
