import Ouro
import OuroFormats
import Testing

/// Reasons as pictures.
@Suite struct DrawnReasonsTests {
  @Test("why a loop or a group is there is drawn as the way round", arguments: ["loops", "groups"])
  func rounds(_ what: String) throws {
    let picture = try Asker().text("why " + what, as: .dot)
    let arrows = picture.split(separator: "\n").filter { $0.contains("->") }
    #expect(arrows.count == 3, "\(picture)")
    for flow in ["goods (inferred)", "capital", "cash"] {
      #expect(arrows.contains { $0.contains("label=\"\(flow)\"") }, "\(picture)")
    }
  }

  @Test("why somebody is a member is drawn as the deals") func members() throws {
    let picture = try Asker().text("why payers of CoreWeave", as: .mermaid)
    #expect(picture.contains("cash for goods (inferred)"), "\(picture)")
  }
}
