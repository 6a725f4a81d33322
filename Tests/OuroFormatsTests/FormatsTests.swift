import OuroFormats
import OuroGraph
import Testing

@Suite struct FormatsTests {
  @Test func `Formats are found by name and by the end of a file's name`() {
    #expect(OutputFormat(name: "JSON") == .json)
    #expect(OutputFormat(name: "word") == nil)
    #expect(OutputFormat(ending: "out/Answer.JSON") == .json)
    #expect(OutputFormat(ending: "notes.txt") == .plain)
    #expect(OutputFormat(ending: "json") == nil)
    #expect(OutputFormat(ending: "loops.gv") == .dot)
    #expect(OutputFormat(ending: "loops.mmd") == .mermaid)
    #expect(OutputFormat(ending: "README.md") == .markdown)
    #expect(OutputFormat(ending: "deals.csv") == .csv)
  }

  @Test(arguments: OutputFormat.allCases)
  func `Every format has a line of help`(format: OutputFormat) {
    #expect(!format.entry.help.isEmpty && !format.entry.help.hasSuffix("."))
  }

  @Test(arguments: OutputFormat.allCases)
  func `an answer is written the same whether somebody may stop it or not`(
    format: OutputFormat
  ) throws {
    let samples = try Samples()
    let writer = format.makeWriter(WriterOptions())
    for kind in SampleKind.allCases {
      var answer = samples.answer(kind)
      let whole = writer.write(answer)
      answer.stop = StopFlag()
      #expect(writer.write(answer) == whole)
    }
  }

  @Test(arguments: OutputFormat.allCases)
  func `no row is written once the flag is raised`(format: OutputFormat) throws {
    let samples = try Samples()
    let writer = format.makeWriter(WriterOptions(maxRows: .max))
    let stop = StopFlag()
    stop.raise()
    for content in samples.longContents {
      var answer = samples.answer(content)
      answer.stop = stop
      #expect(writer.write(answer).utf8.count < 400)
    }
  }
}

extension Samples {
  /// Answers of each shape that may be long: in rows, and in one row.
  fileprivate var longContents: [AnswerContent] {
    let many = 5000
    let deals = Array(repeating: option, count: many)
    let step = RouteStep(from: microsoft, to: openAI, channels: [capital], deals: [backing])
    let route = Route(
      parties: Array(repeating: openAI, count: many + 1),
      steps: Array(repeating: step, count: many), bottleneck: nil)
    let money = Samples.dollars(1)
    let move = TraceMove(
      deal: payment, from: openAI, to: coreWeave, amount: money, traced: money)
    let reached = TraceRow(party: coreWeave, amount: money, held: money, deals: [payment])
    let sum = TraceSum(
      total: money, rows: Array(repeating: reached, count: many),
      moves: Array(repeating: move, count: many))
    return [
      payers(deals), .deals(deals), .claims(Array(repeating: ClaimID(0), count: many)),
      .denials(Array(repeating: DenialID(0), count: many)),
      .parties(
        PartyListing(
          heading: "payer",
          rows: Array(repeating: PartyRow(party: microsoft, deals: [payment]), count: many))),
      .paths([route]), .loops(Array(repeating: loop, count: many)),
      .groups([PartyGroup(parties: Array(repeating: openAI, count: many), deals: deals)]),
      .trace(
        TraceListing(method: .proportion, isBackward: false, ends: [openAI], sums: [sum])),
      .verdict(.yes, deals: deals, denials: []),
      .evidence(
        Account(
          isNegated: false, holds: true,
          rows: [
            ExplainedRow(
              .path(route), .all(Array(repeating: .deal(option), count: many)))
          ])),
      .bindings(
        BindingListing(
          variables: ["X"],
          rows: Array(repeating: BindingRow(parties: [openAI], deals: [payment]), count: many))),
      .catalog(
        Catalog(
          columns: ["word", "means"],
          rows: Array(repeating: ["payer", "a role"], count: many))),
    ]
  }
}
