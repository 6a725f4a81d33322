import Foundation
import Ouro
import Testing

/// The articles of the library: their code is what the package in Tests/Embedding compiles and runs,
/// and their sentences run.
@Suite("The library's articles") struct ArticleTests {
  private static let folder = "Sources/Ouro/Ouro.docc/"

  /// Pages with code, and where their code stands in Tests/Embedding.
  private static let pages = [
    ("README.md", "Sources/Readme/main.swift"),
    (folder + "Ouro.md", "Sources/Landing/main.swift"),
    (folder + "OuroInFiveMinutes.md", "Sources/FiveMinutes/main.swift"),
    (folder + "TestYourOwnBase.md", "Tests/LedgerTests/LedgerTests.swift"),
  ]

  private static let articles =
    pages.map(\.0).filter { $0.hasPrefix(folder) } + [folder + "Tracing.md"]

  @Test("no article is without its place") func allAreListed() throws {
    let files = try FileManager.default.contentsOfDirectory(
      atPath: Checkout.root + "/" + ArticleTests.folder)
    #expect(files.map { ArticleTests.folder + $0 }.sorted() == ArticleTests.articles.sorted())
  }

  @Test("the code of a page is what is compiled and run, block by block", arguments: pages)
  func codeIsCompiled(page: String, source: String) throws {
    let blocks = FencedBlock.all(in: try Checkout.text(page), language: "swift").map(\.text)
    let code = blocks.joined(separator: "\n\n") + "\n"
    let path = "Tests/Embedding/" + source
    let compiled = try Checkout.text(path)
    #expect(!blocks.isEmpty && compiled == code, "RECORD=1 rewrites \(path)")
    try Checkout.record(code, as: path, over: compiled)
  }

  @Test("the sentences of an article run, and its expectations are met", arguments: articles)
  func sentencesRun(article: String) throws {
    for block in FencedBlock.all(in: try Checkout.text(article), language: "ouro") {
      let session = try Session(text: "")
      for answer in try session.run(block.text) {
        guard case .expectation(let outcome) = answer.content else { continue }
        #expect(outcome.isMet, "expected \(outcome.expected), got \(outcome.got)")
      }
    }
  }

  @Test("what a program that embeds the library can call says what it does")
  func publicIsDocumented()
    throws
  {
    for folder in ["Ouro", "OuroGraph", "OuroCore"] {
      for path in try ArticleTests.sources(in: "Sources/\(folder)") {
        for line in undocumented(in: try Checkout.text(path)) {
          Issue.record("\(path): no comment above `\(line)`")
        }
      }
    }
  }

  private static func sources(in folder: String) throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: Checkout.root + "/" + folder)
      .filter { $0.hasSuffix(".swift") }.sorted().map { folder + "/" + $0 }
  }

  /// Public declarations without a comment above them or their attributes.
  private func undocumented(in text: String) -> [String] {
    var found: [String] = []
    var before = ""
    for line in text.components(separatedBy: "\n") {
      let words = line.trimmingCharacters(in: .whitespaces)
      let isPublic = words.hasPrefix("public ") && !words.hasPrefix("public import")
      if isPublic, !before.hasPrefix("///") { found.append(words) }
      if !words.hasPrefix("@") { before = words }
    }
    return found
  }
}
