import OuroCore
import OuroGraph
import OuroSyntax

// What is said beside the parties.
extension BaseText {
  /// Who says so, when it is not the publisher, and whom that one cites.
  func attribution(_ claim: Claim) -> [QualifierNode] {
    let speaker = speakerApart(claim).map { QualifierKind.accordingTo(name($0)) }
    let chain = claim.chain.map { authority -> QualifierKind in
      switch authority {
      case .named(let party): .citing(name(party))
      case .unnamed(let words): .citingUnnamed(words)
      }
    }
    return ((speaker.map { [$0] } ?? []) + chain).map(node)
  }

  func speakerApart(_ claim: Claim) -> PartyID? {
    let publisher = claim.source.document.map { base.document($0).publisher }
    return claim.speaker == publisher ? nil : claim.speaker
  }

  func qualifiers(_ content: Assertion) -> [QualifierNode] {
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

  /// One bracket for all documents, in the order cited; a source without one is its own place.
  func citations(_ sources: [Source]) -> [CitationNode] {
    let entries = sources.flatMap { source -> [CitationEntry] in
      guard case .document(let id, let passages) = source else { return [] }
      let label = WordNode(Inflected(invariable: base.document(id).label), at: BaseText.nowhere)
      if passages.isEmpty { return [CitationEntry(document: label, at: BaseText.nowhere)] }
      return passages.map { passage in
        CitationEntry(
          document: label, paragraph: passage.paragraph, words: passage.words.map(text),
          at: BaseText.nowhere)
      }
    }
    return entries.isEmpty ? [] : [CitationNode(entries: entries)]
  }
}
