import OuroCore
import OuroFormats
import OuroGraph
import Testing

@Suite struct MarkdownWriterTests {
  private let samples: Samples

  init() throws { samples = try Samples() }

  private func write(_ kind: SampleKind) -> String { MarkdownWriter().write(samples.answer(kind)) }

  @Test func `Parties are a table with footnotes and quoted notices`() {
    #expect(
      write(.parties) == #"""
        | payer | amount | status | marks | sources |
        | --- | --- | --- | --- | --- |
        | Microsoft | ongoing: not stated; withdrawn: nearly $12bn | ongoing, withdrawn | \#
        partly inferred, partly withdrawal disputed | [^1] [^2] [^3] [^4] |

        > - 1 planned deal left out: counting planned

        [^1]: TechRadar, 2025-03, paragraph 10; Noah Wire Services, undated, paragraph 2: \#
        Microsoft buys from CoreWeave (contracts), ongoing, inferred from "biggest customer"
        [^2]: Noah Wire Services, undated, paragraph 1: Microsoft buys from CoreWeave (option), \#
        nearly $12bn, for "data-centre capacity"
        [^3]: Financial Times, in Noah Wire Services, undated, paragraph 1: Microsoft buys from \#
        CoreWeave (option, withdrawal), withdrawn, because "missed deadlines"
        [^4]: CoreWeave denies [^3]: Noah Wire Services, undated, paragraph 2

        """#)
    #expect(
      write(.nobody) == """
        > - none stated: nobody in this base says so

        """)
  }

  @Test func `Deals, claims and denials are one a row`() {
    #expect(
      write(.deals) == #"""
        | deal | what | amount | status | marks | details | sources |
        | --- | --- | --- | --- | --- | --- | --- |
        | contracts | Microsoft buys from CoreWeave | not stated | ongoing | inferred |  | [^1] |
        | option | Microsoft buys from CoreWeave | nearly $12bn | withdrawn | withdrawal \#
        disputed | for "data-centre capacity", because "missed deadlines" | [^2] [^3] [^4] |
        | d5 | OpenAI pays CoreWeave | $1bn | stated |  |  | [^5] |

        [^1]: TechRadar, 2025-03, paragraph 10; Noah Wire Services, undated, paragraph 2: \#
        Microsoft buys from CoreWeave (contracts), ongoing, inferred from "biggest customer"
        [^2]: Noah Wire Services, undated, paragraph 1: Microsoft buys from CoreWeave (option), \#
        nearly $12bn, for "data-centre capacity"
        [^3]: Financial Times, in Noah Wire Services, undated, paragraph 1: Microsoft buys from \#
        CoreWeave (option, withdrawal), withdrawn, because "missed deadlines"
        [^4]: CoreWeave denies [^3]: Noah Wire Services, undated, paragraph 2
        [^5]: told here 1: OpenAI pays CoreWeave (d5), $1bn

        """#)
    #expect(
      write(.claims) == """
        | says | what | source | denied by |
        | --- | --- | --- | --- |
        | TechRadar | Microsoft buys from CoreWeave (contracts), ongoing, inferred from "biggest \
        customer" | techradar 10 |  |
        | Financial Times | Microsoft buys from CoreWeave (option, withdrawal), withdrawn, because \
        "missed deadlines" | noah 1 | CoreWeave |

        """)
    #expect(
      write(.denials) == """
        | denies | what | source |
        | --- | --- | --- |
        | CoreWeave | withdrawal | noah 2 |

        """)
  }

  @Test func `Paths and loops are a numbered list with arrows`() {
    #expect(
      write(.paths) == #"""
        1. Microsoft ─capital→ OpenAI\
           1 step · bottleneck not stated · sources [^1]

        [^1]: deals.ouro:12: Microsoft backs OpenAI (backing), as "biggest backer"

        """#)
    #expect(
      write(.loops) == #"""
        1. Microsoft ─capital→ OpenAI ─cash→ CoreWeave ─goods (inferred)→ Microsoft\
           3 steps · bottleneck not stated · sources [^1] [^2] [^3]
        2. Microsoft ─capital→ OpenAI ─cash→ CoreWeave ─goods (inferred)→ Microsoft\
           3 steps · bottleneck not stated · sources [^1] [^2] [^3]

        > - looked 6 steps far: within 7 steps looks farther

        [^1]: deals.ouro:12: Microsoft backs OpenAI (backing), as "biggest backer"
        [^2]: told here 1: OpenAI pays CoreWeave (d5), $1bn
        [^3]: TechRadar, 2025-03, paragraph 10; Noah Wire Services, undated, paragraph 2: \#
        Microsoft buys from CoreWeave (contracts), ongoing, inferred from "biggest customer"

        """#)
  }

  @Test func `A card has the party above its deals and the loops below`() {
    #expect(
      write(.card) == """
        **Microsoft**: company, also MSFT

        | as | what | amount | status | deal | sources |
        | --- | --- | --- | --- | --- | --- |
        | backer | backs OpenAI, as "biggest backer" | not stated | stated | backing | [^1] |

        on 1 loop: loop from Microsoft

        [^1]: deals.ouro:12: Microsoft backs OpenAI (backing), as "biggest backer"

        """)
  }

  @Test func `A verdict stands above its evidence`() {
    #expect(
      write(.verdict) == #"""
        **disputed**

        | deal | what | amount | status | marks | details | sources |
        | --- | --- | --- | --- | --- | --- | --- |
        | option | Microsoft buys from CoreWeave | nearly $12bn | withdrawn | withdrawal \#
        disputed | for "data-centre capacity", because "missed deadlines" | [^1] [^2] [^3] |

        [^1]: Noah Wire Services, undated, paragraph 1: Microsoft buys from CoreWeave (option), \#
        nearly $12bn, for "data-centre capacity"
        [^2]: Financial Times, in Noah Wire Services, undated, paragraph 1: Microsoft buys from \#
        CoreWeave (option, withdrawal), withdrawn, because "missed deadlines"
        [^3]: CoreWeave denies [^2]: Noah Wire Services, undated, paragraph 2

        """#)
    #expect(
      write(.denied) == """
        **denied**

        denials [^1]

        [^1]: CoreWeave denies withdrawal: Noah Wire Services, undated, paragraph 2

        """)
  }

  @Test func `Counts, catalogues, plans and tellings are short`() {
    #expect(
      write(.count) == """
        12345

        """)
    #expect(
      write(.catalog) == """
        | word | means |
        | --- | --- |
        | payer | a role |

        """)
    #expect(
      write(.plan) == """
        understood as: count of payers of Aurora

        - count
          - payers  \\[at most 2\\]

        """)
    #expect(
      write(.told) == """
        added 2 declarations, 1 deal (d5), 1 claim, cited as told here 1

        """)
  }
}
