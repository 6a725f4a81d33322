extension RandomAccessCollection {
  /// Where the elements begin that hold: all of them stand behind all others.
  ///
  /// - Complexity: O(log count).
  @inlinable @inline(__always)
  package func partitioningIndex(where holds: (Element) -> Bool) -> Index {
    var (low, left) = (startIndex, count)
    while left > 0 {
      let half = left / 2
      let middle = index(low, offsetBy: half)
      if holds(self[middle]) {
        left = half
      } else {
        low = index(after: middle)
        left -= half + 1
      }
    }
    return low
  }
}
