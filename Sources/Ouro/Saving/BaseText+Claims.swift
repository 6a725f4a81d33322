import OuroCore
import OuroGraph
import OuroSyntax

extension BaseText {
  /// One statement for claims that one statement told: same deal, words and speaker, one a document.
  var claims: [String] {
    var told: Set<DealID> = []
    return runs(of: base.claims, isOne: isOneStatement).until(stop).map { run in
      let isFact = run.first.map { told.insert($0.deal).inserted } ?? false
      return statement(run, isFact: isFact)
    }
  }

  var denials: [String] {
    runs(of: base.denials) { one, other in
      one.speaker == other.speaker && one.claims == other.claims && one.fact == other.fact
        && one.content == other.content && isCited(one.source) && isCited(other.source)
    }.until(stop).compactMap(statement)
  }

  private func isOneStatement(_ one: Claim, _ other: Claim) -> Bool {
    one.deal == other.deal && one.label == other.label && one.content == other.content
      && one.chain == other.chain && isOneVoice(one, other)
      && isCited(one.source) && isCited(other.source)
  }

  /// Whether both say so by the same words of attribution: who is named as the speaker may be the
  /// publisher of one of the documents.
  private func isOneVoice(_ one: Claim, _ other: Claim) -> Bool {
    one.speaker == other.speaker || speakerApart(one) == nil && speakerApart(other) == nil
  }

  /// Splits a list before each that does not belong to all since the last split.
  private func runs<Element>(
    of elements: some Sequence<Element>, isOne: (Element, Element) -> Bool
  ) -> [[Element]] {
    var runs: [[Element]] = []
    for element in elements.until(stop) {
      if let run = runs.last, run.allSatisfy({ isOne($0, element) }) {
        runs[runs.count - 1].append(element)
      } else {
        runs.append([element])
      }
    }
    return runs
  }

  private func statement(_ claims: [Claim], isFact: Bool) -> String {
    guard let first = claims.first else { return "" }
    let deal = base.deal(first.deal)
    let voice = claims.first { speakerApart($0) != nil } ?? first
    let qualifiers = attribution(voice) + qualifiers(first.content)
    let citations = citations(claims.map(\.source))
    let label = first.label.map(text)
    let telling: Telling =
      isFact
      ? .fact(
        FactNode(
          label: label, clause: clause(deal.subject, deal.relation, deal.object),
          qualifiers: qualifiers, citations: citations))
      : .followUp(
        FollowUpNode(
          label: label, deal: word(deal.label), status: first.content.status,
          qualifiers: qualifiers.filter {
            $0.kind != first.content.status.map(QualifierKind.status)
          },
          citations: citations))
    return Statement(.telling(telling), at: BaseText.nowhere).canonical
  }

  private func statement(_ denials: [Denial]) -> String? {
    guard let first = denials.first, let denied = denied(first) else { return nil }
    let node = DenialNode(
      speaker: name(first.speaker), denied: denied, qualifiers: qualifiers(first.content),
      citations: citations(denials.map(\.source)))
    return Statement(.telling(.denial(node)), at: BaseText.nowhere).canonical
  }

  private func denied(_ denial: Denial) -> DeniedNode? {
    if let fact = denial.fact { return .fact(clause(fact.subject, fact.relation, fact.object)) }
    var labels: [String] = []
    for claim in denial.claims.map(base.claim) {
      if let label = claim.label, !labels.contains(label) { labels.append(label) }
    }
    return labels.isEmpty ? nil : .labels(labels.map(word))
  }

  private func clause(
    _ subject: PartyID, _ relation: RelationID, _ object: PartyID
  ) -> FactClause {
    let relation = base.relation(relation)
    let verb = relation.verbs.first?.forms ?? relation.noun
    return FactClause(
      subject: name(subject), verb: WordNode(verb, at: BaseText.nowhere), object: name(object))
  }

  private func word(_ label: String) -> WordNode {
    WordNode(Inflected(invariable: label), at: BaseText.nowhere)
  }
}

// What is said beside the parties.
extension BaseText {
  /// Who says so, when it is not the publisher, and whom that one cites.
  private func attribution(_ claim: Claim) -> [QualifierNode] {
    let speaker = speakerApart(claim).map { QualifierKind.accordingTo(name($0)) }
    let chain = claim.chain.map { authority -> QualifierKind in
      switch authority {
      case .named(let party): .citing(name(party))
      case .unnamed(let words): .citingUnnamed(words)
      }
    }
    return ((speaker.map { [$0] } ?? []) + chain).map(node)
  }

  private func speakerApart(_ claim: Claim) -> PartyID? {
    let publisher = claim.source.document.map { base.document($0).publisher }
    return claim.speaker == publisher ? nil : claim.speaker
  }

  private func qualifiers(_ content: Assertion) -> [QualifierNode] {
    var kinds: [QualifierKind] = []
    if let amount = content.amount { kinds.append(.amount(amount)) }
    if let percent = content.percent { kinds.append(.percent(percent)) }
    if let status = content.status { kinds.append(.status(status)) }
    switch (content.since, content.until) {
    case (let first?, let last?): kinds.append(first == last ? .on(first) : .from(first, to: last))
    case (let first?, nil): kinds.append(.since(first))
    case (nil, let last?): kinds.append(.until(last))
    case (nil, nil):
      if let day = content.statusSince { kinds.append(.on(day)) }
    }
    if let purpose = content.purpose { kinds.append(.purpose(purpose)) }
    if let description = content.description { kinds.append(.description(description)) }
    if let reason = content.reason { kinds.append(.reason(reason)) }
    if let note = content.note { kinds.append(.note(note)) }
    if let inference = content.inference { kinds.append(.inferred(inference.words)) }
    return kinds.map(node)
  }

  private func node(_ kind: QualifierKind) -> QualifierNode {
    QualifierNode(kind: kind, at: BaseText.nowhere)
  }

  private func isCited(_ source: Source) -> Bool { source.document != nil }

  /// One bracket for all documents, in the order cited; a source without one is its own place.
  private func citations(_ sources: [Source]) -> [CitationNode] {
    let entries = sources.flatMap { source -> [CitationEntry] in
      guard case .document(let id, let passages) = source else { return [] }
      let label = word(base.document(id).label)
      if passages.isEmpty { return [CitationEntry(document: label, at: BaseText.nowhere)] }
      return passages.map { passage in
        CitationEntry(
          document: label, paragraph: passage.paragraph,
          words: passage.words.map(text), at: BaseText.nowhere)
      }
    }
    return entries.isEmpty ? [] : [CitationNode(entries: entries)]
  }
}
