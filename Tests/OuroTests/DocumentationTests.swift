import Foundation
import Ouro
import OuroCore
import Testing

/// What the README, the help pages and the samples show is what the program does.
@Suite struct DocumentationTests {
  @Test("every example of the help pages runs") func helpExamplesRun() throws {
    var count = 0
    for topic in [nil] + Session.helpTopics.map(Optional.some) {
      let page = try #require(Session.help(on: topic))
      for example in page.examples {
        let asker = try Asker()
        #expect(asker.diagnostics(example.statement) == [], "\(example.statement)")
        count += 1
      }
    }
    #expect(count > 25)
  }

  @Test("every session shown in the README is what the shell answers") func readmeSessions() throws
  {
    let readme = try Checkout.text("README.md")
    let sessions = FencedBlock.all(in: readme, language: "console")
    #expect(sessions.count >= 2)
    var actual = readme
    let asker = try Asker()
    for session in sessions {
      let answered = session.questions.map { question in
        "ouro> \(question)\n" + asker.text(question)
      }.joined(separator: "\n").trimmingCharacters(in: .newlines)
      #expect(session.text == answered)
      actual = actual.replacingOccurrences(of: session.text + "\n```", with: answered + "\n```")
    }
    try Checkout.record(actual, as: "README.md", over: readme)
  }

  @Test("every sentence of the table of the language runs") func readmeTable() throws {
    let readme = try Checkout.text("README.md")
    let table = readme.components(separatedBy: "## The language in a table")[1]
      .components(separatedBy: "\n## ")[0]
    let rows = table.components(separatedBy: "\n").filter { $0.hasPrefix("| ") }
    let asker = try Asker()
    var count = 0
    for row in rows {
      let spans = row.components(separatedBy: "`").enumerated().filter { $0.offset % 2 == 1 }
      for span in spans.map(\.element) where !span.contains("…") && !isOutside(span) {
        #expect(asker.diagnostics(span) == [], "\(span)")
        count += 1
      }
    }
    #expect(count > 30)
  }

  /// Whether a span speaks of files or of values that are not given here.
  private func isOutside(_ span: String) -> Bool {
    ["use ", "load ", "save ", "export ", "--"].contains(where: span.hasPrefix)
      || span.contains("$who")
  }

  @Test("every base in the README loads by itself") func readmeBases() throws {
    let blocks = FencedBlock.all(in: try Checkout.text("README.md"), language: "ouro")
    #expect(!blocks.isEmpty)
    for block in blocks {
      let asker = try Asker(knowledge: block.text)
      #expect(try asker.parties("payers of Aurora Labs") == ["Acme"])
    }
  }

  @Test("each code has an explanation on its help page") func codesAreExplained() throws {
    for code in DiagnosticCode.allCases {
      let page = try #require(Session.help(on: "\(code)"))
      #expect(page.lines.allSatisfy { !$0.isEmpty })
    }
  }
}
