import Ouro
import OuroCore
import Testing

/// What people type before they know the language, and what they are told to type.
@Suite struct PhrasingTests {
  static let phrasings =
    general + sums + debts + quarrels + vague + otherWords + hedges

  private static let sums = [
    ("how much does Microsoft pay CoreWeave", "total of payments from Microsoft to CoreWeave"),
    ("how much did Microsoft pay CoreWeave", "total of payments from Microsoft to CoreWeave"),
    ("how much did OpenAI pay", "total of payments by OpenAI"),
    ("how much has OpenAI promised CoreWeave", "total of deals from OpenAI to CoreWeave"),
    ("how much did Microsoft pledge", "total of commitments by Microsoft"),
    (
      "how much has Microsoft pledged to the AI economy",
      "total of commitments from Microsoft to the AI economy"
    ),
    (
      "how much did Microsoft buy from CoreWeave",
      "total of purchases by Microsoft from CoreWeave"
    ),
    (
      "how much did CoreWeave sell to Microsoft", "total of purchases by Microsoft from CoreWeave"
    ),
    (
      "how much money did CoreWeave get from OpenAI",
      "total of payments from OpenAI to CoreWeave"
    ),
    ("how many customers does CoreWeave have", "count of customers of CoreWeave"),
    (
      "how many customers does CoreWeave have over $1bn?",
      "count of customers of CoreWeave over $1bn?"
    ),
    ("how many deals were withdrawn?", "count of withdrawn deals?"),
    ("how many deals has Microsoft made", "count of deals about Microsoft"),
    ("which suppliers does Microsoft have", "suppliers of Microsoft"),
    ("how much was paid to CoreWeave by OpenAI", "total of payments from OpenAI to CoreWeave"),
    ("how much money was pledged to AI economy", "total of commitments to AI economy"),
    ("how much has been invested by Microsoft", "total of investments by Microsoft"),
    ("how much is the option worth", "claims of the option"),
    (
      "how many deals does Microsoft have with CoreWeave",
      "count of deals between Microsoft and CoreWeave"
    ),
  ]

  private static let debts = [
    ("who owes CoreWeave", "borrowers of CoreWeave"),
    ("who owes money to CoreWeave?", "borrowers of CoreWeave?"),
    ("whom does OpenAI owe", "lenders of OpenAI"),
    ("does OpenAI owe CoreWeave money", "does CoreWeave lend to OpenAI"),
    ("companies that owe CoreWeave", "companies and borrowers of CoreWeave"),
    ("how much does OpenAI owe CoreWeave", "total of loans from CoreWeave to OpenAI"),
    ("how much is CoreWeave owed", "total of loans from CoreWeave"),
    ("OpenAI owes CoreWeave $5m", "CoreWeave lends to OpenAI, $5m"),
    ("who borrows from CoreWeave", "borrowers of CoreWeave"),
    ("companies owing CoreWeave", "companies and borrowers of CoreWeave"),
    ("OpenAI's debts", "loans to OpenAI"),
  ]

  private static let quarrels = [
    ("does CoreWeave deny option", "denials of option by CoreWeave"),
    ("did CoreWeave deny the withdrawal?", "denials of withdrawal by CoreWeave?"),
    ("does CoreWeave deny that Microsoft withdrew", "denials by CoreWeave about Microsoft"),
    ("CoreWeave denies option?", "denials of option by CoreWeave?"),
    ("CoreWeave denies that Microsoft withdrew?", "denials by CoreWeave about Microsoft?"),
    ("CoreWeave denied option", "CoreWeave denies option"),
    ("claims denied by CoreWeave", "denials by CoreWeave"),
    (
      "CoreWeave denies the option and the withdrawal",
      "CoreWeave denies the option, the withdrawal"
    ),
    ("the option was withdrawn", "the option withdrawn"),
    ("which claims does CoreWeave deny", "denials by CoreWeave"),
    ("who denies that Microsoft withdrew", "denials about Microsoft"),
    ("claims that CoreWeave denies", "denials by CoreWeave"),
    ("CoreWeave's denials", "denials by CoreWeave"),
    ("what did the FT claim about the option", "claims by the FT about the option"),
    ("what happened to the option", "history of the option"),
    ("why was the option withdrawn", "history of the option"),
  ]

