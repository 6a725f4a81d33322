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

extension PathPattern: RoutePattern {
  static let fewestSteps = 1

  var seeds: PartySet? { from }

  /// Whether it asks for the shortest between two named parties, with no other wish.
  var isBetweenTwo: Bool {
    guard case .parties(let from) = from, case .parties(let to)? = to else { return false }
    return from.count == 1 && to.count == 1 && choice == .shortest && via.isEmpty
      && (steps.least ?? 1) == 1 && !succession.isAsked
  }
}
