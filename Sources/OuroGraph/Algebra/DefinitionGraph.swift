/// Which definitions use which.
struct DefinitionGraph {
  private struct Use {
    let target: Int
    /// Whether more members of the one used can mean fewer of the user.
    let isOpposed: Bool
  }

  private let nodes: [Defined]
  private let sets: [PartySet]
  private var uses: [[Use]] = []
  /// Those that use one another, in an order in which each comes behind what it uses.
  private(set) var components: [[Defined]] = []

  init(_ definitions: Definitions) {
    nodes = definitions.all
    sets = nodes.compactMap { definitions[$0]?.set }
    let places = Dictionary(zip(nodes, nodes.indices)) { first, _ in first }
    uses = sets.map { set in
      var found: [Use] = []
      set.visitDefined { defined, isOpposed in
        if let target = places[defined] { found.append(Use(target: target, isOpposed: isOpposed)) }
      }
      return found
    }
    components = stronglyConnected().map { $0.map { nodes[$0] } }
  }

  func usesItself(_ defined: Defined) -> Bool {
    guard let place = nodes.firstIndex(of: defined) else { return false }
    return uses[place].contains { $0.target == place }
  }

  /// The weight of the longest chain of definitions.
  var depth: Int {
    var depths: [Defined: Int] = [:]
    for component in components {
      var deepest = 0
      var own = 0
      for defined in component {
        guard let place = nodes.firstIndex(of: defined) else { continue }
        own = max(own, sets[place].depth)
        for use in uses[place] { deepest = max(deepest, depths[nodes[use.target]] ?? 0) }
      }
      for defined in component { depths[defined] = own + deepest }
    }
    return depths.values.max() ?? 0
  }

  /// The shortest ring over a use that is opposed.
  var unsoundRing: [Defined]? {
    for place in nodes.indices {
      for use in uses[place] where use.isOpposed {
        if let way = way(from: use.target, to: place) { return ([place] + way).map { nodes[$0] } }
      }
    }
    return nil
  }

  /// Breadth first, from one to another: both ends included.
  private func way(from start: Int, to goal: Int) -> [Int]? {
    var before = [Int: Int]()
    var frontier = [start]
    var seen: Set<Int> = [start]
    while !frontier.isEmpty, !seen.contains(goal) {
      var following: [Int] = []
      for place in frontier {
        for use in uses[place] where seen.insert(use.target).inserted {
          before[use.target] = place
          following.append(use.target)
        }
      }
      frontier = following
    }
    guard seen.contains(goal) else { return nil }
    var way = [goal]
    while let last = way.last, last != start, let previous = before[last] { way.append(previous) }
    return way.reversed()
  }

  private func stronglyConnected() -> [[Int]] {
    var starts: [UInt32] = [0]
    var heads: [UInt32] = []
    for own in uses {
      heads += own.map { UInt32(truncatingIfNeeded: $0.target) }
      starts.append(UInt32(truncatingIfNeeded: heads.count))
    }
    // A budget without bounds is never exceeded.
    guard let found = try? Components(starts: starts, heads: heads, budget: Budget()) else {
      return []
    }
    var members = [[Int]](repeating: [], count: found.count)
    for place in nodes.indices { members[found[place]].append(place) }
    return members
  }
}
