extension QueryRun {
  /// The widest loops in each currency.
  func widestLoops(
    _ wanted: Int, _ ground: LoopGround, limit: Int
  ) throws(BudgetExceeded) -> FoundRoutes {
    var found = FoundRoutes(limit: limit)
    for ladder in try WidthLadder.all(ground.graph, in: world, budget: budget) where !found.isFull {
      try WidestRoutes(ground, ladder, wanted: wanted, self)
        .find(upTo: ladder.count - 1, into: &found)
    }
    return found
  }
}

extension LoopGround: RouteGround {
  /// Whoever lies on no cycle of these edges is left out too.
  func keeping(_ edges: [UInt32], budget: Budget) throws(BudgetExceeded) -> LoopGround {
    var ground = self
    ground.graph = graph.keeping(edges)
    ground.test.graph = ground.graph
    ground.links = links.keeping(edges)
    ground.test.links = ground.links
    let components = try Components(
      starts: ground.graph.outStarts, heads: ground.graph.heads, budget: budget)
    let sizes = components.sizes
    ground.barred = barred.indices.map { barred[$0] || sizes[components[$0]] < 2 }
    ground.roots = roots.filter { !ground.barred[$0] }
    return ground
  }

  func walk<Sink: RouteSink>(
    _ choice: RouteChoice, _ run: QueryRun, into sink: inout Sink
  ) throws(BudgetExceeded) {
    try run.walkLoops(choice, self, into: &sink)
  }

  func walkByLength(
    _ run: QueryRun, into collector: inout RouteCollector
  ) throws(BudgetExceeded) {
    let most = min(bounds.most, graph.parties.count)
    var search = LoopSearch(self, most: most, strategy: run.strategy, budget: run.budget)
    for length in bounds.least...max(bounds.least, most)
    where !collector.isFull && collector.count < run.budget.rows {
      _ = try search.walk(length...length, into: &collector)
    }
  }
}
