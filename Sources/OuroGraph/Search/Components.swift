/// Strongly connected components: the sets of vertices that can all reach one another.
///
/// > Source: R. E. Tarjan, "Depth-first search and linear graph algorithms", 1972, with stacks of
/// > its own.
struct Components {
  /// By vertex: the number of its component.
  private(set) var of: [Int]
  private(set) var count = 0

  /// - Complexity: O(vertices + edges).
  init(starts: [UInt32], heads: [UInt32], budget: Budget) throws(BudgetExceeded) {
    let vertices = max(0, starts.count - 1)
    of = Array(repeating: -1, count: vertices)
    var numbers = [Int](repeating: -1, count: vertices)
    var lows = numbers
    var next = 0
    var open: [Int] = []
    var path: [(vertex: Int, edge: UInt32)] = []
    for root in 0..<vertices where numbers[root] < 0 {
      path.append((root, starts[root]))
      while let (vertex, edge) = path.last {
        try budget.spend()
        if numbers[vertex] < 0 {
          numbers[vertex] = next
          lows[vertex] = next
          next += 1
          open.append(vertex)
        }
        if edge < starts[vertex + 1] {
          path[path.count - 1].edge += 1
          let head = Int(heads[Int(edge)])
          if numbers[head] < 0 {
            path.append((head, starts[head]))
          } else if of[head] < 0 {
            lows[vertex] = min(lows[vertex], numbers[head])
          }
          continue
        }
        path.removeLast()
        if let parent = path.last?.vertex { lows[parent] = min(lows[parent], lows[vertex]) }
        if lows[vertex] == numbers[vertex] { close(vertex, &open) }
      }
    }
  }

  private mutating func close(_ root: Int, _ open: inout [Int]) {
    while let vertex = open.popLast() {
      of[vertex] = count
      if vertex == root { break }
    }
    count += 1
  }

  /// By component: how many vertices it has.
  var sizes: [Int] {
    var sizes = [Int](repeating: 0, count: count)
    for component in of { sizes[component] += 1 }
    return sizes
  }
}
