import OuroCore
import OuroGraph

/// The history of a deal as rows of words, and what it comes to.
struct HistoryWords {
  let answer: Answer
  private let base: KnowledgeBase
  private let words: DealWords

  init(_ answer: Answer) {
    self.answer = answer
    base = answer.base
    words = DealWords(base: answer.base)
  }

  /// `Microsoft buys from CoreWeave (option)`
  func heading(_ history: DealHistory) -> String {
    let deal = base.deal(history.deal)
    return "\(words.sentence(deal)) (\(deal.label))"
  }

  static let columns = ["published", "says", "told", "change", "denied by"]

  func sheet(_ history: DealHistory) -> Sheet {
    let rows = history.entries.until(answer.stop).map { entry in
      SheetRow(cells: cells(entry), evidence: Evidence(claims: [entry.claim], in: answer))
    }
    return Sheet(columns: HistoryWords.columns, rows: rows)
  }

  private func cells(_ entry: HistoryEntry) -> [String] {
    let claim = base.claim(entry.claim)
    return [
      published(entry), speaker(claim), told(claim),
      changes(entry).joined(separator: "; "),
      ClaimWords(base: base).deniers(answer.denials(of: entry.claim)).joined(separator: ", "),
    ]
  }

  func published(_ entry: HistoryEntry) -> String {
    if case .session = base.claim(entry.claim).source { return "told here" }
    return entry.published?.description ?? "undated"
  }

  private func speaker(_ claim: Claim) -> String { claim.speaker.map(base.name) ?? "" }

  private func told(_ claim: Claim) -> String {
    let label = claim.label.map { $0 == base.deals.label(claim.deal) ? "" : "\($0): " } ?? ""
    let said = words.qualifiers(claim.content)
    return label + (said.isEmpty ? "the deal" : said.joined(separator: ", "))
  }

  /// What a claim changes; a deal that begins and ends on one day was on that day.
  func changes(_ entry: HistoryEntry) -> [String] {
    let days = entry.changes.compactMap { change -> Period? in
      guard case .since(nil, let day) = change,
        entry.changes.contains(.until(from: nil, to: day))
      else { return nil }
      return day
    }
    let lasting = entry.changes.filter { change in
      switch change {
      case .since(nil, let day), .until(nil, let day): !days.contains(day)
      default: true
      }
    }
    return lasting.map(change) + days.map { "on \($0)" }
  }

  private func change(_ change: HistoryChange) -> String {
    switch change {
    case .status(let from, let to): "\(from.rawValue) → \(to.rawValue)"
    case .amount(let from, let to): (from.map { "\($0) → " } ?? "") + "\(to)"
    case .plainRepeat(let hedged): "still \(hedged): a plain repeat"
    case .toCome(let status): "\(status.rawValue) is still to come"
    case .since(let from, let to): (from.map { "since \($0) → " } ?? "") + "since \(to)"
    case .until(let from, let to): (from.map { "until \($0) → " } ?? "") + "until \(to)"
    }
  }

  /// Which status and amount hold in the end, and why.
  func outcome(_ history: DealHistory) -> [String] {
    [status(history), amount(history)]
  }

  private func status(_ history: DealHistory) -> String {
    let marks = DealMarks.spoken([answer.deal(history.deal)]).filter { $0.contains("disputed") }
    return "status: \(history.status.rawValue), " + reason(history)
      + marks.map { ", \($0)" }.joined()
  }

  /// Why the status is the one that holds.
  private func reason(_ history: DealHistory) -> String {
    if let teller = history.statusTeller { return "as told last " + by(teller) }
    return history.status == .stated ? "as nobody tells another" : "as its last day is over"
  }

  private func amount(_ history: DealHistory) -> String {
    guard let amount = history.amount, let teller = history.amountTeller else {
      return "amount: not stated"
    }
    let isRepeated = history.entries.contains { $0.changes.contains(.plainRepeat(of: amount)) }
    return "amount: \(amount), as told last " + by(teller)
      + (isRepeated ? "; a plain repeat of a hedged figure does not replace it" : "")
  }

  /// `by TechRadar (walkaway, techradar 6)`
  private func by(_ id: ClaimID) -> String {
    let claim = base.claim(id)
    let places = SourceWords(base: base).short(claim.source)
    let label = claim.label.map { $0 == base.deals.label(claim.deal) ? [] : [$0] } ?? []
    let at = (label + places).joined(separator: ", ")
    return claim.speaker.map { "by \(base.name($0)) (\(at))" } ?? "in \(at)"
  }
}
