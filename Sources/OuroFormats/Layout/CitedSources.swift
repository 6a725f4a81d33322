import OuroCore
package import OuroGraph

/// Every source that the rows of an answer rest on, in the order of the rows.
package enum CitedSources {
  /// The documents that an answer cites paragraphs of and whose text is not at hand, each once.
  package static func documentsWithoutText(in answer: Answer) -> [DocumentID] {
    all(in: answer).until(answer.stop).compactMap { source in
      guard case .document(let id, let passages) = source, !passages.isEmpty else { return nil }
      return answer.base.document(id).paragraphs == nil ? id : nil
    }.eachOnce()
  }

  static func all(in answer: Answer) -> [Source] {
    let base = answer.base
    let (deals, claims, denials) = roots(of: answer)
    let evidence = Evidence(deals, in: answer)
    return (evidence.claims + claims).until(answer.stop).map { base.claim($0).source }
      + (evidence.denials + denials).map { base.denial($0).source }
  }

  /// The paragraphs cited whose text is at hand, each once.
  static func paragraphs(in answer: Answer) -> [CitedParagraph] {
    var seen: Set<CitedParagraph> = []
    return all(in: answer).until(answer.stop).flatMap { CitedParagraph.all(in: $0, answer.base) }
      .filter { seen.insert($0).inserted }
  }

  private static func roots(of answer: Answer) -> ([DealID], [ClaimID], [DenialID]) {
    let deals = answer.content.deals
    switch answer.content {
    case .claims(let claims): return ([], claims, [])
    case .denials(let denials): return ([], [], denials)
    case .verdict(_, _, let denials): return (deals, [], denials)
    case .evidence(let account):
      let leaves = Leaves(account)
      return (leaves.deals, leaves.claims, leaves.denials)
    case .history(let histories): return ([], histories.flatMap { $0.entries.map(\.claim) }, [])
    case .measured, .table, .shares: return (Array(deals.prefix(MeasuredEvidence.shown)), [], [])
    // What was told is not cited, but cites.
    case .told: return ([], [], [])
    default: return (deals, [], [])
    }
  }
}