  private static let vague = [
    ("who says option", "claims of option"),
    ("who said the withdrawal?", "claims of withdrawal?"),
    ("conflicting claims", "disputed claims"),
    ("contradictory claims about Microsoft", "disputed claims about Microsoft"),
    ("contradictions", "disputed deals"),
    ("disagreements", "disputed deals"),
    ("disagreements about Microsoft", "disputed deals about Microsoft"),
    ("denied claims", "disputed claims"),
    ("denied deals of Microsoft", "disputed deals about Microsoft"),
    ("is Microsoft disputed?", "disputed deals about Microsoft?"),
    ("option denied", "denials of option"),
    ("the option is denied", "denials of option"),
    ("describe Microsoft", "about Microsoft"),
    ("summary of Microsoft", "about Microsoft"),
    ("tell me about Microsoft", "about Microsoft"),
    ("shortest path between Microsoft and CoreWeave", "shortest path from Microsoft to CoreWeave"),
    (
      "3 widest paths between Microsoft and CoreWeave",
      "3 widest paths from Microsoft to CoreWeave"
    ),
    ("all paths between Microsoft and CoreWeave", "all paths from Microsoft to CoreWeave"),
    ("shortest route from Microsoft to CoreWeave", "shortest path from Microsoft to CoreWeave"),
    ("when was option withdrawn", "history of option"),
    ("when was the option withdrawn?", "history of option"),
    ("who possibly backs OpenAI", "who backs OpenAI counting rumoured and planned"),
    ("who possibly backs OpenAI over $1bn", "who backs OpenAI possibly over $1bn"),
    ("total paid to CoreWeave", "total of payments to CoreWeave"),
    ("total paid by Microsoft", "total of payments by Microsoft"),
    ("total invested in OpenAI since 2024", "total of investments to OpenAI since 2024"),
    ("total received by CoreWeave", "total of payments to CoreWeave"),
    ("total spent by Microsoft", "total of deals by Microsoft"),
    ("parties that pay nobody", "parties that have no payees"),
    ("companies that pay no one", "companies that have no payees"),
    ("parties that nobody pays", "parties that have no payers"),
    ("parties that back nobody", "parties except parties that back parties"),
    ("parties that nobody backs", "parties except parties backed by parties"),
    (
      "Microsoft denies paying CoreWeave", "Microsoft denies that Microsoft pays CoreWeave"
    ),
    (
      "Microsoft denied having paid CoreWeave $5m",
      "Microsoft denies that Microsoft pays CoreWeave, $5m"
    ),
    ("Microsoft denies paying CoreWeave?", "denials by Microsoft about CoreWeave?"),
    (
      "CoreWeave denies being paid by Microsoft", "CoreWeave denies that Microsoft pays CoreWeave"
    ),
    ("payers of CoreWeave as of today", "payers of CoreWeave"),
    ("trace from Microsoft by fifo", "trace from Microsoft by first in first out"),
    ("trace $5m from Microsoft lifo", "trace $5m from Microsoft by last in first out"),
  ]

