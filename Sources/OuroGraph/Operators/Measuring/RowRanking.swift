/// A group, and the value that it is ranked by.
struct RankedGroup<Value: Comparable> {
  let value: Value
  let group: Int
}

/// Finds the groups that stand first without putting all of them in order.
struct RowRanking {
  let isDescending: Bool
  /// So many are wanted.
  let most: Int
  let budget: Budget

  /// The first groups by value, then by name; those without a value come last, by name.
  ///
  /// - Parameter named: Puts groups in the order of their names.
  func first<Value: Comparable>(
    _ ranked: [RankedGroup<Value>], _ valueless: [Int],
    named: ([Int]) throws(BudgetExceeded) -> [Int]
  ) throws(BudgetExceeded) -> [Int] {
    var first: [Int] = []
    let candidates = atLeast(try worst(of: ranked), ranked)
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

  private func atLeast<Value>(
    _ worst: Value?, _ ranked: [RankedGroup<Value>]
  ) -> [RankedGroup<Value>] {
    guard let worst else { return ranked }
    return ranked.filter { !isBefore(worst, $0.value) }
  }

  /// The value of the last one wanted; `nil` when all are.
  private func worst<Value>(
    of ranked: [RankedGroup<Value>]
  ) throws(BudgetExceeded) -> Value? {
    guard most > 0, most < ranked.count else { return nil }
    // A heap of the best so far with the worst of them on top.
    var heap = ranked.prefix(most).map(\.value)
    for place in (0..<(most / 2)).reversed() { sink(place, &heap) }
    for entry in ranked[most...] {
      try budget.look()
      guard isBefore(entry.value, heap[0]) else { continue }
      heap[0] = entry.value
      sink(0, &heap)
    }
    return heap[0]
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
