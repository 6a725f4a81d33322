import OuroCore
import OuroGraph

/// Claims and denials, in words.
struct ClaimWords {
  let base: KnowledgeBase

  private var deals: DealWords { DealWords(base: base) }

  /// `Microsoft buys from CoreWeave (option, withdrawal), withdrawn, because "missed deadlines"`.
  func says(_ claim: Claim) -> String {
    let deal = base.deal(claim.deal)
    var labels = [deal.label]
    if let label = claim.label, label != deal.label { labels.append(label) }
    let sentence = "\(deals.sentence(deal)) (\(labels.joined(separator: ", ")))"
    return ([sentence] + deals.qualifiers(claim.content)).joined(separator: ", ")
  }

  /// What is denied: labels of claims, else the fact.
  func denied(_ denial: Denial) -> String {
    if let fact = denial.fact {
      return deals.sentence(fact.subject, fact.relation, fact.object)
    }
    return deniedLabels(denial).joined(separator: ", ")
  }

  /// The label of each claim denied, else of its deal; each once.
  func deniedLabels(_ denial: Denial) -> [String] {
    denial.claims.map { id in
      let claim = base.claim(id)
      return claim.label ?? base.deals.label(claim.deal)
    }.eachOnce()
  }

  /// Who makes some denials, each once.
  func deniers(_ denials: [DenialID]) -> [String] {
    denials.map { base.name(base.denial($0).speaker) }.eachOnce()
  }
}
