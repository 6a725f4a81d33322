import OuroCore
import OuroSyntax
import Testing

@Suite("Tokens")
struct LexerTests {
  /// The tokens of a text but the last, each with its kind's first letter.
  func tokens(_ text: String) -> [String] { tokens(Array(text.utf8)) }

  func tokens(_ bytes: [UInt8]) -> [String] {
    let source = SourceText(name: "test", bytes: bytes)
    return Lexer.tokens(of: source, Span(0, bytes.count)).dropLast().map { token in
      let words = source.words(token.span)
      return switch token.kind {
      case .word: "w:" + words
      case .possessive: "p:" + words
      case .number: "n:" + words
      case .parameter: "parameter"
      case .text: "t:" + words
      case .symbol: "s:" + words
      case .bad(let problem): "bad:\(problem)"
      case .end: "end"
      }
    }
  }

  @Test("Words hold letters of any script, apostrophes and hyphens inside")
  func words() {
    #expect(
      tokens("data-centre O'Reilly Ünïted 株式会社 a1") == [
        "w:data-centre", "w:O'Reilly", "w:Ünïted", "w:株式会社", "w:a1",
      ])
    #expect(tokens("end- of") == ["w:end", "s:-", "w:of"])
  }

  @Test("A possessive stands apart from its word")
  func possessives() {
    #expect(tokens("CoreWeave's payers") == ["w:CoreWeave", "p:'s", "w:payers"])
    #expect(tokens("CoreWeave\u{2019}S payers") == ["w:CoreWeave", "p:\u{2019}S", "w:payers"])
    #expect(tokens("Partners' payers") == ["w:Partners", "p:'", "w:payers"])
    #expect(tokens("Moody's's") == ["w:Moody", "p:'s", "p:'s"])
    #expect(tokens("\"A\"'s") == ["t:\"A\"", "p:'s"])
    #expect(tokens("Inc.'s") == ["w:Inc", "s:.", "p:'s"])
    #expect(tokens("it'sy") == ["w:it'sy"])
  }

  @Test("Numbers glue what belongs to a figure or a date")
  func numbers() {
    #expect(
      tokens("12bn 2025-03-28 12,000,000 5.68E7 1,5 3M 1__000") == [
        "n:12bn", "n:2025-03-28", "n:12,000,000", "n:5.68E7", "n:1,5", "n:3M", "n:1__000",
      ])
    #expect(tokens("$12, 3. 27%") == ["s:$", "n:12", "s:,", "n:3", "s:.", "n:27", "s:%"])
  }

  @Test("Texts open and close with straight and curly quotes")
  func texts() {
    #expect(tokens(#""a \" b" c"#) == [#"t:"a \" b""#, "w:c"])
    #expect(
      tokens("\u{201C}a\u{201D} \u{201C}b\" \u{201E}c\u{201C} \u{201D}d\u{201D}") == [
        "t:\u{201C}a\u{201D}", "t:\u{201C}b\"", "t:\u{201E}c\u{201C}", "t:\u{201D}d\u{201D}",
      ])
    #expect(tokens("\"\u{201C}a\u{201D}\"") == ["t:\"\u{201C}a\u{201D}\""])
    #expect(tokens("\"it's # no comment; see\" # one") == ["t:\"it's # no comment; see\""])
  }

  @Test("What no statement can hold is a token with its problem")
  func problems() {
    #expect(tokens("a\u{A0}b") == ["w:a", "bad:blank(\"\\u{00A0}\")", "w:b"])
    #expect(tokens("a\u{200B} b") == ["w:a", "bad:invisible(\"\\u{200B}\")", "w:b"])
    #expect(tokens("a \u{FEFF}b") == ["w:a", "bad:invisible(\"\\u{FEFF}\")", "w:b"])
    #expect(tokens("\u{FEFF}a") == ["w:a"])
    #expect(tokens("\"A\"\u{301}") == ["t:\"A\"", "bad:looseMark(\"\\u{0301}\")"])
    #expect(tokens("a\0\0b") == ["w:a", "bad:control(\"\\0\")", "w:b"])
    #expect(tokens("\"abc") == ["bad:unclosedQuote"])
    #expect(tokens(#""a\qb" c"#) == ["bad:unknownEscape", "w:c"])
    #expect(tokens([0x61, 0x20, 0xFF, 0xFE, 0x20, 0x62]) == ["w:a", "bad:notUTF8", "w:b"])
    #expect(tokens("\"x" + String(repeating: "\u{301}\u{316}", count: 20_000) + "\"").count == 1)
    #expect(tokens("\"" + String(repeating: "a", count: 1_000_000) + "\"") == ["bad:tooLong"])
    #expect(tokens("x" + String(repeating: "\u{301}", count: 31)) == ["bad:tooManyMarks"])
  }

  @Test("Line ends and comments only separate")
  func blanks() {
    #expect(tokens("a # b\r\n c\r d") == ["w:a", "w:c", "w:d"])
  }
}

