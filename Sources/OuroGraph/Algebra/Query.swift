package import OuroCore

/// A question in ids, with no word of the language left: the waist between syntax and engine.
package struct Query: Hashable, Sendable {
  package var form: QueryForm
  package var world: WorldView
  /// What the defined words in it mean.
  package var definitions = Definitions()

  package init(_ form: QueryForm, world: WorldView = WorldView()) {
    self.form = form
    self.world = world
  }
}

/// What is asked.
package enum QueryForm: Hashable, Sendable {
  /// Parties; `heading` is what they are called in the answer: payer, company.
  case set(PartySet, heading: String, Ordering)
  /// Everything about one party.
  case card(PartyID)
  case records(RecordPattern)
  case count(Countable)
  case measure(MeasurePattern)
  case share(SharePattern)
  case paths(PathPattern)
  case loops(LoopPattern)
  case groups(GroupPattern)
  case distance(PathPattern)
  case trace(TracePattern)
  case verdict(FactPattern)
  case changes(ChangePattern)
  case evidence(EvidencePattern)
  case bindings(BindingPattern)
  case catalog(CatalogPattern)
}

extension QueryForm {
  /// Whether it asks for claims or denials, which count whatever the status of their deals.
  var isOfSpeech: Bool {
    switch self {
    case .records(let pattern), .count(.records(let pattern)): pattern.kind != .deals
    case .changes(let pattern):
      if case .records(let records) = pattern.subject { records.kind != .deals } else { false }
    case .evidence(.why(let reason, _)):
      if case .records(let records) = reason { records.kind != .deals } else { false }
    default: false
    }
  }
}

/// What can be counted.
package enum Countable: Hashable, Sendable {
  case set(PartySet)
  case records(RecordPattern)
  case paths(PathPattern)
  case loops(LoopPattern)
  case groups(GroupPattern)
  case bindings(BindingPattern)
}

/// How rows are put in order, and where the listing ends.
package struct Ordering: Hashable, Sendable {
  package enum Key: Hashable, Sendable { case amount, date, name }

  /// `nil`: by the amounts the rows show when they show any, else by name.
  package var key: Key?
  package var isDescending: Bool
  /// At most so many rows, asked for by the query itself.
  package var limit: Int?

  package init(key: Key? = nil, isDescending: Bool = false, limit: Int? = nil) {
    self.key = key
    self.isDescending = isDescending
    self.limit = limit
  }
}

/// Which deals and claims there are, for one query.
package struct WorldView: Hashable, Sendable {
  /// Deals of other statuses are left out, and counted.
  package var statuses: StatusSet
  /// Whose words count, and on which day.
  package var viewpoint: Viewpoint
  /// Whether deals count that have not begun on the day.
  package var ignoresDays = false
  /// Whether the query named the day.
  package var namesDay = false
  /// Whether answers show the paragraphs cited.
  package var showsSources = false
  /// Into what amounts are converted; `nil` leaves them as they are told.
  package var exchange: ExchangeView?

  package init(statuses: StatusSet = .live, viewpoint: Viewpoint = Viewpoint()) {
    self.statuses = statuses
    self.viewpoint = viewpoint
  }

  /// The same with deals of every status, begun or not.
  var countingEverything: WorldView {
    var view = self
    view.statuses = .everything
    view.ignoresDays = true
    return view
  }
}

/// One currency for all amounts, by the latest rates of a day.
package struct ExchangeView: Hashable, Sendable {
  package let currency: Currency
  /// Rates up to its end count; `nil` for today's.
  package let period: Period?

  package init(currency: Currency, period: Period?) {
    self.currency = currency
    self.period = period
  }
}

/// What can be listed of the base itself.
package enum CatalogPattern: Hashable, Sendable {
  case relations
  case documents
  case words
  case namesLike(String)
}
