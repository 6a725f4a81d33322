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
    var marks: [UInt8] = []
    swap(&marks, &away)
    defer { swap(&marks, &away) }
    var away = marks.mutableSpan
    var depth = 0
    path[0] = root
    var cursor = rows.start(of: root, notBefore: first)
    var end = rows.range(of: root).upperBound
    while true {
      var distance = LoopWalk.barred
      var vertex: UInt32 = 0
      let room = most - depth - 1
      while cursor < end {
        // Cursors stay within their rows, which hold numbers of vertices only.
        vertex = unsafe ends[unchecked: cursor]
        cursor += 1
        distance = unsafe away[unchecked: Int(vertex)]
        if Int(distance) <= room { break }
      }
      guard Int(distance) <= room else {
        if depth == 0 { return true }
        away[Int(path[depth])] = kept[depth]
        depth -= 1
        (cursor, end) = (cursors[depth], rows.range(of: path[depth]).upperBound)
        continue
      }
      path[depth + 1] = vertex
      if distance == 1, depth + 2 >= least,
        depth > 0 || !(rules.isExchange.map { $0(root, vertex) } ?? false),
        !visitor.visit(path.span.extracting(first: depth + 2))
      {
        for place in stride(from: depth, to: 0, by: -1) { away[Int(path[place])] = kept[place] }
        return false
      }
      guard room > 1 else { continue }
      cursors[depth] = cursor
      depth += 1
      kept[depth] = distance
      away[Int(vertex)] = LoopWalk.barred
      cursor = rows.start(of: vertex, notBefore: first)
      end = rows.range(of: vertex).upperBound
      try budget.spend(end - cursor + 1)
    }
  }

  /// Measures the steps back to a root, as far as a loop may go.
  ///
  /// - Returns: Whether anybody leads there.
  private mutating func measure(
    to root: UInt32, _ first: UInt32, _ rules: LoopRules
  ) throws(BudgetExceeded) -> Bool {
    let rows = backward
    let ends = rows.ends.span
    var marks: [UInt8] = []
    swap(&marks, &away)
    defer { swap(&marks, &away) }
    var away = marks.mutableSpan
    for vertex in reached { away[Int(vertex)] = LoopWalk.barred }
    reached.removeAll(keepingCapacity: true)
    var vertex = root
    var (place, levelEnd, distance) = (0, 0, UInt8(1))
    while true {
      let range = rows.start(of: vertex, notBefore: first)..<rows.range(of: vertex).upperBound
      try budget.spend(range.count + 1)
      for place in range {
        let other = unsafe ends[unchecked: place]
        guard unsafe away[unchecked: Int(other)] == LoopWalk.barred, other != root else { continue }
        if let isOpen = rules.isOpen, !isOpen(other) { continue }
        unsafe away[unchecked: Int(other)] = distance
        reached.append(other)
      }
      if place == levelEnd {
        // A level is done: the next one is a step farther.
        guard place < reached.count, Int(distance) + 1 < most else { return !reached.isEmpty }
        distance += 1
        levelEnd = reached.count
      }
      vertex = reached[place]
      place += 1
    }
  }
}

extension StepIndex.Rows {
  /// Where the ends of a row begin that may be entered.
  @inline(__always)
  fileprivate func start(of vertex: UInt32, notBefore first: UInt32) -> Int {
    let range = range(of: vertex)
    guard first > 0 else { return range.lowerBound }
    let ends = ends.span
    var (low, high) = (range.lowerBound, range.upperBound)
    while low < high {
      let middle = low + (high - low) / 2
      if unsafe ends[unchecked: middle] < first { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
