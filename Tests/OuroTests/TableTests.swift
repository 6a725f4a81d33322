import Ouro
import OuroFormats
import Synchronization
import Testing

@Suite("Tables with rows that cannot be read") struct TableTests {
  private static let payments = """
    payer,payee,amount,colour
    Acme,Bolt,100,red
    Acme,,200,red
    Acme,Carol
    Bolt,Carol,lots,blue
    Bolt,Carol,300,blue

    """

  private static let told = [
    "pay.csv: `colour`: column is not read",
    "pay.csv: 3 rows that cannot be read are left out:",
    "pay.csv:3: no party stands in the column `payee`",
    "pay.csv:4: the row has 2 fields, the header 4",
    "pay.csv:5: `lots` is no currency and no scale of amounts",
  ]

  private let host = TextHost(files: [
    "pay.csv": TableTests.payments, "base.ouro": "use \"pay.csv\"",
    "none.csv": "what,ever\nAcme,Bolt\n",
  ])

  private func words(_ notices: [Notice], _ session: Session) -> [String] {
    notices.map(NoticeText(session.base).sentence)
  }

  /// The first line and the note of each error of opening these files.
  private func refusal(of files: [String], skipsBadRows: Bool = false) -> [Diagnostic] {
    do throws(OuroError) {
      _ = try Session(files: files, host: host, skipsBadRows: skipsBadRows)
      return []
    } catch {
      return error.diagnostics
    }
  }

  @Test("a table that is loaded again is told once more, and a notice says so") func again() throws
  {
    let host = TextHost(files: ["pay.csv": "payer,payee\nAcme,Bolt\n"])
    let session = try Session(text: "", host: host)
    let load = "load \"pay.csv\" as payment"
    #expect(try session.ask(load).notices == [])
    let words = words(try session.ask(load).notices, session)
    #expect(words == ["pay.csv was read before: its rows are told once more"])
    #expect(try session.ask("payments").deals.count == 2)
  }