@Suite("Where statements end")
struct SplitterTests {
  func split(_ text: String, _ mode: StatementSplitter.Mode = .lines) -> [String] {
    let source = SourceText(name: "test", text: text)
    return StatementSplitter.statements(of: source, mode).map(source.words)
  }

  @Test("Splitting a long text stops soon after it is told to")
  func stops() {
    let text = String(repeating: "relations\n", count: 100_000)
    var asked = 0
    let found = StatementSplitter.statements(of: SourceText(name: "x", text: text), .lines) {
      asked += 1
      return asked == 3
    }
    #expect(asked == 3 && found.count < 5_000)
  }

  @Test("A statement ends at its line's end or at a semicolon")
  func ends() {
    #expect(split("a\nb;c ; d\r\ne\rf") == ["a", "b", "c", "d", "e", "f"])
    #expect(split("") == [])
    #expect(split("   \t  \n;;\n# only\n") == [])
    #expect(split("#!/usr/bin/env -S ouro run\na") == ["a"])
    #expect(split("\u{FEFF}a") == ["a"])
  }

  @Test("An indented line goes on with the statement above, past blank lines and comments")
  func continuations() {
    #expect(split("a\n  b\n\n# c\n\td\ne") == ["a\n  b\n\n# c\n\td", "e"])
    #expect(split("  a\n  b\nc") == ["a\n  b", "c"])
    #expect(split("a;\n  b") == ["a", "b"])
  }

  @Test("Quotes hide semicolons and comments, and a quote left open ends with its statement")
  func quotes() {
    #expect(split("a \"b;c # d\" # e\nf") == ["a \"b;c # d\"", "f"])
    #expect(split("a \u{201C}b;c\u{201D}; d") == ["a \u{201C}b;c\u{201D}", "d"])
    #expect(split("a \"b\\\";c\"; d") == ["a \"b\\\";c\"", "d"])
    #expect(split("a \"b\nc; d") == ["a \"b", "c", "d"])
    #expect(split("a \"b\n c\"; d") == ["a \"b\n c\"", "d"])
  }

  @Test("A buffer of the shell is one statement, unless a semicolon ends it")
  func buffers() {
    #expect(split("a\nb\n c", .buffer) == ["a\nb\n c"])
    #expect(split("a; b\n\"x\ny\"", .buffer) == ["a", "b\n\"x\ny\""])
  }

  @Test("Bytes that arrive one by one give the same statements, as soon as each is over")
  func incremental() {
    let text = "\u{FEFF}a \u{201C}b;\u{201D}\n  c # d\n\n  e\nf \"g\\\";h\nx\"; i\r\n j"
    let bytes = Array(text.utf8)
    let source = SourceText(name: "test", text: text)
    for mode in [StatementSplitter.Mode.lines, .buffer] {
      var splitter = StatementSplitter(mode)
      var found: [Span] = []
      for count in 1...bytes.count {
        found += splitter.split(Array(bytes[..<count]), isOver: count == bytes.count)
      }
      #expect(found == StatementSplitter.statements(of: source, mode))
    }
  }

  @Test("A statement from a pipe is over at the first character of the next line")
  func pipes() {
    var splitter = StatementSplitter(.lines)
    #expect(splitter.split(Array("a\n".utf8), isOver: false) == [])
    #expect(splitter.split(Array("a\n\n".utf8), isOver: false) == [])
    #expect(splitter.split(Array("a\n\nb".utf8), isOver: false) == [Span(0, 1)])
    #expect(splitter.consumed == 3)
    #expect(splitter.split(Array("a\n\nb;".utf8), isOver: false) == [Span(3, 4)])
    #expect(splitter.split(Array("a\n\nb;c".utf8), isOver: true) == [Span(5, 6)])
  }
}
