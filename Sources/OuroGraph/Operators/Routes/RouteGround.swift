/// The ground of a question for paths or loops, which may be narrowed to some of its edges.
protocol RouteGround {
  var graph: StepGraph { get set }
  var bounds: RouteBounds { get }
  /// Which steps may follow which.
  var links: StepLinks { get set }
  var test: RouteTest { get set }
  func keeping(_ edges: [UInt32], budget: Budget) throws(BudgetExceeded) -> Self
  /// Finds routes: all of them, or so many of the shortest.
  func walk<Sink: RouteSink>(
    _ choice: RouteChoice, _ run: QueryRun, into sink: inout Sink
  ) throws(BudgetExceeded)
  /// Finds routes of whole lengths, the shortest first, until there are rows enough.
  func walkByLength(
    _ run: QueryRun, into collector: inout RouteCollector
  ) throws(BudgetExceeded)
}

extension RouteGround {
  /// The same with some of the edges.
  func narrowed(to edges: [UInt32]) -> Self {
    var ground = self
    ground.graph = graph.keeping(edges)
    ground.test.graph = ground.graph
    ground.links = links.keeping(edges)
    return ground
  }

  /// Does something for one length after another, until there are rows enough.
  func forEachLength(
    _ run: QueryRun, into collector: inout RouteCollector,
    _ walk: (ClosedRange<Int>, inout RouteCollector) throws(BudgetExceeded) -> Void
  ) throws(BudgetExceeded) {
    let most = min(bounds.most, graph.parties.count)
    for length in bounds.least...max(bounds.least, most)
    where !collector.isFull && collector.count < run.budget.rows {
      try walk(length...length, &collector)
    }
  }
}

extension QueryRun {
  /// How many routes there are, counted as they are walked, where they need not be found first.
  func count<Ground: RouteGround>(
    _ choice: RouteChoice, _ ground: Ground, found: () throws(BudgetExceeded) -> FoundRoutes
  ) throws(BudgetExceeded) -> Int {
    guard strategy.countsOnly, !choice.isWidest else { return try found().routes.count }
    return try profiled(.stage(.walk), rows: { $0 }) { () throws(BudgetExceeded) in
      var counter = RouteCounter(ground.test)
      try ground.walk(choice, self, into: &counter)
      return counter.count
    }
  }

  /// All routes, or so many of the shortest, up to a limit.
  func collect<Ground: RouteGround>(
    _ choice: RouteChoice, _ ground: Ground, limit: Int
  ) throws(BudgetExceeded) -> FoundRoutes {
    let collector = try profiled(.stage(.walk), rows: \.count) { () throws(BudgetExceeded) in
      var collector = RouteCollector(ground.test, limit: limit, budget: budget)
      try ground.walk(choice, self, into: &collector)
      guard collector.isFull, choice == .all else { return collector }
      // Too many to put in order: whole lengths, as far as they fit.
      collector = RouteCollector(ground.test, limit: limit, budget: budget)
      try ground.walkByLength(self, into: &collector)
      return collector
    }
    var found = FoundRoutes(limit: limit)
    found.routes = collector.routes
    found.isFull = collector.isFull
    return found
  }
}

/// Routes that were found, by the edges of one graph.
struct FoundRoutes {
  let limit: Int
  var routes: [[UInt32]] = []
  /// Whether there were more than the limit.
  var isFull = false
  /// How many were found at the most where only so many were wanted.
  var most = 0

  init(limit: Int) { self.limit = limit }

  var room: Int { limit - routes.count }
}
