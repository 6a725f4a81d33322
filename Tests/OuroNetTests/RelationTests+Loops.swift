import Ouro
import OuroCore
import OuroGraph
import Testing

extension RelationTests {
  /// A loop told from its least party, so that two can be compared.
  private func turned(_ loop: [String]) -> [String] {
    guard let least = loop.min(), let place = loop.firstIndex(of: least) else { return loop }
    return Array(loop[place...] + loop[..<place])
  }

  func loops(_ asked: Asked, _ question: String = "loops") throws -> Set<[String]> {
    Set(try asked.routes(question).map(turned))
  }

  @Test func `a loop is the same from each of its parties`() throws {
    try onBases(9) { _, asked, _ in
      let all = try loops(asked)
      for party in asked.base.parties {
        let mine = all.filter { $0.contains(party.name) }
        let from = try asked.routes("loops from \(party.name)")
        #expect(Set(from.map(turned)) == mine)
        #expect(from.allSatisfy { $0.first == party.name })
        #expect(try loops(asked, "loops through \(party.name)") == mine)
        #expect(try asked.answer("count of loops from \(party.name)").content == .count(mine.count))
      }
      return (all.isEmpty ? 0 : 1, 1)
    }
  }

  @Test func `two who give to each other make a loop or an exchange`() throws {
    try onBases(15) { _, asked, _ in
      let answer = try asked.answer("loops of 2 steps")
      guard case .loops(let routes) = answer.content else { return (0, 1) }
      var found = routes.map { Set($0.parties) }
      for case .exchanges(let pairs) in answer.notices {
        found += pairs.map { [$0.one, $0.other] }
      }
      #expect(Set(found).count == found.count)
      let steps = try asked.base.parties.map { giver in
        Set(try asked.routes("all paths from \(giver.name) of 1 steps").map { $0[1] })
      }
      var mutual: Set<Set<PartyID>> = []
      for (one, takers) in steps.enumerated() {
        for (other, back) in steps.enumerated().prefix(one) {
          let isThere = takers.contains(asked.base.parties[other].name)
          let isBack = back.contains(asked.base.parties[one].name)
          if isThere, isBack { mutual.insert([PartyID(at: one), PartyID(at: other)]) }
        }
      }
      #expect(Set(found) == mutual)
      return (mutual.isEmpty ? 0 : 1, 1)
    }
  }

  @Test func `turning every deal round turns every loop round`() throws {
    try onBases(10) { base, asked, _ in
      var other = base
      other.deals = base.deals.map { told in
        RandomBase.Told(
          subject: told.object, verb: told.verb, object: told.subject,
          qualifiers: told.qualifiers, sequel: told.sequel)
      }
      let all = try loops(asked)
      let reversed = Set(try loops(Asked(other.text)).map { turned($0.reversed()) })
      #expect(all == reversed)
      return (all.isEmpty ? 0 : 1, 1)
    }
  }

  @Test func `without a deal just the loops that rest on it alone are gone`() throws {
    try onBases(11) { base, asked, dice in
      guard case .loops(let routes) = try asked.answer("loops").content else { return (0, 1) }
      let gone = dice.roll(base.deals.count)
      let after = try Asked(base.text(of: base.deals.indices.filter { $0 != gone }))
      let label = "k\(gone)"
      let kept = routes.filter { route in
        route.steps.allSatisfy { step in
          step.deals.contains { asked.base.deal($0).label != label }
        }
      }.map { turned($0.parties.map(asked.base.name)) }
      let now = try loops(after)
      #expect(now.isSubset(of: kept))
      // Two parties may be left with an exchange, which is no loop.
      #expect(Set(kept.filter { $0.count > 2 }).isSubset(of: now))
      return (routes.isEmpty ? 0 : 1, 1)
    }
  }

  @Test func `where money only goes down there is no loop`() throws {
    try onBases(12) { base, _, dice in
      var other = base
      other.deals = base.deals.map { told in
        RandomBase.Told(
          subject: min(told.subject, told.object), verb: dice.pick(["pays", "backs", "lends to"]),
          object: max(told.subject, told.object), qualifiers: told.qualifiers)
      }
      let asked = try Asked(other.text)
      #expect(try loops(asked, "loops counting everything") == [])
      return (try labels(asked, "deals").isEmpty ? 0 : 1, 1)
    }
  }
}
