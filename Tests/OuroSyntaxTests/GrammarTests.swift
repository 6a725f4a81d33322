import Foundation
import OuroCore
import OuroSyntax
import Testing

@Suite("The grammar and the code")
struct GrammarTests {
  static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  static let grammar: GeneralParser = {
    let file = root.appending(path: "Grammar/Ouro.ebnf")
    return GeneralParser((try? String(contentsOf: file, encoding: .utf8)) ?? "")
  }()

  /// The `/// Grammar:` lines of the sources, continued lines joined, blanks squeezed.
  static let grammarLines: [String] = {
    let sources = root.appending(path: "Sources/OuroSyntax")
    let files = FileManager.default.enumerator(at: sources, includingPropertiesForKeys: nil)
    var found: [String] = []
    for case let file as URL in files ?? .init() where file.pathExtension == "swift" {
      var current: String?
      for line in (try? String(contentsOf: file, encoding: .utf8))?.split(separator: "\n") ?? [] {
        let line = line.trimmingCharacters(in: .whitespaces)
        if line.hasPrefix("/// Grammar: ") {
          current = String(line.dropFirst("/// Grammar: ".count))
        } else if let begun = current {
          if line.hasPrefix("/// "), !begun.isEmpty {
            current = begun + " " + line.dropFirst(4)
          } else {
            found.append(begun)
            current = nil
          }
        }
      }
    }
    return found.map(squeezed)
  }()

  static func squeezed(_ text: String) -> String {
    text.split(separator: " ").joined(separator: " ")
      .replacing(" ?", with: "?").replacing(" *", with: "*").replacing(" +", with: "+")
      .replacing("\"?\"", with: "\"?\"")
  }

  @Test("Each rule of the grammar stands above one parse function, in the same words")
  func rulesStandInTheCode() {
    let lines = Self.grammarLines
    for (name, rule) in Self.grammar.lines {
      let wanted = Self.squeezed(rule)
      let found = lines.filter { $0.hasPrefix(name + " ::=") }
      #expect(found == [wanted], "rule \(name)")
    }
  }

  @Test("Each Grammar line of the code is a rule of the grammar")
  func linesStandInTheGrammar() {
    for line in Self.grammarLines {
      let name = String(line.prefix { $0 != " " })
      #expect(Self.grammar.lines[name] != nil, "line \(line)")
    }
  }

  @Test("Each word in the grammar is a keyword, and each keyword has its row")
  func keywordsAreInTheTable() {
    for word in Self.grammar.literals where word.first?.isLetter ?? false {
      #expect(Keyword(word: word) != nil, "\(word)")
    }
    for keyword in Keyword.allCases {
      #expect(keyword.entry.keyword == keyword)
      #expect(Keyword(word: keyword.spelling) == keyword)
      #expect(!keyword.entry.help.isEmpty)
    }
  }

  @Test("The grammar finds exactly one tree, and so does the parser", arguments: Corpus.valid)
  func oneTree(_ text: String) {
    #expect(Self.grammar.trees(Sentence(text)) == 1)
    let result = parse(text)
    #expect(result.diagnostics.map(\.message) == [])
    #expect(result.statement != nil)
  }

  @Test("Each alternative of each rule stands in a sentence of the corpus")
  func corpusIsWhole() {
    var used: Set<Int> = []
    for text in Corpus.valid { used.formUnion(GrammarUse(Sentence(text), Self.grammar).parts) }
    for (node, words) in Self.grammar.liberties where !used.contains(node) {
      Issue.record("no sentence uses \(words)")
    }
  }

  @Test("No sentence stands in the corpus twice")
  func corpusIsDistinct() {
    for sentences in [Corpus.valid, Corpus.invalid] {
      let twice = Dictionary(grouping: sentences, by: \.self).filter { $0.value.count > 1 }
      #expect(twice.keys.sorted() == [])
    }
    #expect(Corpus.valid.count >= 600 && Corpus.invalid.count >= 120)
  }

  @Test("The grammar finds no tree, and the parser says why", arguments: Corpus.invalid)
  func noTree(_ text: String) {
    #expect(Self.grammar.trees(Sentence(text)) == 0)
    let result = parse(text)
    #expect(result.statement == nil)
    #expect(result.diagnostics.count == 1)
  }

  @Test("What is printed reads back as the same", arguments: Corpus.valid)
  func roundTrip(_ text: String) throws {
    let first = try #require(parse(text).statement)
    let printed = first.canonical
    let second = try #require(
      parse(printed).statement, "\(printed): \(parse(printed).diagnostics.map(\.message))")
    #expect(second == first, "\(printed)")
    #expect(second.canonical == printed)
  }
}
