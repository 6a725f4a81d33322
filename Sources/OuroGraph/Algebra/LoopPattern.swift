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

extension LoopPattern: RoutePattern {
  static let fewestSteps = 2

  var seeds: PartySet? { start ?? through.first }
}