  private static let otherWords = [
    ("who supplies CoreWeave", "suppliers of CoreWeave"),
    ("does CoreWeave sell to Microsoft", "does Microsoft buy from CoreWeave"),
    ("CoreWeave sells to Microsoft, $5m", "Microsoft buys from CoreWeave, $5m"),
    ("companies that sell to Microsoft", "companies and suppliers of Microsoft"),
    ("customers of CoreWeave above $1bn", "customers of CoreWeave over $1bn"),
    ("customers of CoreWeave below $1bn", "customers of CoreWeave under $1bn"),
    ("customers of CoreWeave including withdrawn", "customers of CoreWeave counting withdrawn"),
    (
      "customers of CoreWeave including planned and withdrawn deals",
      "customers of CoreWeave counting planned and withdrawn"
    ),
    ("who payed CoreWeave", "who pays CoreWeave"),
    ("who has paid CoreWeave", "who pays CoreWeave"),
    ("who is paying CoreWeave", "who pays CoreWeave"),
    ("is Microsoft buying from CoreWeave", "does Microsoft buy from CoreWeave"),
    ("shareholders of CoreWeave", "owners of CoreWeave"),
    ("who is a shareholder of CoreWeave", "owners of CoreWeave"),
    ("customers of CoreWeave worth over $1bn", "customers of CoreWeave over $1bn"),
    (
      "customers of CoreWeave above $1bn and below $20bn",
      "customers of CoreWeave over $1bn under $20bn"
    ),
    ("deals for $12bn", "deals between $12bn and $12bn"),
    ("claims about Microsoft per source", "claims about Microsoft per document"),
    ("sources", "documents"),
    ("claims for the option", "claims of the option"),
    ("Nvidia acquired OpenAI for $5bn", "Nvidia acquires OpenAI, $5bn"),
    ("did OpenAI pay CoreWeave $12bn", "does OpenAI pay CoreWeave at least $12bn"),
    ("OpenAI paid CoreWeave $12bn?", "does OpenAI pay CoreWeave at least $12bn?"),
    ("OpenAI paid CoreWeave $12bn", "OpenAI pays CoreWeave, $12bn"),
    ("OpenAI paid CoreWeave less than $12bn", "OpenAI pays CoreWeave, at most $12bn"),
    ("OpenAI pays CoreWeave an estimated $12bn", "OpenAI pays CoreWeave, about $12bn"),
    ("path to CoreWeave from Microsoft", "path from Microsoft to CoreWeave"),
    ("everyone except Microsoft", "parties except Microsoft"),
    ("loop Microsoft", "loop from Microsoft"),
    ("path from Microsoft CoreWeave", "path from Microsoft to CoreWeave"),
    ("payers of CoreWeave without Microsoft", "payers of CoreWeave except Microsoft"),
    ("loops without Microsoft", "loops avoiding Microsoft"),
    ("pledges of Microsoft", "commitments by Microsoft"),
    ("Microsoft's pledges", "commitments by Microsoft"),
    ("the option", "claims of option"),
    // A bound that is one stays itself.
    ("payers of Cor under $5m", "payers of CoreWeave under $5m"),
  ]

  private static let hedges = [
    ("less than $5m", "at most $5m"), ("under $5m", "at most $5m"), ("below $5m", "at most $5m"),
    ("no more than $5m", "at most $5m"), ("just over $5m", "over $5m"),
    ("just under $5m", "nearly $5m"), ("an estimated $5m", "about $5m"),
    ("approx. $5m", "about $5m"), ("~$5m", "about $5m"), ("$5m-$6m", "$5m to $6m"),
    ("$5m\u{2013}$6m", "$5m to $6m"), ("$5-6m", "$5m to $6m"),
    ("$5bn-6bn", "$5bn to $6bn"), ("$5 to 6m", "$5m to $6m"), ("$5m to 6m", "$5m to $6m"),
    ("between $5 and 6 million", "$5 million to $6 million"), ("$5m or more", "at least $5m"),
    ("a maximum of $5m", "at most $5m"), ("exactly $5m", "$5m"),
    ("$5-6 million", "$5 million to $6 million"), ("5-6m EUR", "5m EUR to 6m EUR"),
  ].map { typed, wanted in
    ("OpenAI pays CoreWeave, " + typed, "OpenAI pays CoreWeave, " + wanted)
  }

