import Ouro
import OuroCore
import OuroGraph
import OuroSyntax
import Testing

/// One question held against both evaluators.
struct Comparison {
  enum Outcome: Hashable { case full, empty, unsaid, text, refused }

  let asked: Asked
  let question: String

  /// What differs, in words; `nil` when both agree.
  func run() throws -> (outcome: Outcome, difference: String?) {
    guard let node = asked.node(question) else { return (.refused, "does not parse") }
    let engine: Answer
    do throws(OuroError) {
      engine = try asked.session.ask(question)
    } catch {
      let isRefused = (try? naive(node)) == nil
      return (.refused, isRefused ? nil : "the engine refuses: \(error.description)")
    }
    do {
      let expected = try naive(node)
      return (outcome(engine), try difference(expected, engine) ?? notices(node, expected, engine))
    } catch is NaiveEvaluator.Unsaid {
      return (.unsaid, nil)
    } catch is NaiveEvaluator.Refused {
      return (.refused, "the engine answers what is to be refused")
    }
  }

  private func naive(_ node: QueryNode) throws -> NaiveAnswer {
    try NaiveEvaluator(asked.base, node).answer(node)
  }

  private func outcome(_ answer: Answer) -> Outcome {
    let isFull =
      switch answer.content {
      case .parties(let listing): !listing.rows.isEmpty
      case .card(let card): !card.roles.isEmpty
      case .deals(let rows): !rows.isEmpty
      case .claims(let rows): !rows.isEmpty
      case .denials(let rows): !rows.isEmpty
      case .count(let count): count > 0
      case .measured(let measured): measured.dealCount > 0
      case .table(let table): !table.rows.isEmpty
      case .shares(let table): table.rows.contains { !$0.lines.isEmpty }
      case .groups(let groups): !groups.isEmpty
      case .distance(let steps): steps != nil
      case .paths(let routes), .loops(let routes): !routes.isEmpty
      case .verdict(let verdict, _, _): verdict != .notStated
      case .changes(let listing): !listing.changes.isEmpty
      case .bindings(let listing): !listing.rows.isEmpty
      case .trace(let listing): !listing.rows.isEmpty
      case .evidence, .history, .catalog, .plan, .told, .expectation, .done: true
      }
    return isFull ? .full : .empty
  }

  private func notices(
    _ node: QueryNode, _ naive: NaiveAnswer, _ answer: Answer
  ) throws -> String? {
    switch naive {
    case .traced(_, let expected?):
      let told = NaiveTracing.notices(answer)
      return told == expected ? nil : "notices: expected \(expected), told \(told)"
    case .changes(_, _, let expected):
      var told = 0
      for case .dateless(let count) in answer.notices { told = count }
      return told == expected ? nil : "dateless: expected \(expected), told \(told)"
    default: return try notLive(node, answer)
    }
  }

  private func notLive(_ node: QueryNode, _ answer: Answer) throws -> String? {
    guard let expected = try NaiveEvaluator(asked.base, node).notLive(node) else { return nil }
    var told: [Status: Int] = [:]
    for case .notLive(let status, let count, _) in answer.notices { told[status] = count }
    return told == expected ? nil : "left out: expected \(expected), told \(told)"
  }

  private func difference(_ expected: NaiveAnswer, _ answer: Answer) -> String? {
    let (mine, theirs) = (words(expected), words(answer.content, like: expected))
    return mine == theirs ? nil : "expected\n\(mine)\nanswered\n\(theirs)"
  }

  private func name(_ id: PartyID) -> String { asked.base.name(id) }

  private func labels(_ deals: some Sequence<DealID>) -> String {
    deals.sorted().map { asked.base.deal($0).label }.joined(separator: " ")
  }

