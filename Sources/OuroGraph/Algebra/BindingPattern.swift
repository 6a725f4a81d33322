/// Parties that conditions hold between: `find X, Y where X pays Y`.
package struct BindingPattern: Hashable, Sendable {
  /// What the columns are called.
  package let variables: [String]
  package let conditions: [BindingCondition]

  package init(variables: [String], conditions: [BindingCondition]) {
    self.variables = variables
    self.conditions = conditions
  }
}

/// A variable, by its place, or a party.
package enum BindingTerm: Hashable, Sendable {
  case variable(Int)
  case party(PartyID)

  var variable: Int? { if case .variable(let place) = self { place } else { nil } }

  /// The party that it names outright.
  var named: PartyID? { if case .party(let party) = self { party } else { nil } }
}

/// What must hold, or must not.
package struct BindingCondition: Hashable, Sendable {
  package enum Form: Hashable, Sendable {
    /// The first stands in the role to the second, by a deal that passes.
    case related(RoleStep, BindingTerm, BindingTerm, DealFilter)
    /// The first is one whom the definition means for the second.
    case defined(Defined, BindingTerm, BindingTerm)
    case among(BindingTerm, PartySet)
    case same(BindingTerm, BindingTerm)
  }

  package let form: Form
  package let isNegated: Bool

  package init(_ form: Form, isNegated: Bool) {
    self.form = form
    self.isNegated = isNegated
  }

  /// The places of the variables it has.
  package var variables: [Int] {
    switch form {
    case .related(_, let one, let other, _), .defined(_, let one, let other),
      .same(let one, let other):
      [one, other].compactMap(\.variable)
    case .among(let term, _): [term].compactMap(\.variable)
    }
  }

  /// Whether it tells who its variables can be.
  package var binds: Bool {
    if case .same = form { return false }
    return !isNegated
  }
}
