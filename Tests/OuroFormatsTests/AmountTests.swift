import OuroCore
import OuroFormats
import OuroGraph
import Testing

@Suite struct AmountTests {
  /// The amount cell of one party with deals of these amounts; `nil` is one without.
  private func cell(_ amounts: [HedgedMoney?], percent: Percent? = nil) throws -> [String] {
    var builder = KnowledgeBuilder()
    let relation = try builder.declareRelation(
      RelationDeclaration(
        noun: "payment", subjectRoles: ["payer"], verbs: ["pays"], objectRoles: ["payee"]))
    let one = try builder.declareParty("A", kind: nil)
    let other = try builder.declareParty("B", kind: nil)
    var deals: [DealID] = []
    for amount in amounts {
      var content = Assertion()
      content.amount = amount
      content.percent = percent
      deals.append(
        try builder.addFact(
          Denial.Fact(subject: one, relation: relation, object: other), content,
          by: Attribution(sources: [.session(1)]), label: nil))
    }
    let rows = [PartyRow(party: one, deals: deals)]
    let answer = Answer(
      content: .parties(PartyListing(heading: "payer", rows: rows)), base: builder.build())
    let plain = PlainWriter().write(answer).split(separator: "\t").map(String.init)
    return [plain[1], JSONWriter().write(answer)]
  }

  private func money(
    _ hedge: Hedge, _ billions: UInt32, _ currency: Currency = .dollar
  ) -> HedgedMoney {
    HedgedMoney(hedge, Money(Samples.dollars(billions).amount, currency))
  }

  @Test func `Amounts of one currency are added, hedges and all`() throws {
    #expect(try cell([money(.exactly, 1), money(.exactly, 2)])[0] == "$3bn")
    let sum = try cell([money(.exactly, 1), money(.nearly, 12)])[0]
    #expect(sum == "$12.5bn up to, not including, $13bn")
    #expect(try cell([money(.exactly, 1), nil])[0] == "$1bn + 1 not stated")
    #expect(try cell([nil, nil])[0] == "not stated")
  }

  @Test func `Ceilings and other currencies stand beside the sum`() throws {
    let cells = try cell([
      money(.upTo, 5), money(.exactly, 1), money(.exactly, 2, .euro), money(.exactly, 1), nil,
    ])
    #expect(cells[0] == "$2bn; €2bn; up to $5bn + 1 not stated")
    #expect(
      cells[1].contains(
        #""amount":{"low":null,"high":null,"currency":null,"hedge":null,"#
          + #""text":"$2bn; €2bn; up to $5bn + 1 not stated","parts":[{"low":"2000000000","#))
    #expect(cells[1].contains(#""text":"up to $5bn"}],"without_amount":1}"#))
  }

  @Test func `A share is an amount too, and many ceilings are cut`() throws {
    let share = try cell([nil], percent: Percent(ExactDecimal(27)))
    #expect(share[0] == "27%")
    #expect(share[1].contains(#""amount":null,"percents":["27"],"status":"stated""#))
    let many = (1...9).map { money(.upTo, $0) }
    #expect(try cell(many)[0].hasSuffix("up to $6bn; … 3 more"))
  }

  @Test func `An open lower end and a missing end are told in JSON`() throws {
    #expect(
      try cell([money(.moreThan, 12)])[1].contains(
        #"{"low":"12000000000","high":"12500000000","lowOpen":true,"currency":"USD","#))
    #expect(
      try cell([money(.atLeast, 12)])[1].contains(#"{"low":"12000000000","high":null,"currency""#))
  }
}
