import OuroCore
import OuroGraph
import Testing

@testable import Ouro

/// Two bases that say the same must answer alike.
@Suite struct TwinTests {
  private static let amount = Net.amount(200)

  private func onBases(
    _ purpose: UInt64, _ test: (RandomBase, Asked, inout Dice) throws -> Int
  ) throws {
    var full = 0
    for number in 0..<TwinTests.amount {
      let seed = Net.seed(purpose, number)
      let base = RandomBase(seed: seed)
      var dice = Dice(seed: seed &+ 1)
      full += try test(base, Asked(base.text), &dice)
    }
    #expect(full * 2 >= TwinTests.amount, "only \(full) were compared")
  }

  /// Without the claims that are pointed to where nothing changes: they are counted.
  private func noticed(_ notices: [Notice]) -> [Notice] {
    notices.filter { notice in
      if case .askInstead(let question, _) = notice {
        !question.hasPrefix("changes in")
      } else {
        true
      }
    }
  }

  /// Asks both the same random questions.
  ///
  /// - Parameter isAsked: Whether a question is to mean the same of both.
  /// - Returns: How many were answered.
  private func compare(
    _ one: Asked, _ other: Asked, _ dice: Dice, where isAsked: (String) -> Bool = { _ in true }
  ) -> Int {
    var questions = RandomQuestion(one.base, dice: dice)
    var answered = 0
    for _ in 0..<8 {
      let question = questions.query()
      guard isAsked(question) else { continue }
      let answers = (try? one.answer(question), try? other.answer(question))
      #expect((answers.0 == nil) == (answers.1 == nil), "SEED=\(Net.seed) \(question)")
      guard let first = answers.0, let second = answers.1 else { continue }
      if case .plan = first.content { continue }
      #expect(first.content == second.content, "SEED=\(Net.seed) \(question)")
      #expect(noticed(first.notices) == noticed(second.notices), "SEED=\(Net.seed) \(question)")
      answered += 1
    }
    return answered
  }

  // MARK: Threads

  @Test func `threads change no answer`() throws {
    try onBases(79) { base, asked, dice in
      let one = try Asked(base.text)
      (one.session.limits.threads, asked.session.limits.threads) = (1, 3)
      var loops = 0
      for rest in [
        "", " within 3 steps", " in date order", " in date order with amounts within 90%",
      ] {
        let question = "count of loops\(rest)"
        let counts = [try one.answer(question), try asked.answer(question)].map(\.content)
        #expect(counts[0] == counts[1], "SEED=\(Net.seed) \(question)")
        if case .count(let count) = counts[0], count > 0 { loops += 1 }
      }
      return compare(one, asked, dice) + loops > 4 ? 1 : 0
    }
  }

  // MARK: Said twice

  /// Each deal that nobody denies, and what its own source says of it again.
  private func repeating(_ base: RandomBase) -> (text: String, count: Int) {
    var lines = base.declarations
    var count = 0
    for place in base.deals.indices {
      let own = base.lines(ofDeal: place)
      lines.append(own[0])
      let again = repeated(base.deals[place].qualifiers)
      // The words of a source that is denied are not those that it says again.
      if !again.isEmpty, !own.contains(where: { $0.contains(" denies ") }) {
        lines.append("k\(place)\(again)")
        count += 1
      }
      lines += own.dropFirst()
    }
    return ((lines + base.denialLines + base.rateLines).joined(separator: "\n") + "\n", count)
  }

  /// Without days, which a status would have for its own.
  private func repeated(_ qualifiers: String) -> String {
    let (told, citation) = qualifiers.split(at: " [")
    let dates = ["on ", "since ", "until ", "from "]
    let kept = told.components(separatedBy: ", ").filter { part in
      !part.isEmpty && !dates.contains { part.hasPrefix($0) }
    }
    let isOfSource = kept.allSatisfy { $0.hasPrefix("according to") || $0.hasPrefix("inferred") }
    return isOfSource ? "" : ", " + kept.joined(separator: ", ") + citation
  }

  @Test func `a source that says the same again changes no answer`() throws {
    try onBases(71) { base, asked, dice in
      let (text, count) = repeating(base)
      let twice = try Asked(text)
      #expect(twice.base.deals.count == asked.base.deals.count)
      #expect(twice.base.claims.count > asked.base.claims.count || count == 0)
      // These count claims, and so does what is left out as not published then.
      let ofClaims = ["claim", "why", "history", "about", "denials", "documents", "as known on"]
      let answered = compare(asked, twice, dice) { question in
        !ofClaims.contains { question.contains($0) }
      }
      return count > 0 && answered > 0 ? 1 : 0
    }
  }

  // MARK: Written and read

  @Test func `what is saved answers the same`() throws {
    try onBases(72) { _, asked, dice in
      let text = try BaseText(asked.base).text()
      let saved = try Asked(text)
      #expect(try BaseText(saved.base).text() == text, "SEED=\(Net.seed)")
      return compare(asked, saved, dice) > 0 ? 1 : 0
    }
  }

