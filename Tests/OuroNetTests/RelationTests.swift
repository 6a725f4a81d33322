import Ouro
import OuroCore
import OuroGraph
import Testing

/// What must hold between answers, whatever they are.
@Suite struct RelationTests {
  static let amount = Net.amount(200)

  private func onBases(
    _ purpose: UInt64, _ test: (RandomBase, Asked, inout Dice) throws -> (full: Int, all: Int)
  ) throws {
    try Net.onBases(purpose, RelationTests.amount, test)
  }

  private func deals(_ asked: Asked) -> [Deal] {
    ((try? asked.answer("deals counting everything"))?.deals) ?? []
  }

  private func named(_ asked: Asked, _ id: PartyID) -> String { asked.base.name(id) }

  private func role(_ asked: Asked, _ deal: Deal, _ side: Side) -> String {
    let relation = asked.base.relation(deal.relation)
    return (side == .subject ? relation.subjectRoles : relation.objectRoles)[0].many
  }

  /// `payers of X`, for a deal and one of its sides.
  private func phrase(_ asked: Asked, _ dice: inout Dice) -> String {
    let deal = dice.pick(deals(asked).filter(\.status.isLive) + [deals(asked)[0]])
    return dice.chance(50)
      ? "\(role(asked, deal, .subject)) of \(named(asked, deal.object))"
      : "\(role(asked, deal, .object)) of \(named(asked, deal.subject))"
  }

  private func labels(_ asked: Asked, _ question: String) throws -> Set<String> {
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

  // MARK: Loops

  /// A loop told from its least party, so that two can be compared.
  private func turned(_ loop: [String]) -> [String] {
    guard let least = loop.min(), let place = loop.firstIndex(of: least) else { return loop }
    return Array(loop[place...] + loop[..<place])
  }

  private func loops(_ asked: Asked, _ question: String = "loops") throws -> Set<[String]> {
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

  // MARK: Other bases

  @Test func `one more deal takes nothing away`() throws {
    try onBases(20) { base, whole, dice in
      guard base.deals.count > 1 else { return (1, 1) }
      let less = try Asked(base.text(of: Array(base.deals.indices.dropLast())))
      let (one, other) = (dice.pick(base.parties).name, dice.pick(base.parties).name)
      let sets = [
        phrase(less, &dice), "indirect payers of \(one)", "parties that pay \(one)",
        "parties that have at least 1 payer",
      ]
      var full = 0
      for question in sets {
        let before = Set(try less.parties(question))
        #expect(before.isSubset(of: try whole.parties(question)), "\(question)")
        full += before.isEmpty ? 0 : 1
      }
      #expect(
        try labels(less, "deals about \(one)").isSubset(of: labels(whole, "deals about \(one)")))
      let paths = "all paths from \(one) to \(other)"
      #expect(try Set(less.routes(paths)).isSubset(of: whole.routes(paths)))
      #expect(try loops(less).isSubset(of: loops(whole)))
      return (full, sets.count)
    }
  }

  /// Asks each of two bases its own wording of the same questions.
  private func compare(
    _ one: Asked, _ other: Asked, _ dice: Dice, _ isSame: (Answer, Answer) -> Bool
  ) throws {
    var mine = RandomQuestion(one.base, dice: dice)
    var theirs = RandomQuestion(other.base, dice: dice)
    for _ in 0..<8 {
      let (question, twin) = (mine.query(), theirs.query())
      let answers = (try? one.answer(question), try? other.answer(twin))
      guard let first = answers.0, let second = answers.1 else {
        #expect((answers.0 == nil) == (answers.1 == nil), "\(question)")
        continue
      }
      #expect(isSame(first, second), "SEED=\(Net.seed) \(question) / \(twin)")
    }
  }

  private func isText(_ content: AnswerContent) -> Bool {
    switch content {
    case .catalog, .plan: true
    default: false
    }
  }

  private static let twins = [
    "Ardentum", "Bexley Holding", "Corvidus", "Dunmoria", "Elgin Sons", "Fathomless", "Grebe Hull",
    "Havenly", "Iris Two",
  ]

  @Test func `other names in the same order change no answer`() throws {
    try onBases(21) { base, asked, dice in
      var text = base.text
      for (name, twin) in zip(RandomBase.names, RelationTests.twins) {
        text = text.replacing(name, with: twin)
      }
      let renamed = try Asked(text)
      try compare(asked, renamed, dice) { one, two in
        isText(one.content) || one.content == two.content
      }
      return (1, 1)
    }
  }

  @Test func `a base in two files answers as one`() throws {
    try onBases(22) { base, asked, dice in
      let half = base.deals.count / 2
      let first = base.declarations + base.deals.indices.prefix(half).flatMap(base.lines)
      let second =
        base.deals.indices.dropFirst(half).flatMap(base.lines) + base.denialLines
        + base.rateLines
      let split = try Asked(files: [first, second].map { $0.joined(separator: "\n") + "\n" })
      try compare(asked, split, dice) { $0.content == $1.content && $0.notices == $1.notices }
      return (1, 1)
    }
  }

  @Test func `deals told in another order answer alike`() throws {
    try onBases(23) { base, asked, dice in
      let shuffled = try Asked(base.text(of: dice.shuffle(Array(base.deals.indices))))
      func words(_ question: String, _ asked: Asked) throws -> [String] {
        switch try asked.answer(question).content {
        case .parties(let listing): listing.rows.map { asked.base.name($0.party) }
        // Those of the same parties come in the order in which their deals were told.
        case .paths(let routes), .loops(let routes):
          routes.map { route in
            "\(route.parties.map(asked.base.name)) "
              + route.steps.map { step in
                step.deals.map { asked.base.deal($0).label }.sorted().joined(separator: " ")
              }.joined(separator: ", ")
          }.sorted()
        case .groups(let groups): groups.map { "\($0.parties.map(asked.base.name))" }
        case .distance(let steps): ["\(steps ?? 0)"]
        case .deals(let rows): rows.map { asked.base.deal($0).label }.sorted()
        case .claims(let rows): ["\(rows.count)"]
        case .denials(let rows): ["\(rows.count)"]
        case .count(let count): ["\(count)"]
        case .verdict(let verdict, _, _): [verdict.rawValue]
        case .measured(let measured): measured.lines.map(\.amount.description)
        case .table(let table): table.rows.map { "\($0.group) \($0.measured.lines.map(\.amount))" }
        case .shares(let table): table.rows.map { "\($0.group) \($0.lines.map(\.whole))" }
        case .bindings(let listing): listing.rows.map { "\($0.parties.map(asked.base.name))" }
        case .card, .trace, .changes, .evidence, .history, .catalog, .plan, .told, .expectation,
          .done:
          []
        }
      }
      var questions = RandomQuestion(asked.base, dice: dice)
      for _ in 0..<8 {
        let question = questions.query()
        guard !question.contains("first "), let before = try? words(question, asked) else {
          continue
        }
        #expect(
          try before == words(question, shuffled), "SEED=\(Net.seed) \(question)\n\(base.text)")
      }
      return (1, 1)
    }
  }

