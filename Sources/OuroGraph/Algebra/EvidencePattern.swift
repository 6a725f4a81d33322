/// What evidence is asked for.
package enum EvidencePattern: Hashable, Sendable {
  /// What something rests on or, when negated, what it lacks.
  case why(Reason, isNegated: Bool)
  /// All that is said of a deal.
  case historyOfDeal(DealID)
  /// All that is said of each deal of a party.
  case historyOfParty(PartyID)
}

/// What can have reasons; its ``form`` finds the rows, and ``ReasonGrounds`` what each rests on.
package enum Reason: Hashable, Sendable {
  case fact(FactPattern)
  case set(PartySet, Ordering)
  case records(RecordPattern)
  case count(Countable)
  case measure(MeasurePattern)
  case share(SharePattern)
  case paths(PathPattern)
  case loops(LoopPattern)
  case groups(GroupPattern)
  case bindings(BindingPattern)
}

extension Reason {
  /// The same without its counting or adding up: what is counted has the reasons.
  var uncounted: Reason {
    if case .measure(let pattern) = self { return .records(pattern.records) }
    if case .share(let pattern) = self { return .records(pattern.measured.records) }
    guard case .count(let countable) = self else { return self }
    return switch countable {
    case .set(let set): .set(set, Ordering())
    case .records(let pattern): .records(pattern)
    case .paths(let pattern): .paths(pattern)
    case .loops(let pattern): .loops(pattern)
    case .groups(let pattern): .groups(pattern)
    case .bindings(let pattern): .bindings(pattern)
    }
  }
}

extension Reason {
  /// The question whose rows have the reasons.
  var form: QueryForm {
    switch self {
    case .fact(let pattern): .verdict(pattern)
    case .set(let set, let ordering): .set(set, heading: "party", ordering)
    case .records(let pattern): .records(pattern)
    case .count(let countable): .count(countable)
    case .measure(let pattern): .measure(pattern)
    case .share(let pattern): .share(pattern)
    case .paths(let pattern): .paths(pattern)
    case .loops(let pattern): .loops(pattern)
    case .groups(let pattern): .groups(pattern)
    case .bindings(let pattern): .bindings(pattern)
    }
  }
}
