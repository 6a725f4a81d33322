import Ouro
import OuroFormats
import OuroGraph
import Testing

@Suite struct SavingTests {
  private static let rows = #"""
    payer,payee,amount,date
    Acme,Borealis,$5m,2024-01-02
    Borealis,"Corvid, ""C""",about €3,2024-02
    Acme,Borealis,7,Q1 2024

    """#

  private let host = TextHost(files: [
    "a.csv": SavingTests.rows, "mine.ouro": "company Acme\n", "empty.ouro": "",
    "notes.txt": "buy milk\n", "more.csv": "payer,payee,note\nAcme,Dunmore,\"two\nlines\"\n",
  ])

  private func session(_ files: String...) throws -> Session {
    try Session(files: files, host: host)
  }

  private func words(_ answer: Answer) -> [String] {
    answer.notices.map(NoticeText(answer.base).sentence)
  }

  /// What is wrong with a statement.
  private func mistake(_ statement: String, _ session: Session) throws -> Diagnostic {
    let error = #expect(throws: OuroError.self) { try session.ask(statement) }
    return try #require(error?.diagnostics.first)
  }

  // MARK: Rows

  @Test func `rows are saved as sentences, in the order told, and answer the same`() throws {
    let session = try session("a.csv")
    _ = try session.ask("company Dunmore")
    _ = try session.ask("Dunmore pays Acme, $1")
    _ = try session.ask("use \"more.csv\"")
    _ = try session.ask("d2 withdrawn")
    let answer = try session.ask("save \"out.ouro\"")
    #expect(
      host.text("out.ouro") == #"""
        # An Ouro knowledge base, version 1.

        party Acme
        party Borealis
        party "Corvid, \"C\""
        company Dunmore

        Acme pays Borealis, $5m, on 2024-01-02
        Borealis pays "Corvid, \"C\"", about €3, on 2024-02
        Acme pays Borealis, 7 XXX, on Q1 2024
        Dunmore pays Acme, $1
        Acme pays Dunmore, note "two\nlines"
        d2 withdrawn

