import OuroCore
import OuroGraph
import Testing

@testable import Ouro

/// Defined relations held against trying everybody in every place.
@Suite struct DerivedTests {
  static let chunks = Net.isQuick ? 4 : 40
  private static let basesAChunk = 30

  static let names = RandomBase.names.map { "\"\($0)\"" }

  static func text(_ naive: NaiveRelations, _ deals: [String]) -> String {
    let parties = (0..<naive.partyCount).map {
      (naive.persons.contains($0) ? "person " : "company ") + names[$0]
    }
    return (parties + naive.statements(names) + deals).joined(separator: "\n") + "\n"
  }

  static func deals(_ naive: NaiveRelations) -> [String] {
    zip(NaiveRelations.verbs, naive.deals).flatMap { verb, deals in
      deals.sorted { $0.lexicographicallyPrecedes($1) }.map {
        "\(names[$0[0]]) \(verb) \(names[$0[1]])"
      }
    }
  }

  private static func each(
    _ chunk: Int, _ seed: UInt64, _ body: (NaiveRelations, Asked, String) throws -> Void
  ) throws {
    for number in 0..<basesAChunk {
      var dice = Dice(seed: Net.seed(seed, chunk * 10_000 + number))
      let naive = NaiveRelations(dice: &dice)
      let text = text(naive, deals(naive))
      try body(naive, Asked(text), "SEED=\(Net.seed)\non the base\n\(text)")
    }
  }

  @Test(arguments: 0..<chunks) func `pairs are those that trying all finds`(_ chunk: Int) throws {
    var filled = 0
    try DerivedTests.each(chunk, 41) { naive, asked, about in
      for (number, pairs) in naive.pairs.enumerated() {
        filled += pairs.count
        let verb = NaiveRelations.verb(number)
        for party in 0..<naive.partyCount {
          let name = DerivedTests.names[party]
          let givers = pairs.filter { $0[1] == party }.map { RandomBase.names[$0[0]] }
          let takers = pairs.filter { $0[0] == party }.map { RandomBase.names[$0[1]] }
          let subjects = "\(NaiveRelations.subject(number))s of \(name)"
          let objects = "whom does \(name) \(verb.dropLast())"
          let (left, right) = (try asked.parties(subjects), try asked.parties(objects))
          #expect(Set(left) == Set(givers), "\(subjects)\n\(about)")
          #expect(Set(right) == Set(takers), "\(objects)\n\(about)")
        }
        let question = "find U, V where U \(verb) V"
        guard case .bindings(let listing) = try asked.answer(question).content else { return }
        let found = Set(listing.rows.map { $0.parties.map(asked.base.name) })
        let wanted = Set(pairs.map { $0.map { RandomBase.names[$0] } })
        #expect(found == wanted, "\(question)\n\(about)")
      }
    }
    #expect(filled > DerivedTests.basesAChunk)
  }

  @Test(arguments: 0..<chunks) func `routes run over pairs`(_ chunk: Int) throws {
    try DerivedTests.each(chunk, 42) { naive, asked, about in
      for number in naive.relations.indices {
        let loops = "count of loops by bond\(number)"
        let looped = try asked.answer(loops).content
        #expect(looped == .count(naive.loops(number)), "\(loops)\n\(about)")
        for party in 0..<naive.partyCount {
          let paths = "count of all paths from \(DerivedTests.names[party]) by bond\(number)"
          let wanted = naive.paths(number, from: party)
          let found = try asked.answer(paths).content
          #expect(found == .count(wanted), "\(paths)\n\(about)")
        }
      }
    }
  }

  @Test(arguments: 0..<chunks) func `groups and distances are those of the pairs`(
    _ chunk: Int
  ) throws {
    var full = 0
    try DerivedTests.each(chunk, 45) { naive, asked, about in
      for number in naive.relations.indices {
        let question = "groups by bond\(number)"
        guard case .groups(let groups) = try asked.answer(question).content else { return }
        let found = Set(groups.map { Set($0.parties.map(asked.base.name)) })
        let wanted = Set(naive.groups(number).map { Set($0.map { RandomBase.names[$0] }) })
        #expect(found == wanted && groups.count == wanted.count, "\(question)\n\(about)")
        full += wanted.isEmpty ? 0 : 1
        for one in 0..<naive.partyCount {
          let reached = naive.distances(number, from: one)
          for other in 0..<naive.partyCount where other != one {
            let (start, end) = (DerivedTests.names[one], DerivedTests.names[other])
            let question = "distance from \(start) to \(end) by bond\(number)"
            let answer = try asked.answer(question).content
            #expect(answer == .distance(reached[other]), "\(question)\n\(about)")
            let path = "path from \(start) to \(end) by bond\(number)"
            let steps = try asked.routes(path).first.map { $0.count - 1 }
            #expect(steps == reached[other], "\(path)\n\(about)")
          }
        }
      }
    }
    #expect(full > 0)
  }

  /// The deals that a reason names give the same member again, all others left away.
  @Test(arguments: 0..<chunks) func `a reason is enough`(_ chunk: Int) throws {
    var explained = 0
    try DerivedTests.each(chunk, 43) { naive, asked, about in
      guard naive.isMonotone else { return }
      for (number, pairs) in naive.pairs.enumerated() {
        for party in Set(pairs.map { $0[1] }).sorted() {
          let set = "\(NaiveRelations.subject(number))s of \(DerivedTests.names[party])"
          guard case .evidence(let account) = try asked.answer("why \(set)").content else { return }
          #expect(account.rows.count == pairs.count { $0[1] == party }, "why \(set)\n\(about)")
          for row in account.rows {
            guard case .party(let member) = row.subject else { continue }
            explained += 1
            let told = Leaves(row.derivation).deals.map { DerivedTests.sentence($0, asked.base) }
            let less = try Asked(DerivedTests.text(naive, told))
            let name = asked.base.name(member)
            let members = try less.parties(set)
            #expect(members.contains(name), "why \(name) in \(set)\n\(about)")
          }
        }
      }
    }
    #expect(explained > 3)
  }

  private static func sentence(_ deal: DealID, _ base: KnowledgeBase) -> String {
    let deal = base.deal(deal)
    let verb = base.relation(deal.relation).verbs.first?.forms.one ?? ""
    return "\"\(base.name(deal.subject))\" \(verb) \"\(base.name(deal.object))\""
  }

  @Test func `what is saved defines the same`() throws {
    try DerivedTests.each(0, 44) { naive, asked, about in
      let text = try BaseText(asked.base).text()
      let again = try Asked(text)
      #expect(try BaseText(again.base).text() == text, "\(about)")
      for number in naive.relations.indices {
        let question = "\(NaiveRelations.subject(number))s of \"Ardent\""
        let (one, other) = (try again.parties(question), try asked.parties(question))
        #expect(one == other, "\(about)")
      }
    }
  }

  /// A chain of many parties by a relation that is no plain closure: neither members nor reasons
  /// recurse over data.
  @Test func `a long chain comes to its end`() throws {
    let count = 1000
    let deals = (0..<count).map { "P\($0) pays P\($0 + 1)" }
    let text = """
      names may be new
      define leap: leaper leaps past leapt for some near, far
        when leaper pays near and near pays leapt
        or when leaper pays near and near pays far and far leaps past leapt
      \(deals.joined(separator: "\n"))
      """
    let asked = try Asked(text)
    #expect(try asked.parties("leapers of P\(count)").count == count / 2)
    guard case .evidence(let account) = try asked.answer("why P0 leaps past P\(count)").content
    else { return }
    #expect(account.rows.count == 1)
  }
}
