import OuroCore
import OuroGraph
import OuroSyntax

/// Writes what is claimed and denied, in the order told: one statement for claims that one statement
/// told, and each denial once it is due.
struct ClaimLines {
  private let words: BaseText
  private let base: KnowledgeBase
  /// By relation: a verb that is read as this relation's.
  private let verbs: [Inflected?]
  /// By party: how it is named, once it was.
  private var names: [NameNode?]
  private var labels: FitLabels
  /// Deals whose fact is told.
  private var facts: Set<DealID> = []
  private var denials: DueDenials

  init(_ words: BaseText) {
    self.words = words
    base = words.base
    let vocabulary = words.base.vocabulary
    verbs = vocabulary.relations.indices.map { vocabulary.verb(of: RelationID(at: $0)) }
    names = Array(repeating: nil, count: base.parties.count)
    labels = FitLabels(base)
    denials = DueDenials(base.denials.until(words.stop), claimCount: base.claims.count)
  }

  /// - Throws: ``OuroError`` for a deal that no sentence tells.
  mutating func write(on page: inout SavedPage) throws(OuroError) {
    if base.claimCount > 0 || !denials.isEmpty { page.beginParagraph() }
    var run: [Claim] = []
    try writeDenials(on: &page)
    for id in base.claimIDs.until(words.stop) {
      let claim = base.claim(id)
      if !run.allSatisfy({ isOneStatement($0, claim) }) { try writeStatement(&run, on: &page) }
      run.append(claim)
      if id.rowDeal == nil { denials.tell(id) }
      if denials.isDue {
        try writeStatement(&run, on: &page)
        try writeDenials(on: &page)
      }
    }
    try writeStatement(&run, on: &page)
    page.renamed = labels.renamed
  }

  private mutating func writeStatement(
    _ run: inout [Claim], on page: inout SavedPage
  ) throws(OuroError) {
    guard let first = run.first else { return }
    for claim in run { if case .row(let table, _) = claim.source { page.count(rowOf: table) } }
    page.add(try statement(run, first))
    run.removeAll(keepingCapacity: true)
  }

  // MARK: Denials

  private mutating func writeDenials(on page: inout SavedPage) throws(OuroError) {
    while let due = denials.take() {
      if let statement = try statement(due) { page.add(statement) }
    }
  }

  private mutating func statement(_ denials: [Denial]) throws(OuroError) -> String? {
    guard let first = denials.first, let denied = try denied(first) else { return nil }
    let node = DenialNode(
      speaker: name(first.speaker), denied: denied, qualifiers: words.qualifiers(first.content),
      citations: words.citations(denials.map(\.source)))
    return Statement(.telling(.denial(node)), at: BaseText.nowhere).canonical
  }

  private mutating func denied(_ denial: Denial) throws(OuroError) -> DeniedNode? {
    if let fact = denial.fact { return .fact(try clause(fact)) }
    var denied: [String] = []
    let claims = denial.claims.map(base.claim)
    // A label made up for a deal speaks for all that was said of it so far.
    let whole = Set(claims.filter { $0.label == nil }.map(\.deal))
    for claim in claims {
      let isWhole = whole.contains(claim.deal)
      let label = isWhole ? base.deals.label(claim.deal) : claim.label ?? ""
      if !denied.contains(label) { denied.append(label) }
    }
    return denied.isEmpty ? nil : .labels(denied.map { word(labels.fit($0)) })
  }

  // MARK: Claims

  private func isOneStatement(_ one: Claim, _ other: Claim) -> Bool {
    one.deal == other.deal && one.label == other.label && one.content == other.content
      && one.chain == other.chain && isOneVoice(one, other)
      && one.source.isApart(from: other.source)
  }

  /// Whether both say so by the same words of attribution: who is named as the speaker may be the
  /// publisher of one of the documents.
  private func isOneVoice(_ one: Claim, _ other: Claim) -> Bool {
    one.speaker == other.speaker
      || words.speakerApart(one) == nil && words.speakerApart(other) == nil
  }

  private mutating func statement(
    _ claims: [Claim], _ first: Claim
  ) throws(OuroError) -> String {
    let voice = claims.first { words.speakerApart($0) != nil } ?? first
    let qualifiers = words.attribution(voice) + words.qualifiers(first.content)
    let citations = words.citations(claims.map(\.source))
    let label = first.label.map { words.text(labels.fit($0)) }
    let telling: Telling
    if facts.insert(first.deal).inserted {
      telling = .fact(
        FactNode(
          label: label, clause: try clause(base.deals.fact(first.deal)), qualifiers: qualifiers,
          citations: citations))
    } else {
      let status = first.content.status
      telling = .followUp(
        FollowUpNode(
          label: label, deal: word(labels.fit(base.deals.label(first.deal))), status: status,
          qualifiers: qualifiers.filter { $0.kind != status.map(QualifierKind.status) },
          citations: citations))
    }
    return Statement(.telling(telling), at: BaseText.nowhere).canonical
  }

  private mutating func clause(_ fact: Denial.Fact) throws(OuroError) -> FactClause {
    guard let verb = verbs[fact.relation.index] else {
      throw OuroError([untellable(base.relation(fact.relation))])
    }
    let object = name(fact.object)
    return FactClause(
      subject: name(fact.subject), verb: WordNode(verb, at: BaseText.nowhere),
      object: goesOn(verb, into: object.text) ? object.quoted : object)
  }

  /// Whether a verb and the words behind it are a longer verb: `buys` before a company `Shares of X`.
  private func goesOn(_ verb: Inflected, into name: String) -> Bool {
    let vocabulary = base.vocabulary
    return [verb.one, verb.many].contains { form in
      let verb = NameFolding.key(form)
      let reach = vocabulary.reach(ofFirst: NameFolding.firstWord(of: verb))
      guard reach > verb.count else { return false }
      let words = verb + [UInt8(ascii: " ")] + NameFolding.key(name)
      return ((verb.count + 1)..<words.count).prefix(reach - verb.count).contains { place in
        (place + 1 == words.count || words[place + 1] == UInt8(ascii: " "))
          && vocabulary.senses(of: Array(words[...place])).contains { $0.meaning.isVerb }
      }
    }
  }

  private func untellable(_ relation: Relation) -> Diagnostic {
    let verbs = relation.verbs.map { "`\($0.forms.one)`" }.joined(separator: ", ")
    return Diagnostic(
      .clash, "no sentence tells a \(relation.noun.one): \(verbs) is another relation's verb too",
      at: Span(0, 0), help: "declare the relation again, with a verb of its own")
  }

  private mutating func name(_ party: PartyID) -> NameNode {
    if let known = names[party.index] { return known }
    let name = words.name(party)
    names[party.index] = name
    return name
  }

  private func word(_ label: String) -> WordNode {
    WordNode(Inflected(invariable: label), at: BaseText.nowhere)
  }
}

extension Vocabulary {
  /// The first verb of a relation that is read as no other one's.
  fileprivate func verb(of relation: RelationID) -> Inflected? {
    relations[relation.index].verbs.map(\.forms).first { forms in
      [forms.one, forms.many].allSatisfy { form in
        let senses = senses(of: NameFolding.key(form)).map(\.meaning)
        return senses.first(where: \.isVerb) == .verb(relation)
      }
    }
  }
}

extension NameNode {
  fileprivate var quoted: NameNode {
    NameNode(text, kind: kind, needsQuotes: true, at: BaseText.nowhere)
  }
}

extension WordSense {
  fileprivate var isVerb: Bool { if case .verb = self { true } else { false } }
}
