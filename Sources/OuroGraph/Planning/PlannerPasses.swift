/// The passes of the planner; any may be switched off, and no answer changes.
package struct PlannerPasses: OptionSet, Hashable, Sendable {
  package let rawValue: UInt16

  package init(rawValue: UInt16) { self.rawValue = rawValue }

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
  /// Records are looked for among the deals of the parties named.
  package static let narrowRecords = PlannerPasses(rawValue: 2048)
  /// The deals of two are looked for among those of the one who has fewer.
  package static let takeShorterLists = PlannerPasses(rawValue: 4096)
  /// Of variables, the one with the fewest to choose from is bound first.
  package static let orderBindings = PlannerPasses(rawValue: 256)
  /// A definition is worked out for several parties at once, where that comes to the same.
  package static let solveTogether = PlannerPasses(rawValue: 512)
  /// Recursion goes on from what is new.
  package static let growFromNew = PlannerPasses(rawValue: 1024)

  /// One by one.
  package static let each: [PlannerPasses] = [
    .flattenSets, .mergeConditions, .countWithoutListing, .skipStatusTest, .searchFromBothEnds,
    .pruneByDistance, .narrowRecords, .takeShorterLists, .orderBindings, .solveTogether,
    .growFromNew, .indexSteps, .sumByColumn,
  ]

  package static let all = PlannerPasses(each)
}
