import OuroCore
import OuroGraph
import Testing

struct RowTests {
  /// Three rows between parties told before.
  private struct Ledger {
    var story: Story
    let file: RowFile

    init() throws {
      var story = try Story()
      let parties = [try story.party("A"), try story.party("B"), try story.party("C")]
      let begun = story.builder.beginRows(of: "pay.csv", count: 3)
      file = try #require(begun)
      let currency = story.builder.number(of: .dollar)
      for (number, pair) in [(0, 1), (1, 2), (2, 0)].enumerated() {
        var row = DealRow(
          subject: parties[pair.0], relation: story.payment, object: parties[pair.1],
          number: UInt32(number + 2))
        row.amount =
          CompactAmount(digits: UInt64(number + 1) * 150, decimals: 2, currency: currency)
          ?? .notTold
        row.since = Period(year: 2020, month: number + 1)
        row.endsWithFirst = true
        story.builder.addRow(row, of: file)
      }
      story.builder.endRows()
      self.story = story
    }
  }

  @Test func `a row keeps no claim: one is made up when it is asked for`() throws {
    var ledger = try Ledger()
    let base = ledger.story.build().base
    #expect(base.claims.isEmpty && base.claimCount == 3 && Array(base.claimIDs).count == 3)
    let claim = base.claim(base.claims(on: DealID(1))[0])
    #expect(claim.deal == DealID(1) && claim.source == .row("pay.csv", 3))
    #expect(claim.content.amount?.description == "$3")
    #expect(
      claim.content.since?.description == "2020-02" && claim.content.until == claim.content.since)
    #expect(base.deal(DealID(0)).amount?.description == "$1.50")
    #expect(base.deal(DealID(0)).since?.description == "2020-01")
  }

  @Test func `a row takes at most 64 bytes in all`() {
    #expect(DealTable.bytesPerRow <= 48)
    #expect(MemoryLayout<CompactAmount>.stride == 8)
  }

  @Test func `questions find rows as they find deals that were told`() throws {
    var ledger = try Ledger()
    let ask = ledger.story.build()
    #expect(try ask.set(ask.payers(of: "B")).names == ["A"])
    #expect(try ask.ask(.loops(ask.loops())).ways == ["A B C"])
    let claims = try ask.ask(.records(RecordPattern(.claims)))
    #expect(claims.content == .claims(Array(ask.base.claimIDs)))
  }

  @Test func `more said of a row's deal keeps its claim`() throws {
    var ledger = try Ledger()
    var content = Assertion()
    content.status = .withdrawn
    let before = ledger.story.builder.claimCount
    _ = try ledger.story.builder.addFollowUp(
      on: DealID(0), content, by: Attribution(sources: [.session(1)]), label: nil)
    #expect(ledger.story.builder.claimCount == before + 1)
    let base = ledger.story.build().base
    #expect(base.deal(DealID(0)).status == .withdrawn)
    #expect(base.deal(DealID(0)).amount?.description == "$1.50")
    #expect(base.deal(DealID(0)).until?.description == "2020-01")
    let sources = base.claims(on: DealID(0)).map { base.claim($0).source }
    #expect(sources == [.row("pay.csv", 2), .session(1)])
    #expect(base.claims.count == 2 && base.claimCount == 4)
  }

  @Test func `a row can be denied, by its claim or by the fact`() throws {
    var ledger = try Ledger()
    let a = try ledger.story.party("A")
    let b = try ledger.story.party("B")
    _ = ledger.story.builder.addDenial(
      by: b, of: [ClaimID(row: DealID(1))], fact: nil, Assertion(), sources: [.session(1)])
    let fact = Denial.Fact(subject: a, relation: ledger.story.payment, object: b)
    _ = ledger.story.builder.addDenial(
      by: a, of: [], fact: fact, Assertion(), sources: [.session(2)])
    let base = ledger.story.build().base
    #expect((0..<3).map { base.deal(DealID($0)).isDisputed } == [true, true, false])
    #expect(base.denials.map(\.claims.count) == [1, 1])
  }

  @Test func `claims come in the order told, rows among them`() throws {
    var ledger = try Ledger()
    try ledger.story.tell("A", ledger.story.payment, "C")
    let base = ledger.story.build().base
    #expect(base.claimIDs.map { base.claim($0).deal.raw } == [0, 1, 2, 3])
  }

  @Test func `rows of files that take turns name their own`() throws {
    var ledger = try Ledger()
    let a = try ledger.story.party("A")
    func add(_ count: Int, of name: String) throws {
      let begun = ledger.story.builder.beginRows(of: name, count: count)
      let file = try #require(begun)
      for number in 1...count {
        let row = DealRow(
          subject: a, relation: ledger.story.payment, object: a, number: UInt32(number))
        ledger.story.builder.addRow(row, of: file)
      }
      ledger.story.builder.endRows()
    }
    try add(2, of: "rent.csv")
    try ledger.story.tell("A", ledger.story.payment, "C")
    try add(1, of: "rent.csv")
    try add(1, of: "pay.csv")
    let base = ledger.story.build().base
    let sources = (0..<base.deals.count).flatMap { deal in
      base.claims(on: DealID(at: deal)).map { base.claim($0).source }
    }
    #expect(
      sources == [
        .row("pay.csv", 2), .row("pay.csv", 3), .row("pay.csv", 4), .row("rent.csv", 1),
        .row("rent.csv", 2), base.claims[0].source, .row("rent.csv", 1), .row("pay.csv", 1),
      ])
  }

  @Test func `amounts of any kind come back from their eight bytes`() throws {
    var builder = KnowledgeBuilder()
    let relation = try builder.declareRelation(
      RelationDeclaration(
        noun: "payment", subjectRoles: ["payer"], verbs: ["pays"], objectRoles: ["payee"]))
    let party = try builder.declareParty("A", kind: nil)
    let begun = builder.beginRows(of: "x", count: 9)
    let file = try #require(begun)
    let huge = try #require(ExactDecimal(12).multiplied(by: 1_000_000_000_000_000_000))
    let tiny = try #require(ExactDecimal(billionths: 1))
    let cents = try #require(ExactDecimal(billionths: 1_230_000_000))
    let top = try #require(HedgedMoney(from: Money(tiny, .euro), to: Money(huge, .euro)))
    let amounts = [
      HedgedMoney(.exactly, Money(.zero, .dollar)), HedgedMoney(.exactly, Money(huge, .yen)),
      HedgedMoney(.exactly, Money(tiny, .none)), HedgedMoney(.exactly, Money(cents, .euro)),
      HedgedMoney(.nearly, Money(cents, .euro)), top, HedgedMoney(.upTo, Money(huge, .pound)),
    ]
    for amount in amounts {
      var row = DealRow(subject: party, relation: relation, object: party, number: 2)
      row.amount = builder.compact(amount)
      builder.addRow(row, of: file)
    }
    let base = builder.build()
    #expect(amounts.indices.map { base.deal(DealID(at: $0)).amount } == amounts.map { $0 })
  }
}
