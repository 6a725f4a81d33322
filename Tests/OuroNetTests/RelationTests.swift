import Ouro
import OuroCore
import OuroGraph
import Testing

/// What must hold between answers, whatever they are.
@Suite struct RelationTests {
  static let amount = Net.amount(200)

  func onBases(
    _ purpose: UInt64, _ test: (RandomBase, Asked, inout Dice) throws -> (full: Int, all: Int)
  ) throws {
    try Net.onBases(purpose, RelationTests.amount, test)
  }

  func deals(_ asked: Asked) -> [Deal] {
    ((try? asked.answer("deals counting everything"))?.deals) ?? []
  }

  private func named(_ asked: Asked, _ id: PartyID) -> String { asked.base.name(id) }

  private func role(_ asked: Asked, _ deal: Deal, _ side: Side) -> String {
    let relation = asked.base.relation(deal.relation)
    return (side == .subject ? relation.subjectRoles : relation.objectRoles)[0].many
  }

  /// `payers of X`, for a deal and one of its sides.
  func phrase(_ asked: Asked, _ dice: inout Dice) -> String {
    let deal = dice.pick(deals(asked).filter(\.status.isLive) + [deals(asked)[0]])
    return dice.chance(50)
      ? "\(role(asked, deal, .subject)) of \(named(asked, deal.object))"
      : "\(role(asked, deal, .object)) of \(named(asked, deal.subject))"
  }

  func labels(_ asked: Asked, _ question: String) throws -> Set<String> {
    switch try asked.answer(question).content {
    case .deals(let rows): Set(rows.map { asked.base.deal($0).label })
    case .parties(let listing):
      Set(listing.rows.flatMap(\.deals).map { asked.base.deal($0).label })
    default: []
    }
  }

  // MARK: Facts and answers

  @Test func `whoever a deal names is found by its words`() throws {
    try onBases(3) { _, asked, _ throws in
      let live = deals(asked).filter(\.status.isLive)
      for deal in live {
        let (subject, object) = (named(asked, deal.subject), named(asked, deal.object))
        let payers = "\(role(asked, deal, .subject)) of \(object)"
        #expect(try asked.parties(payers).contains(subject))
        #expect(try labels(asked, "deals from \(subject) to \(object)").contains(deal.label))
        if let amount = deal.amount, amount.hedge == .exactly {
          let money = amount.figure.written
          #expect(try asked.parties("\(payers) at least \(money)").contains(subject))
          #expect(try !labels(asked, "\(payers) over \(money)").contains(deal.label))
        }
        if let since = deal.since {
          #expect(try asked.parties("\(payers) on \(since)").contains(subject))
          #expect(try !labels(asked, "\(payers) before \(since)").contains(deal.label))
        }
      }
      return (live.count, deals(asked).count)
    }
  }

  @Test func `a role and its inverse tell the same`() throws {
    let words = [
      ("payers", "payees"), ("customers", "suppliers"), ("backers", "ventures"),
      ("partners", "partners"), ("indirect payers", "indirect payees"),
    ]
    try onBases(4) { _, asked, _ in
      let names = asked.base.parties.map(\.name)
      var full = 0
      for (one, other) in words {
        var pairs: Set<[String]> = []
        var inverse: Set<[String]> = []
        for name in names {
          for found in try asked.parties("\(one) of \"\(name)\"") { pairs.insert([found, name]) }
          for found in try asked.parties("\(other) of \"\(name)\"") {
            inverse.insert([name, found])
          }
        }
        #expect(pairs == inverse)
        if !pairs.isEmpty { full += 1 }
      }
      return (full, words.count)
    }
  }

  @Test func `sets obey their algebra`() throws {
    try onBases(5) { _, asked, dice in
      let (a, b) = ("(\(phrase(asked, &dice)))", "(\(phrase(asked, &dice)))")
      let c = "(\(phrase(asked, &dice)))"
      func set(_ question: String) throws -> [String] { try asked.parties(question) }
      let (both, either) = (try set("\(a) and \(b)"), try set("\(a) or \(b)"))
      let (first, second) = (try set(a), try set(b))
      #expect(try both == set("\(b) and \(a)"))
      #expect(try set("\(a) and \(a)") == first)
      #expect(try set("\(a) or \(a)") == first)
      #expect(Set(both).isSubset(of: first))
      #expect(first.count + second.count == both.count + either.count)
      #expect(try set("\(a) and (\(b) or \(c))") == set("(\(a) and \(b)) or (\(a) and \(c))"))
      let rest = try set("\(a) except \(b)")
      #expect(Set(rest).isDisjoint(with: second))
      #expect(Set(rest).union(both) == Set(first))
      return (first.isEmpty ? 0 : 1, 1)
    }
  }

