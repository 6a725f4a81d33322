/// Finds the groups that stand first without putting all of them in order.
struct RowRanking {
  let isDescending: Bool
  /// So many are wanted.
  let most: Int
  let budget: Budget

  /// The first groups by value, then by name; those without a value come last, by name.
  ///
  /// - Parameters:
  ///   - group: Whose value stands at a place.
  ///   - valueless: Groups without a value.
  ///   - isGroup: Whether there is anything at a place: asked only of what could stand first.
  ///   - named: Puts groups in the order of their names.
  func first<Value: Comparable>(
    _ values: ArraySlice<Value>, group: (Int) -> Int, _ valueless: [Int] = [],
    where isGroup: (Int) -> Bool = { _ in true },
    named: ([Int]) throws(BudgetExceeded) -> [Int]
  ) throws(BudgetExceeded) -> [Int] {
    var first: [Int] = []
    let candidates = try candidates(of: values, where: isGroup).map {
      RankedGroup(value: values[$0], group: group($0))
    }
    let best = try budget.sorted(candidates, isWork: false) { isBefore($0.value, $1.value) }
    var start = 0
    while start < best.count, first.count < most {
      let value = best[start].value
      let end = best[start...].firstIndex { $0.value != value } ?? best.count
      let tied = best[start..<end].map(\.group)
      first += try tied.count == 1 ? tied : named(tied)
      start = end
    }
    if first.count < most, !valueless.isEmpty { first += try named(valueless) }
    return Array(first.prefix(most))
  }

  private func isBefore<Value: Comparable>(_ one: Value, _ other: Value) -> Bool {
    isDescending ? one > other : one < other
  }

  /// The places of those that do not stand behind the last one wanted.
  private func candidates<Value: Comparable>(
    of values: ArraySlice<Value>, where isGroup: (Int) -> Bool
  ) throws(BudgetExceeded) -> [Int] {
    var found: [Int] = []
    var rest = values.indices
    // The first ones are candidates whatever their values.
    while found.count < most, let place = rest.popFirst() {
      try budget.look()
      if isGroup(place) { found.append(place) }
    }
    guard !rest.isEmpty, most > 0 else { return found }
    // A heap of the best values so far with the worst of them on top.
    var heap = found.map { values[$0] }
    for place in (0..<(most / 2)).reversed() { sink(place, &heap) }
    for start in stride(from: rest.lowerBound, to: rest.upperBound, by: RowRanking.batch) {
      try budget.look(after: RowRanking.batch)
      let end = min(start + RowRanking.batch, rest.upperBound)
      collect(values[start..<end], where: isGroup, &found, &heap)
    }
    return found.filter { !isBefore(heap[0], values[$0]) }
  }

  /// So many values are looked at between two looks at the clock.
  private static let batch = 1024

  @inline(__always)
  private func collect<Value: Comparable>(
    _ values: ArraySlice<Value>, where isGroup: (Int) -> Bool, _ found: inout [Int],
    _ heap: inout [Value]
  ) {
    let (start, values) = (values.startIndex, values.span)
    var worst = heap[0]
    for place in values.indices where !isBefore(worst, values[place]) {
      guard isGroup(start + place) else { continue }
      found.append(start + place)
      guard isBefore(values[place], worst) else { continue }
      heap[0] = values[place]
      sink(0, &heap)
      worst = heap[0]
    }
  }

  private func sink<Value: Comparable>(_ start: Int, _ heap: inout [Value]) {
    var place = start
    while 2 * place + 1 < heap.count {
      var below = 2 * place + 1
      if below + 1 < heap.count, isBefore(heap[below], heap[below + 1]) { below += 1 }
      guard isBefore(heap[place], heap[below]) else { return }
      heap.swapAt(place, below)
      place = below
    }
  }
}

/// A group, and the value that it is ranked by.
private struct RankedGroup<Value: Comparable> {
  let value: Value
  let group: Int
}
