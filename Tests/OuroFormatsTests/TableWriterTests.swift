import OuroCore
import OuroFormats
import OuroGraph
import Testing

@Suite struct TableWriterTests {
  private let samples: Samples

  init() throws { samples = try Samples() }

  private func draw(_ answer: Answer, width: Int? = nil, maxRows: Int = 1_000) -> String {
    TableWriter(WriterOptions(width: width, maxRows: maxRows)).write(answer)
  }

  @Test func `Parties stand in aligned columns above their numbered sources and notices`() {
    let answer = samples.answer(
      samples.payers([samples.contracts]),
      [
        .notLive(.planned, count: 1, disputed: 0), .notLive(.withdrawn, count: 2, disputed: 2),
      ])
    #expect(
      draw(answer) == """
        payer      amount      status   marks     sources
        Microsoft  not stated  ongoing  inferred  [1]

        [1] TechRadar, 2025-03, paragraph 10; Noah Wire Services, undated, paragraph 2: Microsoft \
        buys from CoreWeave (contracts), ongoing, inferred from "biggest customer"

        1 planned deal left out: counting planned
        2 withdrawn deals left out, both withdrawals disputed: counting withdrawn

        """)
  }

  @Test func `Several deals show their sum, every status and who denies what`() {
    let answer = samples.answer(
      samples.payers([samples.contracts, samples.option, samples.agreements]))
    #expect(
      draw(answer) == """
        payer      amount                                                       sta\
        tus              marks                                        sources
        Microsoft  ongoing: not stated; withdrawn: nearly $12bn + 1 not stated  ong\
        oing, withdrawn  partly inferred, partly withdrawal disputed  [1]–[5]

        [1] TechRadar, 2025-03, paragraph 10; Noah Wire Services, undated, paragraph 2: Microsoft \
        buys from CoreWeave (contracts), ongoing, inferred from "biggest customer"
        [2] Noah Wire Services, undated, paragraph 1: Microsoft buys from CoreWeave (option), \
        nearly $12bn, for "data-centre capacity"
        [3] Financial Times, in Noah Wire Services, undated, paragraph 1: Microsoft buys from \
        CoreWeave (option, withdrawal), withdrawn, because "missed deadlines"
        [4] Financial Times, citing unnamed "sources familiar with the matter", in TechRadar, \
        2025-03, paragraph 8: Microsoft buys from CoreWeave (agreements), withdrawn
        [5] CoreWeave denies [3]: Noah Wire Services, undated, paragraph 2

        """)
  }

  @Test func `A narrow terminal wraps cells between words and notes under themselves`() {
    let answer = samples.answer(samples.payers([samples.option]))
    #expect(
      draw(answer, width: 50) == """
        payer      amount  status     marks       sources
        Microsoft  nearly  withdrawn  withdrawal  [1] [2]
                   $12bn              disputed    [3]

        [1] Noah Wire Services, undated, paragraph 1:
            Microsoft buys from CoreWeave (option), nearly
            $12bn, for "data-centre capacity"
        [2] Financial Times, in Noah Wire Services,
            undated, paragraph 1: Microsoft buys from
            CoreWeave (option, withdrawal), withdrawn,
            because "missed deadlines"
        [3] CoreWeave denies [2]: Noah Wire Services,
            undated, paragraph 2

        """)
  }

  @Test(arguments: 1...120) func `No line is wider than the terminal`(width: Int) {
    let answers: [AnswerContent] = [
      samples.payers([samples.contracts, samples.option]), .loops([samples.loop, samples.loop]),
      .deals([samples.contracts, samples.option, samples.backing]),
    ]
    for content in answers {
      let text = draw(samples.answer(content, [.stepBound(6)]), width: width)
      for line in text.split(separator: "\n") {
        #expect(CharacterWidth.of(String(line)) <= width)
      }
    }
  }

  @Test func `A step wider than the terminal is broken between words`() {
    let loops = samples.answer(.loops([samples.loop]))
    let words = Set(draw(loops).split { $0.isWhitespace })
    for word in draw(loops, width: 24).split(whereSeparator: \.isWhitespace) {
      #expect(words.contains(word), "\(word)")
    }
  }

  @Test func `A very narrow terminal gets each cell on a line of its own`() {
    let answer = samples.answer(samples.payers([samples.backing]))
    #expect(
      draw(answer, width: 22).hasPrefix(
        """
        payer: Microsoft
        amount: not stated
        status: stated
        sources: [1]
        """))
  }

  @Test func `A loop is drawn with arrows, what flows and what is inferred`() {
    #expect(
      draw(samples.answer(.loops([samples.loop]))).hasPrefix(
        """
        Microsoft ─capital→ OpenAI ─cash→ CoreWeave ─goods (inferred)→ Microsoft
          3 steps · bottleneck not stated · sources [1] [2] [3]

        [1] deals.ouro:12: Microsoft backs OpenAI (backing), as "biggest backer"
        [2] told here 1: OpenAI pays CoreWeave (d5), $1bn
        [3] TechRadar
        """))
  }

  @Test func `Several loops are numbered and wrap at arrows`() {
    #expect(
      draw(samples.answer(.loops([samples.loop, samples.loop])), width: 50).hasPrefix(
        """
        1. Microsoft ─capital→ OpenAI ─cash→ CoreWeave
             ─goods (inferred)→ Microsoft
             3 steps · bottleneck not stated · sources [1]
             [2] [3]
        2. Microsoft
        """))
  }

  @Test func `A path ends at its last party and tells its bottleneck`() {
    let step = RouteStep(
      from: samples.microsoft, to: samples.coreWeave, channels: [], deals: [samples.option])
    let path = Route(
      parties: [samples.microsoft, samples.coreWeave], steps: [step],
      bottleneck: HedgedMoney(.nearly, Samples.dollars(12)))
    #expect(
      draw(samples.answer(.paths([path]))).hasPrefix(
        """
        Microsoft ─buys from (withdrawn, withdrawal disputed)→ CoreWeave
          1 step · bottleneck nearly $12bn · sources [1] [2] [3]
        """))
  }

  @Test func `A card tells kind, other names, roles and loops`() {
    let card = Card(
      party: samples.microsoft,
      roles: [
        CardRole(
          relation: samples.base.deal(samples.option).relation, side: .subject,
          deals: [samples.option]),
        CardRole(
          relation: samples.base.deal(samples.backing).relation, side: .subject,
          deals: [samples.backing]),
      ], loops: 1)
    #expect(
      draw(samples.answer(.card(card))).hasPrefix(
        """
        Microsoft
          company, also MSFT

        as        what                                                                         \
        amount        status     marks                deal     sources
        customer  buys from CoreWeave, for "data-centre capacity", because "missed deadlines"  \
        nearly $12bn  withdrawn  withdrawal disputed  option   [1] [2] [3]
        backer    backs OpenAI, as "biggest backer"                                            \
        not stated    stated                          backing  [4]

        on 1 loop: loop from Microsoft

        [1] Noah Wire Services
        """))
  }

  @Test func `The other side of a relation is told as what is done to it`() {
    let relation = samples.base.deal(samples.option).relation
    let role = CardRole(relation: relation, side: .object, deals: [samples.option])
    let card = Card(party: samples.coreWeave, roles: [role], loops: 0)
    let text = draw(samples.answer(.card(card)))
    #expect(text.contains("supplier  Microsoft buys from it, for \"data-centre capacity\""))
    #expect(text.contains("on no loop\n"))
  }

  @Test func `Deals, claims and denials are one a row`() {
    #expect(
      draw(samples.answer(.deals([samples.option]))).hasPrefix(
        """
        deal    what                           amount        status     marks                \
        details                                                 sources
        option  Microsoft buys from CoreWeave  nearly $12bn  withdrawn  withdrawal disputed  \
        for "data-centre capacity", because "missed deadlines"  [1] [2] [3]

        """))
    #expect(
      draw(samples.answer(.claims([ClaimID(3)]))).hasSuffix(
        """

        Financial Times  Microsoft buys from CoreWeave (option, withdrawal), withdrawn, because \
        "missed deadlines"  noah 1  CoreWeave

        """))
    #expect(
      draw(samples.answer(.denials([DenialID(0)]))) == """
        denies     what        source
        CoreWeave  withdrawal  noah 2

        """)
  }

  @Test func `A verdict stands above its evidence`() {
    let verdict = AnswerContent.verdict(
      .disputed, deals: [samples.option], denials: [DenialID(0)])
    let text = draw(samples.answer(verdict))
    #expect(text.hasPrefix("disputed\n\ndeal "))
    #expect(text.hasSuffix("[3] CoreWeave denies [2]: Noah Wire Services, undated, paragraph 2\n"))
    let denied = AnswerContent.verdict(.denied, deals: [], denials: [DenialID(0)])
    #expect(
      draw(samples.answer(denied)) == """
        denied

        [1] CoreWeave denies withdrawal: Noah Wire Services, undated, paragraph 2

        """)
    let nothing = AnswerContent.verdict(.notStated, deals: [], denials: [])
    #expect(draw(samples.answer(nothing)) == "not stated\n")
  }

  @Test func `With sources the paragraphs cited are shown, each once`() {
    let answer = Answer(
      content: samples.payers([samples.option]), base: samples.base, world: .showingSources)
    let text = draw(answer)
    #expect(text.contains("for \"data-centre capacity\"\n    Deadlines were missed.\n[2]"))
    #expect(text.contains("\n    (shown under [1])\n[3]"))
    #expect(text.hasSuffix("paragraph 2\n    CoreWeave denies that.\n"))
    let claims = Answer(content: .claims([ClaimID(2)]), base: samples.base, world: .showingSources)
    #expect(draw(claims).hasSuffix("\n\nnoah 1\n    Deadlines were missed.\n"))
  }

  @Test func `Counts, plans, catalogues, tellings and times are short`() {
    #expect(draw(samples.answer(.count(12_345))) == "12345\n")
    let plan = [PlanLine(depth: 0, text: "look up CoreWeave"), PlanLine(depth: 1, text: "payers")]
    #expect(
      draw(samples.answer(.plan(Explanation(lines: plan)))) == "look up CoreWeave\n  payers\n")
    let catalog = Catalog(columns: ["word", "means"], rows: [["payer", "a role"]])
    #expect(draw(samples.answer(.catalog(catalog))) == "word   means\npayer  a role\n")
    let told = Told(
      parties: 0, deals: [samples.payment], claims: [ClaimID(6)], denials: [], declarations: 0)
    #expect(
      draw(samples.answer(.told(told))) == "added 1 deal (d5), 1 claim, cited as told here 1\n")
    var timed = samples.answer(.count(1))
    timed.milliseconds = 12.345
    #expect(draw(timed) == "1\n12.3 ms\n")
  }

  @Test func `Rows beyond the limit are counted, and an empty answer is never silent`() {
    let rows = (0..<5).map { ["word\($0)"] }
    let catalog = Catalog(columns: ["word"], rows: rows)
    #expect(
      draw(samples.answer(.catalog(catalog)), maxRows: 2) == "word\nword0\nword1\n… 3 more\n")
    let nobody = AnswerContent.parties(PartyListing(heading: "payer", rows: []))
    #expect(draw(samples.answer(nobody)) == "none\n")
    #expect(
      draw(samples.answer(nobody, [.empty(.noneStated)]))
        == "none stated: nobody in this base says so\n")
  }

  @Test func `Colour adds escape codes and nothing else`() {
    let answer = samples.answer(samples.payers([samples.option]), [.cut(10_000)])
    let colored = TableWriter(WriterOptions(width: 60, style: TextStyle(color: true))).write(answer)
    var plain = colored
    for code in ["\u{1B}[0m", "\u{1B}[1m", "\u{1B}[2m", "\u{1B}[33m"] {
      plain = plain.split(separator: code, omittingEmptySubsequences: false).joined()
    }
    #expect(colored != plain)
    #expect(plain == draw(answer, width: 60))
  }
}
