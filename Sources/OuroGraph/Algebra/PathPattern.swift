package import OuroCore

/// Ways from one set of parties to another over deals that move value.
package struct PathPattern: Hashable, Sendable {
  package var from: PartySet
  /// `nil`: to every party that can be reached.
  package var to: PartySet?
  package var choice: RouteChoice
  package var steps = StepBounds()
  package var via: [PartySet] = []
  package var avoiding: [PartySet] = []
  package var flow: Flow
  /// What each step needs a deal to be.
  package var everyStep = DealFilter()
  package var succession = Succession()

  package init(from: PartySet, to: PartySet?, choice: RouteChoice, flow: Flow) {
    self.from = from
    self.to = to
    self.choice = choice
    self.flow = flow
  }
}

/// Loops: ways from a party back to itself that pass no other party twice.
package struct LoopPattern: Hashable, Sendable {
  /// Each set must have a member on the loop.
  package var through: [PartySet] = []
  /// Where loops are printed from, when `from` named it; else from their least party.
  package var start: PartySet?
  package var choice: RouteChoice
  package var steps = StepBounds()
  package var avoiding: [PartySet] = []
  package var flow: Flow
  package var everyStep = DealFilter()
  package var succession = Succession()
  /// Loops with a disputed step only, or with none.
  package var disputed: Bool?

  package init(choice: RouteChoice, flow: Flow) {
    self.choice = choice
    self.flow = flow
  }
}

/// Which of the paths or loops are told.
package enum RouteChoice: Hashable, Sendable {
  case all
  /// So many with the fewest steps, and all that tie with the last of them; of paths, between each
  /// two ends.
  case fewest(Int)
  /// So many with the largest bottlenecks, of equal ones those with the fewest steps, and all that tie
  /// with the last of them; in each currency apart, and of paths, between each two ends.
  case widest(Int)

  /// The ones with the fewest steps, all ties.
  package static let shortest = RouteChoice.fewest(1)

  /// The first of them, by the same measure.
  var first: RouteChoice { isWidest ? .widest(1) : .shortest }

  var isWidest: Bool { if case .widest = self { true } else { false } }
}

/// How each step follows the one before it. Where that matters, each step is one deal.
package struct Succession: Hashable, Sendable {
  /// On a later day.
  package var isInDateOrder = false
  /// Of an amount that differs, at either end, by at most this share of the one before.
  package var amountsWithin: Percent?

  package init() {}

  var isAsked: Bool { isInDateOrder || amountsWithin != nil }
}

/// How many steps a path or loop may have.
package struct StepBounds: Hashable, Sendable {
  /// No fewer.
  package var least: Int?
  /// No more; `nil` when the query names no bound.
  package var most: Int?

  package init(least: Int? = nil, most: Int? = nil) {
    self.least = least
    self.most = most
  }
}

/// Which relations carry a step, and which way.
package struct Flow: Hashable, Sendable {
  /// One direction of a relation, and what flows that way; `nil` for a relation that moves nothing
  /// and was named with `by`.
  package struct Edge: Hashable, Sendable {
    package let relation: RelationID
    /// From subject to object, or back.
    package let isForward: Bool
    package let channel: ChannelID?
    /// What says between whom the relation holds; `nil` for one that is told.
    package let definition: DefinitionID?

    package init(
      relation: RelationID, isForward: Bool, channel: ChannelID?, definition: DefinitionID? = nil
    ) {
      self.relation = relation
      self.isForward = isForward
      self.channel = channel
      self.definition = definition
    }
  }

  /// In order of relation; at most one a direction of each.
  package let edges: [Edge]
  /// Whether the query narrowed or widened the channels with `by`.
  package let isNamed: Bool

  package init(edges: [Edge], isNamed: Bool) {
    self.edges = edges
    self.isNamed = isNamed
  }
}

extension Flow {
  /// The same without what definitions find out.
  package var told: Flow {
    Flow(edges: edges.filter { $0.definition == nil }, isNamed: isNamed)
  }
}

/// Whether a fact is stated: `does X pay Y`.
package struct FactPattern: Hashable, Sendable {
  package var subject: PartyID
  /// The role of the subject in it.
  package var role: RoleStep
  package var object: PartySet
  package var filter: DealFilter
  /// Those with the role, when it is a defined one.
  package var definedSet: PartySet?

  package init(subject: PartyID, role: RoleStep, object: PartySet, filter: DealFilter) {
    self.subject = subject
    self.role = role
    self.object = object
    self.filter = filter
  }
}

extension PathPattern {
  /// What a deal must be to be a step at all.
  var stepFilter: DealFilter { everyStep.needing(succession, choice) }
}

extension PathPattern {
  /// Whether it asks for the shortest between two named parties, with no other wish.
  var isBetweenTwo: Bool {
    guard case .parties(let from) = from, case .parties(let to)? = to else { return false }
    return from.count == 1 && to.count == 1 && choice == .shortest && via.isEmpty
      && (steps.least ?? 1) == 1 && !succession.isAsked
  }
}

extension LoopPattern {
  /// What a deal must be to be a step at all.
  var stepFilter: DealFilter { everyStep.needing(succession, choice) }
}

extension DealFilter {
  func needing(_ succession: Succession, _ choice: RouteChoice) -> DealFilter {
    var filter = self
    if choice.isWidest { filter.needsLowEnd = true }
    if succession.isInDateOrder { filter.needsDate = true }
    if succession.amountsWithin != nil { filter.needsAmount = true }
    return filter
  }
}
