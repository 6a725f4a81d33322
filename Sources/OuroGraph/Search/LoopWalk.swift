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
///
/// How far the root is, is measured from it, backward, and only so far as that costs less than to walk
/// on without knowing.
struct LoopWalk {
  /// Longer loops are walked elsewhere.
  static let longest = 250

  private let onward, backward: StepIndex.Rows
  private let least, most: Int
  private let budget: Budget
  /// By vertex: the fewest steps back to the root; ``unmeasured`` for those farther than the radius,
  /// ``barred`` for those on the way.
  private var away: [UInt8]
  /// Steps back to the root are measured up to so many.
  private var radius = 0
  /// The root and those measured, nearest first; of them, the farthest.
  private var reached: [UInt32] = []
  private var level = 0..<0
  /// Where the walks of some steps from the root end, as often as there are walks.
  private var walked: [UInt32] = []
  private var path: [UInt32]
  private var cursors: [Int]
  private var kept: [UInt8]

  private static let barred = UInt8.max
  private static let unmeasured = UInt8.max - 1

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
    away = Array(repeating: LoopWalk.unmeasured, count: onward.starts.count)
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
    return try walkMeasured(from: root, first, rules, into: &visitor)
  }

  /// How many loops there are, walked or, where that takes less, counted by sets.
  mutating func count(
    from root: UInt32, notBefore first: UInt32 = 0, _ rules: LoopRules
  ) throws(BudgetExceeded) -> Int {
    guard try measure(to: root, first, rules) else { return 0 }
    if let sets = try entangled(with: root, first, rules), sets.paysOff(within: most) {
      return try sets.count(least...most, budget)
    }
    var counter = LoopCounter()
    _ = try walkMeasured(from: root, first, rules, into: &counter)
    return counter.count
  }

  private mutating func walkMeasured<Visitor: LoopVisitor>(
    from root: UInt32, _ first: UInt32, _ rules: LoopRules, into visitor: inout Visitor
  ) throws(BudgetExceeded) -> Bool {
    let rows = onward
    let ends = rows.ends.span
    var marks: [UInt8] = []
    swap(&marks, &away)
    defer { swap(&marks, &away) }
    var away = marks.mutableSpan
    var depth = 0
    path[0] = root
    var (cursor, end) = rows.range(of: root, notBefore: first).bounds
    while true {
      var distance = LoopWalk.barred
      var vertex: UInt32 = 0
      let room = most - depth - 1
      let farthest = room > radius ? LoopWalk.unmeasured : UInt8(truncatingIfNeeded: room)
      while cursor < end {
        // Cursors stay within their rows, which hold numbers of vertices only.
        vertex = unsafe ends[unchecked: cursor]
        cursor += 1
        distance = unsafe away[unchecked: Int(vertex)]
        if distance <= farthest { break }
      }
      guard distance <= farthest else {
        if depth == 0 { return true }
        away[Int(path[depth])] = kept[depth]
        depth -= 1
        (cursor, end) = (cursors[depth], rows.range(of: path[depth]).upperBound)
        continue
      }
      if distance == LoopWalk.unmeasured, let isOpen = rules.isOpen, !isOpen(vertex) { continue }
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
      (cursor, end) = rows.range(of: vertex, notBefore: first).bounds
      try budget.spend(end - cursor + 1)
    }
  }

  /// Measures the steps back to a root: as many as a loop may have, less those that it costs less to
  /// walk on without knowing.
  ///
  /// - Returns: Whether anybody leads there.
  private mutating func measure(
    to root: UInt32, _ first: UInt32, _ rules: LoopRules
  ) throws(BudgetExceeded) -> Bool {
    for vertex in reached { away[Int(vertex)] = LoopWalk.unmeasured }
    reached.removeAll(keepingCapacity: true)
    reached.append(root)
    away[Int(root)] = LoopWalk.barred
    (radius, level) = (0, 0..<1)
    try measureLevel(first, rules)
    guard !level.isEmpty else { return false }
    walked.removeAll(keepingCapacity: true)
    walked.append(root)
    walkOn(first)
    var steps = 1
    while radius + steps < most, !level.isEmpty {
      try budget.spend(level.count)
      let back = backward.count(from: reached[level], notBefore: first)
      if walked.count < back, onward.count(from: walked[...], notBefore: first) < back {
        walkOn(first)
        steps += 1
        try budget.spend(walked.count)
      } else {
        try measureLevel(first, rules)
      }
    }
    // Whoever is not met by now leads nowhere.
    if level.isEmpty { radius = most }
    return true
  }

  /// Those who can be on a loop with the root; `nil` when they are many, when not all are known, and
  /// where loops are so short that they are walked at once.
  private func entangled(
    with root: UInt32, _ first: UInt32, _ rules: LoopRules
  ) throws(BudgetExceeded) -> LoopSets? {
    guard most > 4, level.isEmpty || radius >= most - 1 else { return nil }
    var members: [UInt32] = []
    var rows: [UInt32] = []
    var last: UInt32 = 0
    var exchanging: UInt32 = 0
    while rows.count <= members.count {
      let range = onward.range(of: rows.isEmpty ? root : members[rows.count - 1], notBefore: first)
      try budget.spend(range.count + 1)
      var row: UInt32 = 0
      for vertex in onward.ends[range] where away[Int(vertex)] < LoopWalk.unmeasured {
        let place = members.firstIndex(of: vertex) ?? members.count
        if place == members.count {
          guard place < LoopSets.most else { return nil }
          members.append(vertex)
          if away[Int(vertex)] == 1 { last |= 1 << UInt32(place) }
          if rules.isExchange?(root, vertex) ?? false { exchanging |= 1 << UInt32(place) }
        }
        row |= 1 << UInt32(place)
      }
      rows.append(row)
    }
    return LoopSets(
      onward: Array(rows.dropFirst()), first: rows[0], last: last, exchanging: exchanging)
  }

  /// Measures whoever is a step farther than the last.
  private mutating func measureLevel(
    _ first: UInt32, _ rules: LoopRules
  ) throws(BudgetExceeded) {
    let rows = backward
    let ends = rows.ends.span
    var marks: [UInt8] = []
    swap(&marks, &away)
    defer { swap(&marks, &away) }
    var away = marks.mutableSpan
    radius += 1
    let distance = UInt8(truncatingIfNeeded: radius)
    let next = reached.count
    for place in level {
      let range = rows.range(of: reached[place], notBefore: first)
      try budget.spend(range.count + 1)
      for place in range {
        let other = unsafe ends[unchecked: place]
        guard unsafe away[unchecked: Int(other)] == LoopWalk.unmeasured else { continue }
        if let isOpen = rules.isOpen, !isOpen(other) { continue }
        unsafe away[unchecked: Int(other)] = distance
        reached.append(other)
      }
    }
    level = next..<reached.count
  }

  /// Walks a step on from wherever the walks from the root end.
  private mutating func walkOn(_ first: UInt32) {
    var ends: [UInt32] = []
    swap(&ends, &walked)
    for vertex in ends {
      walked.append(contentsOf: onward.ends[onward.range(of: vertex, notBefore: first)])
    }
  }
}

extension StepIndex.Rows {
  /// The places of a row's ends that may be entered.
  @inline(__always)
  fileprivate func range(of vertex: UInt32, notBefore first: UInt32) -> Range<Int> {
    let range = range(of: vertex)
    guard first > 0 else { return range }
    let ends = ends.span
    var (low, high) = (range.lowerBound, range.upperBound)
    while low < high {
      let middle = low + (high - low) / 2
      if unsafe ends[unchecked: middle] < first { low = middle + 1 } else { high = middle }
    }
    return low..<range.upperBound
  }

  /// How many ends some rows have together.
  fileprivate func count(from vertices: ArraySlice<UInt32>, notBefore first: UInt32) -> Int {
    vertices.reduce(0) { $0 + range(of: $1, notBefore: first).count }
  }
}

extension Range {
  fileprivate var bounds: (Bound, Bound) { (lowerBound, upperBound) }
}
