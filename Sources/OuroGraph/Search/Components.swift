/// Strongly connected components: the sets of vertices that can all reach one another.
///
/// > Source: R. E. Tarjan, "Depth-first search and linear graph algorithms", 1972, with a stack of its
/// > own.
struct Components {
  /// By vertex: 0 where it was not met yet, from 1 in the order met while its component is open, and
  /// the component's number with ``closed`` from then on: of two vertices the least mark tells.
  private var marks: [UInt32]
  private(set) var count = 0

  private static let closed: UInt32 = 1 << 31

  /// Each numbered behind those that it leads to.
  ///
  /// - Complexity: O(vertices + edges).
  init(starts: [UInt32], heads: [UInt32], budget: Budget) throws(BudgetExceeded) {
    marks = Array(repeating: 0, count: max(0, starts.count - 1))
    try walk(starts, heads, budget)
  }

  /// Numbered in any order: what the busiest party can reach, and can be reached from, is most often
  /// nearly all there is, and found sooner breadth first from both sides at once.
  ///
  /// - Complexity: O(parties + steps).
  init(of index: StepIndex, budget: Budget) throws(BudgetExceeded) {
    let (onward, backward) = (index.onward, index.backward)
    marks = Array(repeating: 0, count: onward.starts.count - 1)
    guard let pivot = try Components.busiest(onward, backward, budget) else { return }
    let (after, before) = try budget.both { isOnward, budget throws(BudgetExceeded) in
      let (rows, back) = isOnward ? (onward, backward) : (backward, onward)
      return try ReachableParties(from: [PartyID(pivot)], rows, back, budget).members
    }
    try budget.spend(marks.count)
    count = 1
    for party in marks.indices {
      let number = UInt32(truncatingIfNeeded: party)
      if after.contains(number), before.contains(number) {
        marks[party] = Components.closed
      } else if onward.count(of: number) == 0 || backward.count(of: number) == 0 {
        marks[party] = nextComponent()
      }
    }
    try walk(onward.starts, onward.ends, budget)
  }

  /// Who has the most ways through.
  private static func busiest(
    _ onward: StepIndex.Rows, _ backward: StepIndex.Rows, _ budget: Budget
  ) throws(BudgetExceeded) -> UInt32? {
    var (best, most): (UInt32?, UInt64) = (nil, 0)
    try budget.spend(onward.starts.count)
    for party in 0..<UInt32(truncatingIfNeeded: onward.starts.count - 1) {
      let ways = UInt64(onward.count(of: party)) * UInt64(backward.count(of: party))
      if ways > most || best == nil { (best, most) = (party, ways) }
    }
    return best
  }

  /// A vertex being looked through.
  private struct Step {
    let vertex: UInt32
    /// The next of its edges.
    var edge: UInt32
    /// The least mark met from it on.
    var low: UInt32
  }

  /// Depth first from each vertex that has no mark.
  private mutating func walk(
    _ starts: [UInt32], _ heads: [UInt32], _ budget: Budget
  ) throws(BudgetExceeded) {
    var next: UInt32 = 0
    var open: [UInt32] = []
    var path: [Step] = []
    for root in marks.indices where marks[root] == 0 {
      var entered: UInt32? = UInt32(truncatingIfNeeded: root)
      repeat {
        if let vertex = entered {
          next += 1
          marks[Int(vertex)] = next
          open.append(vertex)
          path.append(Step(vertex: vertex, edge: starts[Int(vertex)], low: next))
        }
        guard var step = path.popLast() else { break }
        let begin = step.edge
        entered = advance(&step, to: starts[Int(step.vertex) + 1], heads)
        try budget.spend(Int(step.edge - begin) + 1)
        if entered != nil {
          path.append(step)
          continue
        }
        if step.low == marks[Int(step.vertex)] { close(step.vertex, &open) }
        if let parent = path.indices.last { path[parent].low = min(path[parent].low, step.low) }
      } while !path.isEmpty || entered != nil
    }
  }

  /// Looks through a vertex's edges up to one that leads to a vertex without a mark.
  @inline(__always)
  private func advance(_ step: inout Step, to end: UInt32, _ heads: [UInt32]) -> UInt32? {
    while step.edge < end {
      let head = heads[Int(step.edge)]
      step.edge += 1
      let mark = marks[Int(head)]
      if mark == 0 { return head }
      // The marks of closed components are above all others.
      step.low = min(step.low, mark)
    }
    return nil
  }

  private mutating func close(_ root: UInt32, _ open: inout [UInt32]) {
    let component = nextComponent()
    while let vertex = open.popLast() {
      marks[Int(vertex)] = component
      if vertex == root { break }
    }
  }

  private mutating func nextComponent() -> UInt32 {
    defer { count += 1 }
    return Components.closed | UInt32(truncatingIfNeeded: count)
  }

  /// The number of a vertex's component.
  subscript(vertex: Int) -> Int { Int(marks[vertex] & ~Components.closed) }

  /// By component: how many vertices it has.
  var sizes: [Int] {
    var sizes = [Int](repeating: 0, count: count)
    for vertex in marks.indices { sizes[self[vertex]] += 1 }
    return sizes
  }
}
