/// Finds the widest routes of a ground of one currency.
///
/// So many routes or more as wide as a width are as many, or more, as wide as a lesser one: the
/// width of the last one wanted is found by halves. All wider ones are few, and those just as wide
/// are taken by their lengths.
struct WidestRoutes<Ground: RouteGround> {
  let ground: Ground
  let ladder: WidthLadder
  let wanted: Int
  let run: QueryRun

  /// - Parameter whole: Of all currencies; the edges of the ladder are its.
  init(
    _ whole: Ground, _ ladder: WidthLadder, wanted: Int, _ run: QueryRun
  ) throws(BudgetExceeded) {
    self.init(try whole.keeping(ladder.edges, budget: run.budget), like: ladder, wanted, run)
  }

  /// - Parameter ground: Has the edges of the ladder only.
  init(_ ground: Ground, like ladder: WidthLadder, _ wanted: Int, _ run: QueryRun) {
    self.ground = ground
    self.ladder = ladder
    self.wanted = wanted
    self.run = run
  }

  /// - Parameter top: No route is wider than that rank.
  func find(upTo top: Int, into found: inout FoundRoutes) throws(BudgetExceeded) {
    let last = try WidestRoutes.highest(upTo: top) { rank throws(BudgetExceeded) in
      try isEnough(rank)
    }
    let wider = last.map { $0 + 1 } ?? 0
    let before = found.routes.count
    if wider <= top { try collect(.all, from: wider, into: &found) }
    if let last {
      let missing = wanted - (found.routes.count - before)
      try collect(.fewest(missing), from: last, holdingOne: true, into: &found)
    }
    found.most = max(found.most, found.routes.count - before)
  }

  private func isEnough(_ rank: Int) throws(BudgetExceeded) -> Bool {
    let narrow = try narrowed(from: rank).ground
    var counter = RouteCounter(narrow.test, limit: wanted)
    try narrow.walk(.fewest(wanted), run, into: &counter)
    return counter.count >= wanted
  }

  /// - Parameter holdingOne: Whether only routes count that have an edge of just that rank.
  func collect(
    _ choice: RouteChoice, from rank: Int, holdingOne: Bool = false, into found: inout FoundRoutes
  ) throws(BudgetExceeded) {
    var (narrow, places) = try narrowed(from: rank)
    if holdingOne { narrow.test.edgeMust = places.map { Int(ladder.ranks[Int($0)]) == rank } }
    var collector = RouteCollector(narrow.test, limit: found.room, budget: run.budget)
    try narrow.walk(choice, run, into: &collector)
    found.isFull = found.isFull || collector.isFull
    found.routes += collector.routes.map { route in
      route.map { ladder.edges[Int(places[Int($0)])] }
    }
  }

  /// The ground with the edges of a rank and all wider ones, and their places on the ladder.
  func narrowed(from rank: Int) throws(BudgetExceeded) -> (ground: Ground, places: [UInt32]) {
    try run.budget.spend(ladder.ranks.count)
    var places: [UInt32] = []
    for (place, own) in ladder.ranks.enumerated() where Int(own) >= rank {
      places.append(UInt32(truncatingIfNeeded: place))
    }
    return (try ground.keeping(places, budget: run.budget), places)
  }

  /// The highest number up to `top` that holds, when all below one that holds do; `nil` for none. Tried
  /// from the top down, by steps that grow.
  static func highest(
    upTo top: Int, where holds: (Int) throws(BudgetExceeded) -> Bool
  ) throws(BudgetExceeded) -> Int? {
    guard top >= 0 else { return nil }
    var (low, high, step) = (top, top + 1, 1)
    while try !holds(low) {
      guard low > 0 else { return nil }
      high = low
      low = max(0, low - step)
      step *= 2
    }
    while high - low > 1 {
      let middle = low + (high - low) / 2
      if try holds(middle) { low = middle } else { high = middle }
    }
    return low
  }
}
