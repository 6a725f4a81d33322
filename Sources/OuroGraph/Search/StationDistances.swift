/// Steps from each vertex past a station and on to one root after another.
struct StationDistances {
  let graph: StepGraph
  let station: RouteStation
  /// By vertex where the station is met from there on, then by vertex where it is not.
  var spread: StepSpread

  init(_ graph: StepGraph, _ station: RouteStation) {
    self.graph = graph
    self.station = station
    spread = StepSpread(count: graph.parties.count * 2)
  }

  /// - Complexity: O(vertices + edges) within the limit.
  mutating func measure(
    to root: Int, barred: [Bool], limit: Int, budget: Budget
  ) throws(BudgetExceeded) {
    let count = graph.parties.count
    spread.begin()
    spread.reach(isStation(root) ? root : root + count, over: 0)
    while let (place, distance) = spread.next(within: limit) {
      try budget.spend()
      let isMet = place < count
      let vertex = isMet ? place : place - count
      // A way back ends at the root.
      if vertex == root, distance > 1 { continue }
      for edge in graph.edges(to: vertex) {
        let tail = Int(graph.tails[Int(edge)])
        guard !barred[tail] else { continue }
        let isMetHere = isMet || isStation(tail) || isStation(edge: Int(edge))
        spread.reach(isMetHere ? tail : tail + count, over: distance)
      }
    }
  }

  /// The steps of the shortest way from the root past the station and back, once measured.
  func nearest(_ root: Int) -> Int32 {
    var nearest = Reach.unreached
    for edge in graph.edges(from: root) {
      let head = Int(graph.heads[edge])
      nearest = min(nearest, spread.steps[head])
      guard isStation(root) || isStation(edge: edge) else { continue }
      nearest = min(nearest, spread.steps[head + graph.parties.count])
    }
    return nearest
  }

  private func isStation(_ vertex: Int) -> Bool {
    !station.vertices.isEmpty && station.vertices[vertex]
  }

  private func isStation(edge: Int) -> Bool {
    !station.edges.isEmpty && station.edges[edge]
  }
}
