extension QueryRun {
  /// The widest paths in each currency between each two ends.
  func widestPaths(
    _ wanted: Int, _ ground: PathGround, limit: Int
  ) throws(BudgetExceeded) -> FoundRoutes {
    var found = FoundRoutes(limit: limit)
    for ladder in try WidthLadder.all(ground.graph, in: world, budget: budget) {
      let widest = try WidestRoutes(ground, ladder, wanted: wanted, self)
      for source in ground.sources where !found.isFull {
        let ways = try WidestWays(
          from: source, widest.ground.graph, edgeRanks: ladder.ranks, count: ladder.count,
          budget: budget)
        if wanted == 1, ground.isPlain {
          try findOne(from: source, ways, widest, into: &found)
        } else {
          try findEach(from: source, ways, widest, into: &found)
        }
      }
    }
    return found
  }

  private func findEach(
    from source: Int, _ ways: WidestWays, _ widest: WidestRoutes<PathGround>,
    into found: inout FoundRoutes
  ) throws(BudgetExceeded) {
    for target in widest.ground.targets where target != source && !found.isFull {
      guard let top = ways.ranks[target] else { continue }
      let ground = widest.ground.from(source, to: [target])
      try WidestRoutes(ground, like: widest.ladder, widest.wanted, self)
        .find(upTo: top, into: &found)
    }
  }

  /// With no other wish than few steps, the targets of one width are looked for together: their paths
  /// are the shortest over the edges of that width.
  private func findOne(
    from source: Int, _ ways: WidestWays, _ widest: WidestRoutes<PathGround>,
    into found: inout FoundRoutes
  ) throws(BudgetExceeded) {
    var targets: [Int: [Int]] = [:]
    for target in widest.ground.targets where target != source {
      guard let top = ways.ranks[target],
        let rank = try widestRank(from: source, to: target, widest, upTo: top)
      else { continue }
      targets[rank, default: []].append(target)
    }
    for rank in targets.keys.sorted(by: >) where !found.isFull {
      var ground = widest.ground.from(source, to: targets[rank] ?? [])
      ground.isPlainShortest = true
      try WidestRoutes(ground, like: widest.ladder, 1, self)
        .collect(.shortest, from: rank, into: &found)
    }
  }

  /// How wide a path of so few steps as asked may be.
  private func widestRank(
    from source: Int, to target: Int, _ widest: WidestRoutes<PathGround>, upTo top: Int
  ) throws(BudgetExceeded) -> Int? {
    let most = widest.ground.bounds.most
    guard most < widest.ground.graph.parties.count - 1 else { return top }
    let none = [Bool](repeating: false, count: widest.ground.graph.parties.count)
    return try WidestRoutes<PathGround>.highest(upTo: top) { rank throws(BudgetExceeded) in
      try widest.narrowed(from: rank).ground.graph.distances(
        to: [target], barred: none, limit: most, budget: budget)[source] != Reach.unreached
    }
  }
}
