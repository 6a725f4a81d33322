import OuroCore
import Testing

@Suite struct DiagnosticRendererTests {
  private func render(_ diagnostic: Diagnostic, _ text: String, color: Bool = false) -> String {
    let source = SourceText(name: "<shell>", text: text)
    return DiagnosticRenderer(color: color).render(diagnostic.located(in: source))
  }

  @Test func `A diagnostic shows its line, underlines the words and tells what to do`() {
    let diagnostic = Diagnostic(
      .unknownName, "nobody is named `CoreWave`", at: Span(10, 18), label: "not a party",
      notes: ["21 parties are known"], help: "a party with a similar name exists",
      correction: "payers of CoreWeave")
    #expect(
      render(diagnostic, "payers of CoreWave") == """
        error[O301]: nobody is named `CoreWave`
          --> <shell>:1:11
          |
        1 | payers of CoreWave
          |           ^^^^^^^^ not a party
          = note: 21 parties are known
          = help: a party with a similar name exists
                  payers of CoreWeave

        """)
  }

  @Test func `Words are wrapped at the width of the terminal, and statements are not`() {
    let correction = "payers of " + String(repeating: "CoreWeave, ", count: 6) + "Microsoft"
    let diagnostic = Diagnostic(
      .unknownName, "nobody is named `CoreWave`, and nobody has that for another name",
      at: Span(10, 18), notes: ["twenty-one parties are known to this knowledge base"],
      help: "a party with a similar name exists here", correction: correction)
    let source = SourceText(name: "<shell>", text: "payers of CoreWave")
    let text = DiagnosticRenderer(color: false, width: 40).render(diagnostic.located(in: source))
    #expect(
      text == """
        error[O301]: nobody is named `CoreWave`,
            and nobody has that for another name
          --> <shell>:1:11
          |
        1 | payers of CoreWave
          |           ^^^^^^^^
          = note: twenty-one parties are known
                  to this knowledge base
          = help: a party with a similar name
                  exists here
                  \(correction)

        """)
  }

  @Test func `The underline stands under its words behind wide and combining characters`() {
    let text = "payers of 日本 e\u{301} Foo"
    let start = text.utf8.count - 3
    let diagnostic = Diagnostic(.unknownName, "no", at: Span(start, start + 3))
    let lines = render(diagnostic, text).split(separator: "\n")
    #expect(lines[3] == "1 | payers of 日本 e\u{301} Foo")
    #expect(lines[4] == "  | " + String(repeating: " ", count: 17) + "^^^")
  }

  @Test func `Wide words are underlined in their whole width`() {
    let diagnostic = Diagnostic(.unknownName, "no", at: Span(10, 16))
    #expect(render(diagnostic, "payers of 日本").hasSuffix("|           ^^^^\n"))
  }

  @Test func `Control characters of the source are shown, and the underline still fits`() {
    let diagnostic = Diagnostic(.unknownName, "no \u{1B}[2J", at: Span(5, 8))
    let text = render(diagnostic, "a\u{1B}[2J\tb\u{202E}c")
    #expect(!text.unicodeScalars.contains { VisibleText.isHidden($0) && $0 != "\n" })
    #expect(text.contains("1 | a\\u{1B}[2J\\tb\\u{202E}c"))
  }

  @Test func `A long line is cut around the words underlined`() {
    let text = String(repeating: "x ", count: 5_000) + "FOO" + String(repeating: " y", count: 5_000)
    let diagnostic = Diagnostic(.unknownName, "no", at: Span(10_000, 10_003))
    let lines = render(diagnostic, text).split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.allSatisfy { $0.count < 200 })
    let caret = lines[4].firstIndex(of: "^").map {
      lines[4].distance(from: lines[4].startIndex, to: $0)
    }
    let word = lines[3].firstRange(of: "FOO").map {
      lines[3].distance(from: lines[3].startIndex, to: $0.lowerBound)
    }
    #expect(caret == word)
  }

  @Test func `The end of a text is pointed at with one caret`() {
    let diagnostic = Diagnostic(.unfinished, "a name must follow", at: Span(9, 9))
    #expect(render(diagnostic, "payers of").hasSuffix("|          ^\n"))
  }

  @Test func `Without a place the message stands alone`() {
    let diagnostic = Diagnostic(
      .timeUp, "stopped after 60 seconds", at: Span(0, 0), help: "narrow it")
    #expect(
      DiagnosticRenderer(color: false).render(diagnostic)
        == "error[O501]: stopped after 60 seconds\n = help: narrow it\n")
  }

  @Test func `Colour adds escape codes and nothing else`() {
    let diagnostic = Diagnostic(.unknownName, "no", at: Span(0, 3), help: "h", correction: "c")
    var text = render(diagnostic, "foo", color: true)
    #expect(text.contains("\u{1B}[31merror[O301]\u{1B}[0m"))
    for code in ["\u{1B}[0m", "\u{1B}[1m", "\u{1B}[2m", "\u{1B}[31m", "\u{1B}[36m"] {
      text = text.split(separator: code, omittingEmptySubsequences: false).joined()
    }
    #expect(text == render(diagnostic, "foo"))
  }
}
