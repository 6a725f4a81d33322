import OuroCore
import OuroFormats
import OuroGraph
import Testing

@Suite struct PlainWriterTests {
  private let samples: Samples

  init() throws { samples = try Samples() }

  private func write(_ content: AnswerContent, _ notices: [Notice] = []) -> String {
    PlainWriter().write(samples.answer(content, notices))
  }

  @Test func `A party is a line of cells, the last its citations, and notices are comments`() {
    #expect(
      write(samples.payers([samples.contracts]), [.notLive(.planned, count: 1, disputed: 0)])
        == "Microsoft\tnot stated\tongoing\tinferred\ttechradar 10; noah 2\n"
        + "# 1 planned deal left out: counting planned\n")
  }

  @Test func `Speakers other than the publisher and denials are told with the citation`() {
    #expect(
      write(samples.payers([samples.option]))
        == "Microsoft\tnearly $12bn\twithdrawn\twithdrawal disputed\t"
        + "noah 1; noah 1 according to Financial Times; noah 2 denied by CoreWeave\n")
  }

  @Test func `A loop is a chain in ASCII`() {
    #expect(
      write(.loops([samples.loop])) == "Microsoft -> OpenAI -> CoreWeave -> Microsoft\t"
        + "not stated\tinferred\tdeals.ouro:12; told here 1; techradar 10; noah 2\n")
  }

  @Test func `A deal keeps subject, verb and object apart`() {
    #expect(
      write(.deals([samples.payment]))
        == "d5\tOpenAI\tpays\tCoreWeave\t$1bn\tstated\t\t\t\ttold here 1\n")
  }

  @Test func `Counts, verdicts and empty answers need no parsing`() {
    #expect(write(.count(3)) == "3\n")
    #expect(write(.verdict(.notStated, deals: [], denials: [])) == "not stated\n")
    #expect(write(.parties(PartyListing(heading: "payer", rows: []))) == "")
    #expect(write(.loops([])) == "")
  }

  @Test func `With sources the paragraphs follow as comments`() {
    let answer = Answer(
      content: samples.payers([samples.option]), base: samples.base, world: .showingSources)
    #expect(
      PlainWriter().write(answer).hasSuffix(
        "# noah 1: Deadlines were missed.\n# noah 2: CoreWeave denies that.\n"))
  }
}
