import OuroCore
import OuroGraph
import Testing

@Suite struct RecordTests {
  private func deals(_ answer: Answer) -> [DealID] {
    if case .deals(let deals) = answer.content { deals } else { [] }
  }

  @Test func `records of a relation include its cases, in order of number`() throws {
    var story = try Story()
    let one = try story.tell("A", story.purchase, "B", nil, dollars(1))
    let two = try story.tell("B", story.payment, "C", nil, dollars(2))
    let three = try story.tell("A", story.investment, "C", nil, dollars(3))
    let ask = story.build()
    var pattern = RecordPattern(.deals)
    #expect(deals(try ask.ask(.records(pattern))) == [one, two, three])
    pattern.relations = [story.payment]
    #expect(deals(try ask.ask(.records(pattern))) == [one, two])
    pattern.relations = [story.purchase]
    #expect(deals(try ask.ask(.records(pattern))) == [one])
    pattern.relations = nil
    pattern.rank = RecordPattern.Rank(count: 2, largest: true)
    #expect(deals(try ask.ask(.records(pattern))) == [three, two])
    #expect(try ask.ask(.count(.records(pattern))).total == 2)
  }

  @Test func `from means the side the verb takes from`() throws {
    var story = try Story()
    let bought = try story.tell("A", story.purchase, "B")
    let paid = try story.tell("B", story.payment, "A")
    let ask = story.build()
    var pattern = RecordPattern(.deals)
    pattern.conditions = [.from(ask.ids("B"))]
    #expect(deals(try ask.ask(.records(pattern))) == [paid])
    pattern.relations = [story.purchase]
    #expect(deals(try ask.ask(.records(pattern))) == [bought])
    pattern.conditions = [.to(ask.ids("A"))]
    #expect(deals(try ask.ask(.records(pattern))) == [bought])
    pattern.relations = nil
    pattern.conditions = [.between(ask.id("A"), ask.id("B"))]
    #expect(deals(try ask.ask(.records(pattern))) == [bought, paid])
    pattern.conditions = [.about(ask.ids("A")), .by(ask.ids("B"))]
    #expect(deals(try ask.ask(.records(pattern))) == [paid])
  }

  @Test func `claims on withdrawn deals are still claims, and denials are about their parties`()
    throws
  {
    var story = try Story()
    try story.tell("A", story.payment, "B", .withdrawn, by: "FT")
    try story.tell("C", story.payment, "D", by: "Blog")
    try story.deny(0, by: "B")
    let ask = story.build()
    #expect(deals(try ask.ask(.records(RecordPattern(.deals)))) == [DealID(at: 1)])
    var claims = RecordPattern(.claims)
    #expect(try ask.ask(.records(claims)).content == .claims([ClaimID(at: 0), ClaimID(at: 1)]))
    claims.conditions = [.by(ask.ids("FT"))]
    #expect(try ask.ask(.records(claims)).content == .claims([ClaimID(at: 0)]))
    claims.conditions = []
    claims.filter.disputed = false
    #expect(try ask.ask(.records(claims)).content == .claims([ClaimID(at: 1)]))
    var denials = RecordPattern(.denials)
    denials.conditions = [.about(ask.ids("A")), .by(ask.ids("B"))]
    #expect(try ask.ask(.records(denials)).content == .denials([DenialID(at: 0)]))
    denials.conditions = [.about(ask.ids("C"))]
    #expect(try ask.ask(.records(denials)).content == .denials([]))
  }

  @Test func `a verdict is yes, disputed, denied or not stated`() throws {
    var story = try Story()
    let yes = try story.tell("A", story.payment, "B")
    let disputed = try story.tell("A", story.payment, "C")
    try story.tell("A", story.payment, "D", .withdrawn)
    try story.deny(1, by: "C")
    let speaker = try story.party("A")
    let fact = Denial.Fact(
      subject: speaker, relation: story.payment, object: try story.party("E"))
    _ = story.builder.addDenial(
      by: speaker, of: [], fact: fact, Assertion(), sources: [.session(1)])
    let ask = story.build()
    func verdict(_ name: String) throws -> Answer {
      try ask.ask(
        .verdict(
          FactPattern(
            subject: ask.id("A"), role: ask.payer, object: ask.ids(name), filter: DealFilter())))
    }
    #expect(try verdict("B").content == .verdict(.yes, deals: [yes], denials: []))
    #expect(
      try verdict("C").content
        == .verdict(.disputed, deals: [disputed], denials: [DenialID(at: 0)]))
    #expect(try verdict("D").content == .verdict(.notStated, deals: [], denials: []))
    #expect(
      try verdict("D").notices
        == [.empty(.notLive(1)), .notLive(.withdrawn, count: 1, disputed: 0)])
    #expect(try verdict("E").content == .verdict(.denied, deals: [], denials: [DenialID(at: 1)]))
    #expect(try verdict("A").emptyReason == .noneStated)
    #expect(try ask.set(ask.payers(of: "E")).emptyReason == .denied)
    #expect(try ask.set(ask.payers(of: "A")).emptyReason == .noneStated)
  }

  @Test func `a card tells roles by relation and side, and counts loops`() throws {
    var story = try Story()
    let paid = try story.tell("A", story.payment, "B")
    let back = try story.tell("B", story.payment, "A")
    try story.tell("A", story.investment, "C", .planned)
    let ask = story.build()
    let answer = try ask.ask(.card(ask.id("A")))
    let roles = [
      CardRole(relation: story.payment, side: .subject, deals: [paid]),
      CardRole(relation: story.payment, side: .object, deals: [back]),
    ]
    #expect(answer.content == .card(Card(party: ask.id("A"), roles: roles, loops: 1)))
    #expect(answer.notices == [.notLive(.planned, count: 1, disputed: 0)])
  }

  @Test func `names like a text hold it or are near to it`() throws {
    var story = try Story()
    _ = try story.party("CoreWeave", story.company)
    _ = try story.party("Corweave")
    _ = try story.party("Nvidia")
    let ask = story.build()
    let answer = try ask.ask(.catalog(.namesLike("coreweave")))
    #expect(
      answer.content
        == .catalog(
          Catalog(
            columns: ["name", "kind", "also"],
            rows: [["CoreWeave", "company", ""], ["Corweave", "", ""]])))
  }
}
