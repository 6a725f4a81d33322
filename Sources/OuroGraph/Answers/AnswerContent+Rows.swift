extension AnswerContent {
  /// How many rows there are; one of what is a single value.
  package var rowCount: Int {
    switch self {
    case .parties(let listing): listing.rows.count
    case .deals(let deals): deals.count
    case .claims(let claims): claims.count
    case .denials(let denials): denials.count
    case .table(let table): table.rows.count
    case .shares(let table): table.rows.count
    case .paths(let routes), .loops(let routes): routes.count
    case .groups(let groups): groups.count
    case .trace(let listing): listing.rows.count
    case .changes(let listing): listing.changes.count
    case .evidence(let account): account.rows.count + account.absences.count
    case .history(let histories): histories.reduce(0) { $0 + $1.entries.count }
    case .bindings(let listing): listing.rows.count
    case .catalog(let catalog): catalog.rows.count
    case .distance(let steps): steps == nil ? 0 : 1
    case .card, .count, .measured, .verdict, .plan, .told, .expectation, .done: 1
    }
  }
}
