import Ouro
import OuroCore
import OuroGraph
import Testing

/// The questions that the two articles answer, with what an honest reader would say.
@Suite struct ArticlesTests {
  let asker: Asker

  init() throws { asker = try Asker() }

  @Test("OpenAI and Microsoft pay CoreWeave, Nvidia does not") func payersOfCoreWeave() throws {
    #expect(try asker.parties("payers of CoreWeave") == ["Microsoft", "OpenAI"])
    let answer = try asker.answer("payers of CoreWeave")
    #expect(answer.notices.contains(.notLive(.planned, count: 2, disputed: 0)))
    #expect(answer.notices.contains(.notLive(.withdrawn, count: 2, disputed: 2)))
  }

  @Test("that Microsoft buys is inferred") func microsoftIsInferred() throws {
    let answer = try asker.answer("payers of CoreWeave")
    guard case .parties(let listing) = answer.content else { throw Asker.NoAnswer() }
    #expect(
      listing.rows.map { row in row.deals.map { answer.base.deal($0).isInferred } } == [
        [true], [false],
      ])
  }

  @Test("the one loop goes over OpenAI and CoreWeave, and the exchange is told apart")
  func loopFromMicrosoft() throws {
    #expect(try asker.routes("loop from Microsoft") == [["Microsoft", "OpenAI", "CoreWeave"]])
    let answer = try asker.answer("loop from Microsoft")
    let exchanges = answer.notices.compactMap { notice -> [ExchangePair]? in
      if case .exchanges(let pairs) = notice { pairs } else { nil }
    }.flatMap(\.self)
    #expect(exchanges.map { answer.base.name($0.other) } == ["CoreWeave"])
  }

  @Test("no money comes back to Microsoft, and the answer says why") func loopByMoney() throws {
    let answer = try asker.answer("loop from Microsoft by money")
    #expect(answer.content == .loops([]))
    #expect(
      answer.notices.contains { notice in
        if case .empty(.nothingReaches) = notice { true } else { false }
      })
    #expect(answer.notices.contains(.askInstead("loops from Microsoft", rows: 1)))
  }

  @Test("Microsoft backs OpenAI") func backers() throws {
    #expect(try asker.parties("backers of OpenAI") == ["Microsoft"])
  }

  @Test("money gets to CoreWeave directly and over OpenAI") func paths() throws {
    #expect(
      try asker.routes("all paths from Microsoft to CoreWeave by money")
        == [["Microsoft", "CoreWeave"], ["Microsoft", "OpenAI", "CoreWeave"]])
  }

  @Test("what is disputed is the withdrawal, not the option left alone") func disputedClaims()
    throws
  {
    let answer = try asker.answer("disputed claims")
    guard case .claims(let claims) = answer.content else { throw Asker.NoAnswer() }
    let labels = claims.map { answer.base.claim($0).label ?? "" }
    #expect(labels == ["withdrawal", "pullout", "agreements"])
    let speakers = claims.map { answer.base.claim($0).speaker.map(answer.base.name) }
    #expect(speakers == ["Financial Times", "TechRadar", "Financial Times"])
  }

  @Test(
    "roles are answered as the articles have them",
    arguments: [
      ("whom does OpenAI pay", ["CoreWeave"]),
      ("who does OpenAI pay", ["CoreWeave"]),
      ("whom does Microsoft back", ["OpenAI"]),
      ("payees of Microsoft", ["CoreWeave"]),
      ("customers of CoreWeave", ["Microsoft"]),
      ("customers of CoreWeave counting planned", ["Microsoft", "OpenAI"]),
      ("suppliers of Microsoft", ["CoreWeave"]),
      ("partners of Microsoft", ["CoreWeave"]),
      ("partners of CoreWeave", ["Microsoft"]),
      ("payers of Nvidia", []),
      ("payees of Nvidia", []),
      ("financiers of AI economy", ["Microsoft", "Nvidia"]),
      ("ceo of Microsoft", ["Satya Nadella"]),
      ("subscribers of CoreWeave counting planned", ["IPO buyers"]),
      ("indirect payers of CoreWeave", ["Microsoft", "OpenAI"]),
      ("supporters of Nvidia and Microsoft", ["public shareholders"]),
      ("companies that pay CoreWeave and are backed by Microsoft", ["OpenAI"]),
      ("payers of CoreWeave except OpenAI", ["Microsoft"]),
      ("companies that back OpenAI", ["Microsoft"]),
      ("withdrawn customers of CoreWeave", ["Microsoft"]),
      ("critics of CoreWeave", ["Jeffrey Emanuel"]),
      ("payers of CoreWeave over $1bn", []),
      ("largest customers of CoreWeave", []),
      ("backers of payers of CoreWeave", ["Microsoft"]),
    ] as [(String, [String])])
  func roles(_ question: String, _ expected: [String]) throws {
    #expect(try asker.parties(question) == expected)
  }

  @Test(
    "nothing is on record that the articles do not say",
    arguments: [
      ("does Nvidia back CoreWeave", Verdict.notStated), ("does Nvidia back OpenAI", .notStated),
      ("does CoreWeave pay Microsoft", .notStated), ("OpenAI pays Microsoft?", .notStated),
      ("does Microsoft own OpenAI", .notStated), ("does OpenAI pay CoreWeave", .yes),
      ("does Microsoft buy from CoreWeave", .yes), ("is Microsoft a backer of OpenAI", .yes),
      ("does OpenAI buy from CoreWeave", .notStated),
    ])
  func verdicts(_ question: String, _ expected: Verdict) throws {
    #expect(try asker.verdict(question) == expected)
  }

  @Test(
    "no way and no loop where nobody says one",
    arguments: [
      "path from Nvidia to CoreWeave", "loop from Nvidia", "loop from Microsoft by money",
    ])
  func noRoutes(_ question: String) throws {
    #expect(try asker.routes(question) == [])
  }

  @Test("the option is nearly $12bn, never exactly") func option() throws {
    let answer = try asker.answer("deals of option counting withdrawn")
    guard case .deals(let deals) = answer.content else { throw Asker.NoAnswer() }
    let option = try #require(deals.first)
    let amount = try #require(answer.base.deal(option).amount)
    #expect(amount.description == "nearly $12bn")
    #expect(amount.highOpen)
  }

  @Test("the IPO is planned, potentially $2.5bn by the later document") func ipo() throws {
    let answer = try asker.answer("planned deals about IPO buyers")
    guard case .deals(let deals) = answer.content else { throw Asker.NoAnswer() }
    #expect(deals.map { answer.base.deal($0).amount?.description } == ["potentially $2.5bn"])
  }

  @Test("a misspelt name is an error that suggests the right one") func misspelling() {
    let diagnostic = asker.diagnostics("payers of CoreWave").first
    #expect(diagnostic?.code == .unknownName)
    #expect(diagnostic?.suggestions.first == "CoreWeave")
    #expect(diagnostic?.place?.column == 11)
    #expect(diagnostic?.correction == "payers of CoreWeave")
  }

  @Test("what is told in the session is cited to it") func telling() throws {
    _ = try asker.session.ask("OpenAI pays CoreWeave, $1bn")
    let answer = try asker.answer("payers of CoreWeave over $0.5bn")
    guard case .parties(let listing) = answer.content else { throw Asker.NoAnswer() }
    let sources = listing.rows.flatMap(\.deals).flatMap(answer.claims).map {
      answer.base.claim($0).source
    }
    #expect(sources == [.session(1)])
  }

  @Test("a statement that fails leaves the base as it was") func failedTelling() throws {
    let before = asker.session.base.claims.count
    #expect(!asker.diagnostics("OpenAI pays Nobody Inc, $1bn").isEmpty)
    #expect(asker.session.base.claims.count == before)
  }
}