  /// A table tells the status of today, and no day of a status.
  @Test func `payments written to a table answer the same when they are read`() throws {
    let files = TextHost(files: [:])
    try onBases(73) { base, _, dice in
      // A row of a table is one claim: what is said later of a deal has no place in it.
      var single = base
      single.denials = []
      single.deals = base.deals.map { told in
        RandomBase.Told(
          subject: told.subject, verb: dice.pick(["pays", "buys from"]), object: told.object,
          qualifiers: told.qualifiers.replacing("courier 2]", with: "courier 3]"))
      }
      let own = try Session(text: single.text, host: files)
      own.today = Asked.lateDay
      _ = try own.ask("export deals counting everything to \"deals.csv\"")
      let declared = (base.declarations + base.rateLines).joined(separator: "\n") + "\n"
      let read = try Session(text: declared, host: files)
      read.today = Asked.lateDay
      _ = try read.ask("load \"deals.csv\" as payment")
      let names = base.parties.map(\.name.quoted)
      let (one, other) = (dice.pick(names), dice.pick(names))
      var full = 0
      for question in [
        "payers of \(one)", "customers of \(other)", "payments over $1bn",
        "deals counting everything",
        "deals per giver and status counting everything", "total of payments in EUR",
        "loops by anything", "indirect payees of \(one)", "deals since 2024",
        "all paths from \(one) to \(other)", "groups counting everything",
        "concentration of deals per payee",
        "payments for \"chips\"", "count of deals according to Daily Herald",
      ] {
        let answers = (try? own.ask(question), try? read.ask(question))
        #expect(
          answers.0?.content == answers.1?.content, "SEED=\(Net.seed) \(question)\n\(single.text)")
        full += answers.0?.deals.isEmpty ?? true ? 0 : 1
      }
      return full > 5 ? 1 : 0
    }
  }

  // MARK: Threads

  @Test func `a base shared by several threads answers each as one alone`() async throws {
    for number in 0..<Net.amount(30) {
      let seed = Net.seed(74, number)
      let text = RandomBase(seed: seed, .plain).text
      let base = try Asked(text).base
      var questions = RandomQuestion(base, dice: Dice(seed: seed &+ 1), longest: 3)
      let asked = (0..<12).map { _ in questions.query() } + ["count of loops within 3 steps"]
      let alone = try TwinTests.answers(to: asked, Asked(text).base)
      await withTaskGroup(of: [AnswerContent?].self) { group in
        for _ in 0..<4 {
          group.addTask { (try? TwinTests.answers(to: asked, base)) ?? [] }
        }
        for await found in group { #expect(found == alone, "SEED=\(Net.seed)") }
      }
    }
  }

  /// - Returns: `nil` in the place of a plan, and of what is refused.
  private static func answers(
    to questions: [String], _ base: KnowledgeBase
  ) throws -> [AnswerContent?] {
    let session = try Session(text: "")
    session.base = base
    session.today = Asked.lateDay
    return questions.map { question in
      guard let content = try? session.ask(question).content else { return nil }
      if case .plan = content { return nil }
      return content
    }
  }

  // MARK: A thousandfold

  private func thousandfold(_ text: String) -> String {
    text.replacing("bn", with: "tn").replacing("$500m", with: "$500bn")
  }

  private func billionths(_ amount: ExactDecimal?) -> Int128? { amount?.billionths }

  /// Both ends, so many times as large.
  private func ends(_ amount: HedgedMoney?, times: Int128 = 1) -> [Int128?] {
    [amount?.low, amount?.high].map { end in end.map { $0.billionths * times } }
  }

  @Test func `amounts a thousand times as large come to a thousand times as much`() throws {
    try onBases(75) { base, asked, _ in
      var large = base
      large.deals = base.deals.map { told in
        RandomBase.Told(
          subject: told.subject, verb: told.verb, object: told.object,
          qualifiers: thousandfold(told.qualifiers), sequel: told.sequel.map(thousandfold))
      }
      let other = try Asked(large.text)
      var full = 0
      for question in ["total of deals", "total of payments per payer", "deals per giver and year"]
      {
        let (one, two) = (try lines(asked, question), try lines(other, question))
        #expect(one.map(\.deals) == two.map(\.deals), "SEED=\(Net.seed) \(question)")
        #expect(
          one.map { ends($0.amount, times: 1000) } == two.map { ends($0.amount) },
          "SEED=\(Net.seed) \(question)\n\(base.text)")
        full += one.isEmpty ? 0 : 1
      }
      for question in ["widest loop", "3 widest loops by anything", "loops"] {
        let (one, two) = (try routes(asked, question), try routes(other, question))
        #expect(one.map(\.parties) == two.map(\.parties), "SEED=\(Net.seed) \(question)")
        #expect(
          one.map { ends($0.bottleneck, times: 1000) } == two.map { ends($0.bottleneck) },
          "SEED=\(Net.seed) \(question)")
      }
      for bound in ["over $1bn", "possibly under $2bn", "between $1bn and $3bn"] {
        let question = "deals \(bound) sorted by amount"
        let wanted = try asked.answer(question).content
        #expect(try other.answer(thousandfold(question)).content == wanted, "\(question)")
      }
      return full > 0 ? 1 : 0
    }
  }

  private func lines(_ asked: Asked, _ question: String) throws -> [MeasuredLine] {
    switch try asked.answer(question).content {
    case .measured(let measured): measured.lines
    // Which of two currencies comes first is another matter.
    case .table(let table): table.rows.flatMap(\.measured.lines)
    default: throw Asked.NoAnswer()
    }
  }

  private func routes(_ asked: Asked, _ question: String) throws -> [Route] {
    guard case .loops(let routes) = try asked.answer(question).content else {
      throw Asked.NoAnswer()
    }
    return routes
  }
}

extension String {
  /// What stands before a mark, and what from it on.
  fileprivate func split(at mark: String) -> (String, String) {
    guard let range = firstRange(of: mark) else { return (self, "") }
    return (String(self[..<range.lowerBound]), String(self[range.lowerBound...]))
  }

  fileprivate func components(separatedBy mark: String) -> [String] {
    split(separator: mark, omittingEmptySubsequences: true).map(String.init)
  }
}