        """#)
    #expect(
      words(answer) == [
        "3 deals of a.csv are written as sentences: where out.ouro is read, they are cited as lines of it",
        "1 deal of more.csv is written as a sentence: where out.ouro is read, it is cited as a line of it",
      ])
    let again = try self.session("out.ouro")
    for question in ["deals counting everything", "total of payments", "payers of Acme"] {
      #expect(try again.ask(question).content == session.ask(question).content)
    }
    _ = try again.ask("save \"twice.ouro\"")
    #expect(host.text("twice.ouro") == host.text("out.ouro"))
  }

  @Test func `a row is named by the label made up for it`() throws {
    let session = try session("a.csv")
    let answer = try session.ask("d1, $6m")
    #expect(answer.text(as: .plain).hasPrefix("added 1 claim, cited as told here 1"))
    _ = try session.ask("Borealis denies d1")
    _ = try session.ask("d1 completed")
    #expect(try session.ask("claims of d1").text(as: .plain).contains("a.csv row 2\tBorealis"))
    _ = try session.ask("save \"out.ouro\"")
    // What was said after the denial is not denied.
    let saved = try #require(host.text("out.ouro"))
    #expect(saved.hasSuffix("\nd1, $6m\nBorealis denies d1\nd1 completed\n"))
    let again = try self.session("out.ouro")
    #expect(again.base.claims.map(\.denials.count) == [1, 0, 0, 1, 0])
    #expect(try session.ask("forget d3").text(as: .plain) == "forgot d3: 1 deal, 1 claim\n")
  }

  @Test func `a denial is saved before what is claimed later`() throws {
    let session = try session("a.csv")
    _ = try session.ask("Borealis denies that Acme pays Borealis")
    _ = try session.ask("Acme pays Borealis, $8m")
    _ = try session.ask("save \"out.ouro\"")
    let again = try self.session("out.ouro")
    for question in ["denials", "deals", "does Acme pay Borealis"] {
      #expect(try again.ask(question).content == session.ask(question).content)
    }
  }

  @Test func `parties who share a name with one without a kind are told apart`() throws {
    let session = try session("a.csv")
    _ = try session.ask("company Acme")
    _ = try session.ask("save \"out.ouro\"")
    let again = try self.session("out.ouro")
    #expect(again.base.deals.count == 3)
    #expect(
      try again.ask("payees of the party Acme").content
        == session.ask("payees of the party Acme").content)
  }

  @Test(arguments: [
    ("Acme", "Acme Pays"), ("Acme", "Acme, $1"), ("D1", "d2"), ("Company", "Company Pays"),
    ("Denies", "the Quay"), ("Person", "A"), ("Pays Well", "Paid To Play"), ("Buys", "Bank of Y"),
    ("Company X", "Payment"),
  ])
  func `a name that could be read as another word, or on into a longer one, is quoted`(
    one: String, other: String
  ) throws {
    let rows = "payer,payee,amount\n\"\(one)\",\"\(other)\",$1\n\"\(other)\",\"\(one)\",$2\n"
    try host.write(Array(rows.utf8), to: "names.csv", relativeTo: nil)
    let session = try session("names.csv")
    _ = try session.ask("save \"out.ouro\"")
    let again = try self.session("out.ouro")
    #expect(try again.ask("deals").content == session.ask("deals").content)
    #expect(again.base.parties == session.base.parties)
  }

  @Test func `a name that would go on a verb is quoted`() throws {
    let host = TextHost(files: [
      "base.ouro": "relation sale: purchaser buys thing\n",
      "sales.csv": "giver,receiver,relation\nAcme,Shares of Bolt,sale\nAcme,Dunmore,sale\n",
    ])
    let session = try Session(files: ["base.ouro", "sales.csv"], host: host)
    _ = try session.ask("save \"out.ouro\"")
    #expect(
      host.text("out.ouro")?.contains("Acme buys \"Shares of Bolt\"\nAcme buys Dunmore") ?? false)
    let again = try Session(files: ["out.ouro"], host: host)
    #expect(try again.ask("deals").content == session.ask("deals").content)
  }

  @Test func `a row that cites a whole document keeps it`() throws {
    let host = TextHost(files: [
      "base.ouro": "company Acme; company Bolt\ndocument memo: by Acme, 2024\n",
      "cited.csv": "payer,payee,document,paragraph\nAcme,Bolt,memo,\nBolt,Acme,memo,2\n",
    ])
    let session = try Session(files: ["base.ouro", "cited.csv"], host: host)
    #expect(words(try session.ask("save \"out.ouro\"")) == [])
    #expect(
      host.text("out.ouro")?.hasSuffix("Acme pays Bolt [memo]\nBolt pays Acme [memo 2]\n") ?? false)
    let again = try Session(files: ["out.ouro"], host: host)
    #expect(again.base.claims.map(\.source) == session.base.claims.map(\.source))
  }

  @Test func `a label that no statement can have is saved as another one, and said to be`() throws {
    let labels = ["1", "rent", "-x", "is", "a--b", "label-1", "\u{B2}"]
    let rows = labels.map { "\($0),Acme,Bolt\n" }.joined()
    try host.write(Array(("label,payer,payee\n" + rows).utf8), to: "labels.csv", relativeTo: nil)
    let session = try session("labels.csv")
    _ = try session.ask("1 withdrawn")
    _ = try session.ask("Acme denies 1")
    let answer = try session.ask("save \"out.ouro\"")
    #expect(
      words(answer).last
        == "5 labels that no statement can have are others now: `1` is `label-1-2`")
    let again = try self.session("out.ouro")
    #expect(
      again.base.deals.all.map { again.base.deals.label(DealID($0)) } == [
        "label-1-2", "rent", "label-x", "label-is", "label-a-b", "label-1", "label",
      ])
    #expect(again.base.claims.map(\.denials.count) == session.base.claims.map(\.denials.count))
    #expect(try again.ask("payments").content == session.ask("payments").content)
  }

  @Test func `a deal that no sentence tells is not lost: nothing is saved`() throws {
    let host = TextHost(files: [
      "base.ouro": "relation fee: payer pays payee, is payment\n",
      "fees.csv": "payer,payee,relation\nAcme,Bolt,fee\n",
    ])
    let session = try Session(files: ["base.ouro", "fees.csv"], host: host)
    let found = try mistake("save \"out.ouro\"", session)
    #expect(found.code == .clash && found.place?.column == 6)
    #expect(found.message == "no sentence tells a fee: `pays` is another relation's verb too")
    #expect(host.text("out.ouro") == nil)
    _ = try session.ask("relation fee: payer pays a fee to payee, is payment")
    _ = try session.ask("save \"out.ouro\"")
    #expect(host.text("out.ouro")?.contains("Acme pays a fee to Bolt") ?? false)
  }

  @Test func `long texts and runs of marks are saved as they are`() throws {
    let texts = [
      "a" + String(repeating: " \"long\"\u{1}x", count: 4500),
      "a" + String(repeating: "\u{301}", count: 70),
    ]
    let rows = texts.map { "Acme,Bolt,\"\($0.replacing("\"", with: "\"\""))\"\n" }.joined()
    try host.write(Array(("payer,payee,note\n" + rows).utf8), to: "long.csv", relativeTo: nil)
    let session = try session("long.csv")
    _ = try session.ask("save \"out.ouro\"")
    #expect(try self.session("out.ouro").base.claims.map(\.content.note) == texts)
    try host.write(
      Array("payer,payee,note\nA,B,\(String(repeating: "x", count: 70_000))\n".utf8),
      to: "longer.csv", relativeTo: nil)
    let error = #expect(throws: OuroError.self) { try self.session("longer.csv") }
    #expect(error?.diagnostics.map(\.code) == [.tooLarge])
  }

  // MARK: Other people's files

  @Test(arguments: [
    ("a.csv", "`a.csv` is named like a table, and `save` writes a base", "a.ouro"),
    ("new.TSV", "`new.TSV` is named like a table, and `save` writes a base", "new.ouro"),
    (
      "x.y/b.json", "`x.y/b.json` is named like an answer in json, and `save` writes a base",
      "x.y/b.ouro"
    ),
    ("b.md", "`b.md` is named like an answer in markdown, and `save` writes a base", "b.ouro"),
    ("mine.ouro", "`mine.ouro` is there already, and `save` did not write it", "mine-2.ouro"),
    ("notes.txt", "`notes.txt` is there already, and `save` did not write it", "notes.ouro"),
  ])
  func `what save did not write stays`(path: String, message: String, free: String) throws {
    let session = try session("a.csv")
    let before = host.text(path)
    let found = try mistake("save \"\(path)\"", session)
    #expect(found.code == .notReplaced && found.message == message)
    #expect(found.place?.line == 1 && found.place?.column == 6)
    #expect(found.correction == "save \"\(free)\"")
    #expect(host.text(path) == before)
    _ = try session.ask(found.correction ?? "")
    #expect(host.text(free)?.hasPrefix("# An Ouro knowledge base") ?? false)
  }

  @Test func `a file that is too large to be read is not replaced`() throws {
    let session = try Session(host: FullHost())
    let found = try mistake("save \"old.ouro\"", session)
    #expect(found.code == .tooLarge && found.place?.column == 6)
  }

  /// Whose one file is too large to be read, and which would take any other in its place.
  private struct FullHost: OuroHost {
    func read(_ path: String, relativeTo base: String?) throws(HostProblem) -> [UInt8] {
      if path == "old.ouro" { throw .tooLarge }
      throw .unreadable("no such file")
    }

    func write(_ bytes: [UInt8], to path: String, relativeTo base: String?) throws(HostProblem) {
      if path == "old.ouro" { Issue.record("it was replaced") }
    }

    func identity(_ path: String, relativeTo base: String?) -> String { path }

    func seconds() -> Double { 0 }
  }

  @Test(arguments: ["new.ouro", "new.txt", "new", "empty.ouro"])
  func `a base takes a new name, and replaces a base`(path: String) throws {
    let session = try session("a.csv")
    _ = try session.ask("save \"\(path)\"")
    _ = try session.ask("Acme pays Borealis, $9")
    _ = try session.ask("save \"\(path)\"")
    #expect(host.text(path)?.hasSuffix("Acme pays Borealis, $9\n") ?? false)
  }
}