  private func words(_ answer: NaiveAnswer) -> String {
    switch answer {
    case .parties(let rows):
      return rows.map { row in
        name(row.party) + (row.deals.map { ": " + labels($0) } ?? "")
      }.joined(separator: "\n")
    case .records(let numbers): return "\(numbers)"
    case .count(let count): return "\(count)"
    case .measured(let lines): return lines.joined(separator: "\n")
    case .routes(let routes):
      return routes.map { route in
        route.parties.map(name).joined(separator: " > ") + " | "
          + route.steps.map { labels($0.deals) }.joined(separator: ", ")
          + " | " + (route.bottleneck?.words ?? "-")
      }.joined(separator: "\n")
    case .groups(let groups):
      return groups.map { group in
        group.parties.map(name).joined(separator: ", ") + " | " + labels(group.deals)
      }.joined(separator: "\n")
    case .distance(let steps): return "\(steps ?? 0)"
    case .bindings(let rows):
      return rows.map { $0.parties.map(name).joined(separator: ", ") + " | " + labels($0.deals) }
        .joined(separator: "\n")
    case .verdict(let verdict): return verdict.rawValue
    case .card(let roles, let loops):
      let lines = roles.map { "\($0.key.relation.index) \($0.key.side): \(labels($0.value))" }
      return (lines.sorted() + ["\(loops) loops"]).joined(separator: "\n")
    case .traced(let lines, _): return lines.joined(separator: "\n")
    case .changes(let changes, let isSaid, _):
      return changes.map { $0.words(asked.base, isSaid: isSaid) }.joined(separator: "\n")
    case .text: return ""
    }
  }

  private func words(_ content: AnswerContent, like expected: NaiveAnswer) -> String {
    switch content {
    case .parties(let listing):
      var showsDeals: [Bool] = []
      if case .parties(let rows) = expected { showsDeals = rows.map { $0.deals != nil } }
      let shows = showsDeals.first ?? true
      return listing.rows.map { row in
        name(row.party) + (shows ? ": " + labels(row.deals) : "")
      }.joined(separator: "\n")
    case .deals(let rows): return "\(rows.map(\.index))"
    case .claims(let rows): return "\(rows.map(\.index))"
    case .denials(let rows): return "\(rows.map(\.index))"
    case .count(let count): return "\(count)"
    case .measured(let measured): return MeasuredLines.of(measured).joined(separator: "\n")
    case .table(let table):
      return table.rows.map { row in
        let group = row.group.map { MeasuredLines.name($0, asked.base) }
        return "\(group) " + MeasuredLines.of(row.measured).joined(separator: "; ")
      }.joined(separator: "\n")
    case .shares(let table):
      return NaiveSlice.words(table, asked.base).joined(separator: "\n")
    case .paths(let routes), .loops(let routes):
      return routes.map { route in
        route.parties.map(name).joined(separator: " > ") + " | "
          + route.steps.map { labels($0.deals) }.joined(separator: ", ")
          + " | " + (route.bottleneck.map { NaiveInterval($0).words } ?? "-")
      }.joined(separator: "\n")
    case .groups(let groups):
      return groups.map { group in
        group.parties.map(name).joined(separator: ", ") + " | " + labels(group.deals)
      }.joined(separator: "\n")
    case .distance(let steps): return "\(steps ?? 0)"
    case .verdict(let verdict, _, _): return verdict.rawValue
    case .card(let card):
      let lines = card.roles.map { "\($0.relation.index) \($0.side): \(labels($0.deals))" }
      return (lines.sorted() + ["\(card.loops) loops"]).joined(separator: "\n")
    case .bindings(let listing):
      return listing.rows.map { row in
        row.parties.map(name).joined(separator: ", ") + " | " + labels(row.deals)
      }.joined(separator: "\n")
    case .trace(let listing):
      return NaiveTracing.words(listing, asked.base).joined(separator: "\n")
    case .changes(let listing): return words(listing, like: expected)
    case .evidence, .history, .catalog, .plan, .told, .expectation, .done:
      return ""
    }
  }
}

