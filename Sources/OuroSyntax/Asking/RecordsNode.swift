import OuroCore

/// `largest payments to CoreWeave since 2024`
package struct RecordsNode: Hashable, Sendable {
  package private(set) var rank: RankNode?
  package let qualities: [QualityNode]
  package private(set) var subject: RecordSubject
  package private(set) var modifiers: [RecordModifier]
  package private(set) var bounds: [BoundNode]
  /// What a table of them is made by; none for a listing.
  package private(set) var keys: [GroupKeyNode]
  package let order: [OrderNode]
  package let place: NodeSpan

  package init(
    rank: RankNode?, qualities: [QualityNode], subject: RecordSubject,
    modifiers: [RecordModifier], bounds: [BoundNode], keys: [GroupKeyNode] = [],
    order: [OrderNode], place: NodeSpan
  ) {
    self.rank = rank
    self.qualities = qualities
    self.subject = subject
    self.modifiers = modifiers
    self.bounds = bounds
    self.keys = keys
    self.order = order
    self.place = place
  }
}

extension RecordsNode {
  /// The deals in the place of claims or denials.
  package var asDeals: RecordsNode { with { $0.subject = .deals } }

  /// The denials in the place of claims, in no groups.
  var asDenials: RecordsNode { ungrouped.with { $0.subject = .denials } }

  /// The claims on the deals, in no groups.
  var asClaims: RecordsNode { ungrouped.unranked.with { $0.subject = .claims } }

  /// The claims or denials that somebody makes, in the place of those on what goes from them.
  var asSpoken: RecordsNode? {
    guard subject == .claims || subject == .denials else { return nil }
    let spoken = modifiers.map { modifier in
      if case .from(let operand) = modifier { RecordModifier.by(operand) } else { modifier }
    }
    return spoken == modifiers ? nil : with { $0.modifiers = spoken }
  }

  /// Every claim.
  static func claims(at place: NodeSpan) -> RecordsNode {
    RecordsNode(
      rank: nil, qualities: [], subject: .claims, modifiers: [], bounds: [], order: [],
      place: place)
  }

  /// The same without a rank.
  package var unranked: RecordsNode { with { $0.rank = nil } }

  /// The same of any amount, day and purpose.
  var unbounded: RecordsNode { with { $0.bounds = [] } }

  /// The records themselves, in no groups.
  var ungrouped: RecordsNode { with { $0.keys = [] } }

  /// The same deals, as far as they are done to anybody at all: which changes nothing but that
  /// it is asked who does them.
  package var toAnybody: RecordsNode {
    let party = WordNode(Inflected(one: "party", many: "parties"), at: place.span)
    let core = PhraseCore(rank: nil, qualities: [], head: .kind(party))
    return with { $0.modifiers.append(.to(.phrase(core, at: place))) }
  }

  private func with(_ change: (inout RecordsNode) -> Void) -> RecordsNode {
    var changed = self
    change(&changed)
    return changed
  }
}

/// What the records are.
package enum RecordSubject: Hashable, Sendable {
  case deals
  case claims
  case denials
  case relation(WordNode)
}

/// Which of them.
package enum RecordModifier: Hashable, Sendable {
  case from(OperandNode)
  case to(OperandNode)
  case by(OperandNode)
  case about(OperandNode)
  /// `of option`; `about option` is the same.
  case label(WordNode)
  case between(NameNode, NameNode)
  case inDocument(WordNode)
}

extension ParserCursor {
  /// Grammar: records ::= article? rank? quality*
  /// ( "deals" | "claims" | "denials" | RELATION ) ( recordmod | bound )* ( "per" key ( "and" key )* )?
  /// order*
  mutating func parseRecords() throws(SyntaxError) -> RecordsNode {
    let start = index
    skipArticle()
    let rank = try parseOptionalRank()
    let qualities = try parseQualities()
    let subject = try parseRecordSubject()
    var modifiers: [RecordModifier] = []
    var bounds: [BoundNode] = []
    while true {
      if let modifier = try parseOptionalRecordModifier() {
        try countTerm()
        modifiers.append(modifier)
      } else if let bound = try parseOptionalBound() {
        try countTerm()
        bounds.append(bound)
      } else {
        break
      }
    }
    return RecordsNode(
      rank: rank, qualities: qualities, subject: subject, modifiers: modifiers, bounds: bounds,
      keys: try parseGroupKeys(), order: try parseOrder(), place: NodeSpan(span(from: start)))
  }

  private mutating func parseRecordSubject() throws(SyntaxError) -> RecordSubject {
    if accept(.deals) { return .deals }
    if accept(.claims) { return .claims }
    if accept(.denials) { return .denials }
    guard let relation = acceptWord(.relation) else { throw unexpected() }
    return .relation(relation)
  }

  /// Grammar: recordmod ::= ( "from" | "to" | "about" | "by" ) operand | ( "of" | "about" ) label |
  /// "between" name "and" name | "in" DOCUMENT
  private mutating func parseOptionalRecordModifier() throws(SyntaxError) -> RecordModifier? {
    if accept(.from) { return .from(try parseOperand()) }
    if accept(.to) { return .to(try parseOperand()) }
    if accept(.by) { return .by(try parseOperand()) }
    if accept(.about) {
      if let label = acceptLabel() { return .label(label) }
      return .about(try parseOperand())
    }
    if accept(.of) {
      guard let label = acceptPlainLabel() else { throw unexpected() }
      return .label(label)
    }
    if at(.in), !isCurrency(at: index + 1) {
      advance()
      guard let document = acceptPlainWord(.document) else { throw unexpected() }
      return .inDocument(document)
    }
    guard at(.between), !isAtDays(), !isMoneyAhead() else { return nil }
    advance()
    let first = try parseName()
    try expect(.and)
    return .between(first, try parseName())
  }

  /// Whether an amount stands behind the word here, rather than a name.
  private mutating func isMoneyAhead() -> Bool {
    if nameAhead(index + 1, amongPhrases: false) != nil { return false }
    let start = index
    defer { retreat(to: start) }
    advance()
    if case .symbol = current.kind { return true }
    return isAtMoney()
  }
}

extension RecordsNode {
  var canonical: String {
    (rank.map { $0.canonical + " " } ?? "") + qualities.asLead + subject.canonical
      + modifiers.asTail + bounds.asTail + keys.asTail + order.asTail
  }
}

extension RecordSubject {
  var canonical: String {
    switch self {
    case .deals: "deals"
    case .claims: "claims"
    case .denials: "denials"
    case .relation(let relation): relation.forms.many
    }
  }
}

extension RecordModifier: CanonicalNode {
  var canonical: String {
    switch self {
    case .from(let operand): "from " + operand.canonical
    case .to(let operand): "to " + operand.canonical
    case .by(let operand): "by " + operand.canonical
    case .about(let operand): "about " + operand.canonical
    case .label(let label): "of " + label.forms.one
    case .between(let first, let second):
      "between \(first.canonical) and \(second.canonical)"
    case .inDocument(let document): "in " + document.forms.one
    }
  }
}
