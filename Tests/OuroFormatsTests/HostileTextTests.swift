import OuroCore
import OuroFormats
import OuroGraph
import Testing

@Suite struct HostileTextTests {
  private func answers(_ name: String) throws -> [Answer] {
    var builder = KnowledgeBuilder()
    let kind = try builder.declareKind("company")
    var relation = RelationDeclaration(
      noun: "payment", subjectRoles: ["payer"], verbs: ["pays"], objectRoles: ["payee"])
    relation.moves = "cash"
    let payment = try builder.declareRelation(relation)
    let one = try builder.declareParty(name, kind: kind, aliases: [name + "2"])
    let other = try builder.declareParty("Acme", kind: kind)
    let document = try builder.declareDocument(
      Document(
        label: "doc", title: name, publisher: one, date: nil, file: nil, address: nil,
        paragraphs: [name]))
    var content = Assertion()
    content.purpose = name
    content.inference = Inference(words: name)
    let source = Source.document(document, [Passage(paragraph: 1, words: name)])
    var attribution = Attribution(sources: [source, .file(name, line: 1)])
    attribution.chain = [.unnamed(name)]
    let deal = try builder.addFact(
      Denial.Fact(subject: one, relation: payment, object: other), content, by: attribution,
      label: nil)
    let base = builder.build()
    let step = RouteStep(from: one, to: other, channels: [ChannelID(0)], deals: [deal])
    let route = Route(parties: [one, other], steps: [step], bottleneck: nil)
    let role = CardRole(relation: payment, side: .subject, deals: [deal])
    let contents: [AnswerContent] = [
      .parties(PartyListing(heading: name, rows: [PartyRow(party: one, deals: [deal])])),
      .card(Card(party: one, roles: [role], loops: 1)), .deals([deal]), .claims([ClaimID(0)]),
      .paths([route]), .verdict(.yes, deals: [deal], denials: []),
      .catalog(Catalog(columns: [name], rows: [[name]])),
      .plan(
        Explanation(understood: name, lines: [PlanLine(depth: 1, text: name)])),
      .told(Told(parties: 1, deals: [deal], claims: [ClaimID(0)], denials: [], declarations: 0)),
    ]
    return contents.map { content in
      Answer(
        content: content,
        notices: [
          .empty(.nothingLeaves(one)), .askInstead(name, rows: 1), .remark(name),
          .exchanges([ExchangePair(one: one, other: other, deals: [deal])]),
        ], base: base, world: .showingSources)
    }
  }

  @Test(arguments: HostileNames.all, OutputFormat.allCases)
  func `A hostile name is inert in every format`(name: String, format: OutputFormat) throws {
    for answer in try answers(name) {
      for width in [nil, 12, 80] as [Int?] {
        let text = format.makeWriter(WriterOptions(width: width)).write(answer)
        let raw = text.unicodeScalars.filter { scalar in
          VisibleText.isHidden(scalar) && scalar != "\n"
            && !([.plain, .csv].contains(format) && scalar == "\t")
        }
        #expect(raw.isEmpty)
      }
    }
  }

  @Test func `A name cannot add rows or cells to plain output`() throws {
    let answer = try #require(try answers("two\nlines\tand cells").first)
    let lines = PlainWriter().write(answer).split(separator: "\n").filter { !$0.hasPrefix("# ") }
    #expect(lines.count == 1)
    #expect(lines.first?.split(separator: "\t", omittingEmptySubsequences: false).count == 5)
  }

  @Test(arguments: [
    ("日本電信電話", 12), ("ACME 🚀", 7), ("e\u{301}clair", 6), ("👨‍👩‍👧 AG", 5), ("हिन्दी", 4),
  ])
  func `Wide, joined and combining characters keep columns aligned`(name: String, width: Int) {
    #expect(CharacterWidth.of(name) == width)
    let catalog = Catalog(columns: ["name", "mark"], rows: [[name, "|"], ["a", "|"]])
    let base = KnowledgeBaseMaker.empty()
    let text = TableWriter().write(Answer(content: .catalog(catalog), base: base))
    let columns = text.split(separator: "\n").dropFirst().map { line in
      CharacterWidth.of(String(line.prefix { $0 != "|" }))
    }
    #expect(columns == [max(4, width) + 2, max(4, width) + 2])
  }

  @Test func `A cell of wide characters wraps without splitting one`() {
    let catalog = Catalog(
      columns: ["name"], rows: [["日本電信電話株式会社日本電信電話株式会社"]])
    let text = TableWriter(WriterOptions(width: 7)).write(
      Answer(content: .catalog(catalog), base: KnowledgeBaseMaker.empty()))
    for line in text.split(separator: "\n") { #expect(CharacterWidth.of(String(line)) <= 7) }
    #expect(text.filter { $0 == "社" }.count == 2)
  }
}

enum KnowledgeBaseMaker {
  static func empty() -> KnowledgeBase {
    var builder = KnowledgeBuilder()
    return builder.build()
  }
}
