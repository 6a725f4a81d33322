import OuroCore
import Testing

@Suite struct InflectedTests {
  @Test(arguments: [
    ("payer", "payers"), ("company", "companies"), ("person", "people"), ("loss", "losses"),
    ("tax", "taxes"), ("day", "days"), ("branch", "branches"), ("woman", "women"),
    ("spokesman", "spokesmen"), ("wire service", "wire services"), ("analysis", "analyses"),
  ])
  func `Nouns form their plural`(one: String, many: String) {
    #expect(Inflected(noun: one).many == many)
  }

  @Test(arguments: [
    ("pays", "pay"), ("buys from", "buy from"), ("supplies", "supply"), ("owes", "owe"),
    ("passes", "pass"), ("finances", "finance"), ("has", "have"), ("invests in", "invest in"),
    ("lies", "lie"), ("taxes", "tax"), ("leases", "lease"), ("pitches", "pitch"),
  ])
  func `Verbs form their base`(third: String, base: String) {
    #expect(Inflected(verb: third).many == base)
  }

  @Test(arguments: [
    ("pay", "paid"), ("fund", "funded"), ("supply", "supplied"), ("finance", "financed"),
    ("lend", "lent"), ("own", "owned"), ("employ", "employed"),
  ])
  func `Verbs form their participle`(base: String, participle: String) {
    #expect(Inflected.participle(ofBase: base) == participle)
  }
}

@Suite struct NameFoldingTests {
  @Test(arguments: [
    ("CoreWeave", "coreweave"), ("Core  Weave", "Core Weave"), ("É", "e\u{301}"),
    ("ÅNGSTRÖM", "ångström"), ("\u{212A}", "k"), ("日本", "日本"), ("ΣΊΓΜΑ", "σίγμα"),
    ("Core\tWeave", "core weave"),
  ])
  func `Case, composition and blanks do not count`(left: String, right: String) {
    #expect(NameFolding.key(left) == NameFolding.key(right))
  }

  @Test(arguments: [("CoreWeave", "Core Weave"), ("e", "é"), ("AG", "A G")])
  func `Other differences do`(left: String, right: String) {
    #expect(NameFolding.key(left) != NameFolding.key(right))
  }

  @Test func `A key begins with its first word`() {
    #expect(NameFolding.firstWord(of: NameFolding.key("Bank of America")) == Array("bank".utf8))
    #expect(NameFolding.firstWord(of: NameFolding.key("& Co")) == Array("&".utf8))
  }

  @Test func `Too many marks in a row are noticed`() {
    let marks = String(repeating: "\u{301}", count: 31)
    #expect(NameFolding.hasTooManyMarks("e" + marks))
    #expect(
      !NameFolding.hasTooManyMarks("e" + marks.unicodeScalars.prefix(30).map(String.init).joined()))
  }
}

@Suite struct NearestNamesTests {
  @Test func `Near names come nearest first, each once`() {
    let names = ["CoreCivic", "CoreWeave", "OpenAI", "Corewave", "CoreWeave"]
    #expect(NearestNames.of("CoreWave", among: names) == ["Corewave", "CoreWeave"])
  }

  @Test func `Swapped letters are one edit, and case none`() {
    #expect(NearestNames.of("Opneai", among: ["OpenAI"]) == ["OpenAI"])
  }

  @Test func `What is far away is not suggested, and no more than asked for`() {
    #expect(NearestNames.of("Oracle", among: ["Microsoft", "Nvidia"]).isEmpty)
    #expect(NearestNames.of("aab", among: ["aaa", "aac", "aad", "aae", "aaf"]).count == 4)
    #expect(NearestNames.of("", among: ["a"]) == ["a"])
  }
}

@Suite struct SourceTextTests {
  @Test func `A place counts lines from 1 and columns in scalars`() {
    let source = SourceText(name: "deals.ouro", text: "one\r\ndeux é 日本\nthree", firstLine: 7)
    let start = "one\r\ndeux é ".utf8.count
    let place = source.place(of: Span(start, start + 6))
    #expect((place.line, place.column, place.length) == (8, 8, 2))
    #expect(place.lineText == "deux é 日本")
    #expect(source.words(Span(start, start + 6)) == "日本")
  }

  @Test func `Spans outside the text, and bytes that are not UTF-8, do no harm`() {
    let source = SourceText(name: "x", bytes: [0x61, 0xFF, 0x0A])
    #expect(source.place(of: Span(50, 90)).line == 2)
    #expect(source.place(of: Span(-5, 1)).column == 1)
    #expect(source.words(Span(0, 2)) == "a\u{FFFD}")
  }

  @Test func `A span over several lines is underlined on its first`() {
    let source = SourceText(name: "x", text: "ab\ncd")
    #expect(source.place(of: Span(1, 5)).length == 1)
  }
}

@Suite struct StatusTests {
  @Test func `Live is announced, agreed, ongoing, completed or stated`() {
    let live = Status.allCases.filter(\.isLive)
    #expect(live == [.stated, .announced, .agreed, .ongoing, .completed])
    #expect(StatusSet.everything.statuses == Status.allCases)
  }
}

@Suite struct DiagnosticCodeTests {
  @Test(arguments: DiagnosticCode.allCases)
  func `Every code is explained in whole sentences`(code: DiagnosticCode) {
    #expect(code.description.first == "O")
    #expect(code.explanation.last == "." || code.explanation.last == "`")
  }
}
