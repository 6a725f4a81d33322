/// A case in which a defined relation holds between two parties: conditions over variables, of which
/// the first two are its sides.
package struct DerivedBody {
  /// What keeps conditions from telling who stands on one side for a party on the other.
  package enum Problem: Error, Hashable {
    /// Nothing says who the variable can be.
    case unbound(Int)
    /// No condition leads from the one variable to the other.
    case untied(Int, Int)
    /// The two are tied twice, or in a ring.
    case tangled(Int, Int)
    /// A condition has no variable.
    case fixed
  }

  private let conditions: [BindingCondition]

  package init(_ conditions: [BindingCondition]) { self.conditions = conditions }

  /// Those on a side, with `argument` for the party on the other.
  package func set(of side: Side) throws(Problem) -> PartySet {
    var tree = ConditionTree(conditions, given: side == .subject ? 1 : 0)
    return try tree.set(of: side == .subject ? 0 : 1)
  }
}

/// Conditions read as a tree: from the variable that is looked for, over those that it stands in a
/// condition with, down to the party that is known.
private struct ConditionTree {
  let conditions: [BindingCondition]
  /// The variable whose party is known.
  let given: Int
  /// Variables that have their place in the tree, and conditions that join two of them.
  private var seen: Set<Int> = []
  private var joints: Set<Int> = []
  private var isTied = false

  init(_ conditions: [BindingCondition], given: Int) {
    self.conditions = conditions
    self.given = given
  }

  mutating func set(of wanted: Int) throws(DerivedBody.Problem) -> PartySet {
    guard conditions.allSatisfy({ !$0.variables.isEmpty }) else { throw .fixed }
    seen = [wanted]
    let plain = try members(of: wanted, with: .argument)
    guard isTied else { throw .untied(wanted, given) }
    let argument = try narrowedArgument()
    let all = Set(conditions.flatMap(\.variables)).subtracting(seen).subtracting([given])
    if let stray = all.min() { throw .untied(stray, wanted) }
    guard argument != .argument else { return plain }
    (seen, joints) = ([wanted], [])
    return try members(of: wanted, with: argument)
  }

  /// The party that is known, when it is what the conditions on it alone want it to be.
  private mutating func narrowedArgument() throws(DerivedBody.Problem) -> PartySet {
    var parts: [PartySet] = [.argument]
    var bans: [PartySet] = []
    for (place, condition) in conditions.enumerated() where condition.variables.contains(given) {
      let other: PartySet?
      switch condition.other(than: given) {
      case nil: other = nil
      case .party(let party): other = .parties([party])
      case .variable(given): throw .tangled(given, given)
      case .variable(let next) where seen.contains(next): continue
      case .variable(let next): other = try branch(to: next, from: given, by: place, .argument)
      }
      let part = condition.set(of: given, other)
      if condition.isNegated { bans.append(part) } else { parts.append(part) }
    }
    return ConditionTree.joined(parts, bans)
  }

  /// Those whom a variable can stand for. Recursion goes once to each variable.
  private mutating func members(
    of variable: Int, with argument: PartySet, isJoined: Bool = false
  ) throws(DerivedBody.Problem) -> PartySet {
    var parts: [PartySet] = []
    var bans: [PartySet] = []
    for (place, condition) in conditions.enumerated()
    where condition.variables.contains(variable) && !joints.contains(place) {
      let other: PartySet?
      switch condition.other(than: variable) {
      case nil: other = nil
      case .party(let party): other = .parties([party])
      case .variable(given):
        isTied = isTied || !condition.isNegated
        other = condition.isNegated ? .argument : argument
      case .variable(let next):
        other = try branch(to: next, from: variable, by: place, argument)
      }
      let part = condition.set(of: variable, other)
      if condition.isNegated { bans.append(part) } else { parts.append(part) }
    }
    if parts.isEmpty, !isJoined { throw .unbound(variable) }
    return ConditionTree.joined(parts.isEmpty ? [.everyone] : parts, bans)
  }

  private mutating func branch(
    to next: Int, from variable: Int, by place: Int, _ argument: PartySet
  ) throws(DerivedBody.Problem) -> PartySet {
    // What a `not` takes away must be known from elsewhere, and then the two are tied twice.
    guard conditions[place].binds, seen.insert(next).inserted else {
      throw .tangled(variable, next)
    }
    joints.insert(place)
    return try members(of: next, with: argument, isJoined: true)
  }

  private static func joined(_ parts: [PartySet], _ bans: [PartySet]) -> PartySet {
    let all = parts.count == 1 ? parts[0] : PartySet.intersection(parts)
    return bans.isEmpty ? all : .difference(all, bans)
  }
}

extension BindingCondition {
  /// The other end; `nil` for a condition with one.
  fileprivate func other(than variable: Int) -> BindingTerm? {
    switch form {
    case .related(_, let one, let other, _), .defined(_, let one, let other),
      .same(let one, let other):
      one == .variable(variable) ? other : one
    case .among: nil
    }
  }

  /// Those for whom it holds in the place of a variable, with one of a set at the other end.
  fileprivate func set(of variable: Int, _ other: PartySet?) -> PartySet {
    let operand = other ?? .everyone
    switch form {
    case .related(let step, let one, _, let filter):
      let isFirst = one == .variable(variable)
      return .related(isFirst ? step : step.reversed, to: operand, filter)
    case .defined(let defined, let one, _):
      return .defined(one == .variable(variable) ? defined : defined.reversed, of: operand)
    case .among(_, let set): return set
    case .same: return operand
    }
  }
}
