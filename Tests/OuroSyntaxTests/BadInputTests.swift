import OuroCore
import OuroSyntax
import Testing

@Suite("Bad inputs")
struct BadInputTests {
  /// One error, and work in step with the size.
  func expectOneError(_ bytes: [UInt8], _ code: DiagnosticCode) {
    let source = SourceText(name: "test", bytes: bytes)
    let result = Parser(lexicon: TestLexicon.standard).parse(source, Span(0, bytes.count))
    #expect(result.statement == nil)
    #expect(result.diagnostics.map(\.code) == [code], "\(result.diagnostics.map(\.message))")
    #expect(result.work <= 40 * (bytes.count + 10))
  }

  func expectOneError(_ text: String, _ code: DiagnosticCode) {
    expectOneError(Array(text.utf8), code)
  }

  func times(_ text: String, _ count: Int) -> String { String(repeating: text, count: count) }

  @Test("A million opening brackets nest too deep")
  func brackets() {
    expectOneError(times("(", 1_000_000), .tooDeep)
    expectOneError(times("(", 1000) + "Acme" + times(")", 1000), .tooDeep)
  }

  @Test("Phrases nest 200 deep and no deeper")
  func depth() {
    #expect(parse(times("payers of ", 200) + "Acme").statement != nil)
    expectOneError(times("payers of ", 201) + "Acme", .tooDeep)
    expectOneError(times("payers of ", 50_000) + "Acme", .tooDeep)
    #expect(parse(times("(", 200) + "Acme" + times(")", 200)).statement != nil)
    expectOneError(times("(", 201) + "Acme" + times(")", 201), .tooDeep)
  }

  @Test("A statement prints and compares at its greatest depth")
  func depthPrints() throws {
    let text = times("(payers of ", 100) + "Acme" + times(")", 100)
    let statement = try #require(parse(text).statement)
    #expect(parse(statement.canonical).statement == statement)
  }

  @Test("Chains join 10,000 terms and no more")
  func chains() throws {
    #expect(parse("Acme" + times(" and Acme", 10_000)).statement != nil)
    expectOneError("Acme" + times(" and Acme", 10_001), .tooLong)
    expectOneError("Acme" + times(" and Acme", 100_000), .tooLong)
    expectOneError("companies" + times(" or companies", 20_000), .tooLong)
    expectOneError("companies" + times(" that pay Acme", 20_000), .tooLong)
    expectOneError("payments" + times(" over $1", 20_000), .tooLong)
    expectOneError("loops" + times(" of 3 steps", 20_000), .tooLong)
    expectOneError("payments first 1" + times(" first 1", 20_000), .tooLong)
    expectOneError("disputed" + times(" disputed", 20_000) + " deals", .tooLong)
  }

  @Test("A statement has at most 1 MiB")
  func length() {
    expectOneError("Acme" + times(" and Acme", 200_000), .tooLong)
    #expect(parse("Acme" + times(" ", (1 << 20) - 4)).statement != nil)
    expectOneError("Acme" + times(" ", (1 << 20) - 3), .tooLong)
  }

  @Test("A million quotation marks are texts nobody asked for")
  func quotes() {
    expectOneError(times("\"", 1_000_000), .unknownName)
    expectOneError(times("\"", 999_999), .unclosedQuote)
    expectOneError("payers of \"Acme", .unclosedQuote)
  }

  @Test("A megabyte of words is read once")
  func words() {
    expectOneError(times("word ", 200_000), .unknownWord)
    expectOneError(times("bank ", 200_000), .unknownWord)
    expectOneError(times("payer ", 170_000), .unexpected)
    expectOneError(times("Acme ", 200_000), .unexpected)
    expectOneError("payers of " + times("Bank of ", 100_000), .unknownName)
    expectOneError(times("a.", 500_000), .unexpected)
    expectOneError("kind " + times("a ", 500_000), .nameTooLong)
    expectOneError("payers " + times("a ", 500_000), .unexpected)
  }

  @Test("Bytes that are no text end with one error")
  func noText() {
    expectOneError(
      [0x7F, 0x45, 0x4C, 0x46, 2, 1, 1, 0, 0, 0, 0, 0, 0xFF, 0xC3, 0x28], .strayCharacter)
    expectOneError(Array("payers of ".utf8) + [0xFF], .notUTF8)
    expectOneError(Array(repeating: 0xFF, count: 1_000_000), .notUTF8)
    expectOneError(Array(repeating: 0, count: 1_000_000), .strayCharacter)
    expectOneError(Array("payers of Acme".utf8) + [0] + Array(" and Bo".utf8), .strayCharacter)
    expectOneError([0xED, 0xA0, 0x80], .notUTF8)
    expectOneError([0xC0, 0x80], .notUTF8)
  }

  @Test("Characters that cannot be seen are named")
  func invisible() throws {
    let cases: [(String, DiagnosticCode, String)] = [
      ("payers\u{A0}of Acme", .invisibleCharacter, "no-break space"),
      ("payers\u{200B} of Acme", .invisibleCharacter, "ZERO WIDTH SPACE"),
      ("payers of \u{202E}Acme", .invisibleCharacter, "RIGHT-TO-LEFT OVERRIDE"),
      ("payers of \"Acme\"\u{301}", .strayCharacter, "COMBINING ACUTE ACCENT"),
      ("payers of Acme\0", .strayCharacter, "NUL"),
      ("payers of \"x\u{1B}[2J\"", .strayCharacter, "U+001B"),
    ]
    for (text, code, words) in cases {
      let found = try #require(parse(text).diagnostics.first)
      #expect(found.code == code)
      #expect((found.message + found.label).contains(words), "\(found.message) \(found.label)")
    }
  }

  @Test("Random bytes and random words never trap")
  func random() {
    var state: UInt64 = 0x9E37_79B9_7F4A_7C15
    func next(_ limit: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(limit))
    }
    let words =
      Keyword.allCases.map(\.spelling) + [
        "Acme", "CoreWeave", "payers", "payment", "companies", "pays", "paid", "option", "noah",
        "$", "12bn", "5", "2025", "\"x\"", "(", ")", "[", "]", ",", ":", "?", "'s", "%", ";", "#",
        "March", "USD", "-", ".", "Bank", "America", "zzz", "½", "é", "3M",
      ]
    for _ in 0..<3000 {
      let text = (0..<(1 + next(9))).map { _ in words[next(words.count)] }.joined(separator: " ")
      for lexicon in [TestLexicon.standard, .open] {
        let result = parse(text, lexicon)
        if let statement = result.statement {
          let again = parse(statement.canonical, lexicon).statement
          #expect(again == statement, "\(text) → \(statement.canonical)")
        }
      }
    }
    for _ in 0..<2000 {
      let bytes = (0..<next(40)).map { _ in UInt8(next(256)) }
      let source = SourceText(name: "test", bytes: bytes)
      _ = Parser(lexicon: TestLexicon.standard).parse(source, Span(0, bytes.count))
      _ = StatementSplitter.statements(of: source, .lines)
    }
  }
}
