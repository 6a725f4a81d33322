import OuroCore
import OuroSyntax
import Testing

/// A mistake in a statement: the words underlined stand between 1️⃣ and 2️⃣.
struct Mistake: CustomTestStringConvertible, Sendable {
  let text: String
  let code: DiagnosticCode
  let correction: String?
  let suggestions: [String]

  init(
    _ text: String, _ code: DiagnosticCode, _ correction: String? = nil,
    _ suggestions: [String] = []
  ) {
    self.text = text
    self.code = code
    self.correction = correction
    self.suggestions = suggestions
  }

  var testDescription: String { text }
}

@Suite("Mistakes")
struct MistakeTests {
  static let mistakes = [
    // Names and words
    Mistake(
      "payers of 1️⃣CoreWave2️⃣", .unknownName, "payers of CoreWeave", ["CoreWeave"]),
    Mistake(
      "payers of 1️⃣Bank of Amrica2️⃣ over $1bn", .unknownName,
      "payers of Bank of America over $1bn", ["Bank of America"]),
    Mistake("payers of 1️⃣Xyzzy Quux2️⃣", .unknownName),
    Mistake(
      "payers of CoreWeave and 1️⃣Nvidea2️⃣", .unknownName,
      "payers of CoreWeave and Nvidia", ["Nvidia"]),
    Mistake("payers of 1️⃣\"Acmee\"2️⃣", .unknownName, "payers of Acme", ["Acme"]),
    Mistake("payers of 1️⃣\" Acme \"2️⃣", .unknownName, "payers of Acme", ["Acme"]),
    Mistake("1️⃣payrs2️⃣ of CoreWeave", .unknownWord, "payers of CoreWeave", ["payers"]),
    Mistake("1️⃣Opnai2️⃣ pays CoreWeave", .unknownName, "OpenAI pays CoreWeave", ["OpenAI"]),
    Mistake("OpenAI pay1️⃣2️⃣", .unfinished),
    Mistake(
      "companies that 1️⃣pey2️⃣ CoreWeave", .unknownWord, "companies that pay CoreWeave", ["pay"]),
    Mistake(
      "OpenAI pays CoreWeave [1️⃣noha2️⃣ 3]", .unknownDocument,
      "OpenAI pays CoreWeave [noah 3]", ["noah"]),
    Mistake("claims of 1️⃣optoin2️⃣", .unknownLabel, "claims of option", ["option"]),
    Mistake(
      "OpenAI pays CoreWeave [noah 1️⃣para2️⃣ 3]", .unexpected, "OpenAI pays CoreWeave [noah 3]"),
    Mistake(
      "OpenAI pays CoreWeave [noah 1, 1️⃣paragraph2️⃣ 3]", .unexpected,
      "OpenAI pays CoreWeave [noah 1, 3]"),
    Mistake(
      "OpenAI pays CoreWeave, $5m 1️⃣(noah 3)2️⃣", .unexpected,
      "OpenAI pays CoreWeave, $5m [noah 3]"),
    Mistake("load 1️⃣pay.csv2️⃣", .unexpected, "load \"pay.csv\" as payment"),
    Mistake("OpenAI pays CoreWeave [noah 1️⃣p.2️⃣ 3]", .unexpected, "OpenAI pays CoreWeave [noah]"),
    Mistake(
      "OpenAI pays CoreWeave [noah, 1️⃣page2️⃣ 3]", .unexpected, "OpenAI pays CoreWeave [noah]"),
    Mistake(
      "export payments to Acme to 1️⃣found.csv2️⃣", .unexpected,
      "export payments to Acme to \"found.csv\""),
    Mistake(
      "export payments 1️⃣\"found.csv\"2️⃣", .unexpected, "export payments to \"found.csv\""),
    Mistake(
      "payments per payer 1️⃣per2️⃣ year", .unexpected, "payments per payer and year"),
    Mistake("forget option1️⃣, withdrawal2️⃣", .unexpected, "forget option"),
    Mistake("forget option 1️⃣and withdrawal2️⃣", .unexpected, "forget option"),
    Mistake("1️⃣option2️⃣ with sources", .unexpected, "claims of option with sources"),
    Mistake(
      "1️⃣option2️⃣ counting everything", .unexpected, "claims of option counting everything"),
    Mistake("1️⃣select2️⃣ payers of CoreWeave", .unknownWord, "payers of CoreWeave"),
    Mistake(
      "payers of CoreWeave 1️⃣&2️⃣& Nvidia", .unknownWord, "payers of CoreWeave and Nvidia"),
    Mistake(
      "payers of CoreWeave 1️⃣ovr2️⃣ $1bn", .unknownWord, "payers of CoreWeave over $1bn",
      ["or", "over"]),
    Mistake("company Zim, also 1️⃣:2️⃣ Zam", .unexpected, "company Zim, also \": Zam\""),
    // Sentences
    Mistake("payers 1️⃣CoreWeave2️⃣", .unexpected, "payers of CoreWeave"),
    Mistake("payers 1️⃣payers2️⃣ of CoreWeave", .unexpected, "payers of payers of CoreWeave"),
    Mistake("payers of CoreWeave 1️⃣payers2️⃣", .unexpected, "payers of CoreWeave's payers"),
    Mistake("payers of1️⃣2️⃣", .unfinished),
    Mistake("payers1️⃣2️⃣", .unfinished),
    Mistake("(payers of CoreWeave1️⃣2️⃣", .unfinished),
    Mistake("payers of 1️⃣and2️⃣", .unexpected),
    Mistake("CoreWeave and1️⃣2️⃣", .unfinished),
    Mistake("1️⃣and2️⃣ CoreWeave", .unexpected),
    Mistake("1️⃣option2️⃣", .unexpected, "claims of option"),
    Mistake("path from CoreWeave to1️⃣2️⃣", .unfinished),
    Mistake(
      "payers of CoreWeave and backers of OpenAI 1️⃣or2️⃣ owners of Nvidia", .mixedJoiners,
      "(payers of CoreWeave and backers of OpenAI) or owners of Nvidia"),
    Mistake(
      "Microsoft and OpenAI 1️⃣or2️⃣ Nvidia", .mixedJoiners,
      "(Microsoft and OpenAI) or (Nvidia)"),
    Mistake(
      "payers of Microsoft and OpenAI 1️⃣or2️⃣ Nvidia", .mixedJoiners,
      "payers of ((Microsoft and OpenAI) or (Nvidia))"),
    Mistake(
      "payers of CoreWeave over $1bn and 1️⃣OpenAI2️⃣", .unexpected,
      "payers of CoreWeave over $1bn and (OpenAI)"),
    Mistake("payers of CoreWeave 1️⃣within 3 steps2️⃣", .misplaced, "payers of CoreWeave"),
    Mistake(
      "payers of 1️⃣both Microsoft or OpenAI2️⃣", .unexpected,
      "payers of either Microsoft or OpenAI"),
    Mistake("companies paid 1️⃣OpenAI2️⃣", .unexpected, "companies paid by OpenAI"),
    Mistake("companies 1️⃣pay2️⃣ OpenAI", .unexpected, "companies that pay OpenAI"),
    Mistake("who 1️⃣is2️⃣ CoreWeave", .unexpected, "about CoreWeave"),
    Mistake("payers of Payer1️⃣2️⃣", .unfinished, "payers of \"Payer\""),
    Mistake("CoreWeave 1️⃣payers2️⃣", .unexpected, "CoreWeave's payers"),
    // Values
    Mistake("payments over 5 1️⃣dollars2️⃣", .badMoney, "payments over 5 USD"),
    Mistake("payments over 1️⃣52️⃣", .badMoney, "payments over $5"),
    Mistake("payments over 1️⃣5bn2️⃣ to CoreWeave", .badMoney, "payments over $5bn to CoreWeave"),
    Mistake("payments over 1️⃣>2️⃣ 5", .unknownWord),
    Mistake("payments over $1️⃣1,52️⃣", .badNumber, "payments over $1.5"),
    Mistake("payments over $1️⃣1e4002️⃣", .badNumber),
    Mistake("payments over $1️⃣1__0002️⃣", .badNumber),
    Mistake("payments over 1️⃣-2️⃣5", .badMoney),
    Mistake("payments over 1️⃣½2️⃣", .badNumber),
    Mistake("payments over 1️⃣５2️⃣", .badNumber),
    Mistake("payments between 1️⃣$2bn and $1bn2️⃣", .badRange),
    Mistake("payments on 1️⃣2021-02-302️⃣", .badDate),
    Mistake("payments since 1️⃣2021-132️⃣", .badDate),
    Mistake("payments since 1️⃣0000-01-012️⃣", .badDate),
    Mistake("payments since 1️⃣12/03/20252️⃣", .badDate, "payments since 2025-03-12"),
    Mistake("payments since 1️⃣03/28/20252️⃣", .badDate, "payments since 2025-03-28"),
    Mistake("payments on 1️⃣28.03.20252️⃣?", .badDate, "payments on 2025-03-28?"),
    Mistake("payments on 1️⃣2025/3/282️⃣", .badDate, "payments on 2025-03-28"),
    Mistake("payments on 1️⃣2025-3-282️⃣", .badDate, "payments on 2025-03-28"),
    Mistake("payments on 1️⃣30/30/20252️⃣", .badDate),
    Mistake("payments on 1️⃣28th March 20252️⃣", .badDate, "payments on 28 March 2025"),
    Mistake("payments on 1️⃣the 1st of March 20252️⃣", .badDate, "payments on 1 March 2025"),
    Mistake(
      "OpenAI pays CoreWeave, $5m, on 1️⃣March 28, 20252️⃣ [noah 3]", .badDate,
      "OpenAI pays CoreWeave, $5m, on 28 March 2025 [noah 3]"),
    Mistake("payments on 1️⃣31st February 20252️⃣", .badDate),
    Mistake("payments on 1️⃣2016-12-31T23:59:60Z2️⃣", .badDate),
    Mistake("payments on 1️⃣٢2️⃣٠٢١-٠١-٠١", .badNumber),
    Mistake("payments first 1️⃣-12️⃣", .badNumber),
    Mistake("payments first 1️⃣999999999999999999992️⃣", .badNumber),
    Mistake("payments first 1️⃣02️⃣", .badNumber),
    Mistake("indirect payers of CoreWeave within 1️⃣2.52️⃣ steps", .badNumber),
    Mistake("indirect payers of CoreWeave within 1️⃣02️⃣ steps", .badNumber),
    Mistake("1️⃣02️⃣ largest payers of CoreWeave", .badNumber),
    Mistake("payments on 1️⃣31 June 20252️⃣", .badDate),
    Mistake("OpenAI pays CoreWeave, 1️⃣$14bn to $10bn2️⃣", .badRange),
    Mistake("the 2 smallest 1️⃣CoreWeave's 3 largest2️⃣ payers", .misplaced),
    // Parameters
    Mistake("payers of 1️⃣$nobody2️⃣", .notGiven),
    Mistake("payments over 1️⃣$who2️⃣", .badNumber),
    Mistake("payments since 1️⃣$floor2️⃣", .badNumber),
    Mistake("1️⃣$words2️⃣ largest payers of CoreWeave", .badNumber),
  ]

