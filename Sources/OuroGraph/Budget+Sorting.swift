extension Budget {
  /// So many elements are sorted between two looks at the clock.
  private static let run = 1 << 13

  /// The elements in order, equal ones as they came.
  ///
  /// - Complexity: O(n · log n); ends within a fraction of a millisecond of its budget.
  package func sorted<Element>(
    _ elements: [Element], by isBefore: (Element, Element) -> Bool
  ) throws(BudgetExceeded) -> [Element] {
    guard elements.count > Budget.run else { return elements.sorted(by: isBefore) }
    var sorted: [Element] = []
    sorted.reserveCapacity(elements.count)
    for first in stride(from: 0, to: elements.count, by: Budget.run) {
      try spend(Budget.run)
      let run = elements[first..<min(first + Budget.run, elements.count)]
      sorted += run.sorted(by: isBefore)
    }
    var width = Budget.run
    while width < sorted.count {
      var merged: [Element] = []
      merged.reserveCapacity(sorted.count)
      for first in stride(from: 0, to: sorted.count, by: 2 * width) {
        let middle = min(first + width, sorted.count)
        let end = min(middle + width, sorted.count)
        try merge(sorted[first..<middle], sorted[middle..<end], into: &merged, by: isBefore)
      }
      sorted = merged
      width *= 2
    }
    return sorted
  }

  private func merge<Element>(
    _ left: ArraySlice<Element>, _ right: ArraySlice<Element>, into merged: inout [Element],
    by isBefore: (Element, Element) -> Bool
  ) throws(BudgetExceeded) {
    var (one, other) = (left.startIndex, right.startIndex)
    while one < left.endIndex, other < right.endIndex {
      try spend()
      if isBefore(right[other], left[one]) {
        merged.append(right[other])
        other += 1
      } else {
        merged.append(left[one])
        one += 1
      }
    }
    merged += left[one...]
    merged += right[other...]
  }
}
