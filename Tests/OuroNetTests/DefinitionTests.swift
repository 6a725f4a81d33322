import OuroCore
import OuroGraph
import Testing

@testable import Ouro

/// Definitions held against looking again and again until nothing changes.
@Suite struct DefinitionTests {
  static let chunks = Net.isQuick ? 4 : 40
  private static let basesAChunk = 40

  static func text(_ naive: NaiveDefinitions) -> String {
    let parties = (0..<naive.partyCount).map { "company \(RandomBase.names[$0].quoted)" }
    let deals = naive.edges.map { edge in
      "\(RandomBase.names[edge.from].quoted) \(NaiveDefinitions.verb(edge.role)) "
        + RandomBase.names[edge.to].quoted
    }
    return (naive.statements + parties + deals).joined(separator: "\n") + "\n"
  }

  @Test(arguments: 0..<chunks) func `definitions mean what they mean`(_ chunk: Int) throws {
    var filled = 0
    for number in 0..<DefinitionTests.basesAChunk {
      var dice = Dice(seed: Net.seed(11, chunk * 10_000 + number))
      let naive = NaiveDefinitions(dice: &dice)
      let text = DefinitionTests.text(naive)
      let asked = try Asked(text)
      for (definition, members) in naive.table.enumerated() {
        let word = NaiveDefinitions.words[definition]
        for (party, expected) in members.enumerated() {
          let question = "\(word)s of \(RandomBase.names[party].quoted)"
          let found = Set(try asked.parties(question))
          let wanted = Set(expected.map { RandomBase.names[$0] })
          filled += wanted.isEmpty ? 0 : 1
          #expect(found == wanted, "SEED=\(Net.seed)\n\(question)\non the base\n\(text)")
        }
        try indirectly(word, members, asked, text)
      }
    }
    #expect(filled > DefinitionTests.basesAChunk)
  }

  private func indirectly(
    _ word: String, _ members: [Set<Int>], _ asked: Asked, _ text: String
  ) throws {
    for party in members.indices {
      var expected = members[party]
      for _ in members { for member in expected { expected.formUnion(members[member]) } }
      let question = "indirect \(word)s of \(RandomBase.names[party].quoted)"
      let found = Set(try asked.parties(question))
      let wanted = Set(expected.map { RandomBase.names[$0] })
      #expect(found == wanted, "SEED=\(Net.seed)\n\(question)\non the base\n\(text)")
    }
  }

  /// A ring of many parties, and definitions that are no plain closure: no recursion over data.
  @Test func `a long ring comes to its end`() throws {
    let count = 2000
    let deals = (0..<count).map { "P\($0) pays P\(($0 + 1) % count)" }
    let text = """
      names may be new
      define odd of X as payers of X or payers of evens of X
      define even of X as payers of odds of X
      \(deals.joined(separator: "\n"))
      """
    let asked = try Asked(text)
    #expect(try asked.parties("evens of P0").count == count / 2)
    #expect(try asked.parties("odds of P0").count == count / 2)
  }

  @Test func `what is saved defines the same`() throws {
    for number in 0..<20 {
      var dice = Dice(seed: Net.seed(12, number))
      let asked = try Asked(DefinitionTests.text(NaiveDefinitions(dice: &dice)))
      let text = try BaseText(asked.base).text()
      let again = try Asked(text)
      #expect(try BaseText(again.base).text() == text)
      for definition in asked.base.vocabulary.definitions {
        let question = "\(definition.noun.many) of Ardent"
        #expect(try again.parties(question) == asked.parties(question))
      }
    }
  }

  @Test(arguments: [
    "define loner of X as payers of X except loners of X",
    "define loner as companies that have no payers except loners",
    "define loner of X as largest payers of loners of X",
    "define loner of X as companies that have at least 2 loners",
    "define loner of X as payers of X except hermits of X\ndefine hermit of X as loners of X",
    "define loner of X as (path from loners of X)",
    "define loner of X as ultimate payers of loners of X",
  ])
  func `a recursion without sense is refused`(_ definitions: String) throws {
    #expect(throws: OuroError.self) { try Asked(definitions + "\n") }
  }

  /// Each use of the one below doubles the ways, not the work.
  @Test func `definitions of definitions are worked out once`() throws {
    var text = "names may be new\ndefine step0 of X as payers of X\n"
    for number in 1...40 {
      let below = "step\(number - 1)s"
      text += "define step\(number) of X as \(below) of X or \(below) of payers of X\n"
    }
    let asked = try Asked(text + "Ash pays Box; Box pays Cob; Cob pays Ash\n")
    #expect(try asked.parties("step40s of Ash").count == 3)
  }
}

extension String {
  var quoted: String { "\"\(self)\"" }
}
