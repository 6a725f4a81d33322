import OuroCore
import OuroGraph
import OuroSyntax

/// Holds an answer against what was expected of it.
struct Expecting {
  let base: KnowledgeBase
  let outcome: ExpectedOutcome

  /// - Throws: What is wrong with the names expected.
  func judge(_ answer: Answer) throws(Diagnostic) -> ExpectationResult {
    ExpectationResult(
      isMet: try isMet(answer), expected: outcome.canonical, got: AnswerSummary(answer).text)
  }

  private func isMet(_ answer: Answer) throws(Diagnostic) -> Bool {
    let summary = AnswerSummary(answer)
    switch outcome {
    case .empty: return summary.rows == 0
    case .count(let count): return summary.rows == count
    case .atLeast(let count): return summary.rows >= count
    case .verdict(let verdict): return summary.verdictWord == verdict
    case .money(let money): return summary.amounts == [HedgedMoney(.exactly, money)]
    case .names(let names): return Set(try parties(names)) == Set(summary.parties)
    case .includes(let names): return Set(try parties(names)).isSubset(of: summary.parties)
    }
  }

  private func parties(_ names: NamesNode) throws(Diagnostic) -> [PartyID] {
    try Resolver(base: base).parties(names)
  }
}

/// The gist of an answer: how many rows, which parties, which amounts, and a few words for all.
struct AnswerSummary {
  let answer: Answer

  init(_ answer: Answer) { self.answer = answer }

  /// Rows of a listing; of a count the count itself.
  var rows: Int {
    switch answer.content {
    case .count(let count): count
    case .measured(let measured): measured.dealCount == 0 ? 0 : 1
    case .distance(let steps): steps ?? 0
    case .verdict(let verdict, _, _): verdict == .notStated ? 0 : 1
    case .evidence(let account): account.rowCount
    default: answer.content.rowCount
    }
  }

  /// Every party that the rows name, in their order.
  var parties: [PartyID] { named.eachOnce() }

  private var named: [PartyID] {
    switch answer.content {
    case .parties(let listing): listing.rows.map(\.party)
    case .card(let card): [card.party]
    case .paths(let routes), .loops(let routes): routes.flatMap(\.parties)
    case .groups(let groups): groups.flatMap(\.parties)
    case .trace(let listing): listing.rows.map(\.party)
    case .changes(let listing): listing.changes.compactMap(\.subject.party)
    case .bindings(let listing): listing.rows.flatMap(\.parties)
    case .evidence(let account): account.rows.compactMap(\.subject.party)
    case .deals(let deals):
      deals.map(answer.base.deal).flatMap { [$0.subject, $0.object] }
    case .table(let table): table.rows.flatMap(\.group).compactMap(\.party)
    case .shares(let table): table.rows.flatMap(\.group).compactMap(\.party)
    default: []
    }
  }

  /// The deals behind the rows, in their order.
  var dealIDs: [DealID] {
    guard case .claims(let claims) = answer.content else { return answer.content.deals }
    return claims.map { answer.base.claim($0).deal }
  }

  /// The amounts of those deals, in their order; of a total what they come to.
  var amounts: [HedgedMoney] {
    switch answer.content {
    case .trace(let listing): listing.rows.map { HedgedMoney(.exactly, $0.amount) }
    case .measured(let measured): measured.lines.map(\.amount)
    case .table(let table): table.rows.flatMap { $0.measured.lines.map(\.amount) }
    default: dealIDs.compactMap { answer.deal($0).amount }
    }
  }

  var verdict: Verdict? {
    if case .verdict(let verdict, _, _) = answer.content { verdict } else { nil }
  }

  /// The verdict; of a total without any amount that it is not stated.
  var verdictWord: String? {
    if case .measured(let measured) = answer.content, measured.lines.isEmpty {
      return Verdict.notStated.rawValue
    }
    return verdict?.rawValue
  }

  /// `Microsoft, OpenAI`, `2 loops: …`, `empty`.
  var text: String {
    if let verdict { return verdict.rawValue }
    if rows == 0 { return "empty" }
    let names = parties.prefix(20).map(answer.base.name).joined(separator: ", ")
    let more = parties.count > 20 ? ", …" : ""
    switch answer.content {
    case .count(let count): return String(count)
    case .measured:
      return amounts.isEmpty
        ? "no amount stated" : amounts.map(\.description).joined(separator: "; ")
    case .distance(let steps): return steps.map(String.init) ?? "empty"
    case .groups: return "\(rows) groups: \(names)\(more)"
    case .parties, .card, .trace: return names + more
    case .loops: return "\(rows) loops: \(names)\(more)"
    case .paths: return "\(rows) paths: \(names)\(more)"
    case .deals: return "\(rows) deals: \(names)\(more)"
    default: return "\(rows) rows"
    }
  }
}