  @Test("A mistake has its place, its code and its correction", arguments: mistakes)
  func mistake(_ mistake: Mistake) throws {
    let parts = mistake.text.split(separator: "1️⃣", omittingEmptySubsequences: false)
    let rest = parts[1].split(separator: "2️⃣", omittingEmptySubsequences: false)
    let lead = String(parts[0])
    let underlined = String(rest[0])
    let text = lead + underlined + rest[1]
    let result = parse(text)
    #expect(result.statement == nil)
    #expect(result.diagnostics.count == 1)
    let found = try #require(result.diagnostics.first)
    let lower = lead.utf8.count
    #expect(found.code == mistake.code, "\(found.message)")
    #expect(found.span == Span(lower, lower + underlined.utf8.count), "\(found.message)")
    #expect(found.correction?.trimmingBlanks == mistake.correction, "\(found.message)")
    #expect(found.suggestions == mistake.suggestions)
    if let correction = found.correction { #expect(parse(correction).statement != nil) }
  }

  @Test(
    "Every invalid sentence has a message in the manner of the house", arguments: Corpus.invalid)
  func manner(_ text: String) throws {
    let found = try #require(parse(text).diagnostics.first)
    let first = try #require(found.message.unicodeScalars.first)
    #expect(!("A"..."Z").contains(first))
    #expect(!found.message.hasSuffix("."))
    for word in [" you", "token", "illegal", "invalid", " I "] {
      #expect(!found.message.contains(word), "\(found.message)")
      #expect(!(found.help ?? "").contains(word))
    }
  }

  @Test("Both bracketings of mixed joiners are offered")
  func bothBracketings() throws {
    let text = "payers of CoreWeave and backers of OpenAI or owners of Nvidia"
    let found = try #require(parse(text).diagnostics.first)
    #expect(
      found.notes == ["or: `payers of CoreWeave and (backers of OpenAI or owners of Nvidia)`"])
  }

