import OuroCore
import OuroFormats
import OuroGraph
import Testing

/// A file that comes in pieces is read as if it came whole.
struct PiecesTests {
  /// Some bytes in pieces of a length. They may be said to be more: large files are read by two threads.
  private final class Slices: BytePieces {
    let bytes: [UInt8]
    let length: Int
    let size: Int

    init(_ bytes: [UInt8], _ length: Int, size: Int) {
      self.bytes = bytes
      self.length = length
      self.size = size
    }

    func piece(at offset: Int) -> [UInt8] {
      Array(bytes.dropFirst(offset).prefix(length))
    }
  }

  private static let texts = [
    "", "\n\n", "\u{FEFF}\r\n\r\npayer;payee\r\nA;B\r\n\r\nC;D",
    "payer,payee,amount\nA,B,5\r\n\"x, \"\"y\"\"\",\"one\ntwo\r\nthree\",\"7\"\n\n\nA,B,9\r",
    "payer,payee\nA,\"B\n\nC,D\n", "payer,payee\n\"A\"x,B\nC,D,E\nF\n,\n G , H \n",
    "payer,payee,date,amount\nA,B,03/04/2020,\"1,234\"\nA,C,25/04/2020,\"1,50\"\nA,\u{E9}t\u{E9},04/03/2020,-\n",
    "payer,payee,amount,currency,status,for\nA,B,5,USD,planned,rent\nB,A,$6,,agreed,\nA,B,7,EUR,n/a,x\n",
    "payer,payee,amount\n" + String(repeating: "A,B,5\nB,C,6\nC,A,\"7\"\n", count: 300),
  ]

  /// What a file comes to, in words: its deals, or what is wrong with it, each with its place.
  private func outcome(
    _ read: (inout KnowledgeBuilder) throws(DealFileError) -> DealFileSummary
  ) throws -> String {
    var builder = KnowledgeBuilder()
    _ = try builder.declareRelation(
      RelationDeclaration(
        noun: "payment", subjectRoles: ["payer"], verbs: ["pays"], objectRoles: ["payee"]))
    do throws(DealFileError) {
      let summary = try read(&builder)
      let base = builder.build()
      let claims = base.claimIDs.map { "\(base.claim($0))" }
      let counts = "\(summary.rows) \(summary.deals) \(summary.newParties) \(summary.skipped)"
      return "\(counts) \(summary.notices) \(base.parties.map(\.name)) \(claims)"
    } catch {
      guard case .refused(let mistakes, let more) = error else { return "\(error)" }
      let words = mistakes.map { "\($0.code) \($0.message) \(String(describing: $0.place))" }
      return "\(words) and \(more) more"
    }
  }

  @Test(arguments: texts, [1, 2, 3, 5, 64, 1000])
  func `pieces of any length give the same deals and the same mistakes`(
    _ text: String, _ length: Int
  ) throws {
    for skips in [false, true] {
      let reader = DealFileReader(name: "pay.csv", DealFileOptions(skipsBadRows: skips))
      let bytes = Array(text.utf8)
      let whole = try outcome { builder throws(DealFileError) in
        try reader.read(bytes, into: &builder)
      }
      for (size, threads) in [(bytes.count, 1), (1 << 20, 1), (1 << 20, 2)] {
        let slices = Slices(bytes, length, size: size)
        let pieces = try outcome { builder throws(DealFileError) in
          try reader.read(slices, into: &builder, budget: Budget(threads: threads))
        }
        #expect(pieces == whole, "\(size) bytes, \(threads) threads")
      }
    }
  }

  @Test func `a row of an unknown name among plain ones stays in its place`() throws {
    let rows = (0..<700).map { "P\($0 % 50),P\(($0 + 1) % 50),\($0),2020-01-0\(1 + $0 % 9)\n" }
    var mixed = rows
    mixed.insert("\"A \"\"B\"\"\",P1,$3,2021\n", at: 400)
    mixed.insert("P1,New,4,\n", at: 600)
    let text = "payer,payee,amount,date\n" + mixed.joined()
    let base = try base(of: text)
    let deals = (0..<702).map { base.deal(DealID(at: $0)) }
    #expect(base.name(deals[400].subject) == "A \"B\"" && deals[400].amount?.description == "$3")
    #expect(base.name(deals[600].object) == "New" && deals[600].since == nil)
    #expect(deals.prefix(400).enumerated().allSatisfy { base.name($1.subject) == "P\($0 % 50)" })
    #expect(base.claim(ClaimID(row: DealID(701))).source == .row("pay.csv", 703))
  }

  @Test func `names with doubled quotation marks are told apart`() throws {
    let base = try base(
      of: "payer,payee\n\"A \"\"one\"\"\",B\n\"A \"\"two\"\"\",B\n\"A \"\"one\"\"\",C\n")
    #expect(base.parties.map(\.name) == ["A \"one\"", "B", "A \"two\"", "C"])
  }

  @Test func `a row that is left out for want of a receiver leaves no party behind`() throws {
    let base = try base(of: "payer,payee\nA,B\nNew,\n,Newer\nB,A\n", skipsBadRows: true)
    #expect(base.parties.map(\.name) == ["A", "B"])
  }

  private func base(of text: String, skipsBadRows: Bool = false) throws -> KnowledgeBase {
    var builder = KnowledgeBuilder()
    _ = try builder.declareRelation(
      RelationDeclaration(
        noun: "payment", subjectRoles: ["payer"], verbs: ["pays"], objectRoles: ["payee"]))
    let reader = DealFileReader(name: "pay.csv", DealFileOptions(skipsBadRows: skipsBadRows))
    _ = try reader.read(Array(text.utf8), into: &builder)
    return builder.build()
  }
}