  private static let general = [
    // Openings
    ("show loops", "loops"),
    ("list all companies", "companies"),
    ("show me payers of OpenAI", "payers of OpenAI"),
    ("select payers of CoreWeave", "payers of CoreWeave"),
    ("what are the loops", "the loops"),
    ("which are the payers of CoreWeave", "the payers of CoreWeave"),
    ("can you show me all the loops please", "the loops"),
    ("tell me about Microsoft", "about Microsoft"),
    ("what is CoreWeave", "about CoreWeave"),
    ("how many companies", "count of companies"),
    ("how many companies pay CoreWeave", "count of companies that pay CoreWeave"),
    ("count companies", "count of companies"),
    ("show me payers of CoreWave", "payers of CoreWeave"),
    // Questions
    ("who is the ceo of Microsoft", "ceos of Microsoft"),
    ("who is paid by OpenAI", "parties paid by OpenAI"),
    ("who paid CoreWeave", "who pays CoreWeave"),
    ("who bought from CoreWeave?", "who buys from CoreWeave?"),
    ("which companies pay CoreWeave?", "companies that pay CoreWeave?"),
    ("is OpenAI backed by Microsoft", "does Microsoft back OpenAI"),
    ("did Microsoft pay OpenAI", "does Microsoft pay OpenAI"),
    ("has Microsoft backed OpenAI", "does Microsoft back OpenAI"),
    ("what does OpenAI pay", "whom does OpenAI pay"),
    ("everyone who pays CoreWeave", "parties that pay CoreWeave"),
    ("everyone within 2 steps of Microsoft", "paths from Microsoft within 2 steps"),
    ("companies that OpenAI pays", "companies that are paid by OpenAI"),
    (
      "suppliers of Microsoft that OpenAI pays",
      "suppliers of Microsoft that are paid by OpenAI"
    ),
    (
      "companies that Microsoft backs and that buy from CoreWeave",
      "companies that are backed by Microsoft and buy from CoreWeave"
    ),
    ("companies that Microsoft buys from", "whom does Microsoft buy from"),
    ("whom OpenAI pays", "whom does OpenAI pay"),
    ("what did Microsoft withdraw from", "withdrawn deals by Microsoft"),
    ("who says that Microsoft withdrew", "claims about Microsoft"),
    ("what does the FT say about it", "claims by the FT"),
    ("what does the FT say about CoreWeave", "claims by the FT about CoreWeave"),
    ("is the money going round in a circle?", "loops by money"),
    ("how much money is in the AI economy", "total of deals about the AI economy"),
    (
      "did Microsoft cancel the deal with CoreWeave",
      "withdrawn deals between Microsoft and CoreWeave"
    ),
    ("about option", "history of option"),
    ("why option", "history of option"),
    ("why is option withdrawn", "history of option"),
    ("document noah", "claims in noah"),
    ("who is in the loop", "(loops)"),
    ("what does CoreWeave deny", "denials by CoreWeave"),
    ("deals of OpenAI with CoreWeave", "deals between OpenAI and CoreWeave"),
    ("share of Microsoft in CoreWeave", "share of Microsoft in payments to CoreWeave"),
    ("share of Microsoft", "share of Microsoft in payments"),
    ("largest payer", "largest payers of parties"),
    ("which companies are in a loop", "companies and (loops)"),
    ("companies in loops", "companies and (loops)"),
    ("does anyone back OpenAI", "who backs OpenAI"),
    ("does Microsoft pay", "whom does Microsoft pay"),
    ("first 2 deals about Microsoft", "deals about Microsoft first 2"),
    ("as of 2025-03-28", "deals as of 2025-03-28"),
    ("OpenAI's share of payments to CoreWeave", "share of OpenAI in payments to CoreWeave"),
    ("all deals of Microsoft except withdrawn", "deals about Microsoft"),
    ("deals after March 2025 and before 2026", "deals since March 2025 before 2026"),
    ("what changed between 2024 and 2025", "changes in claims between 2024 and 2025"),
    ("changes from 2024 to 2025", "changes in claims between 2024 and 2025"),
    ("who denies it", "denials"),
    ("who denied option", "denials of option"),
    ("who denies the withdrawal", "denials of withdrawal"),
    ("who gets money from Microsoft", "parties paid by Microsoft"),
    ("who sends money to CoreWeave", "parties that pay CoreWeave"),
    ("list everything about CoreWeave", "about CoreWeave"),
    ("how do I find loops", "loops"),
    ("Who is Sam Altman", "names like \"Sam Altman\""),
    ("compare Microsoft and OpenAI", "deals between Microsoft and OpenAI"),
    ("concentration of CoreWeave", "concentration of payments to CoreWeave"),
    ("path Microsoft OpenAI", "path from Microsoft to OpenAI"),
    ("groups of Microsoft", "groups via Microsoft"),
    ("trace money from OpenAI", "trace from OpenAI by proportion"),
    ("trace from OpenAI", "trace from OpenAI by proportion"),
    ("parties that CoreWeave denies", "denials by CoreWeave"),
    ("deals of OpenAI that are disputed", "disputed deals about OpenAI"),
    ("sum of all payments to CoreWeave", "total of payments to CoreWeave"),
    ("total of payers of CoreWeave", "total of deals about CoreWeave"),
    ("payments to CoreWeave in EUR per payer", "payments to CoreWeave per payer in EUR"),
    ("payments to CoreWeave in EUR at 2025", "payments to CoreWeave in EUR at 2025 rates"),
    ("total of payments to CoreWeave in dollars", "total of payments to CoreWeave in USD"),
    ("payments grouped by payer", "payments per payer"),
    ("payments to CoreWeave by payers", "payments to CoreWeave per payer"),
    ("mean of payments to CoreWeave", "average of payments to CoreWeave"),
    (
      "how is Microsoft connected to CoreWeave",
      "all paths from Microsoft to CoreWeave by anything"
    ),
    ("where does OpenAI's money go", "path from OpenAI"),
    ("what companies does Microsoft own", "whom does Microsoft own"),
    ("is there a loop", "loop"),
    ("I want to see all deals", "deals"),
    ("does money flow from Microsoft to CoreWeave", "path from Microsoft to CoreWeave"),
    ("Microsoft is a payer of CoreWeave", "is Microsoft a payer of CoreWeave"),
    ("is CoreWeave a company", "about CoreWeave"),
    ("what is the amount of option", "claims of option"),
    // Reasons
    ("how do you know OpenAI pays CoreWeave", "why OpenAI pays CoreWeave"),
    ("how do you know who pays CoreWeave", "why parties that pay CoreWeave"),
    ("how come OpenAI pays CoreWeave", "why OpenAI pays CoreWeave"),
    ("explain why OpenAI does not pay Nvidia", "why not OpenAI pays Nvidia"),
    ("explain that OpenAI pays CoreWeave", "why OpenAI pays CoreWeave"),
    ("what is the evidence for payers of CoreWeave", "why payers of CoreWeave"),
    ("why does OpenAI pay CoreWeave", "why OpenAI pays CoreWeave"),
    ("why does OpenAI pay CoreWeave?", "why OpenAI pays CoreWeave?"),
    ("why doesn't Nvidia back OpenAI", "why not Nvidia backs OpenAI"),
    ("why is Microsoft a payer of CoreWeave", "why Microsoft is a payer of CoreWeave"),
    ("why isn't Nvidia a backer of OpenAI", "why not Nvidia is a backer of OpenAI"),
    ("why is OpenAI backed by Microsoft", "why Microsoft backs OpenAI"),
    ("why Microsoft backed OpenAI", "why Microsoft backs OpenAI"),
    ("why is there no loop from Nvidia", "why not loop from Nvidia"),
    ("why does nobody pay Nvidia", "why not parties that pay Nvidia"),
    ("why did Microsoft withdraw", "why withdrawn deals by Microsoft"),
    ("did Microsoft cancel", "why withdrawn deals by Microsoft"),
    ("history CoreWeave", "history of CoreWeave"),
    ("timeline of option", "history of option"),
    ("Microsoft's history", "history of Microsoft"),
    ("what happened to option", "history of option"),
    // Words
    ("OpenAI's loops", "loops from OpenAI"),
    ("Microsoft and CoreWeave deals", "deals between Microsoft and CoreWeave"),
    ("what are circular deals", "loops"),
    ("deals > $1bn", "deals over $1bn"),
    ("deals order by date desc", "deals sorted by date descending"),
    ("payers of CoreWeave limit 3", "payers of CoreWeave first 3"),
    ("biggest customer of CoreWeave", "largest customers of CoreWeave"),
    ("top 3 payers of CoreWeave", "3 largest payers of CoreWeave"),
    ("show me the tiniest payers of CoreWeave", "the smallest payers of CoreWeave"),
    ("3 widest payers of CoreWeave", "3 largest payers of CoreWeave"),
    ("widest deals to CoreWeave", "largest deals to CoreWeave"),
    ("as of 2024 payers of CoreWeave", "payers of CoreWeave as of 2024"),
    ("as known on 2024, payers of CoreWeave", "payers of CoreWeave as known on 2024"),
    ("according to FT, payers of CoreWeave", "payers of CoreWeave according to FT"),
    ("counting everything, payers of CoreWeave", "payers of CoreWeave counting everything"),
    ("loop of Microsoft", "loop from Microsoft"),
    ("circles through OpenAI", "loops through OpenAI"),
    ("paths between Microsoft and CoreWeave", "all paths from Microsoft to CoreWeave"),
    ("deals of Microsoft", "deals about Microsoft"),
    ("deals with Microsoft", "deals about Microsoft"),
    ("claims of CoreWeave", "claims by CoreWeave"),
    ("loops counting all", "loops counting everything"),
    ("noah", "claims in noah"),
    ("money from Microsoft", "deals from Microsoft"),
    ("payers of CoreWeave in 2025", "payers of CoreWeave during 2025"),
    ("payers of CoreWeave after March 2025", "payers of CoreWeave since March 2025"),
    // Facts
    ("Microsoft paid CoreWeave", "Microsoft pays CoreWeave"),
    ("share: Microsoft owns OpenAI", "share1: Microsoft owns OpenAI"),
    ("Microsoft backs OpenAI, $13bn, 2025", "Microsoft backs OpenAI, $13bn, on 2025"),
    ("Microsoft backs OpenAI, $13bn, in 2025", "Microsoft backs OpenAI, $13bn, on 2025"),
    ("Microsoft backs OpenAI, $13bn in 2025", "Microsoft backs OpenAI, $13bn, on 2025"),
    ("Microsoft backs OpenAI, during Q1 2025", "Microsoft backs OpenAI, on Q1 2025"),
    ("Microsoft invests $13bn in OpenAI", "Microsoft invests in OpenAI, $13bn"),
    ("Microsoft invested $13bn in OpenAI", "Microsoft invests in OpenAI, $13bn"),
    ("OpenAI pays nearly $10bn to CoreWeave", "OpenAI pays CoreWeave, nearly $10bn"),
    ("Microsoft has invested in OpenAI, $13bn", "Microsoft invests in OpenAI, $13bn"),
    (
      "define shared backer of X as backers of X", "define shared-backer of X as backers of X"
    ),
    ("Microsoft does not pay CoreWeave", "Microsoft denies that Microsoft pays CoreWeave"),
    ("Microsoft pays CoreWeave $5m", "Microsoft pays CoreWeave, $5m"),
    (
      "Microsoft pays CoreWeave, $5m on 2025-01-01",
      "Microsoft pays CoreWeave, $5m, on 2025-01-01"
    ),
    (
      "Microsoft pays CoreWeave, for data centre space",
      "Microsoft pays CoreWeave, for \"data centre space\""
    ),
    ("company Zed & Sons, Ltd.", "company \"Zed & Sons, Ltd.\""),
    ("company Backs and Payers", "company \"Backs and Payers\""),
    ("use deals.ouro", "use \"deals.ouro\""),
    ("load \"pay.csv\"", "load \"pay.csv\" as payment"),
    ("import \"pay.csv\"", "load \"pay.csv\" as payment"),
    ("load my payments.csv as payment", "load \"my payments.csv\" as payment"),
    ("Microsoft -> CoreWeave", "path from Microsoft to CoreWeave"),
    ("payers of CoreWeave,OpenAI", "payers of CoreWeave and OpenAI"),
    ("payers for CoreWeave", "payers of CoreWeave"),
    ("lops from Microsoft", "loops from Microsoft"),
    ("loops involving Microsoft", "loops through Microsoft"),
    ("loops between Microsoft and OpenAI", "loops through Microsoft via OpenAI"),
    ("loops over $1bn", "loops with every step over $1bn"),
    ("loops at least $1bn", "loops with every step at least $1bn"),
    ("share of OpenAI of payments to CoreWeave", "share of OpenAI in payments to CoreWeave"),
    ("deals until 2025", "deals before 2026"),
    ("deals until Q4 2025", "deals before Q1 2026"),
    ("deals between 2024 and 2025", "deals since 2024 before 2026"),
    ("deals from 2024-02-01 to 2024-02-29", "deals since 2024-02-01 before 2024-03-01"),
    ("deals counting everything over $10bn", "deals over $10bn counting everything"),
    ("payers of CoreWeave as of 2025 since 2024", "payers of CoreWeave since 2024 as of 2025"),
    ("owners of CoreWeave over 25%", "owners of CoreWeave"),
    ("trace Microsoft", "trace from Microsoft by proportion"),
    (
      "trace money from Microsoft to CoreWeave", "trace from Microsoft to CoreWeave by proportion"
    ),
    ("loops please", "loops"),
    // Clauses
    (
      "companies that pay CoreWeave or are backed by Microsoft",
      "companies that pay CoreWeave or companies backed by Microsoft"
    ),
    (
      "companies that pay CoreWeave or back OpenAI",
      "companies that pay CoreWeave or companies that back OpenAI"
    ),
    (
      "companies that are backed by Microsoft or pay CoreWeave",
      "companies backed by Microsoft or companies that pay CoreWeave"
    ),
    ("parties that are not companies", "parties except companies"),
    ("payers of CoreWeave that are not OpenAI", "payers of CoreWeave except OpenAI"),
    ("companies that do not pay CoreWeave", "companies except parties that pay CoreWeave"),
    (
      "companies that pay CoreWeave and are not backed by Microsoft",
      "companies that pay CoreWeave except parties backed by Microsoft"
    ),
    // Names
    ("claims by Goswami", "claims by Rohan Goswami"),
    ("payers of Cor", "payers of CoreWeave"),
  ]

