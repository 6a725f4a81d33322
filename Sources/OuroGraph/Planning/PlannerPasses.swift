/// The passes of the planner; any may be switched off, and no answer changes.
package struct PlannerPasses: OptionSet, Hashable, Sendable {
  package let rawValue: UInt8

  package init(rawValue: UInt8) { self.rawValue = rawValue }

  /// `a or (b or c)` is one union; terms named twice stand once.
  package static let flattenSets = PlannerPasses(rawValue: 1)
  /// Conditions on conditions are one list.
  package static let mergeConditions = PlannerPasses(rawValue: 2)
  /// A count makes no rows.
  package static let countWithoutListing = PlannerPasses(rawValue: 4)
  /// The status test is skipped when no deal can fail it.
  package static let skipStatusTest = PlannerPasses(rawValue: 8)
  /// Shortest paths between two are looked for from both.
  package static let searchFromBothEnds = PlannerPasses(rawValue: 16)
  /// Walks turn back where the goal is too far.
  package static let pruneByDistance = PlannerPasses(rawValue: 32)

  /// Steps are looked up in an index that the base keeps, not read from the deals.
  package static let indexSteps = PlannerPasses(rawValue: 64)
  /// Plain amounts are added up as whole numbers, and deals grouped by columns of numbers.
  package static let sumByColumn = PlannerPasses(rawValue: 128)

  package static let all: PlannerPasses = [
    .flattenSets, .mergeConditions, .countWithoutListing, .skipStatusTest, .searchFromBothEnds,
    .pruneByDistance, .indexSteps, .sumByColumn,
  ]
}
