/// Takes the loops that a walk finds.
protocol LoopVisitor {
  /// Takes a loop by its vertices, from the root that it was found from.
  ///
  /// - Returns: `false` to end the walk.
  mutating func visit(_ loop: Swift.Span<UInt32>) -> Bool
}

/// Counts loops.
struct LoopCounter: LoopVisitor {
  private(set) var count = 0

  @inline(__always)
  mutating func visit(_ loop: Swift.Span<UInt32>) -> Bool {
    count += 1
    return true
  }
}

/// What a walk may enter and take.
struct LoopRules {
  /// Whether a vertex may be entered; `nil` when every one may.
  let isOpen: ((UInt32) -> Bool)?
  /// Whether two vertices only exchange one thing for another, which is no loop; `nil` when no two do.
  let isExchange: ((UInt32, UInt32) -> Bool)?
}

/// Walks every loop through one root after another in rows of an index, depth first with a stack of
/// its own, and turns back where the root is too far.
struct LoopWalk {
  /// Longer loops are walked elsewhere.
  static let longest = 250

  private let onward, backward: StepIndex.Rows
  private let least, most: Int
  private let budget: Budget
  /// By vertex: the fewest steps back to the root; ``barred`` for those too far, on the way, or not to
  /// be entered.
  private var away: [UInt8]
  private var reached: [UInt32] = []
  private var path: [UInt32]
  private var cursors: [Int]
  private var kept: [UInt8]

  private static let barred = UInt8.max

  /// - Parameter lengths: The fewest and the most steps, at most ``longest``.
  init(
    _ onward: StepIndex.Rows, _ backward: StepIndex.Rows, _ lengths: ClosedRange<Int>,
    _ budget: Budget
  ) {
    self.onward = onward
    self.backward = backward
    self.budget = budget
    least = lengths.lowerBound
    most = min(lengths.upperBound, LoopWalk.longest)
    away = Array(repeating: LoopWalk.barred, count: onward.starts.count)
    path = Array(repeating: 0, count: most + 1)
    cursors = Array(repeating: 0, count: most + 1)
    kept = Array(repeating: 0, count: most + 1)
  }

  /// - Parameter first: Vertices before it are not entered either, at no cost.
  /// - Returns: `false` when the visitor ended it.
  mutating func walk<Visitor: LoopVisitor>(
    from root: UInt32, notBefore first: UInt32 = 0, _ rules: LoopRules, into visitor: inout Visitor
  ) throws(BudgetExceeded) -> Bool {
    guard try measure(to: root, first, rules) else { return true }
    let rows = onward
    let ends = rows.ends.span
    var depth = 0
    path[0] = root
    cursors[0] = LoopWalk.start(of: root, rows, first)
    var end = rows.range(of: root).upperBound
    while true {
      var cursor = cursors[depth]
      let found = LoopWalk.next(
        at: &cursor, before: end, room: most - depth - 1, ends, away.span)
      cursors[depth] = cursor
      guard let (vertex, distance) = found else {
        if depth == 0 { return true }
        away[Int(path[depth])] = kept[depth]
        depth -= 1
        end = rows.range(of: path[depth]).upperBound
        continue
      }
      path[depth + 1] = vertex
      if distance == 1, depth + 2 >= least, depth > 0 || !isExchange(root, vertex, rules) {
        let goesOn = visitor.visit(path.span.extracting(first: depth + 2))
        if !goesOn { return leave(depth) }
      }
      guard most - depth > 2 else { continue }
      depth += 1
      kept[depth] = distance
      away[Int(vertex)] = LoopWalk.barred
      cursors[depth] = LoopWalk.start(of: vertex, rows, first)
      end = rows.range(of: vertex).upperBound
      try budget.spend(end - cursors[depth] + 1)
    }
  }

  /// The next vertex of a row from which the root can be reached in so many steps, and in how many.
  @inline(__always)
  private static func next(
    at cursor: inout Int, before end: Int, room: Int, _ ends: Swift.Span<UInt32>,
    _ away: Swift.Span<UInt8>
  ) -> (vertex: UInt32, distance: UInt8)? {
    while cursor < end {
      // Cursors stay within their rows, which hold numbers of vertices only.
      let vertex = unsafe ends[unchecked: cursor]
      cursor += 1
      let distance = unsafe away[unchecked: Int(vertex)]
      if Int(distance) <= room { return (vertex, distance) }
    }
    return nil
  }

  @inline(__always)
  private func isExchange(_ root: UInt32, _ vertex: UInt32, _ rules: LoopRules) -> Bool {
    rules.isExchange.map { $0(root, vertex) } ?? false
  }

  /// Clears the marks of a walk that ended early.
  private mutating func leave(_ depth: Int) -> Bool {
    for place in stride(from: depth, to: 0, by: -1) { away[Int(path[place])] = kept[place] }
    return false
  }

  /// Measures the steps back to a root, as far as a loop may go.
  ///
  /// - Returns: Whether anybody leads there.
  private mutating func measure(
    to root: UInt32, _ first: UInt32, _ rules: LoopRules
  ) throws(BudgetExceeded) -> Bool {
    for vertex in reached { away[Int(vertex)] = LoopWalk.barred }
    reached.removeAll(keepingCapacity: true)
    try reach(from: root, at: 1, root, first, rules)
    var (start, distance) = (0, UInt8(2))
    while start < reached.count, Int(distance) < most {
      let end = reached.count
      for place in start..<end {
        try reach(from: reached[place], at: distance, root, first, rules)
      }
      start = end
      distance += 1
    }
    return !reached.isEmpty
  }

  /// Marks those one step before a vertex that are not nearer to the root.
  @inline(__always)
  private mutating func reach(
    from vertex: UInt32, at distance: UInt8, _ root: UInt32, _ first: UInt32, _ rules: LoopRules
  ) throws(BudgetExceeded) {
    let rows = backward
    let range = LoopWalk.start(of: vertex, rows, first)..<rows.range(of: vertex).upperBound
    try budget.spend(range.count + 1)
    let ends = rows.ends.span
    LoopWalk.mark(ends, range, distance, root, rules, in: &away, &reached)
  }

  @inline(__always)
  private static func mark(
    _ ends: Swift.Span<UInt32>, _ range: Range<Int>, _ distance: UInt8, _ root: UInt32,
    _ rules: LoopRules, in away: inout [UInt8], _ reached: inout [UInt32]
  ) {
    var away = away.mutableSpan
    for place in range {
      let other = unsafe ends[unchecked: place]
      guard unsafe away[unchecked: Int(other)] == LoopWalk.barred, other != root else { continue }
      if let isOpen = rules.isOpen, !isOpen(other) { continue }
      unsafe away[unchecked: Int(other)] = distance
      reached.append(other)
    }
  }

  /// Where the ends of a row begin that may be entered.
  @inline(__always)
  private static func start(of vertex: UInt32, _ rows: StepIndex.Rows, _ first: UInt32) -> Int {
    let range = rows.range(of: vertex)
    guard first > 0 else { return range.lowerBound }
    let ends = rows.ends.span
    var (low, high) = (range.lowerBound, range.upperBound)
    while low < high {
      let middle = low + (high - low) / 2
      if unsafe ends[unchecked: middle] < first { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
