package import OuroCore

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

/// Which side of which relations a candidate stands on.
package struct RoleStep: Hashable, Sendable {
  /// For each relation of the vocabulary, the sides meant.
  package private(set) var sides: [SideSet]

  package init(relationCount: Int) {
    sides = Array(repeating: [], count: relationCount)
  }

  package mutating func insert(_ relation: RelationID, _ side: Side) {
    sides[relation.index].insert(SideSet(side))
  }

  /// The sides meant of a relation; none of one that was declared later.
  package func sides(of relation: RelationID) -> SideSet {
    relation.index < sides.count ? sides[relation.index] : []
  }

  /// The same relations seen from the other end.
  package var reversed: RoleStep {
    var step = self
    step.sides = sides.map(\.reversed)
    return step
  }
}

/// Subject, object, both or neither.
package struct SideSet: OptionSet, Hashable, Sendable {
  package let rawValue: UInt8

  package init(rawValue: UInt8) { self.rawValue = rawValue }

  package static let subject = SideSet(rawValue: 1)
  package static let object = SideSet(rawValue: 2)

  init(_ side: Side) { self = side == .subject ? .subject : .object }

  package var reversed: SideSet {
    var result: SideSet = []
    if contains(.subject) { result.insert(.object) }
    if contains(.object) { result.insert(.subject) }
    return result
  }
}

/// What a deal must be to count. An empty filter passes every deal of the world.
package struct DealFilter: Hashable, Sendable {
  package var amounts: [AmountTest] = []
  package var dates: [DateTest] = []
  /// Purposes, each found in what the deal is for, regardless of case.
  package var purposes: [String] = []
  /// Only these statuses, which are then brought into the world.
  package var statuses: StatusSet?
  /// Disputed deals only, or undisputed ones only.
  package var disputed: Bool?
  /// Only deals that tell a day.
  package var needsDate = false
  /// Only deals that state an amount.
  package var needsAmount = false
  /// Only deals that state what they come to at least.
  package var needsLowEnd = false
  /// Not these deals.
  package var without: [DealID] = []

  package init() {}

  package var isEmpty: Bool { statuses == nil && !testsMore }

  /// Whether anything but the status is tested.
  var testsMore: Bool {
    !(amounts.isEmpty && dates.isEmpty && purposes.isEmpty && without.isEmpty)
      || disputed != nil || needsDate || needsAmount || needsLowEnd
  }
}

/// A bound on a deal's amount. An amount that is not stated never meets one.
package struct AmountTest: Hashable, Sendable {
  package enum Mode: Hashable, Sendable {
    /// Keeps what is certain, and a notice counts what is possible.
    case plainly
    case certainly
    /// Keeps what is certain and what is possible.
    case possibly
  }

  package let bound: MoneyBound
  package let mode: Mode

  package init(_ bound: MoneyBound, mode: Mode = .plainly) {
    self.bound = bound
    self.mode = mode
  }
}

/// A bound on a deal's first day. A deal without one meets none.
package enum DateTest: Hashable, Sendable {
  /// In the period or later.
  case since(Period)
  /// Earlier than the period.
  case before(Period)
  /// In the period: `during`, and `on`.
  case during(Period)
}

/// What a party must be.
package indirect enum PartyCondition: Hashable, Sendable {
  /// Stands in the role to some member of the set.
  case related(RoleStep, to: PartySet, DealFilter)
  case ofKind(KindID)
  /// Takes part in the set's deals by a disputed one.
  case disputed
  /// So many others stand in the role to it.
  case count(RoleStep, Comparison, Int, DealFilter)
  /// Is in the set.
  case among(PartySet)
  /// The definition means so many others for it.
  case countDefined(Defined, Comparison, Int)

  package enum Comparison: Hashable, Sendable { case atLeast, atMost, moreThan }
}
