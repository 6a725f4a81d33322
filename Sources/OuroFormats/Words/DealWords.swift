import OuroCore
import OuroGraph

/// Deals and what is said of them, in words.
struct DealWords {
  let base: KnowledgeBase

  /// `Microsoft buys from CoreWeave`.
  func sentence(_ deal: Deal) -> String {
    sentence(deal.subject, deal.relation, deal.object)
  }

  func sentence(_ subject: PartyID, _ relation: RelationID, _ object: PartyID) -> String {
    "\(base.name(subject)) \(verb(relation, of: subject)) \(base.name(object))"
  }

  /// The canonical verb: `buys from`.
  func verb(_ relation: RelationID) -> String {
    let relation = base.relation(relation)
    return relation.verbs.first?.forms.one ?? relation.noun.one
  }

  /// The canonical verb, in the number of its subject: `buys from`, `buy from`.
  private func verb(_ relation: RelationID, of subject: PartyID) -> String {
    let relation = base.relation(relation)
    return relation.verbs.first?.forms.form(for: base.name(subject)) ?? relation.noun.one
  }

  /// A deal seen from one of its sides: `buys from CoreWeave`, `Microsoft buys from it`.
  func view(_ deal: Deal, from side: Side) -> String {
    let verb = verb(deal.relation, of: deal.subject)
    if side == .subject { return "\(verb) \(base.name(deal.object))" }
    if base.relation(deal.relation).isSymmetric { return "\(verb) \(base.name(deal.subject))" }
    return "\(base.name(deal.subject)) \(verb) it"
  }

  /// `customer`, `supplier`.
  func role(_ relation: RelationID, _ side: Side) -> String {
    let relation = base.relation(relation)
    let roles = side == .subject ? relation.subjectRoles : relation.objectRoles
    return roles.first?.one ?? relation.noun.one
  }

  /// Each status once, in the order of the deals.
  func statuses(_ deals: [Deal], separator: String = ", ") -> String {
    var words: [String] = []
    for deal in deals where !words.contains(deal.status.rawValue) {
      words.append(deal.status.rawValue)
    }
    return words.joined(separator: separator)
  }

  /// A deal on one line: who does what to whom, how much, how far it has got, and what should be
  /// known before relying on it.
  func line(_ deal: Deal) -> String {
    var words = ["\(sentence(deal)) (\(deal.label))"]
    words += [deal.amount?.description, deal.details.percent?.description].compactMap(\.self)
    if deal.status != .stated { words.append(deal.status.rawValue) }
    var dates = Assertion()
    (dates.since, dates.until) = (deal.since, deal.until)
    words += DealWords.dates(dates).map { [$0] } ?? []
    return (words + DealMarks.spoken([deal])).joined(separator: ", ")
  }

  /// What a claim says beside who does what to whom, as Ouro's qualifiers have it.
  func qualifiers(_ content: Assertion) -> [String] {
    var words: [String] = []
    if let amount = content.amount { words.append(amount.description) }
    if let percent = content.percent { words.append(percent.description) }
    if let status = content.status { words.append(status.rawValue) }
    words += DealWords.dates(content).map { [$0] } ?? []
    words += details(content)
    if let inference = content.inference {
      words.append(inference.words.map { "inferred from \"\($0)\"" } ?? "inferred")
    }
    return words
  }

  /// What for, as what, why, and anything else.
  func details(_ content: Assertion) -> [String] {
    let told = [
      ("for", content.purpose), ("as", content.description), ("because", content.reason),
    ]
    // A note is whoever told it speaking, not the source: it stands without quotation marks.
    return told.compactMap { word, text in text.map { "\(word) \"\($0)\"" } }
      + (content.note.map { ["note: \($0)"] } ?? [])
  }

  /// `on 2025-03-28`, `since 2024`, `from 2024 to 2025`.
  static func dates(_ content: Assertion) -> String? {
    switch (content.since, content.until) {
    case (let since?, let until?):
      since == until ? "on \(since)" : "from \(since) to \(until)"
    case (let since?, nil): "since \(since)"
    case (nil, let until?): "until \(until)"
    case (nil, nil): content.statusSince.map { "on \($0)" }
    }
  }
}
