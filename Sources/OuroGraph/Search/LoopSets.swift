/// Counts the loops through a root among a few others that are much entangled with it: by the sets of
/// vertices that the ways from the root lead through, which are far fewer than the ways.
///
/// > Source: M. Held and R. M. Karp, "A dynamic programming approach to sequencing problems", 1962.
struct LoopSets {
  /// At most so many others: each more doubles what is kept.
  static let most = 19

  /// By vertex, as bits: to whom it leads. The root has no number.
  let onward: [UInt32]
  /// To whom the root leads.
  let first: UInt32
  /// Who leads to the root.
  let last: UInt32
  /// With whom a way there and back is no loop.
  let exchanging: UInt32

  /// Whether to go through the sets costs less than to walk every way of so many steps.
  func paysOff(within most: Int) -> Bool {
    let size = Double(onward.count)
    let degree =
      onward.reduce(Double(first.nonzeroBitCount)) { $0 + Double($1.nonzeroBitCount) } / (size + 1)
    let sets = Double(1 << onward.count) * size * degree / 2
    var ways = 1.0
    for step in 0..<min(most - 1, onward.count) { ways *= min(degree, size - Double(step)) }
    return ways > sets
  }

  /// - Parameter lengths: The fewest and the most steps.
  /// - Complexity: O(2ⁿ · n²) for n others.
  func count(
    _ lengths: ClosedRange<Int>, _ budget: Budget
  ) throws(BudgetExceeded) -> Int {
    let places = onward.count << onward.count
    return try budget.holding(places * MemoryLayout<Int>.stride) { () throws(BudgetExceeded) in
      try counted(lengths, among: places, budget)
    }
  }

  private func counted(
    _ lengths: ClosedRange<Int>, among places: Int, _ budget: Budget
  ) throws(BudgetExceeded) -> Int {
    let size = onward.count
    // By set and the vertex that they end at: how many ways lead from the root through all of the set.
    var ways = [Int](repeating: 0, count: places)
    for end in Bits(first) { ways[size << end + end] = 1 }
    var count = 0
    for set in UInt32(1)..<(1 << UInt32(size)) {
      let length = set.nonzeroBitCount + 1
      guard length <= lengths.upperBound else { continue }
      try budget.spend(length)
      let back = length < lengths.lowerBound ? 0 : length == 2 ? last & ~exchanging : last
      for end in Bits(set) {
        let here = ways[Int(set) * size + end]
        guard here > 0 else { continue }
        if back & 1 << UInt32(end) != 0 { count += here }
        guard length < lengths.upperBound else { continue }
        for next in Bits(onward[end] & ~set) {
          ways[Int(set | 1 << UInt32(next)) * size + next] += here
        }
      }
    }
    return count
  }
}

/// The places of the bits of a number that are set, the lowest first.
private struct Bits: Sequence, IteratorProtocol {
  private var rest: UInt32

  init(_ bits: UInt32) { rest = bits }

  mutating func next() -> Int? {
    guard rest != 0 else { return nil }
    defer { rest &= rest &- 1 }
    return rest.trailingZeroBitCount
  }
}
