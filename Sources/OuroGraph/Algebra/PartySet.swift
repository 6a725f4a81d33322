/// A set of parties, described.
package indirect enum PartySet: Hashable, Sendable {
  /// The listed ones.
  case parties([PartyID])
  /// All there are.
  case everyone
  /// All of a kind.
  case ofKind(KindID)
  /// Those who stand in a role to some member of another set, by a deal that passes the filter.
  case related(RoleStep, to: PartySet, DealFilter)
  /// The same over any number of steps, one included; `ultimate` keeps those where chains begin.
  case closure(RoleStep, to: PartySet, DealFilter, maxSteps: Int?, ultimate: Bool)
  /// Those whom a definition means, for each of a set; of a kind, for nobody.
  case defined(Defined, of: PartySet?)
  /// In a definition: the party that it is asked for.
  case argument
  /// In any of them. Flat.
  case union([PartySet])
  /// In all of them. Flat.
  case intersection([PartySet])
  /// In the first and in none of the others.
  case difference(PartySet, [PartySet])
  /// Those members that meet every condition.
  case filtered(PartySet, [PartyCondition])
  /// The members with the largest or smallest sums over the deals that make them members; all ties.
  case ranked(PartySet, count: Int, largest: Bool)
  /// The parties on some path.
  case onPaths(PathPattern)
  /// The parties on some loop.
  case onLoops(LoopPattern)
}

extension PartySet {
  /// Whether its members can be counted without the deals behind any: those decide who is disputed, and
  /// who ranks first.
  var isCountedPlainly: Bool {
    switch self {
    case .parties, .everyone, .ofKind, .argument: true
    case .related(_, let operand, _), .closure(_, let operand, _, _, _): operand.isCountedPlainly
    case .union(let terms), .intersection(let terms): terms.allSatisfy(\.isCountedPlainly)
    case .difference(let first, let others):
      first.isCountedPlainly && others.allSatisfy(\.isCountedPlainly)
    case .filtered(let set, let conditions):
      set.isCountedPlainly && conditions.allSatisfy(\.isCountedPlainly)
    case .defined, .ranked, .onPaths, .onLoops: false
    }
  }
}

extension PartyCondition {
  fileprivate var isCountedPlainly: Bool {
    switch self {
    case .ofKind, .count: true
    case .related(_, let set, _), .among(let set): set.isCountedPlainly
    case .disputed, .countDefined: false
    }
  }
}
