import Ouro
import OuroCore
import OuroGraph
import Testing

// Of one base with another.
extension RelationTests {
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
        // What was looked at is less where an index is there already.
        if case .plan = answer.content { continue }
        #expect(again.content == answer.content, "\(question) / \(answer.canonical)")
        let other = try twin.answer(question)
        #expect(other.content == answer.content)
        #expect(other.notices == answer.notices)
      }
      return (1, 1)
    }
  }
}
