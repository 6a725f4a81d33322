/// A question with the way to answer it.
package struct Plan: Hashable, Sendable {
  package let query: Query
  let strategy: Strategy
}

/// The choices that operators leave to the planner.
struct Strategy: Hashable, Sendable {
  /// Counts make no rows.
  var countsOnly = false
  /// The statuses that occur may be used to skip the test of each deal.
  var knowsStatuses = false
  var searchesFromBothEnds = false
  /// Walks know how far the goal is.
  var prunes = false
  var narrowsRecords = false
  var takesShorterLists = false
  var ordersBindings = false
  var solvesTogether = false
  var growsFromNew = false
}