  @Test("a table is refused whole, and each bad row told with its line") func refused() {
    let found = refusal(of: ["pay.csv"])
    #expect(found.map { $0.place?.line } == [3, 4, 5])
    #expect(
      found.map { "pay.csv:\($0.place?.line ?? 0): \($0.message)" } == TableTests.told.suffix(3))
    #expect(found.last?.notes.last == "`--keep-going` leaves rows out that cannot be read")
  }

  @Test("asked to, a session leaves them out and says which", arguments: ["pay.csv", "base.ouro"])
  func skipped(file: String) throws {
    let session = try Session(files: [file], host: host, skipsBadRows: true)
    #expect(words(session.loadNotices, session) == TableTests.told)
    #expect(session.base.deals.count == 2)
  }

  @Test(
    "a statement that reads a table tells it with its answer",
    arguments: [
      "use \"pay.csv\"", "load \"pay.csv\" as payment",
    ])
  func skippedByStatement(statement: String) throws {
    let session = try Session(files: [], host: host)
    #expect(throws: OuroError.self) { try session.ask(statement) }
    #expect(session.base.deals.count == 0)
    session.skipsBadRows = true
    #expect(words(try session.ask(statement).notices, session) == TableTests.told)
    #expect(session.base.deals.count == 2)
  }

  @Test("the session's currency is that of tables it uses") func currency() throws {
    let session = try Session(files: [], host: host)
    session.skipsBadRows = true
    session.currency = .euro
    _ = try session.ask("use \"pay.csv\"")
    #expect(try session.ask("payments over €200").deals.count == 1)
  }

  @Test("a heading that tells nobody is an error all the same") func badHeading() {
    #expect(refusal(of: ["none.csv"], skipsBadRows: true).map(\.code) == [.badColumns])
  }

  @Test(
    "a mistake in the words of `load` is shown there, with the statement that was meant",
    arguments: [
      (
        "in EUR with \"amuont\" as amount", "\"amuont\"", "no column is named `amuont`",
        "load \"pay.csv\" as payment in EUR with \"amount\" as amount"
      ),
      (
        "with \"payee\" as payer, \"colour\" as purpse", "purpse",
        "`purpse` is nothing that a column can tell",
        "load \"pay.csv\" as payment with \"payee\" as payer, \"colour\" as purpose"
      ),
      ("with \"Memo\" as purpose", "\"Memo\"", "no column is named `Memo`", nil),
      (
        "with \"payee\" as payer, \"amount\" as payer", "\"amount\"",
        "`payee` and `amount` are both named as the payer", nil
      ),
    ])
  func mapping(columns: String, place: String, message: String, correction: String?) throws {
    let session = try Session(files: [], host: host)
    let statement = "load \"pay.csv\" as payment \(columns)"
    let error = #expect(throws: OuroError.self) { try session.ask(statement) }
    let found = try #require(error?.diagnostics.first)
    #expect(found.code == .badColumns && found.message == message)
    let range = try #require(statement.firstRange(of: place))
    let column = statement.distance(from: statement.startIndex, to: range.lowerBound) + 1
    #expect(found.place?.source == "<query>" && found.place?.column == column)
    #expect(found.place?.length == place.count)
    #expect(found.correction == correction)
    if message.hasPrefix("no column") {
      #expect(found.notes == ["the columns are `payer`, `payee`, `amount`, `colour`"])
    }
  }

  @Test("a purpose is told by its own word") func purpose() throws {
    let session = try Session(files: [], host: host)
    session.skipsBadRows = true
    _ = try session.ask("load \"pay.csv\" as payment with \"colour\" as purpose")
    #expect(try session.ask("payments for \"red\"").deals.count == 1)
  }

  @Test("a file that cannot be read to its end is not read at all") func breaksOff() throws {
    let session = try Session(files: [], host: BreakingHost(good: 2))
    let error = #expect(throws: OuroError.self) { try session.ask("use \"pay.csv\"") }
    #expect(error?.diagnostics.map(\.code) == [.cannotRead])
    #expect(session.base.deals.count == 0 && session.base.parties.isEmpty)
    let other = try Session(files: ["pay.csv"], host: BreakingHost(good: 9))
    #expect(other.base.deals.count == 9 * BreakingHost.rows)
  }

  @Test("a load that is stopped changes nothing", arguments: ["pay.csv", "facts.ouro"])
  func stopped(_ file: String) throws {
    let host = TextHost(files: [
      "pay.csv": "payer,payee\n" + String(repeating: "Acme,Bolt\n", count: 3_000),
      "facts.ouro": "company Acme",
    ])
    let stop = StopFlag()
    stop.raise()
    let error = #expect(throws: OuroError.self) {
      try Session(files: [file], host: host, stop: stop)
    }
    #expect(error?.diagnostics.map(\.code) == [.interrupted])
  }

  @Test(arguments: [1, 9]) func `the host is told how far a table is read, and when that is over`(
    _ good: Int
  ) throws {
    let host = BreakingHost(good: good)
    let session = try? Session(files: ["pay.csv"], host: host)
    #expect((session == nil) == (good == 1))
    let told = host.told.withLock { $0 }
    #expect(told.count >= 2)
    #expect(told.last == .some(nil))
    let bytes = told.dropLast().map { $0?.bytes ?? -1 }
    #expect(bytes == bytes.sorted() && (bytes.first ?? 0) > 0)
    #expect(told.first??.file == "pay.csv")
  }
}

/// A host whose file comes in pieces, of which only some can be read.
private final class BreakingHost: OuroHost {
  static let rows = 10
  /// How far it was told that the file is read.
  let told = Mutex<[ReadingProgress?]>([])
  private let good: Int

  init(good: Int) { self.good = good }

  struct File: OuroFile {
    let good: Int
    private var piece: [UInt8] { Array(String(repeating: "Acme,Bolt\n", count: rows).utf8) }

    init(good: Int) { self.good = good }

    var size: Int { 9 * piece.count }

    func bytes(at offset: Int) throws(HostProblem) -> [UInt8] {
      if offset == 0 { return Array("payer,payee\n".utf8) }
      let number = (offset - 12) / piece.count
      if number == 9 { return [] }
      if number == good { throw .unreadable("the disk is gone") }
      return piece
    }
  }

  func show(_ progress: ReadingProgress?) { told.withLock { $0.append(progress) } }

  func open(_ path: String, relativeTo base: String?) throws(HostProblem) -> any OuroFile {
    File(good: good)
  }

  func read(_ path: String, relativeTo base: String?) throws(HostProblem) -> [UInt8] {
    throw .refused
  }

  func write(_ bytes: [UInt8], to path: String, relativeTo base: String?) throws(HostProblem) {
    throw .refused
  }

  func identity(_ path: String, relativeTo base: String?) -> String { path }

  func seconds() -> Double { 0 }
}
