import OuroGraph
import Testing

@testable import Ouro

/// What the net caught, each in its smallest form.
@Suite struct FindingsTests {
  private static let dispute = """
    company Ardent; company Corvid; company Haven
    k0: Ardent pays Corvid
    k1: Corvid pays Haven
    Corvid denies k0
    """

  @Test func `parties by no deal are disputed by any of theirs`() throws {
    let asked = try Asked(FindingsTests.dispute)
    #expect(try asked.parties("companies that are disputed") == ["Ardent", "Corvid"])
    #expect(try asked.parties("disputed companies") == ["Ardent", "Corvid"])
    #expect(try asked.parties("companies that pay Haven and are disputed") == [])
  }

  @Test func `a clause does not say which deals are disputed before it`() throws {
    let asked = try Asked(FindingsTests.dispute)
    #expect(try asked.parties("disputed companies that pay Haven") == ["Corvid"])
    #expect(try asked.parties("disputed (payers of Corvid) that pay Corvid") == ["Ardent"])
  }

  @Test func `a rank of a set in brackets goes by the deals of that set`() throws {
    let asked = try Asked(
      """
      company Ardent; company Corvid; company Haven; company Fathom
      k0: Ardent pays Haven, $3bn
      k1: Corvid pays Haven, $2bn
      k2: Corvid backs Fathom, $2bn
      k3: Ardent backs Fathom
      """)
    #expect(try asked.parties("largest (companies that pay Haven) that back Fathom") == ["Ardent"])
    #expect(
      try asked.parties("largest (payers of Haven that back Fathom) that pay Haven") == ["Ardent"])
  }

  @Test func `disputed parties are ranked by the deals of their clause`() throws {
    let asked = try Asked(
      """
      company Ardent; company Corvid; company Haven
      k0: Ardent pays Haven, $3bn
      k1: Corvid pays Haven, $5bn
      Corvid denies k0
      """)
    #expect(try asked.parties("largest disputed companies that pay Haven") == ["Ardent"])
  }

  @Test func `what somebody claims is not only denied, whatever the bound`() throws {
    let asked = try Asked(
      """
      company Ardent; company Corvid
      k0: Ardent pays Corvid, $2bn, withdrawn
      Corvid denies that Ardent pays Corvid
      """)
    let answer = try asked.answer("does Ardent pay Corvid over $3bn").content
    #expect(answer == .verdict(.notStated, deals: [], denials: []))
  }

  @Test func `a partnership is denied either way round`() throws {
    let asked = try Asked(
      """
      company Ardent; company Corvid
      k0: Ardent partners with Corvid
      Corvid denies that Corvid partners with Ardent
      """)
    #expect(try asked.parties("disputed partners of Corvid") == ["Ardent"])
  }

  @Test func `a count of ranked denials counts the ranked ones`() throws {
    let asked = try Asked(
      """
      company Ardent; company Corvid
      k0: Ardent pays Corvid, $2bn
      k1: Ardent pays Corvid, $1bn
      Corvid denies k0
      Corvid denies k1
      """)
    let counted = try asked.answer("count of largest denials").content
    #expect(counted == .count(1))
  }

  @Test func `a chain that is cut leaves out nothing beyond its end`() throws {
    let asked = try Asked(
      """
      company Ardent; company Corvid; company Haven; company Fathom
      k0: Corvid pays Ardent
      k1: Haven pays Corvid
      k2: Fathom pays Haven, planned
      """)
    let answer = try asked.answer("indirect payers of Ardent within 2 steps")
    #expect(answer.notices == [])
    let farther = try asked.answer("indirect payers of Ardent within 3 steps")
    #expect(farther.notices.contains(.notLive(.planned, count: 1, disputed: 0)))
  }

  @Test func `the order of what is counted plays no part`() throws {
    let asked = try Asked(
      """
      company Ardent; company Corvid; company Haven
      k0: Ardent pays Haven, $3bn
      k1: Corvid pays Haven, €5bn
      """)
    let question = "count of payers of Haven over $1m or payers of Haven over €1m"
    #expect(try asked.answer(question).notices == [])
    asked.session.passes = []
    #expect(try asked.answer(question).notices == [])
  }

  @Test func `what payers pay and what payees are paid is added up apart`() throws {
    let text = """
      company Ardent; company Corvid; company Haven
      Ardent pays Corvid, $5bn
      Corvid pays Ardent, $4bn
      Corvid pays Haven, $3bn
      Haven pays Corvid, $2bn
      Haven pays Ardent, $11bn
      """
    let asked = try Asked(text)
    for question in [
      "payments to Corvid per payer sorted by amount first 2",
      "payments by Haven per payee sorted by amount first 2",
      "payments to Haven per payer sorted by amount first 2",
      "payments by Corvid per payee sorted by amount first 2",
    ] {
      // As in a session in which nothing was added up before.
      let alone = try Asked(text).answer(question).content
      #expect(try asked.answer(question).content == alone, "\(question)")
    }
  }

  @Test func `a card looks only so far for loops as they can be counted soon`() throws {
    let names = (1...14).map { "\"P\($0)\"" }
    let deals = names.flatMap { one in
      names.filter { $0 != one }.map { "\(one) pays \($0)" }
    }
    let asked = try Asked(
      (["company " + names.joined(separator: "; company ")] + deals).joined(separator: "\n"))
    let answer = try asked.answer("about \"P1\"")
    guard case .card(let card) = answer.content else { throw Asked.NoAnswer() }
    // Ways round over one to four of the 13 others.
    #expect(card.loops == 13 + 13 * 12 + 13 * 12 * 11 + 13 * 12 * 11 * 10)
    #expect(answer.notices.contains(.stepBound(5)))
  }

  @Test func `each meaning of a word is listed once`() throws {
    guard case .catalog(let words) = try Asked("").answer("words").content else {
      throw Asked.NoAnswer()
    }
    #expect(Set(words.rows).count == words.rows.count)
    #expect(words.rows.contains(["lender", "role of loan"]))
  }

  @Test func `an answer is the same as one that is whole as it is, and as no other`() throws {
    let asked = try Asked(
      """
      company Ardent; company Corvid
      Ardent pays Corvid
      Corvid pays Ardent
      """)
    let payments = try asked.answer("payments")
    #expect(try asked.answer("payments") == payments)
    #expect(try asked.answer("payments first 1") != payments)
  }

  @Test func `those on paths and loops that are all found are a whole answer`() throws {
    let asked = try Asked(
      """
      company Ardent; company Corvid
      Ardent pays Corvid
      Corvid pays Ardent
      """)
    for question in ["(all paths from Ardent to Corvid)", "(loops from Ardent)"] {
      let answer = try asked.answer(question)
      #expect(!answer.deals.isEmpty && answer.isComplete, "\(question)")
    }
  }

  @Test func `definitions of definitions nest so deep and no deeper`() throws {
    func text(_ count: Int) -> String {
      "company Ardent; company Corvid\nArdent pays Corvid\ndefine w0 of X as payers of X\n"
        + (1...count).map { "define w\($0) of X as w\($0 - 1) of X\n" }.joined()
    }
    #expect(try Asked(text(99)).parties("w99 of Corvid") == ["Ardent"])
    #expect(throws: OuroError.self) { try Asked(text(100)) }
  }

  @Test func `of the widest loops just those are visited`() throws {
    let asked = try Asked(
      """
      company Ardent; company Corvid; company Haven
      k0: Ardent pays Corvid, $3bn
      k1: Corvid pays Ardent, $2bn
      k2: Corvid pays Haven, $5bn
      k3: Haven pays Corvid, $4bn
      """)
    var found: [[String]] = []
    try asked.session.visitLoops("widest loop") { loop in
      found.append(loop.indices.map { asked.base.name(loop[$0]) })
      return true
    }
    #expect(found == [["Corvid", "Haven"]])
  }

  @Test func `what the publisher of one of two documents says is saved as it was told`() throws {
    let asked = try Asked(
      """
      company Ardent; company Corvid
      publication Daily Herald; publication Courier
      document herald: by Daily Herald
      document courier: by Courier
      k0: Ardent pays Corvid, according to Daily Herald [herald 9, courier 9]
      """)
    let text = try BaseText(asked.base).text()
    let again = try Asked(text)
    #expect(again.base.claims.map(\.speaker) == asked.base.claims.map(\.speaker))
    #expect(try BaseText(again.base).text() == text)
  }

  @Test func `what another says and what the publisher says is saved apart`() throws {
    let asked = try Asked(
      """
      company Ardent; company Corvid; person Ada Lind
      publication Daily Herald; publication Courier
      document herald: by Daily Herald
      document courier: by Courier
      k0: Ardent pays Corvid [herald 1]
      k0 completed, according to Ada Lind [herald 9]
      k0 completed [courier 9]
      """)
    let again = try Asked(BaseText(asked.base).text())
    #expect(again.base.claims.map(\.speaker) == asked.base.claims.map(\.speaker))
  }

  @Test func `a deal of a status that is to come begins on the day of the status`() throws {
    let asked = try Asked(
      """
      company Ardent; company Corvid
      publication Courier
      document courier: by Courier, 2024-11
      k0: Ardent pays Corvid, from 2023-05 to 2024-06, ongoing
      k0 ongoing, on 2025 [courier 9]
      """, today: nil)
    let answer = try asked.answer("payers of Corvid")
    #expect(try asked.parties("payers of Corvid") == [])
    #expect(answer.notices.contains { if case .toBegin(1, _, _) = $0 { true } else { false } })
    #expect(try asked.parties("payers of Corvid as of 2025-02") == ["Ardent"])
  }

  @Test func `a distance within so many steps looks just as far`() throws {
    let asked = try Asked(
      """
      company Ardent; company Corvid; company Haven
      Ardent pays Corvid
      Corvid pays Haven
      """)
    let question = "distance from Ardent to Haven within"
    #expect(try asked.answer("\(question) 2 steps").content == .distance(2))
    #expect(try asked.answer("\(question) 1 steps").content == .distance(nil))
    let three = try asked.answer("distance from Ardent to Haven of 3 steps").content
    #expect(three == .distance(nil))
  }

  @Test func `who is avoided is so too where nobody measured how far the way back is`() throws {
    let payers = (1...9).map { "Q\($0)" }
    let names = (["Root", "Ardent", "Borealis", "Corvid"] + payers).map { "company \($0)" }
    let asked = try Asked(
      """
      \(names.joined(separator: "; "))
      Root pays Ardent; Ardent pays Borealis; Borealis pays Corvid; Corvid pays Root
      \(payers.map { "\($0) pays Corvid" }.joined(separator: "; "))
      """)
    func count(_ question: String) throws -> AnswerContent { try asked.answer(question).content }
    #expect(try count("count of loops through Root within 4 steps") == .count(1))
    #expect(try count("count of loops through Root avoiding Ardent within 4 steps") == .count(0))
    #expect(try count("count of loops through Root avoiding Borealis within 4 steps") == .count(0))
  }

  @Test func `what is told after a question of large deals is none of them for being new`() throws {
    let asked = try Asked("company Ardent; company Corvid\nArdent pays Corvid, $3bn\n")
    let question = "count of indirect payers of Ardent over $2bn"
    for (told, count) in [
      (nil, 0), ("Corvid pays Ardent, $1bn", 0), ("Corvid pays Ardent, $4bn", 2),
    ] {
      if let told { _ = try asked.answer(told) }
      #expect(try asked.answer(question).content == .count(count))
    }
  }
}
