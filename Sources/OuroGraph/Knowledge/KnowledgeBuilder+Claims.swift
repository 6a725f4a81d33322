import OuroCore

/// Who says something, on whose word, and where: what claims have beside their content.
package struct Attribution: Hashable, Sendable {
  /// Named by `according to`; else each document's publisher speaks.
  package var speaker: PartyID?
  package var chain: [Authority] = []
  /// One claim a source.
  package var sources: [Source]

  package init(sources: [Source]) { self.sources = sources }
}

extension KnowledgeBuilder {
  /// Adds a deal with one claim a source.
  package mutating func addFact(
    _ fact: Denial.Fact, _ content: Assertion, by attribution: Attribution, label: String?
  ) throws(KnowledgeProblem) -> DealID {
    try checkLabel(label)
    let deal = DealID(at: parts.deals.count)
    parts.deals.append(fact)
    let claims = addClaims(deal, content, by: attribution, label: label)
    if let label {
      parts.deals.labels[deal.raw] = label
      addLabel(label, LabelIndex.Entry(deal: deal, claims: claims, isFollowUp: false))
    }
    return deal
  }

  /// Says something more of a deal.
  package mutating func addFollowUp(
    on deal: DealID, _ content: Assertion, by attribution: Attribution, label: String?
  ) throws(KnowledgeProblem) -> [ClaimID] {
    try checkLabel(label)
    keepClaim(ofRow: deal)
    let claims = addClaims(deal, content, by: attribution, label: label)
    if let label {
      addLabel(label, LabelIndex.Entry(deal: deal, claims: claims, isFollowUp: true))
    }
    return claims
  }

  /// Adds denials of claims, or of a fact; of a fact that is claimed, its claims are denied.
  /// One denial a source.
  package mutating func addDenial(
    by speaker: PartyID, of claims: [ClaimID], fact: Denial.Fact?, _ content: Assertion,
    sources: [Source]
  ) -> [DenialID] {
    let denied =
      claims.map { $0.rowDeal.flatMap { keepClaim(ofRow: $0) } ?? $0 }
      + (fact.map { keptClaims(of: $0) } ?? [])
    return sources.map { source in
      let id = DenialID(at: parts.denials.count)
      parts.denials.append(
        Denial(speaker: speaker, claims: denied, fact: fact, source: source, content: content))
      for claim in denied {
        parts.claims[claim.index].denials.append(id)
        touched.insert(parts.claims[claim.index].deal)
      }
      return id
    }
  }

  private mutating func keptClaims(of fact: Denial.Fact) -> [ClaimID] {
    parts.takeUpSides()
    let bySubject = parts.indexes.bySubject
    let sides = SortedIDs.sorted([fact.subject, fact.object])
    let deals = sides.flatMap(bySubject.deals).filter { tells($0, fact) }.sorted()
    for deal in deals { keepClaim(ofRow: deal) }
    return deals.flatMap(parts.chains.claims).sorted()
  }

  /// Whether a deal is of a fact; of a relation that reads both ways, either way round.
  private func tells(_ deal: DealID, _ fact: Denial.Fact) -> Bool {
    let isSymmetric = parts.vocabulary.relations[fact.relation.index].isSymmetric
    let (subject, object) = (parts.deals.party(deal, .subject), parts.deals.party(deal, .object))
    let isSame = subject == fact.subject && object == fact.object
    let isTurned = isSymmetric && subject == fact.object && object == fact.subject
    return (isSame || isTurned)
      && parts.vocabulary.isKin(parts.deals.relation(deal), fact.relation)
  }

  /// Keeps the claim that a row makes like any other, once more is said of it.
  @discardableResult
  private mutating func keepClaim(ofRow deal: DealID) -> ClaimID? {
    guard parts.deals.isRow(deal) else { return nil }
    let id = ClaimID(at: parts.claims.count)
    parts.append(parts.deals.rowClaim(deal))
    parts.deals.rows.keepClaim(ofRow: deal)
    touched.insert(deal)
    return id
  }

  private mutating func addClaims(
    _ deal: DealID, _ content: Assertion, by attribution: Attribution, label: String?
  ) -> [ClaimID] {
    touched.insert(deal)
    return attribution.sources.map { source in
      let publisher = source.document.map { parts.documents[$0.index].publisher }
      let id = ClaimID(at: parts.claims.count)
      parts.append(
        Claim(
          deal: deal, label: label, speaker: attribution.speaker ?? publisher,
          chain: attribution.chain, source: source, content: content, denials: []))
      return id
    }
  }

  private func checkLabel(_ label: String?) throws(KnowledgeProblem) {
    guard let label else { return }
    let key = NameFolding.key(label)
    if parts.labels.find(key) != nil { throw .taken(word: label, .label) }
    if parts.names.contains(NameIndex.key(label)) {
      throw .clash(word: label, first: .label, second: .name)
    }
    if Status(rawValue: label.lowercased()) != nil {
      throw .clash(word: label, first: .label, second: .status)
    }
    for entry in parts.vocabulary.senses.find(key) {
      if let other = entry.meaning.wordClass, other == .kind || other == .relation {
        throw .clash(word: label, first: .label, second: other)
      }
    }
  }

  private mutating func addLabel(_ label: String, _ entry: LabelIndex.Entry) {
    parts.labels.add(entry, label, key: NameFolding.key(label))
  }

  /// Works out the state of every deal that claims were added to.
  mutating func refreshTouchedDeals() {
    guard !touched.isEmpty else { return }
    if touched.contains(where: { $0.index < parts.indexes.dealCount }) {
      stepIndexes.removeAll { !$0.holdsWhateverDealsAre }
    }
    for deal in touched.sorted() { parts.refresh(deal) }
    touched = []
  }
}