  @Test("what is typed is put in the words of the language")
  func isPutRight() throws {
    let asker = try Asker()
    for (typed, wanted) in Self.phrasings {
      let found = try #require(asker.diagnostics(typed).first, "\(typed)")
      #expect(found.correction == wanted, "\(typed): \(found.message)")
      #expect(found.help != nil, "\(typed)")
    }
  }

  @Test("where no statement says it, the help says what to do")
  func advice() throws {
    let asker = try Asker()
    for (typed, wanted) in [
      ("what is a channel", ".help channel"), ("what is a loop", ".help loop"),
      ("what does a group mean", ".help group"), ("what can I ask", ".help"), ("help me", ".help`"),
      ("where does the money go", "path from"),
      ("document x: by Nobody", "publication"),
      ("longest loop", "of 5 steps"), ("changes since 2024", "between 2024 and 2025"),
      ("what changed", "between 2024 and 2025"),
      ("find X, Y where X backs Y or Y pays X", "define"), (".format json", "--format json"),
      ("load \"pay.csv\" as invoice", "relations"),
      ("OpenAI pays CoreWeave, according to noah", "claims in noah"),
      ("Nvidia acquired Zorg for $5bn", "`Nvidia acquires Zorg, $5bn`"),
      ("inferred claims", "`claims`"),
      ("unnamed sources", "`claims`"), ("claims by anonymous sources", "`claims`"),
      ("fifo", "`trace from NAME by first in first out`"),
      ("lifo", "`trace from NAME by last in first out`"),
      ("deals since yesterday", "--today"), ("deals since last year", "`since 2025-03-28`"),
      ("deals this month", "--today"), ("deals of Microsoft in the last 3 years", "--today"),
    ] {
      let found = try #require(asker.diagnostics(typed).first)
      #expect(found.help?.contains(wanted) ?? false, "\(typed): \(found.help ?? "")")
      #expect(found.correction == nil, "\(typed): \(found.correction ?? "")")
    }
  }

