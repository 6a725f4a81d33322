import OuroCore

extension KnowledgeBuilder {
  /// Takes back what a label names: of a fact the deal with all that is claimed and denied of it, of
  /// a follow-up its claims alone. A label that names nothing changes nothing.
  ///
  /// - Complexity: O(everything told): numbers behind the gap move up.
  package mutating func forget(_ label: String) {
    guard let entry = entry(ofLabel: NameFolding.key(label)) else { return }
    let old = parts
    let isGone: (Claim, ClaimID) -> Bool = { claim, id in
      entry.isFollowUp ? entry.claims.contains(id) : claim.deal == entry.deal
    }
    parts = KnowledgeParts(withoutDealsOf: old)
    touched = []
    stepIndexes = []
    let goneDeal = entry.isFollowUp ? nil : entry.deal
    let deals = keepDeals(of: old, but: goneDeal)
    let claims = keepClaims(of: old, deals, but: isGone)
    keepDenials(of: old, claims)
    keepLabels(of: old, deals, claims)
    if entry.isFollowUp, let deal = deals[entry.deal] { touched = [deal] }
  }

  /// The deals that stay, by their old numbers.
  private mutating func keepDeals(
    of old: KnowledgeParts, but gone: DealID?
  ) -> [DealID: DealID] {
    var kept: [DealID: DealID] = [:]
    for raw in old.deals.all {
      let deal = DealID(raw)
      guard deal != gone else { continue }
      kept[deal] = DealID(at: parts.deals.count)
      parts.deals.append(deal, of: old.deals)
    }
    return kept
  }

  private mutating func keepClaims(
    of old: KnowledgeParts, _ deals: [DealID: DealID], but isGone: (Claim, ClaimID) -> Bool
  ) -> [ClaimID: ClaimID] {
    var kept: [ClaimID: ClaimID] = [:]
    for (index, claim) in old.claims.enumerated() {
      let id = ClaimID(at: index)
      guard !isGone(claim, id), let deal = deals[claim.deal] else { continue }
      kept[id] = ClaimID(at: parts.claims.count)
      parts.append(
        Claim(
          deal: deal, label: claim.label, speaker: claim.speaker, chain: claim.chain,
          source: claim.source, content: claim.content, denials: []))
    }
    return kept
  }

  private mutating func keepDenials(of old: KnowledgeParts, _ claims: [ClaimID: ClaimID]) {
    for denial in old.denials {
      let denied = denial.claims.compactMap { claims[$0] }
      guard !denied.isEmpty || denial.fact != nil else { continue }
      let id = DenialID(at: parts.denials.count)
      parts.denials.append(
        Denial(
          speaker: denial.speaker, claims: denied, fact: denial.fact, source: denial.source,
          content: denial.content))
      for claim in denied { parts.claims[claim.index].denials.append(id) }
    }
  }

  private mutating func keepLabels(
    of old: KnowledgeParts, _ deals: [DealID: DealID], _ claims: [ClaimID: ClaimID]
  ) {
    for label in old.labels.spellings {
      let key = NameFolding.key(label)
      guard let entry = old.labels.find(key), let deal = deals[entry.deal] else { continue }
      let left = entry.claims.compactMap { claims[$0] }
      guard !left.isEmpty else { continue }
      let kept = LabelIndex.Entry(deal: deal, claims: left, isFollowUp: entry.isFollowUp)
      parts.labels.add(kept, label, key: key)
    }
  }
}

extension KnowledgeParts {
  /// All but the deals and what is said of them.
  fileprivate init(withoutDealsOf old: KnowledgeParts) {
    self.init(
      vocabulary: old.vocabulary, parties: old.parties, names: old.names, documents: old.documents,
      labels: LabelIndex(documentsOf: old.labels), deals: DealTable(filesAndAmountsOf: old.deals),
      rates: old.rates)
  }
}

extension DealTable {
  /// An empty table that knows the files and amounts of another.
  fileprivate init(filesAndAmountsOf other: DealTable) {
    rows = RowPlaces(filesOf: other.rows)
    amounts = other.amounts
  }

  /// Takes a deal over from another table of the same files and amounts.
  fileprivate mutating func append(_ deal: DealID, of other: DealTable) {
    let new = UInt32(truncatingIfNeeded: count)
    labels[new] = other.labels[deal.raw]
    details[new] = other.details[deal.raw]
    subjects.append(other.subjects[deal.index])
    relations.append(other.relations[deal.index])
    objects.append(other.objects[deal.index])
    statuses.append(other.statuses[deal.index])
    statusesSeen.insert(StatusSet(other.statuses[deal.index]))
    firstDays.append(other.firstDays[deal.index])
    flags.append(other.flags[deal.index])
    amountWords.append(other.amountWords[deal.index])
    rows.append(deal, of: other.rows)
    if other.isRow(deal) { lookAgain(at: DealID(new)) }
  }
}
