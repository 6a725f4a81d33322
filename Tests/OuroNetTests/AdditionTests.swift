import OuroCore
import OuroGraph
import OuroSyntax
import Testing

@testable import Ouro

/// What is told one statement at a time comes to the same base as all of it at once.
@Suite struct AdditionTests {
  /// A base whose first statements were loaded, the others still to be told.
  private struct Growing {
    let session: Session
    let rest: [StatementSource]

    init(_ text: String, loaded: (Int) -> Int) throws {
      let source = SourceText(name: "base0.ouro", text: text)
      let all = StatementSplitter.statements(of: source, .lines)
      let count = loaded(all.count)
      let head = count == 0 ? "" : String(text.utf8.prefix(all[count - 1].upper)) ?? ""
      session = try Asked(head + "\n").session
      rest = all[count...].map { StatementSource(source: source, span: $0, file: "base0.ouro") }
    }

    func tellAll() throws {
      for statement in rest { _ = try session.execute(statement) }
    }
  }

  private struct Told: Equatable {
    let content: AnswerContent
    let notices: [Notice]
  }

  private func told(_ question: String, _ session: Session) -> Told? {
    (try? session.ask(question)).map { Told(content: $0.content, notices: $0.notices) }
  }

  @Test func `what is told one by one is the same as what is told at once`() throws {
    try Net.onBases(60, Net.amount(300)) { random, asked, dice in
      var dice = dice
      let growing = try Growing(random.text) { dice.roll($0 + 1) }
      var questions = RandomQuestion(asked.base, dice: dice)
      var kept: [(base: KnowledgeBase, text: String)] = []
      for statement in growing.rest {
        _ = try growing.session.execute(statement)
        // Asked in between, so that what questions make has to grow too.
        if dice.chance(50) { _ = told(questions.query(), growing.session) }
        if dice.chance(10) {
          kept.append((growing.session.base, try BaseText(growing.session.base).text()))
        }
        if dice.chance(20) { try fail(growing.session) }
      }
      let base = growing.session.base
      #expect(try BaseText(base).text() == BaseText(asked.base).text(), "SEED=\(Net.seed)")
      #expect(base.today == asked.base.today)
      for (base, text) in kept { #expect(try BaseText(base).text() == text) }
      let answered = (0..<12).count { _ in
        let question = questions.query()
        let whole = told(question, asked.session)
        if case .plan = whole?.content { return true }
        #expect(told(question, growing.session) == whole, "SEED=\(Net.seed)\n\(question)")
        return whole != nil
      }
      return (answered, 12)
    }
  }

  /// What is wrong changes nothing, however late it is found out.
  private func fail(_ session: Session) throws {
    let before = try BaseText(session.base).text()
    let wrong = [
      "Ardent pays Bexley Bank, $1bn [nowhere 3]", "document USD: by Ardent",
      "define friend of X as companies that pay Nobody",
      "define crony of X as companies except cronies of X", "company pays",
    ]
    for statement in wrong {
      #expect(throws: OuroError.self) { try session.ask(statement) }
    }
    // One that is not wrong, and so not expected, changes nothing either.
    _ = try session.ask("expect error \"O301\" from company Newcomer")
    #expect(try BaseText(session.base).text() == before)
  }

  /// Hub and 700 others, with one deal.
  private func hub() throws -> Session {
    let others = (0..<700).map { "party \"P\($0)\"\n" }.joined()
    return try Asked("party Hub\n\(others)Hub pays \"P0\", $1bn\n").session
  }

  @Test func `facts told one by one are put in their places a few times each`() throws {
    let session = try hub()
    let count = 3000
    for number in 1...count {
      _ = try session.ask("\"P\(number % 700)\" pays Hub, $\(number)")
    }
    #expect(session.base.deals.count == count + 1)
    let work = session.base.bySubject.work + session.base.byObject.work
    #expect(work < 12 * count, "\(work) places for \(count) deals")
    guard case .count(let payers) = try session.ask("count of payers of Hub").content else {
      Issue.record("no count")
      return
    }
    #expect(payers == 700)
  }

  @Test func `a fact more does not move the columns`() throws {
    let session = try hub()
    var moves = 0
    var place = session.base.columnAddress
    for number in 0..<1000 {
      _ = try session.ask("\"P\(number % 700)\" pays Hub, $\(number)")
      if number % 50 == 0 { _ = try session.ask("count of indirect payers of Hub") }
      _ = try? session.ask("Hub pays Hub, $1 [nowhere 1]")
      if session.base.columnAddress != place { moves += 1 }
      place = session.base.columnAddress
    }
    #expect(moves < 20)
  }

  @Test func `facts told in one text have the base that they come to`() throws {
    let session = try hub()
    let text = """
      "P1" pays Hub, $1
      "P2" pays Hub, $2
      count of payers of Hub
      k1: "P3" pays Hub, $3
      forget k1

      """
    let bases = try session.run(text).map(\.base)
    #expect(bases.map(\.deals.count) == [3, 3, 3, 4, 3])
    // Not one more for each: a long text would come to very many.
    #expect(bases[0].columnAddress == bases[1].columnAddress)
    #expect(bases[0].columnAddress == bases[2].columnAddress)
  }

  @Test func `steps found before are found with those told since`() throws {
    let session = try hub()
    for number in 0..<100 {
      _ = try session.ask("\"P\(number)\" pays \"P\(number + 1)\", $\(number)")
      let asked = "\"P\(number + 1)\""
      guard
        case .count(let payers) = try session.ask("count of indirect payers of \(asked)").content
      else {
        Issue.record("no count")
        return
      }
      #expect(payers == number + 2)
    }
  }

  @Test func `the first exchange told since loops were counted is no loop`() throws {
    let session = try hub()
    #expect(try session.ask("count of loops").content == .count(0))
    _ = try session.ask("\"P1\" buys from \"P2\"")
    #expect(try session.ask("count of loops").content == .count(0))
  }

  @Test func `what is forgotten is as if it had never been told`() throws {
    try Net.onBases(61, Net.amount(200)) { random, asked, dice in
      var questions = RandomQuestion(asked.base, dice: dice)
      let place = dice.roll(random.deals.count)
      let own = random.lines(ofDeal: place)
      let isSequel = own.contains { $0.hasPrefix("f\(place): ") } && dice.chance(70)
      let label = "\(isSequel ? "f" : "k")\(place)"
      let gone = isSequel ? own.filter { $0.contains(label) } : own
      // A comment in its place: what follows is cited to the same lines.
      let lines = random.text.split(separator: "\n").map { gone.contains(String($0)) ? "#" : $0 }
      let never = try Asked(lines.joined(separator: "\n") + "\n")
      _ = told(questions.query(), asked.session)
      _ = try asked.session.ask("forget \(label)")
      #expect(try BaseText(asked.base).text() == BaseText(never.base).text(), "SEED=\(Net.seed)")
      let answered = (["denials", "claims"] + (0..<8).map { _ in questions.query() }).count {
        let whole = told($0, never.session)
        if case .plan = whole?.content { return true }
        #expect(told($0, asked.session) == whole, "SEED=\(Net.seed)\n\($0)\n\(random.text)")
        return whole != nil
      }
      return (answered, 10)
    }
  }

  @Test func `forgetting a fact leaves the day that rows were done`() throws {
    let files = [
      "base.ouro": """
      company Ardent
      gift: Ardent pays Ardent, planned
      Ardent pays Ardent, planned, since 2031

      """,
      "rows.csv": "payer,payee,amount,date\nArdent,Haven,5,2024-03-01\n",
    ]
    let session = try Session(files: ["base.ouro", "rows.csv"], host: TextHost(files: files))
    #expect(session.base.today?.description == "2024-03-01")
    _ = try session.ask("forget gift")
    #expect(session.base.today?.description == "2024-03-01")
  }

  @Test func `an answer keeps the base it was found in`() throws {
    let session = try hub()
    let before = try session.ask("payments")
    _ = try session.ask("gift: \"P1\" pays Hub, $2")
    let between = try session.ask("payments")
    _ = try session.ask("gift withdrawn")
    _ = try session.ask("forget gift")
    #expect(before.base.deals.count == 1)
    #expect(between.base.deals.count == 2)
    #expect(between.base.deal(DealID(at: 1)).status == .stated)
    #expect(session.base.deals.count == 1)
  }
}

extension KnowledgeBase {
  fileprivate var columnAddress: Int {
    unsafe deals.subjects.withUnsafeBufferPointer { Int(bitPattern: $0.baseAddress) }
  }
}
