import Ouro
import OuroCore
import OuroGraph
import Testing

/// What must hold of paths and loops with every kind of narrowing.
@Suite struct RouteTests {
  static let chunks = Net.isQuick ? 2 : 20

  @Test(arguments: 0..<chunks)
  func `paths and loops are those that plain loops find`(_ chunk: Int) throws {
    var full = 0
    for number in 0..<25 {
      let seed = Net.seed(51, chunk * 10_000 + number)
      let base = RandomBase(seed: seed)
      let asked = try Asked(base.text, today: nil)
      var questions = RandomQuestion(asked.base, dice: Dice(seed: seed &+ 1))
      for _ in 0..<20 {
        let question = questions.route()
        let (outcome, difference) = try Comparison(asked: asked, question: question).run()
        if outcome == .full { full += 1 }
        guard let difference else { continue }
        Issue.record("SEED=\(Net.seed)\n\(question)\n\(difference)\non the base\n\(base.text)")
      }
    }
    #expect(full >= 150, "only \(full) of 500 have rows")
  }

  func onBases(_ purpose: UInt64, _ test: (Asked, inout Dice) throws -> Bool) throws {
    var full = 0
    let amount = Net.amount(200)
    for number in 0..<amount {
      let seed = Net.seed(purpose, number)
      var dice = Dice(seed: seed &+ 1)
      if try test(Asked(RandomBase(seed: seed).text), &dice) { full += 1 }
    }
    #expect(full * 100 >= amount * 40, "\(full) of \(amount) had something in them")
  }

  func routes(_ asked: Asked, _ question: String) throws -> [Route] {
    switch try asked.answer(question).content {
    case .paths(let routes), .loops(let routes): routes
    default: []
    }
  }

  @Test func `loops in date order are loops, each deal on a later day`() throws {
    try onBases(52) { asked, _ in
      let plain = Set(try routes(asked, "loops by anything").map { Set($0.parties) })
      let ordered = try routes(asked, "loops by anything in date order")
      for loop in ordered {
        #expect(plain.contains(Set(loop.parties)))
        let days = loop.steps.compactMap { asked.base.deal($0.deals[0]).since?.first }
        #expect(days.count == loop.steps.count)
        #expect(zip(days, days.dropFirst()).allSatisfy { $0 < $1 })
        #expect(loop.steps.allSatisfy { $0.deals.count == 1 })
      }
      #expect(Set(ordered).count == ordered.count)
      return !ordered.isEmpty
    }
  }

  @Test func `loops from a party in date order are those that begin with its deal`() throws {
    try onBases(53) { asked, dice in
      let all = try routes(asked, "loops by anything in date order")
      let name = dice.pick(asked.base.parties).name
      let from = try routes(asked, "loops from \(name) by anything in date order")
      #expect(Set(from) == Set(all.filter { asked.base.name($0.parties[0]) == name }))
      let through = try routes(asked, "loops through \(name) by anything in date order")
      #expect(Set(through) == Set(all.filter { $0.parties.map(asked.base.name).contains(name) }))
      return !all.isEmpty
    }
  }

  @Test func `a wider share of amounts keeps every loop`() throws {
    try onBases(54) { asked, _ in
      func loops(_ share: String) throws -> Set<[[DealID]]> {
        // Which of its beginnings one is told from may be another.
        Set(
          try routes(asked, "loops by anything with amounts within \(share)").map { loop in
            let deals = loop.steps.map(\.deals)
            let least = deals.indices.min { deals[$0][0] < deals[$1][0] } ?? 0
            return Array(deals[least...] + deals[..<least])
          })
      }
      let (near, far) = (try loops("20%"), try loops("150%"))
      #expect(near.isSubset(of: far))
      return !far.isEmpty
    }
  }

  @Test func `without a deal is what the base says without it`() throws {
    try onBases(55) { asked, dice in
      let all = try routes(asked, "loops by anything in date order")
      guard let deal = dice.pickIfAny(all.flatMap { $0.steps.flatMap(\.deals) }) else {
        return false
      }
      let label = asked.base.deal(deal).label
      let kept = try routes(asked, "loops by anything in date order without \(label)")
      #expect(kept == all.filter { !$0.steps.contains { $0.deals.contains(deal) } })
      return true
    }
  }
}

extension RouteTests {
  @Test func `groups part the parties, and every loop lies in one`() throws {
    try onBases(56) { asked, _ in
      guard case .groups(let groups) = try asked.answer("groups").content else { return false }
      let members = groups.flatMap(\.parties)
      #expect(Set(members).count == members.count)
      for loop in try routes(asked, "loops") {
        #expect(groups.contains { Set(loop.parties).isSubset(of: $0.parties) })
      }
      #expect(try asked.answer("count of groups").content == .count(groups.count))
      return !groups.isEmpty
    }
  }

  @Test func `a distance is the length of the shortest path`() throws {
    try onBases(57) { asked, dice in
      guard let deals = try? asked.answer("deals").deals, !deals.isEmpty else { return false }
      let one = asked.base.name(dice.pick(deals).subject)
      let other = asked.base.name(dice.pick(deals).object)
      for tail in ["", " by anything", " in date order", " within 2 steps"] {
        let path = try routes(asked, "path from \(one) to \(other)\(tail)").first
        let distance = try asked.answer("distance from \(one) to \(other)\(tail)").content
        #expect(distance == .distance(path?.steps.count))
      }
      return try routes(asked, "path from \(one) to \(other)").first != nil
    }
  }

  @Test func `the shortest loops are the first of more of them`() throws {
    try onBases(58) { asked, dice in
      let wanted = dice.number(1...5)
      let few = try routes(asked, "\(wanted) shortest loops by anything within 4 steps")
      let more = try routes(asked, "\(wanted + 1) shortest loops by anything within 4 steps")
      #expect(Array(more.prefix(few.count)) == few)
      let all = try routes(asked, "loops by anything within 4 steps")
      #expect(Array(all.prefix(more.count)) == more)
      #expect(more.count >= min(wanted + 1, all.count))
      return !few.isEmpty
    }
  }
}
