/// A question with the way to answer it.
package struct Plan: Hashable, Sendable {
  package let query: Query
  let strategy: Strategy
}

extension Plan {
  /// The plan in plain words, indented by depth.
  package func describe(in base: KnowledgeBase) -> [PlanLine] { describe(in: base, nil) }

  /// The same with what was measured.
  func describe(in base: KnowledgeBase, _ profile: Profile?) -> [PlanLine] {
    var writer = PlanWriter(base: base, profile)
    writer.write(query, strategy)
    return writer.lines
  }
}

/// The choices that operators leave to the planner.
struct Strategy: Hashable, Sendable {
  /// Counts make no rows.
  var countsOnly = false
  /// The statuses that occur may be used to skip the test of each deal.
  var knowsStatuses = false
  /// Amounts are added up, and groups made, column by column.
  var sumsByColumn = false
  var searchesFromBothEnds = false
  /// Walks know how far the goal is.
  var prunes = false
  /// Steps are looked up in an index of the base.
  var usesIndex = false
  var narrowsRecords = false
  var takesShorterLists = false
  var ordersBindings = false
  var solvesTogether = false
  var growsFromNew = false
}
