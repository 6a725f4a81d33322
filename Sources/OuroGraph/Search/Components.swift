/// Strongly connected components: the sets of vertices that can all reach one another, numbered so
/// that each comes behind those that it leads to.
///
/// > Source: R. E. Tarjan, "Depth-first search and linear graph algorithms", 1972, with stacks of
/// > its own.
struct Components {
  /// By vertex.
  private var of: [UInt32]
  private(set) var count = 0

  private static let none = UInt32.max

  /// A vertex being looked through, and the next of its edges.
  private struct Step {
    let vertex: UInt32
    var edge: UInt32
  }

  /// - Complexity: O(vertices + edges).
  init(starts: [UInt32], heads: [UInt32], budget: Budget) throws(BudgetExceeded) {
    let vertices = max(0, starts.count - 1)
    of = Array(repeating: Components.none, count: vertices)
    // From 1, in the order met; 0 for those not met yet.
    var numbers = [UInt32](repeating: 0, count: vertices)
    var lows = numbers
    var next: UInt32 = 0
    var open: [UInt32] = []
    var path: [Step] = []
    for root in 0..<vertices where numbers[root] == 0 {
      next += 1
      (numbers[root], lows[root]) = (next, next)
      open.append(UInt32(truncatingIfNeeded: root))
      path.append(Step(vertex: UInt32(truncatingIfNeeded: root), edge: starts[root]))
      while var step = path.popLast() {
        let vertex = Int(step.vertex)
        let end = starts[vertex + 1]
        let begin = step.edge
        var low = lows[vertex]
        var entered: Int?
        while step.edge < end {
          let head = Int(heads[Int(step.edge)])
          step.edge += 1
          if numbers[head] == 0 {
            entered = head
            break
          }
          if of[head] == Components.none { low = min(low, numbers[head]) }
        }
        try budget.spend(Int(step.edge - begin) + 1)
        lows[vertex] = low
        if let head = entered {
          path.append(step)
          next += 1
          (numbers[head], lows[head]) = (next, next)
          open.append(UInt32(truncatingIfNeeded: head))
          path.append(Step(vertex: UInt32(truncatingIfNeeded: head), edge: starts[head]))
          continue
        }
        if let parent = path.last { lows[Int(parent.vertex)] = min(lows[Int(parent.vertex)], low) }
        if low == numbers[vertex] { close(step.vertex, &open) }
      }
    }
  }

  private mutating func close(_ root: UInt32, _ open: inout [UInt32]) {
    while let vertex = open.popLast() {
      of[Int(vertex)] = UInt32(truncatingIfNeeded: count)
      if vertex == root { break }
    }
    count += 1
  }

  /// The number of a vertex's component.
  subscript(vertex: Int) -> Int { Int(of[vertex]) }

  /// By component: how many vertices it has.
  var sizes: [Int] {
    var sizes = [Int](repeating: 0, count: count)
    for component in of { sizes[Int(component)] += 1 }
    return sizes
  }
}