extension Comparison {
  /// Where it is not said which deals are behind a row, it is not said either whether they changed.
  private func words(_ listing: ChangeListing, like expected: NaiveAnswer) -> String {
    guard case .changes(_, let isSaid, _) = expected else { return "" }
    return listing.changes.filter { isSaid || $0.kind != .changed }.map {
      NaiveChange.words($0, asked.base, isSaid: isSaid)
    }.joined(separator: "\n")
  }
}

@Suite struct ComparisonTests {
  /// In whole runs a hundred thousand questions.
  static let chunks = Net.isQuick ? 4 : 200
  static let basesAChunk = 25
  static let questionsABase = 20

  @Test(arguments: 0..<chunks) func `the engine answers as plain loops do`(_ chunk: Int) throws {
    var tally: [Comparison.Outcome: Int] = [:]
    for number in 0..<ComparisonTests.basesAChunk {
      let seed = Net.seed(1, chunk * 10_000 + number)
      let base = RandomBase(seed: seed)
      let asked = try Asked(base.text, today: nil)
      var questions = RandomQuestion(asked.base, dice: Dice(seed: seed &+ 1))
      for _ in 0..<ComparisonTests.questionsABase {
        let question = questions.query()
        let (outcome, difference) = try Comparison(asked: asked, question: question).run()
        tally[outcome, default: 0] += 1
        guard let difference else { continue }
        let least = ComparisonTests.least(base, question)
        let about = "SEED=\(Net.seed)\n\(question)\n\(difference)"
        Issue.record("\(about)\non the base\n\(base.text)\nof which this is enough\n\(least)")
      }
    }
    let all = tally.values.reduce(0, +)
    // More than 60 of 100 over all chunks; one of them may have less.
    #expect(tally[.full, default: 0] * 100 >= all * 54, "too few answers have rows: \(tally)")
    #expect(tally[.unsaid, default: 0] * 100 <= all * 5, "too few are compared: \(tally)")
    #expect(tally[.refused, default: 0] * 100 <= all * 5, "too many are refused: \(tally)")
  }

  /// Held against the naive evaluator a form at a time, on bases where it has much to tell.
  private func compare(
    _ purpose: UInt64, _ shapes: [RandomBase.Shape], atLeastFull percent: Int,
    _ ask: (inout RandomQuestion) -> String
  ) throws {
    var (full, all) = (0, 0)
    for number in 0..<Net.amount(600) {
      let seed = Net.seed(purpose, number)
      let base = RandomBase(seed: seed, shapes[number % shapes.count])
      let asked = try Asked(base.text, today: nil)
      var questions = RandomQuestion(asked.base, dice: Dice(seed: seed &+ 1))
      for _ in 0..<6 {
        let question = ask(&questions) + questions.world()
        let (outcome, difference) = try Comparison(asked: asked, question: question).run()
        all += 1
        full += outcome == .full ? 1 : 0
        guard let difference else { continue }
        let least = ComparisonTests.least(base, question)
        Issue.record("SEED=\(Net.seed)\n\(question)\n\(difference)\non the base\n\(least)")
      }
    }
    #expect(full * 100 >= all * percent, "only \(full) of \(all) answers have rows")
  }

  @Test func `money is traced as it is payment by payment`() throws {
    try compare(5, [.ledger], atLeastFull: 60) { $0.trace() }
  }

  @Test func `changes are what differs between the answers of two days`() throws {
    try compare(6, [.ledger, .small, .ledger], atLeastFull: 30) { $0.changes() }
  }

  /// The base with as few deals as still tell the two answers apart.
  private static func least(_ base: RandomBase, _ question: String) -> String {
    var places = Array(base.deals.indices)
    for place in base.deals.indices {
      let fewer = places.filter { $0 != place }
      guard let asked = try? Asked(base.text(of: fewer), today: nil), asked.node(question) != nil,
        let run = try? Comparison(asked: asked, question: question).run(), run.difference != nil
      else { continue }
      places = fewer
    }
    return base.text(of: places)
  }
}
