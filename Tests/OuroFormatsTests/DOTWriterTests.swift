import OuroCore
import OuroFormats
import OuroGraph
import Testing

@Suite struct DOTWriterTests {
  private let samples: Samples

  init() throws { samples = try Samples() }

  private func write(_ kind: SampleKind) -> String { DOTWriter().write(samples.answer(kind)) }

  @Test func `Parties are drawn with the deals behind their rows`() {
    #expect(
      write(.parties) == """
        digraph ouro {
          rankdir=LR;
          node [shape=box];
          n1 [label="Microsoft"];
          n2 [label="CoreWeave"];
          n1 -> n2 [label="cash for goods (inferred)", style=dashed];
          n1 -> n2 [label="cash for goods, nearly $12bn (withdrawn, disputed)", color=red];
          // 1 planned deal left out: counting planned
        }

        """)
  }

  @Test func `Deals, claims, denials and a card are drawn as deals`() {
    #expect(
      write(.deals) == """
        digraph ouro {
          rankdir=LR;
          node [shape=box];
          n1 [label="Microsoft"];
          n2 [label="CoreWeave"];
          n3 [label="OpenAI"];
          n1 -> n2 [label="cash for goods (inferred)", style=dashed];
          n1 -> n2 [label="cash for goods, nearly $12bn (withdrawn, disputed)", color=red];
          n3 -> n2 [label="cash, $1bn"];
        }

        """)
    #expect(
      write(.claims) == """
        digraph ouro {
          rankdir=LR;
          node [shape=box];
          n1 [label="Microsoft"];
          n2 [label="CoreWeave"];
          n1 -> n2 [label="cash for goods (inferred)", style=dashed];
          n1 -> n2 [label="cash for goods, nearly $12bn (withdrawn, disputed)", color=red];
        }

        """)
    #expect(
      write(.denials) == """
        digraph ouro {
          rankdir=LR;
          node [shape=box];
          n1 [label="Microsoft"];
          n2 [label="CoreWeave"];
          n1 -> n2 [label="cash for goods, nearly $12bn (withdrawn, disputed)", color=red];
        }

        """)
    #expect(
      write(.card) == """
        digraph ouro {
          rankdir=LR;
          node [shape=box];
          n1 [label="Microsoft"];
          n2 [label="OpenAI"];
          n1 -> n2 [label="capital"];
        }

        """)
  }

  @Test func `Each step of paths and loops is drawn once`() {
    #expect(
      write(.paths) == """
        digraph ouro {
          rankdir=LR;
          node [shape=box];
          n1 [label="Microsoft"];
          n2 [label="OpenAI"];
          n1 -> n2 [label="capital"];
        }

        """)
    #expect(
      write(.loops) == """
        digraph ouro {
          rankdir=LR;
          node [shape=box];
          n1 [label="Microsoft"];
          n2 [label="OpenAI"];
          n3 [label="CoreWeave"];
          n1 -> n2 [label="capital"];
          n2 -> n3 [label="cash, $1bn"];
          n3 -> n1 [label="goods (inferred)", style=dashed];
          // looked 6 steps far: within 7 steps looks farther
        }

        """)
  }

  @Test func `A verdict and a telling are drawn as their deals`() {
    #expect(
      write(.verdict) == """
        digraph ouro {
          rankdir=LR;
          node [shape=box];
          n1 [label="Microsoft"];
          n2 [label="CoreWeave"];
          n1 -> n2 [label="cash for goods, nearly $12bn (withdrawn, disputed)", color=red];
        }

        """)
    #expect(
      write(.told) == """
        digraph ouro {
          rankdir=LR;
          node [shape=box];
          n1 [label="OpenAI"];
          n2 [label="CoreWeave"];
          n1 -> n2 [label="cash, $1bn"];
        }

        """)
  }

  @Test func `An answer without parties is an empty picture that says so`() {
    #expect(
      write(.nobody) == """
        digraph ouro {
          // nothing to draw in this answer
          // none stated: nobody in this base says so
        }

        """)
    #expect(
      write(.denied) == """
        digraph ouro {
          // nothing to draw in this answer
        }

        """)
    #expect(
      write(.count) == """
        digraph ouro {
          // nothing to draw in this answer
        }

        """)
    #expect(
      write(.catalog) == """
        digraph ouro {
          // nothing to draw in this answer
        }

        """)
    #expect(
      write(.plan) == """
        digraph ouro {
          // nothing to draw in this answer
        }

        """)
  }
}
