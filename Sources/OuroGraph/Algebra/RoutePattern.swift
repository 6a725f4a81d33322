/// What questions for paths and for loops have in common.
protocol RoutePattern {
  /// No route of the sort has fewer steps.
  static var fewestSteps: Int { get }
  var choice: RouteChoice { get }
  var steps: StepBounds { get }
  var avoiding: [PartySet] { get }
  var flow: Flow { get }
  var everyStep: DealFilter { get }
  var succession: Succession { get }
  /// Where routes may be looked for from; `nil` for everywhere.
  var seeds: PartySet? { get }
}

extension RoutePattern {
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
