/// A set of vertices, or of edges, of which some must be on a route.
struct RouteStation {
  /// By vertex; empty for a set of edges.
  var vertices: [Bool] = []
  /// By edge; empty for a set of vertices.
  var edges: [Bool] = []
  /// By vertex: a lower bound of the steps still needed from it where the route has not met the set.
  var needed: [Int32] = []

  /// Whether a route has met the set before the last vertex it came to.
  func isMet(from root: Int, by route: [UInt32], and edge: Int, in graph: StepGraph) -> Bool {
    if vertices.isEmpty { return edges[edge] || route.contains { edges[Int($0)] } }
    return vertices[root] || route.contains { vertices[Int(graph.heads[Int($0)])] }
  }
}
