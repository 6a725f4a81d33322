import Foundation
import Ouro
import OuroGraph
import Testing

/// Runs the corpus; with `RECORD=1` in the environment rewrites what differs, and still fails.
@Suite struct CorpusTests {
  @Test("there is a corpus") func corpusIsThere() {
    #expect(CorpusCase.all.count >= 20)
  }

  @Test(arguments: CorpusCase.all) func caseIsAsRecorded(_ recorded: CorpusCase) throws {
    var actual = recorded
    for section in recorded.sections.keys {
      actual.sections[section] = try content(of: section, recorded)
    }
    for section in CorpusCase.Section.allCases {
      #expect(actual.sections[section] == recorded.sections[section], "\(section.rawValue)")
    }
    if ProcessInfo.processInfo.environment["RECORD"] != nil { try actual.write() }
  }

  private func content(of section: CorpusCase.Section, _ recorded: CorpusCase) throws -> String? {
    let query = try #require(recorded.sections[.query])
    let asker = try recorded.sections[.knowledge].map(Asker.init(knowledge:)) ?? Asker()
    switch section {
    case .knowledge, .query: return recorded.sections[section]
    case .canonical: return try asker.session.run(query).map(\.canonical).joined(separator: "\n")
    case .plan: return trimmed(asker.text("explain " + query))
    case .answer, .diagnostics: return trimmed(asker.text(query))
    }
  }

  private func trimmed(_ text: String) -> String {
    text.trimmingCharacters(in: .newlines)
  }
}
