import OuroCore
import OuroFormats
import OuroGraph
import Testing

@Suite struct MermaidWriterTests {
  private let samples: Samples

  init() throws { samples = try Samples() }

  private func write(_ kind: SampleKind) -> String { MermaidWriter().write(samples.answer(kind)) }

  @Test func `Parties are drawn with the deals behind their rows`() {
    #expect(
      write(.parties) == """
        flowchart LR
          n1["Microsoft"]
          n2["CoreWeave"]
          n1 -.->|"cash for goods (inferred)"| n2
          n1 -->|"cash for goods, nearly $12bn (withdrawn, disputed)"| n2
          linkStyle 1 stroke:red
          %% 1 planned deal left out: counting planned

        """)
  }

  @Test func `Deals, claims, denials and a card are drawn as deals`() {
    #expect(
      write(.deals) == """
        flowchart LR
          n1["Microsoft"]
          n2["CoreWeave"]
          n3["OpenAI"]
          n1 -.->|"cash for goods (inferred)"| n2
          n1 -->|"cash for goods, nearly $12bn (withdrawn, disputed)"| n2
          n3 -->|"cash, $1bn"| n2
          linkStyle 1 stroke:red

        """)
    #expect(
      write(.claims) == """
        flowchart LR
          n1["Microsoft"]
          n2["CoreWeave"]
          n1 -.->|"cash for goods (inferred)"| n2
          n1 -->|"cash for goods, nearly $12bn (withdrawn, disputed)"| n2
          linkStyle 1 stroke:red

        """)
    #expect(
      write(.denials) == """
        flowchart LR
          n1["Microsoft"]
          n2["CoreWeave"]
          n1 -->|"cash for goods, nearly $12bn (withdrawn, disputed)"| n2
          linkStyle 0 stroke:red

        """)
    #expect(
      write(.card) == """
        flowchart LR
          n1["Microsoft"]
          n2["OpenAI"]
          n1 -->|"capital"| n2

        """)
  }

  @Test func `Each step of paths and loops is drawn once`() {
    #expect(
      write(.paths) == """
        flowchart LR
          n1["Microsoft"]
          n2["OpenAI"]
          n1 -->|"capital"| n2

        """)
    #expect(
      write(.loops) == """
        flowchart LR
          n1["Microsoft"]
          n2["OpenAI"]
          n3["CoreWeave"]
          n1 -->|"capital"| n2
          n2 -->|"cash, $1bn"| n3
          n3 -.->|"goods (inferred)"| n1
          %% looked 6 steps far: within 7 steps looks farther

        """)
  }

  @Test func `A verdict and a telling are drawn as their deals`() {
    #expect(
      write(.verdict) == """
        flowchart LR
          n1["Microsoft"]
          n2["CoreWeave"]
          n1 -->|"cash for goods, nearly $12bn (withdrawn, disputed)"| n2
          linkStyle 0 stroke:red

        """)
    #expect(
      write(.told) == """
        flowchart LR
          n1["OpenAI"]
          n2["CoreWeave"]
          n1 -->|"cash, $1bn"| n2

        """)
  }

  @Test func `An answer without parties is an empty picture that says so`() {
    #expect(
      write(.nobody) == """
        flowchart LR
          %% nothing to draw in this answer
          %% none stated: nobody in this base says so

        """)
    #expect(
      write(.denied) == """
        flowchart LR
          %% nothing to draw in this answer

        """)
    #expect(
      write(.count) == """
        flowchart LR
          %% nothing to draw in this answer

        """)
    #expect(
      write(.catalog) == """
        flowchart LR
          %% nothing to draw in this answer

        """)
    #expect(
      write(.plan) == """
        flowchart LR
          %% nothing to draw in this answer

        """)
  }
}
