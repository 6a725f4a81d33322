import OuroCore

extension Reasoner {
  /// Why a row is there: each of its conditions, with its parties in the places of the variables.
  mutating func why(
    _ row: BindingRow, _ pattern: BindingPattern
  ) throws(BudgetExceeded) -> Derivation {
    var parts: [Derivation] = []
    for condition in pattern.conditions {
      switch condition.form {
      case .related(let step, let subject, let object, let filter):
        let (one, other) = (subject.party(in: row.parties), object.party(in: row.parties))
        let fact = Inclusion(one, in: .related(step, to: .parties([other]), filter))
        if condition.isNegated {
          parts.append(.remark(.notAmong(fact)))
        } else {
          let deals = try run.deals(of: one, step, with: [other], run.test(filter))
          parts.append(.conclusion(.member(fact), try any(of: deals)))
        }
      case .defined(let defined, let subject, let object):
        let set = PartySet.defined(defined, of: .parties([object.party(in: row.parties)]))
        parts.append(try why(subject, of: row, in: set, isNegated: condition.isNegated))
      case .among(let term, let set):
        parts.append(try why(term, of: row, in: set, isNegated: condition.isNegated))
      case .same: break
      }
    }
    return .together(parts)
  }

  private mutating func why(
    _ term: BindingTerm, of row: BindingRow, in set: PartySet, isNegated: Bool
  ) throws(BudgetExceeded) -> Derivation {
    let party = term.party(in: row.parties)
    if isNegated { return .remark(.notAmong(Inclusion(party, in: set))) }
    return try why(party, in: try run.grounds(of: set))
  }
}

extension BindingTerm {
  /// Who it is in a row.
  func party(in row: [PartyID]) -> PartyID {
    switch self {
    case .party(let party): party
    case .variable(let place): row[place]
    }
  }
}

extension QueryRun {
  /// Why a pattern has no rows: the conditions that nobody meets.
  func absences(_ pattern: BindingPattern) throws(BudgetExceeded) -> [Absence] {
    var told: [Absence] = []
    for condition in pattern.conditions where !condition.isNegated {
      let (subject, set): (BindingTerm, PartySet)
      switch condition.form {
      case .related(let step, let one, let other, let filter):
        (subject, set) = (one, .related(step, to: .everyone.narrowed(to: other), filter))
      case .defined(let defined, let one, let other):
        (subject, set) = (one, .defined(defined, of: .everyone.narrowed(to: other)))
      case .among, .same: continue
      }
      let grounds = try grounds(of: set)
      if let party = subject.named {
        told += [try absence(of: party, in: grounds)].compactMap(\.self)
      } else if grounds.members.isEmpty {
        told.append(try emptiness(of: grounds))
      }
    }
    return told.isEmpty ? [Absence(.together)] : told
  }
}

extension PartySet {
  /// The party of a term that names one.
  fileprivate func narrowed(to term: BindingTerm) -> PartySet {
    term.named.map { .parties([$0]) } ?? self
  }
}