  @Test func `a copy beside it under other names changes nothing`() throws {
    try onBases(24) { base, asked, dice in
      var copy = base.text
      for (place, name) in RandomBase.names.enumerated() {
        copy = copy.replacing(name, with: "Q\(place)z")
      }
      let own = base.declarations.count - base.parties.count
      let lines = copy.split(separator: "\n").filter { line in
        !line.hasPrefix("document ") && !line.hasPrefix("publication ") && !line.contains("also ")
          && !(line.hasPrefix("f") || line.contains("denies f"))
      }.map { line in
        line.split(separator: " ").map { word in
          word.first == "k" && Int(word.dropFirst().prefix { $0.isNumber }) != nil
            ? "c\(word)" : "\(word)"
        }.joined(separator: " ")
      }
      let withAliases = base.parties.enumerated().filter { $0.element.alias != nil }
        .map { "\($0.element.kind) Q\($0.offset)z" }
      #expect(own == 4)
      let both = try Asked(base.text + (withAliases + lines).joined(separator: "\n") + "\n")
      let (one, other) = (dice.pick(base.parties).name, dice.pick(base.parties).name)
      let questions = [
        phrase(asked, &dice), "indirect payers of \(one)", "ultimate payees of \(one)", one,
        "loops from \(one)", "all paths from \(one) to \(other)", "deals about \(one)",
        "largest payments to \(one)", "claims about \(one)", "count of loops through \(other)",
      ]
      var full = 0
      for question in questions {
        let (before, after) = (try asked.answer(question), try both.answer(question))
        #expect(before.content == after.content, "SEED=\(Net.seed) \(question)")
        let isEmpty = before.notices.contains { if case .empty = $0 { true } else { false } }
        full += isEmpty ? 0 : 1
      }
      return (full, questions.count)
    }
  }

  @Test func `what is printed asks the same again, and a second session answers the same`() throws {
    try onBases(25) { base, asked, dice in
      let twin = try Asked(base.text)
      var questions = RandomQuestion(asked.base, dice: dice)
      for _ in 0..<8 {
        let question = questions.query()
        guard let answer = try? asked.answer(question) else { continue }
        let again = try asked.answer(answer.canonical)
        #expect(asked.node(answer.canonical) == asked.node(question), "\(question)")
        #expect(again.canonical == answer.canonical)
        #expect(again.content == answer.content, "\(question) / \(answer.canonical)")
        let other = try twin.answer(question)
        #expect(other.content == answer.content)
        #expect(other.notices == answer.notices)
      }
      return (1, 1)
    }
  }
}