  @Test("an amount without a currency is given none", arguments: ["5m", "5", "5 million"])
  func noCurrency(amount: String) throws {
    let found = try #require(
      try Asker().diagnostics("Microsoft pays CoreWeave \(amount)").first)
    #expect(found.correction == nil, "\(found.correction ?? "")")
    #expect(
      found.help
        == "say which money it is, behind a comma: `Microsoft pays CoreWeave, \(amount) USD`, "
        + "or another currency")
  }

  @Test("a word of another meaning is not offered, however near")
  func owingIsNotOwning() throws {
    let asker = try Asker()
    for typed in ["owes", "parties who have owed", "find X where X owes CoreWeave"] {
      let found = try #require(asker.diagnostics(typed).first)
      #expect(found.suggestions == [] && found.correction == nil, "\(typed): \(found.suggestions)")
      #expect(found.help?.contains("loans") ?? false, "\(typed): \(found.help ?? "")")
    }
    let withoutLoans = "relation loan: patron aids protege; company A; company B"
    let found = try #require(try Asker(knowledge: withoutLoans).diagnostics("who owes A").first)
    #expect(found.correction == nil, "\(found.correction ?? "")")
  }

  @Test("a word of the language is quoted only where it may be a name") func quoted() throws {
    let asker = try Asker()
    for typed in ["claims about loops", "why does it", "changes in total of payments"] {
      let help = asker.diagnostics(typed).first?.help ?? ""
      #expect(!help.contains("quotes"), "\(typed): \(help)")
    }
    let help = asker.diagnostics("claims about Loops").first?.help
    #expect(help?.contains("\"Loops\"") ?? false, "\(help ?? "")")
  }

  @Test("a question never becomes a fact or a declaration")
  func staysQuestion() throws {
    let asker = try Asker()
    for typed in ["what companies leased it", "companies with payers", "show me OpenAI pays Nobdy"]
    {
      let found = try #require(asker.diagnostics(typed).first)
      #expect(found.correction == nil, "\(typed): \(found.correction ?? "")")
    }
  }

  @Test("a long statement of many phrasings is done with", .timeLimit(.minutes(5)))
  func manyPhrasings() throws {
    let asker = try Asker()
    let typed = String(repeating: "show me biggest deals of Microsoft in 2025 ", count: 45)
    #expect(!asker.diagnostics(typed).isEmpty)
  }

  @Test("a label of the same letters is suggested")
  func anagram() throws {
    let asker = try Asker(knowledge: "company A; company B; stake: A owns B")
    #expect(asker.diagnostics("A denies steak").first?.correction == "A denies stake")
  }

  @Test("a long list of what can stand somewhere is told in groups")
  func groups() throws {
    let found = try #require(try Asker().diagnostics("payers of CoreWeave per").first)
    let note = try #require(found.notes.first)
    #expect(note.split(separator: ";").count <= 10, "\(note)")
  }
}
