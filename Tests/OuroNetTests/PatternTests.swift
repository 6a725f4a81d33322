import OuroCore
import OuroGraph
import Testing

@testable import Ouro

/// Patterns held against trying everybody in every place.
@Suite struct PatternTests {
  static let chunks = Net.isQuick ? 4 : 40
  private static let basesAChunk = 50

  /// A condition over variables and parties: those below the number of variables are variables.
  private struct Condition {
    let text: String
    let holds: ([Int]) -> Bool
  }

  private struct Case {
    let base: String
    let variables: [String]
    let conditions: [Condition]
    let partyCount: Int

    var question: String {
      "find " + variables.joined(separator: ", ") + " where "
        + conditions.map(\.text).joined(separator: " and ")
    }

    /// Every row for which all conditions hold, by trying all.
    var rows: Set<[Int]> {
      var rows: [[Int]] = [[]]
      for _ in variables { rows = rows.flatMap { row in (0..<partyCount).map { row + [$0] } } }
      return Set(rows.filter { row in conditions.allSatisfy { $0.holds(row) } })
    }
  }

  private static func makeCase(_ dice: inout Dice) -> Case {
    let count = dice.number(2...5)
    let names = (0..<count).map { "\"\(RandomBase.names[$0])\"" }
    let kinds = names.map { _ in dice.pick(["company", "person"]) }
    var deals = Set<[Int]>()
    for _ in 0..<dice.number(8...40) {
      let (giver, taker) = (dice.roll(count), dice.roll(count))
      if giver != taker { deals.insert([dice.roll(3), giver, taker]) }
    }
    let verbs = ["pays", "backs", "owns"]
    let variables = Array(["U", "V", "W"].prefix(dice.number(1...3)))
    func value(_ term: Int, _ row: [Int]) -> Int { term >= 0 ? row[term] : -term - 1 }
    func term(_ dice: inout Dice) -> Int {
      dice.chance(85) ? dice.roll(variables.count) : -dice.roll(count) - 1
    }
    func word(_ term: Int) -> String { term >= 0 ? variables[term] : names[-term - 1] }
    func verb(_ one: Int, _ second: Int, _ dice: inout Dice) -> Condition {
      // Nobody pays themselves here: few conditions ask for it.
      let other = one == second && dice.chance(90) ? -dice.roll(count) - 1 : second
      let verb = dice.roll(3)
      return Condition(text: "\(word(one)) \(verbs[verb]) \(word(other))") {
        deals.contains([verb, value(one, $0), value(other, $0)])
      }
    }
    var conditions = variables.indices.map { variable in
      dice.chance(70)
        ? verb(variable, term(&dice), &dice)
        : Condition(text: "\(variables[variable]) is a company") {
          kinds[$0[variable]] == "company"
        }
    }
    for _ in 0..<dice.roll(3) {
      let (one, other) = (term(&dice), term(&dice))
      let inner =
        dice.chance(60)
        ? verb(one, other, &dice)
        : Condition(text: "\(word(one)) is not \(word(other))") {
          value(one, $0) != value(other, $0)
        }
      let isNegated = dice.chance(40)
      conditions.append(
        Condition(text: (isNegated ? "not " : "") + inner.text) { inner.holds($0) != isNegated })
    }
    let told = deals.sorted { $0.lexicographicallyPrecedes($1) }.map {
      "\(names[$0[1]]) \(verbs[$0[0]]) \(names[$0[2]])"
    }
    let parties = zip(kinds, names).map { "\($0) \($1)" }
    return Case(
      base: (parties + told).joined(separator: "\n") + "\n", variables: variables,
      conditions: dice.shuffle(conditions), partyCount: count)
  }

  /// A base and a question for a pattern in it.
  static func question(_ dice: inout Dice) -> (base: String, question: String) {
    let made = makeCase(&dice)
    return (made.base, made.question)
  }

  @Test(arguments: 0..<chunks) func `patterns find what trying all finds`(_ chunk: Int) throws {
    var filled = 0
    for number in 0..<PatternTests.basesAChunk {
      var dice = Dice(seed: Net.seed(13, chunk * 10_000 + number))
      let made = PatternTests.makeCase(&dice)
      let asked = try Asked(made.base)
      guard case .bindings(let listing) = try asked.answer(made.question).content else {
        Issue.record("no bindings")
        continue
      }
      let count = try asked.answer("count of " + made.question).content
      #expect(count == .count(listing.rows.count), "SEED=\(Net.seed)\n\(made.question)")
      let found = listing.rows.map { $0.parties.map(asked.base.name) }
      let wanted = made.rows.map { $0.map { RandomBase.names[$0] } }
      filled += wanted.isEmpty ? 0 : 1
      let about = "SEED=\(Net.seed)\n\(made.question)\non the base\n\(made.base)"
      #expect(Set(found) == Set(wanted) && found.count == wanted.count, "\(about)")
      let folded = found.map { $0.map { $0.lowercased() } }
      #expect(folded == folded.sorted { $0.lexicographicallyPrecedes($1) }, "\(about)")
    }
    #expect(filled > PatternTests.basesAChunk / 25)
  }

  /// Two stars that share a hub have 4 million pairs of deals and no triangle.
  @Test func `triangles are not sought among all pairs`() throws {
    let givers = (0..<2000).map { "G\($0) pays Hub" }
    let takers = (0..<2000).map { "Hub pays T\($0)" }
    let text = "names may be new\n" + (givers + takers).joined(separator: "\n") + "\n"
    let asked = try Asked(text)
    let question = "find U, V, W where U pays V and V pays W and W pays U"
    guard case .bindings(let listing) = try asked.answer(question).content else { return }
    #expect(listing.rows.isEmpty)
  }

  @Test(arguments: [
    "find U where not U pays \"Ardent\"", "find U, V where U pays \"Ardent\" and U is not V",
    "find U, U where U pays \"Ardent\"",
  ])
  func `what nothing binds is refused`(_ question: String) throws {
    let asked = try Asked("company Ardent\n")
    #expect(throws: OuroError.self) { try asked.answer(question) }
  }
}
