/// Finds each loop once: a root that is done is barred for those after it. Busy parties go first, so
/// that no other root has to look past all their deals. Where the order of deals matters, a loop is
/// found from its beginning only, and no root is barred.
///
/// Walked for one length after another, it leaves out the roots that have no loop of that length, as far
/// as the ways back to them, and past what a loop must meet, tell.
struct LoopSearch {
  private let ground: LoopGround
  private let prunes: Bool
  private let budget: Budget
  private var walk: RouteWalk
  private var distances: RootDistances
  private var linkedDistances: LinkedDistances
  private var stations: [StationDistances]
  /// By place in the roots: the fewest steps that a loop not yet walked for may have; `nil` for no more.
  private var lengths: [Int?]

  init(_ ground: LoopGround, most: Int, strategy: Strategy, budget: Budget) {
    self.ground = ground
    self.budget = budget
    prunes = strategy.prunes
    walk = RouteWalk(ground.graph, budget: budget, least: 2, most: most, barred: ground.barred)
    walk.links = ground.links
    distances = RootDistances(ground.graph)
    linkedDistances = LinkedDistances(ground.graph, ground.links)
    walk.stations = prunes ? ground.test.stations : []
    stations = walk.stations.map { StationDistances(ground.graph, $0) }
    lengths = Array(repeating: 0, count: ground.roots.count)
  }

  /// The fewest steps that any loop not yet walked for may have; `nil` when there is no more.
  var nextLength: Int? { lengths.lazy.compactMap(\.self).min() }

  /// Walks all loops of some lengths.
  ///
  /// - Returns: `false` when the sink ended it.
  mutating func walk<Sink: RouteSink>(
    _ tried: ClosedRange<Int>, into sink: inout Sink
  ) throws(BudgetExceeded) -> Bool {
    walk.barred = ground.barred
    walk.least = tried.lowerBound
    walk.most = tried.upperBound
    for (place, root) in ground.roots.enumerated() {
      try budget.spend()
      if let length = lengths[place], length <= tried.upperBound {
        guard try walk(from: root, at: place, into: &sink) else { return false }
      }
      if ground.links.isFree { walk.barred[root] = true }
    }
    return true
  }

  private mutating func walk<Sink: RouteSink>(
    from root: Int, at place: Int, into sink: inout Sink
  ) throws(BudgetExceeded) -> Bool {
    guard prunes else { return try follow(root, at: place, into: &sink) }
    // Short loops are mostly near; farther on, what is too far is found once for all.
    let nearest = try measure(root, limit: walk.most > RouteBounds.usual ? .max : walk.most - 1)
    guard let nearest, nearest <= walk.most else {
      lengths[place] = nearest ?? (walk.isNeedCut ? walk.most + 1 : nil)
      return true
    }
    swapNeeds()
    defer { swapNeeds() }
    return try follow(root, at: place, into: &sink)
  }

  private mutating func follow<Sink: RouteSink>(
    _ root: Int, at place: Int, into sink: inout Sink
  ) throws(BudgetExceeded) -> Bool {
    guard try walk.walk(from: root, .start, into: &sink) else { return false }
    lengths[place] = walk.wasBounded ? walk.most + 1 : nil
    return true
  }

  /// The steps of the shortest way from a root back to it; `nil` when none was found.
  private mutating func measure(_ root: Int, limit: Int) throws(BudgetExceeded) -> Int? {
    var nearest = Reach.unreached
    if ground.links.isFree {
      try distances.measure(to: root, barred: walk.barred, limit: limit, budget: budget)
      walk.isNeedCut = distances.spread.isCut
      for edge in ground.graph.edges(from: root) {
        nearest = min(nearest, distances.spread.steps[Int(ground.graph.heads[edge])])
      }
    } else {
      try linkedDistances.measure(to: [root], limit: limit, budget: budget)
      walk.isNeedCut = linkedDistances.spread.isCut
      for edge in ground.graph.edges(from: root) {
        nearest = min(nearest, linkedDistances.spread.steps[edge])
      }
    }
    for place in stations.indices {
      try stations[place].measure(to: root, barred: walk.barred, limit: limit, budget: budget)
      if stations[place].spread.isCut { walk.isNeedCut = true }
      nearest = max(nearest, stations[place].nearest(root))
    }
    return nearest == Reach.unreached ? nil : Int(nearest) + 1
  }

  /// Lends the walk what was measured, or takes it back, so that nothing is copied.
  private mutating func swapNeeds() {
    if ground.links.isFree {
      swap(&walk.needed, &distances.spread.steps)
    } else {
      swap(&walk.neededBehind, &linkedDistances.spread.steps)
    }
    for place in stations.indices {
      swap(&walk.stations[place].needed, &stations[place].spread.steps)
    }
  }
}
