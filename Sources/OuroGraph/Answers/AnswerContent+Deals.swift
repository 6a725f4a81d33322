extension AnswerContent {
  /// The deals behind the rows, in their order; records of claims and denials have none of their
  /// own.
  package var deals: [DealID] {
    switch self {
    case .deals(let deals), .verdict(_, let deals, _): deals
    case .parties(let listing): listing.rows.flatMap(\.deals)
    case .card(let card): card.roles.flatMap(\.deals)
    case .paths(let routes), .loops(let routes): routes.flatMap { $0.steps.flatMap(\.deals) }
    case .groups(let groups): groups.flatMap(\.deals)
    case .trace(let listing): listing.moves.map(\.deal)
    case .measured(let measured): measured.deals
    case .table(let table): table.rows.flatMap(\.measured.deals)
    case .shares(let table): table.deals
    case .told(let told): told.deals
    case .changes(let listing): listing.changes.flatMap(\.deals)
    case .evidence(let account): Leaves(account).deals
    case .history(let histories): histories.map(\.deal)
    case .bindings(let listing): listing.rows.flatMap(\.deals)
    case .claims, .denials, .count, .distance, .catalog, .plan, .expectation, .done: []
    }
  }

  /// The deals that are told as holding: not those that come near, or held on another day.
  private var dealsHeld: [DealID] {
    switch self {
    case .evidence, .changes, .history, .told: []
    default: deals
    }
  }

  /// How many of the deals told have no date, and hold on any day.
  package func datelessDeals(in base: KnowledgeBase) -> Int {
    let all = base.deals
    let dateless = dealsHeld.filter { $0.index < all.count && all.isDateless($0) }
    return SortedIDs.sorted(dateless, universe: all.count).count
  }

  /// Whether it tells totals, averages or medians.
  var isMeasured: Bool {
    switch self {
    case .measured, .table, .shares: true
    default: false
    }
  }
}