  @Test("A new name that holds a word of the language needs quotes")
  func newNames() throws {
    let result = parse("Bank of Ireland pays Microsoft", .open)
    let found = try #require(result.diagnostics.first)
    #expect(found.correction == "\"Bank of Ireland\" pays Microsoft")
    let fact = try #require(parse("Crusoe Energy pays OpenAI Global, $1bn", .open).statement)
    #expect(fact.canonical == "Crusoe Energy pays OpenAI Global, $1bn")
    #expect(parse(fact.canonical, .open).statement == fact)
  }

  @Test("More must follow where a quote, a bracket or the sentence is open")
  func needsMore() {
    let parser = Parser(lexicon: TestLexicon.standard)
    for text in [
      "payers of", "payers of \"Core", "(payers of CoreWeave", "OpenAI pays",
      "company A; payers of",
      "OpenAI pays CoreWeave [noah 1", "use", "payers of CoreWeave and\n",
    ] {
      #expect(parser.needsMore(text), "\(text)")
    }
    for text in [
      "", "# only", "payers of CoreWeave", "payers of;", "(payrs of", "option", "payers of Nobdy",
      "companies",
    ] {
      #expect(!parser.needsMore(text), "\(text)")
    }
  }

  @Test("What can follow is known at the end of a text")
  func expectations() {
    let operand = parse("payers of ").expected
    #expect(operand.classes.isSuperset(of: [.name, .role, .kind]))
    #expect(operand.words.contains("both"))
    #expect(operand.words.contains("("))
    #expect(operand.offset == 10)
    let tail = parse("payers of CoreWeave ").expected
    #expect(tail.words.contains("and"))
    #expect(tail.words.contains("sorted by"))
    #expect(tail.words.contains("over"))
    #expect(parse("payments over ").expected.values == [.money])
    #expect(parse("companies that ").expected.classes == .verb)
    let start = parse("zzz").expected
    #expect(start.offset == 0)
    #expect(start.classes.isSuperset(of: [.name, .role, .kind, .relation]))
  }
}

extension String {
  fileprivate var trimmingBlanks: String {
    split(separator: " ").joined(separator: " ")
  }
}