  @Test func `bounds split what they are held against`() throws {
    let steps = ["$1m", "$500m", "$999,999,999.99", "$1bn", "$1,000,000,000.01", "$2bn", "$12bn"]
    try onBases(6) { _, asked, _ in
      let all = try labels(asked, "deals")
      var last = all
      var full = 0
      for step in steps {
        let over = try labels(asked, "deals over \(step)")
        let atLeast = try labels(asked, "deals at least \(step)")
        #expect(over.isSubset(of: atLeast))
        #expect(atLeast.isSubset(of: last))
        #expect(over.isDisjoint(with: try labels(asked, "deals at most \(step)")))
        #expect(atLeast.isDisjoint(with: try labels(asked, "deals under \(step)")))
        let maybe = try labels(asked, "deals possibly over \(step)")
        #expect(over == (try labels(asked, "deals certainly over \(step)")))
        #expect(over.isSubset(of: maybe))
        let surelyNot = try labels(asked, "deals at most \(step)")
        let dollars = Set(
          deals(asked).filter { $0.amount?.currency.code == "USD" }.map(\.label))
        #expect(maybe.union(surelyNot) == all.intersection(dollars))
        #expect(maybe.isDisjoint(with: surelyNot))
        last = over
        full += maybe.isEmpty ? 0 : 1
      }
      return (full, steps.count)
    }
  }

  @Test func `days split the deals as they split time`() throws {
    let days = ["2023", "2024-01", "2024-03-15", "Q2 2024", "2025-01-10", "2025-03", "2026"]
    try onBases(45) { _, asked, _ in
      let all = try labels(asked, "deals")
      let undated = Set(deals(asked).filter { $0.since == nil }.map(\.label)).intersection(all)
      var full = 0
      for day in days {
        let before = try labels(asked, "deals before \(day)")
        let since = try labels(asked, "deals since \(day)")
        #expect(before.isDisjoint(with: since))
        #expect(before.union(since) == all.subtracting(undated), "SEED=\(Net.seed) \(day)")
        full += since.isEmpty && before.isEmpty ? 0 : 1
      }
      for year in ["2023", "2024", "2025"] {
        let months = try (1...12).map { month in
          try labels(asked, "deals during \(year)-\(month < 10 ? "0" : "")\(month)")
        }
        let whole = try labels(asked, "deals during \(year)")
        #expect(months.reduce(0) { $0 + $1.count } == whole.count)
        #expect(
          months.reduce(into: Set()) { $0.formUnion($1) } == whole, "SEED=\(Net.seed) \(year)")
      }
      return (full, days.count)
    }
  }

  @Test func `recursion comes to the same from the left, the right and both`() throws {
    let spellings = [
      "define lefty of X as payers of X or payers of lefties of X",
      "define righty of X as payers of X or righties of payers of X",
      "define doubly of X as payers of X or doublies of doublies of X",
    ]
    try onBases(46) { base, _, _ in
      let asked = try Asked(base.text + spellings.joined(separator: "\n") + "\n")
      var full = 0
      for name in asked.base.parties.map(\.name.quoted) {
        let plain = try asked.parties("indirect payers of \(name)")
        for word in ["lefties", "righties", "doublies"] {
          let found = try asked.parties("\(word) of \(name)")
          #expect(found == plain, "SEED=\(Net.seed) \(word) of \(name)")
          let unfolded = try asked.parties("payers of \(name) or payers of (\(word) of \(name))")
          #expect(unfolded == found, "SEED=\(Net.seed) \(word) of \(name)")
        }
        full += plain.isEmpty ? 0 : 1
      }
      return (min(full, 1), 1)
    }
  }

  @Test func `a role of several is what it is of each`() throws {
    try onBases(8) { _, asked, dice in
      let deal = dice.pick(deals(asked))
      let role = role(asked, deal, .subject)
      let one = named(asked, deal.object)
      let other = dice.pick(asked.base.parties).name
      let first = Set(try asked.parties("\(role) of \(one)"))
      let second = Set(try asked.parties("\(role) of \(other)"))
      #expect(try Set(asked.parties("\(role) of \(one) or \(other)")) == first.union(second))
      #expect(
        try Set(asked.parties("\(role) of \(one) and \(other)")) == first.intersection(second))
      return (first.isEmpty ? 0 : 1, 1)
    }
  }

  @Test func `the first rows are the first of all rows`() throws {
    try onBases(14) { _, asked, dice in
      let question = "\(phrase(asked, &dice)) or \(phrase(asked, &dice)) sorted by amount"
      let all = try asked.parties(question)
      for count in 1...4 {
        #expect(try asked.parties("\(question) first \(count)") == Array(all.prefix(count)))
      }
      return (all.isEmpty ? 0 : 1, 1)
    }
  }
}
