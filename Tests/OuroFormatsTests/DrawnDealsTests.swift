import OuroCore
import OuroFormats
import OuroGraph
import Testing

/// Deals of other relations and terms than the samples have.
@Suite struct DrawnDealsTests {
  /// A deal between two parties.
  private func answer(
    _ content: Assertion = Assertion(), change: (inout RelationDeclaration) -> Void = { _ in }
  ) throws -> Answer {
    var builder = KnowledgeBuilder()
    var relation = RelationDeclaration(
      noun: "tie", subjectRoles: ["lessor"], verbs: ["leases to"], objectRoles: ["lessee"])
    change(&relation)
    let tie = try builder.declareRelation(relation)
    let one = try builder.declareParty("A", kind: nil)
    let other = try builder.declareParty("B", kind: nil)
    let deal = try builder.addFact(
      Denial.Fact(subject: one, relation: tie, object: other), content,
      by: Attribution(sources: [.session(1)]), label: nil)
    return Answer(content: .deals([deal]), base: builder.build())
  }

  private func arrow(_ answer: Answer, _ writer: some AnswerWriter) -> String? {
    writer.write(answer).split(separator: "\n").first { $0.contains("lease") || $0.contains("use") }
      .map(String.init)
  }

  @Test func `An arrow goes where the value goes`() throws {
    let back = try answer { $0.returns = "use" }
    #expect(arrow(back, DOTWriter()) == #"  n1 -> n2 [label="use"];"#)
    #expect(DOTWriter().write(back).contains(#"n1 [label="B"]"#))
    let verb = try answer()
    #expect(arrow(verb, MermaidWriter()) == #"  n1 -->|"leases to"| n2"#)
  }

  @Test func `Where nothing flows between equals there is no arrowhead`() throws {
    var content = Assertion()
    let told = try answer(content) { $0.objectRoles = $0.subjectRoles }
    #expect(arrow(told, DOTWriter()) == #"  n1 -> n2 [label="leases to", dir=none];"#)
    #expect(arrow(told, MermaidWriter()) == #"  n1 ---|"leases to"| n2"#)
    content.inference = Inference(words: nil)
    let inferred = try answer(content) { $0.objectRoles = $0.subjectRoles }
    #expect(arrow(inferred, MermaidWriter()) == #"  n1 -.-|"leases to (inferred)"| n2"#)
  }

  @Test func `A share of which no amount is told stands on the arrow`() throws {
    var content = Assertion()
    content.percent = Percent(ExactDecimal(27))
    #expect(arrow(try answer(content), DOTWriter()) == #"  n1 -> n2 [label="leases to, 27%"];"#)
  }

  @Test func `CSV has the figure with its hedge, and both ends of a range`() throws {
    func cells(_ change: (inout Assertion) -> Void) throws -> [String: String] {
      var content = Assertion()
      change(&content)
      let rows = try CSVRows.read(CSVWriter().write(try answer(content)))
      return Dictionary(zip(rows[0], rows[1]), uniquingKeysWith: { $1 })
    }
    let range = try cells { $0.amount = HedgedMoney(from: .one, to: Samples.dollars(2)) }
    #expect(range["amount"] == "1000000000 to 2000000000")
    #expect(range["hedge"] == "" && range["currency"] == "USD")
    let ceiling = try cells { $0.amount = HedgedMoney(.upTo, .one) }
    #expect(ceiling["amount"] == "1000000000" && ceiling["hedge"] == "up to")
    let thousandths = Money(ExactDecimal(billionths: 1_234_000_000) ?? .zero, .dollar)
    let small = try cells { $0.amount = HedgedMoney(.exactly, thousandths) }
    #expect(small["amount"] == "1.2340")
    let day = try cells { ($0.since, $0.until) = (Period(year: 2025), Period(year: 2025)) }
    #expect(day["date"] == "2025" && day["since"] == "" && day["until"] == "")
    let span = try cells { ($0.since, $0.until) = (Period(year: 2025), nil) }
    #expect(span["date"] == "" && span["since"] == "2025")
    #expect(try cells { $0.percent = Percent(ExactDecimal(27)) }["percent"] == "27")
  }

  @Test func `Markdown shows each paragraph cited once, below its footnote`() throws {
    let samples = try Samples()
    let text = MarkdownWriter().write(
      Answer(
        content: samples.payers([samples.option]), base: samples.base, world: .showingSources))
    #expect(text.contains("for \"data-centre capacity\"\n\n    > Deadlines were missed.\n\n[^2]"))
    #expect(text.contains("\n\n    > (shown under \\[1\\])\n\n[^3]"))
    #expect(text.hasSuffix("\n\n    > CoreWeave denies that.\n"))
    let claims = Answer(content: .claims([ClaimID(2)]), base: samples.base, world: .showingSources)
    #expect(MarkdownWriter().write(claims).hasSuffix("\n\n- noah 1: Deadlines were missed.\n"))
  }
}

extension Money {
  fileprivate static var one: Money { Samples.dollars(1) }
}
