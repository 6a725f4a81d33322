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

  /// Tarjan's components, with a stack of its own.
  private func stronglyConnected() -> [[Int]] {
    var found: [[Int]] = []
    var number = [Int](repeating: -1, count: nodes.count)
    var low = number
    var isOpen = [Bool](repeating: false, count: nodes.count)
    var open: [Int] = []
    var count = 0
    for root in nodes.indices where number[root] < 0 {
      var path: [(place: Int, next: Int)] = [(root, 0)]
      while let (place, next) = path.last {
        if next == 0 {
          (number[place], low[place]) = (count, count)
          count += 1
          open.append(place)
          isOpen[place] = true
        }
        if next < uses[place].count {
          path[path.count - 1].next += 1
          let target = uses[place][next].target
          if number[target] < 0 {
            path.append((target, 0))
          } else if isOpen[target] {
            low[place] = min(low[place], number[target])
          }
          continue
        }
        path.removeLast()
        if let parent = path.last?.place { low[parent] = min(low[parent], low[place]) }
        guard low[place] == number[place], let start = open.lastIndex(of: place) else { continue }
        for member in open[start...] { isOpen[member] = false }
        found.append(open[start...].sorted())
        open.removeSubrange(start...)
      }
    }
    return found
  }
}
