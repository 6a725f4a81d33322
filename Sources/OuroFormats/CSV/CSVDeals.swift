import OuroCore
import OuroGraph

/// Deals as cells, one row a deal, in columns that a load reads again.
struct CSVDeals {
  private let answer: Answer
  private let evidence: CSVEvidence
  private var base: KnowledgeBase { answer.base }

  init(_ answer: Answer) {
    self.answer = answer
    evidence = CSVEvidence(answer)
  }

  var columns: [String] {
    ["label"] + CSVFacts.columns
      + ["according_to", "document", "paragraph", "inferred_from", "marks"] + evidence.sourceColumns
  }

  func cells(_ id: DealID) -> [String] {
    let deal = answer.deal(id)
    let content = content(of: deal)
    return [deal.label] + CSVFacts(base: base).cells(deal, content)
      + source(witness(of: content, on: id))
      + [content.inference?.words ?? "", DealMarks.words([deal]).joined(separator: "; ")]
      + evidence.sources([id])
  }

  /// What a deal's claims come to.
  private func content(of deal: Deal) -> Assertion {
    var content = deal.details
    (content.status, content.amount) = (deal.status, deal.amount)
    (content.since, content.until) = (deal.since, deal.until)
    return content
  }

  /// A claim that alone says all the row says. A row made of several has none: to name one of them
  /// as its source would put the words of the others in its mouth.
  private func witness(of content: Assertion, on deal: DealID) -> Claim? {
    let witnesses = answer.claims(on: deal).map(base.claim).filter { claim in
      var said = claim.content
      said.status = said.status ?? .stated
      return said == content
    }
    return witnesses.first { $0.source.document != nil } ?? witnesses.first
  }

  private func source(_ claim: Claim?) -> [String] {
    guard let claim else { return ["", "", ""] }
    let speaker = SourceWords(base: base).speakerApart(claim).map(base.name) ?? ""
    guard case .document(let id, let passages) = claim.source else { return [speaker, "", ""] }
    // A load reads one paragraph; the last column has them all.
    return [speaker, base.document(id).label, passages.first.map { String($0.paragraph) } ?? ""]
  }
}
