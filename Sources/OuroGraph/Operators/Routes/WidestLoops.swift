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
