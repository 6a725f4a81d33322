import Ouro
import OuroGraph
import Testing

/// The question to ask instead of one that has no answer.
@Suite struct NearestQuestionTests {
  private func nearest(_ question: String, in asker: Asker) throws -> String? {
    for case .askInstead(let nearest, _) in try asker.answer(question).notices { return nearest }
    return nil
  }

  @Test(
    "what was left out for its status alone is asked for before a condition is dropped",
    arguments: [
      ("who pays CoreWeave over $1bn", "who pays CoreWeave over $1bn counting everything"),
      ("customers of CoreWeave over $1bn", "customers of CoreWeave over $1bn counting everything"),
      ("deals for \"data-centre\"", "deals for \"data-centre\" counting everything"),
      (
        "why not customers of CoreWeave over $1bn",
        "why customers of CoreWeave over $1bn counting everything"
      ),
      (
        "customers of CoreWeave for \"data-centre\" counting announced",
        "customers of CoreWeave for \"data-centre\" counting everything"
      ),
      // Only what was asked for may count.
      (
        "customers of CoreWeave over $1bn counting only ongoing",
        "customers of CoreWeave counting only ongoing"
      ),
      // Nothing planned is as large.
      ("who pays CoreWeave over $90bn", "who pays CoreWeave"),
    ])
  func countsFirst(question: String, wanted: String) throws {
    #expect(try nearest(question, in: Asker()) == wanted)
  }

  @Test("so is what was left out for its day alone") func daysFirst() throws {
    let asker = try Asker(
      knowledge: """
        company Acme; company Bolt; publication Herald; document news: by Herald, 2025-03-01
        gift: Acme pays Bolt, $1m [news 1]
        bonus: Acme pays Bolt, $5m, on 2026-01-01 [news 2]
        """)
    #expect(
      try nearest("payments to Bolt over $2m", in: asker)
        == "payments to Bolt over $2m counting everything")
    #expect(
      try nearest("payments to Bolt over $2m as of 2024", in: asker)
        == "payments to Bolt over $2m counting everything")
  }

  @Test("claims from a publisher are those it makes") func spoken() throws {
    let asker = try Asker()
    #expect(try nearest("claims from FT", in: asker) == "claims by Financial Times")
    #expect(
      try nearest("claims from FT about CoreWeave", in: asker)
        == "claims by Financial Times about CoreWeave")
    #expect(try nearest("denials from CoreWeave", in: asker) == "denials by CoreWeave")
    // Those on what goes from somebody are asked for with the same words.
    #expect(try asker.answer("claims from Microsoft").notices.isEmpty)
    #expect(try nearest("claims from CNBC", in: asker) == nil)
  }
}
