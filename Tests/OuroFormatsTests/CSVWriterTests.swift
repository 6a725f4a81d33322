import OuroCore
import OuroFormats
import OuroGraph
import Testing

@Suite struct CSVWriterTests {
  private let samples: Samples

  init() throws { samples = try Samples() }

  private func write(_ kind: SampleKind) -> String { CSVWriter().write(samples.answer(kind)) }

  @Test func `Parties have their amount in words and as ends, and lists in one cell`() {
    #expect(
      write(.parties) == """
        payer,amount,low,high,currency,status,marks,deals,sources
        Microsoft,nearly $12bn + 1 not stated,11500000000,12000000000,USD,ongoing; withdrawn,\
        partly inferred; partly disputed,contracts; option,techradar 10; noah 2; noah 1; noah 1 according to \
        Financial Times; noah 2 denied by CoreWeave

        """)
    #expect(
      write(.nobody) == """
        payer,amount,low,high,currency,status,marks,deals,sources

        """)
  }

  @Test func `Deals have the columns that a load reads, and what else is known`() {
    #expect(
      write(.deals) == """
        label,relation,from,to,amount,currency,hedge,percent,date,since,until,status,for,as,\
        because,note,according_to,document,paragraph,inferred_from,marks,sources
        contracts,purchase,Microsoft,CoreWeave,,,,,,,,ongoing,,,,,,techradar,10,biggest customer,\
        inferred,techradar 10; noah 2
        option,purchase,Microsoft,CoreWeave,12000000000,USD,nearly,,,,,withdrawn,data-centre \
        capacity,,missed deadlines,,,,,,disputed,noah 1; noah 1 according to Financial Times; noah \
        2 denied by CoreWeave
        d5,payment,OpenAI,CoreWeave,1000000000,USD,,,,,,stated,,,,,,,,,,told here 1

        """)
  }

  @Test func `A path or a loop is one row a step`() {
    #expect(
      write(.paths) == """
        path,step,from,to,channels,deals,amount,low,high,currency,marks,sources
        1,1,Microsoft,OpenAI,capital,backing,not stated,,,,,deals.ouro:12

        """)
    #expect(
      write(.loops) == """
        loop,step,from,to,channels,deals,amount,low,high,currency,marks,sources
        1,1,Microsoft,OpenAI,capital,backing,not stated,,,,,deals.ouro:12
        1,2,OpenAI,CoreWeave,cash,d5,$1bn,1000000000,1000000000,USD,,told here 1
        1,3,CoreWeave,Microsoft,goods,contracts,not stated,,,,inferred,techradar 10; noah 2
        2,1,Microsoft,OpenAI,capital,backing,not stated,,,,,deals.ouro:12
        2,2,OpenAI,CoreWeave,cash,d5,$1bn,1000000000,1000000000,USD,,told here 1
        2,3,CoreWeave,Microsoft,goods,contracts,not stated,,,,inferred,techradar 10; noah 2

        """)
  }

  @Test func `A card repeats the party before each deal`() {
    #expect(
      write(.card) == """
        party,kind,also,loops,role,label,relation,from,to,amount,currency,hedge,percent,date,since,\
        until,status,for,as,because,note,according_to,document,paragraph,inferred_from,marks,sources
        Microsoft,company,MSFT,1,backer,backing,investment,Microsoft,OpenAI,,,,,,,,stated,,biggest \
        backer,,,,,,,,deals.ouro:12

        """)
  }

  @Test func `A verdict stands before each deal, or before the denials alone`() {
    #expect(
      write(.verdict) == """
        verdict,label,relation,from,to,amount,currency,hedge,percent,date,since,until,status,for,\
        as,because,note,according_to,document,paragraph,inferred_from,marks,sources
        disputed,option,purchase,Microsoft,CoreWeave,12000000000,USD,nearly,,,,,withdrawn,\
        data-centre capacity,,missed deadlines,,,,,,disputed,noah 1; noah 1 according to Financial \
        Times; noah 2 denied by CoreWeave

        """)
    #expect(
      write(.denied) == """
        verdict,label,relation,from,to,amount,currency,hedge,percent,date,since,until,status,for,\
        as,because,note,according_to,document,paragraph,inferred_from,marks,sources
        denied,,,,,,,,,,,,,,,,,,,,,,noah 2 denied by CoreWeave

        """)
  }

  @Test func `Claims and denials tell the fact as deals do`() {
    #expect(
      write(.claims) == """
        label,according_to,deal,relation,from,to,amount,currency,hedge,percent,date,since,until,\
        status,for,as,because,note,inferred_from,marks,denied_by,sources
        contracts,TechRadar,contracts,purchase,Microsoft,CoreWeave,,,,,,,,ongoing,,,,,biggest \
        customer,inferred,,techradar 10
        withdrawal,Financial Times,option,purchase,Microsoft,CoreWeave,,,,,,,,withdrawn,,,missed \
        deadlines,,,,CoreWeave,noah 1

        """)
    #expect(
      write(.denials) == """
        according_to,denies,relation,from,to,amount,currency,hedge,percent,date,since,until,status,\
        for,as,because,note,sources
        CoreWeave,withdrawal,,,,,,,,,,,,,,,,noah 2

        """)
  }

  @Test func `Counts, catalogues, plans and tellings are tables too`() {
    #expect(
      write(.count) == """
        count
        12345

        """)
    #expect(
      write(.catalog) == """
        word,means
        payer,a role

        """)
    #expect(
      write(.plan) == """
        depth,text,at_most
        0,understood as: count of payers of Aurora,
        0,count,
        1,payers,2

        """)
    #expect(
      write(.told) == """
        declarations,parties,deals,claims,denials
        2,0,d5,1,0

        """)
  }
}
