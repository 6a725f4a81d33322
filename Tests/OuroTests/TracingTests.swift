import Ouro
import OuroGraph
import Testing

/// The worked example of the help page and the documentation.
@Suite struct TracingTests {
  private static let example = """
    company Acme; company Borea; company Cora; company Dora
    Acme pays Cora, $100, on 2025-01-01
    Borea pays Cora, $50, on 2025-01-02
    Cora pays Dora, $90, on 2025-01-03
    """

  @Test("each method comes to what the help page and the documentation say")
  func workedExample() throws {
    let session = try Session(text: TracingTests.example)
    let help = try #require(Session.help(on: "tracing")).lines
    let page = try Checkout.text("Sources/Ouro/Ouro.docc/Tracing.md")
    for method in TraceMethod.allCases {
      let answer = try session.ask("trace from Acme to Dora by \(method.rawValue)")
      guard case .trace(let listing) = answer.content, let row = listing.rows.first else {
        Issue.record("nothing is traced")
        continue
      }
      let line = try #require(help.first { $0.hasPrefix("  \(method.rawValue) ") })
      #expect(line.contains(" \(row.amount) "), "\(line)")
      #expect(page.contains("| `\(method.rawValue)` | \(row.amount) |"))
    }
  }

  @Test("the amounts of a tracing can be expected") func expected() throws {
    let session = try Session(text: TracingTests.example)
    for statement in [
      "expect trace from Acme to Dora by proportion to be $60",
      "expect origins of Dora by last in first out to be Acme and Borea",
      "expect trace from Acme by poison to include Dora",
      "expect trace from Dora by poison to be empty",
    ] {
      guard case .expectation(let result) = try session.ask(statement).content else {
        Issue.record("no expectation")
        continue
      }
      #expect(result.isMet, "\(statement): \(result.got)")
    }
  }
}
