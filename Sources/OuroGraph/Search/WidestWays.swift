/// How wide the widest way from one vertex to each other is.
///
/// > Source: E. W. Dijkstra, "A note on two problems in connexion with graphs", 1959, for bottlenecks;
/// > with a bucket a width in the place of a heap.
struct WidestWays {
  /// By vertex: the rank of the narrowest edge on the widest way to it; `nil` when there is none.
  let ranks: [Int?]

  /// - Parameters:
  ///   - edgeRanks: By edge: how wide it is, from 0.
  ///   - count: How many ranks there are.
  /// - Complexity: O(vertices + edges + ranks).
  init(
    from source: Int, _ graph: StepGraph, edgeRanks: [Int32], count: Int, budget: Budget
  ) throws(BudgetExceeded) {
    var ranks = [Int?](repeating: nil, count: graph.parties.count)
    // The edges that wait, in a list a rank.
    var firsts = [UInt32](repeating: .max, count: count)
    var nexts = [UInt32](repeating: .max, count: graph.heads.count)
    func wait(from vertex: Int, _ width: Int) {
      for edge in graph.edges(from: vertex) where ranks[Int(graph.heads[edge])] == nil {
        let rank = min(Int(edgeRanks[edge]), width)
        nexts[edge] = firsts[rank]
        firsts[rank] = UInt32(truncatingIfNeeded: edge)
      }
    }
    ranks[source] = count
    wait(from: source, count)
    for rank in firsts.indices.reversed() {
      try budget.spend()
      while firsts[rank] != .max {
        try budget.spend()
        let edge = Int(firsts[rank])
        firsts[rank] = nexts[edge]
        let head = Int(graph.heads[edge])
        guard ranks[head] == nil else { continue }
        ranks[head] = rank
        wait(from: head, rank)
      }
    }
    self.ranks = ranks
  }
}
