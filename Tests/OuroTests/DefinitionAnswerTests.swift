import Ouro
import OuroFormats
import Testing

/// What a definition is answered with.
@Suite struct DefinitionAnswerTests {
  @Test("a definition told again is a declaration too") func again() throws {
    let asker = try Asker()
    for body in ["companies that pay CoreWeave", "companies"] {
      let text = asker.text("define insider as " + body, as: .json)
      #expect(text.contains("\"declarations\":1"), "\(text)")
    }
    #expect(try asker.parties("insiders").count == 4)
  }
}
