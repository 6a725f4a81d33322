import OuroGraph

/// Every source that the rows of an answer rest on, in the order of the rows.
enum CitedSources {
  static func all(in answer: Answer) -> [Source] {
    let base = answer.base
    let (deals, claims, denials) = roots(of: answer)
    let evidence = Evidence(deals, in: answer)
    return (evidence.claims + claims).map { base.claim($0).source }
      + (evidence.denials + denials).map { base.denial($0).source }
  }

  /// The paragraphs cited whose text is at hand, each once.
  static func paragraphs(in answer: Answer) -> [CitedParagraph] {
    var seen: Set<CitedParagraph> = []
    return all(in: answer).flatMap { CitedParagraph.all(in: $0, answer.base) }
      .filter { seen.insert($0).inserted }
  }

  private static func roots(of answer: Answer) -> ([DealID], [ClaimID], [DenialID]) {
    switch answer.content {
    case .parties(let listing): (listing.rows.flatMap(\.deals), [], [])
    case .card(let card): (card.roles.flatMap(\.deals), [], [])
    case .deals(let deals): (deals, [], [])
    case .claims(let claims): ([], claims, [])
    case .denials(let denials): ([], [], denials)
    case .paths(let routes), .loops(let routes):
      (routes.flatMap { $0.steps.flatMap(\.deals) }, [], [])
    case .groups(let groups): (groups.flatMap(\.deals), [], [])
    case .trace(let listing): (listing.moves.map(\.deal), [], [])
    case .verdict(_, let deals, let denials): (deals, [], denials)
    case .changes(let listing): (listing.changes.flatMap(\.deals), [], [])
    case .evidence(let account):
      (Leaves(account).deals, Leaves(account).claims, Leaves(account).denials)
    case .bindings(let listing): (listing.rows.flatMap(\.deals), [], [])
    case .history(let histories): ([], histories.flatMap { $0.entries.map(\.claim) }, [])
    case .measured(let measured): (Array(measured.deals.prefix(MeasuredEvidence.shown)), [], [])
    case .table(let table):
      (Array(table.rows.flatMap(\.measured.deals).prefix(MeasuredEvidence.shown)), [], [])
    case .shares(let table): (Array(table.deals.prefix(MeasuredEvidence.shown)), [], [])
    case .count, .distance, .catalog, .plan, .told, .expectation, .done: ([], [], [])
    }
  }
}
