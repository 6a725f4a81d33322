/// The least and the most that the Herfindahl index of some amounts can be, each amount anywhere
/// between its ends.
///
/// With Q the sum of the squares and S the sum, the index is Q/S² of 10,000. It grows with an amount
/// that is above Q/S, and falls with one below.
struct HerfindahlBounds {
  private typealias Ends = (low: Int128, high: Int128)

  private let ends: [Ends]
  private let isUnbounded: Bool

  /// Of so many hedged amounts every way for each to be at one of its ends is tried.
  static let tried = 10
  /// The sum of all amounts has no more bits, so that the products of sums fit.
  private static let bits = 60
  private static let whole = ExactDecimal(10_000)

  /// - Parameter amounts: `high` is `nil` for no upper end; not all are nothing.
  init(_ amounts: [(low: ExactDecimal, high: ExactDecimal?)]) {
    isUnbounded = amounts.contains { $0.high == nil }
    // The index is least with no amount above the largest end there is.
    let most = amounts.map { max($0.low.billionths, $0.high?.billionths ?? 1) }.max() ?? 1
    ends = HerfindahlBounds.scaled(
      amounts.map { ($0.low.billionths, $0.high?.billionths ?? most) }, most: most)
  }

  /// In units that are as large as can be; where they are too many, cut outward.
  private static func scaled(_ ends: [Ends], most: Int128) -> [Ends] {
    let unit = ends.reduce(Int128(0)) { unit, end in
      unit.commonDivisor(with: end.low).commonDivisor(with: end.high)
    }
    guard unit > 0 else { return ends }
    let used = width(most / unit) + width(Int128(ends.count))
    let shift = Int128(max(0, used - bits))
    return ends.map { end in
      let (low, high) = (end.low / unit, end.high / unit)
      let isCut = (high >> shift) << shift != high
      return (low >> shift, (high >> shift) + (isCut ? 1 : 0))
    }
  }

  private static func width(_ number: Int128) -> Int {
    Int128.bitWidth - number.leadingZeroBitCount
  }

  // MARK: The least

  /// Where all amounts come as near to one level as they can, which is Q/S of just that.
  var least: ExactDecimal? {
    let marks = Set(ends.flatMap { [$0.low, $0.high] }).sorted()
    let from = max(0, marks.partitioningIndex { !isTooLow($0) } - 1)
    guard marks.indices.contains(from) else { return nil }
    var (sum, squares, free): (Int128, Int128, Int128) = (0, 0, 0)
    for end in ends {
      if end.low <= marks[from], end.high > marks[from] {
        free += 1
        continue
      }
      let amount = end.low > marks[from] ? end.low : end.high
      sum += amount
      squares += amount * amount
    }
    // The level is squares/sum, and what is free stands at it.
    guard sum > 0 else { return free > 0 ? HerfindahlBounds.index(1, of: free)?.down : nil }
    return HerfindahlBounds.index(squares, of: sum * sum + free * squares)?.down
  }

  /// Whether the level at which Q/S is the level itself is not below a mark.
  private func isTooLow(_ mark: Int128) -> Bool {
    var excess: Int128 = 0
    for end in ends {
      let amount = min(max(mark, end.low), end.high)
      excess += amount * (amount - mark)
    }
    return excess >= 0
  }

  // MARK: The most

  /// It is where each amount is at one of its ends: of few all ways are tried; of many, squares are
  /// taken to grow evenly from end to end, which is never less, and the amounts that add most to
  /// them for their size are raised first.
  var most: ExactDecimal? {
    if isUnbounded { return HerfindahlBounds.whole }
    let hedged = ends.filter { $0.low < $0.high }
    let found = hedged.count > HerfindahlBounds.tried ? evenly(hedged) : best(hedged)
    return found.map { min($0, HerfindahlBounds.whole) }
  }

  private var lowest: (sum: Int128, squares: Int128) {
    ends.reduce((0, 0)) { ($0.0 + $1.low, $0.1 + $1.low * $1.low) }
  }

  private func best(_ hedged: [Ends]) -> ExactDecimal? {
    let lowest = lowest
    var best: ExactDecimal?
    for choice in 0..<(1 << hedged.count) {
      var (sum, squares) = lowest
      for (place, end) in hedged.enumerated() where choice >> place & 1 == 1 {
        sum += end.high - end.low
        squares += end.high * end.high - end.low * end.low
      }
      best = HerfindahlBounds.larger(best, squares, of: sum * sum)
    }
    return best
  }

  private func evenly(_ hedged: [Ends]) -> ExactDecimal? {
    var (sum, squares) = lowest
    var best = HerfindahlBounds.larger(nil, squares, of: sum * sum)
    for end in hedged.sorted(by: { $0.low + $0.high > $1.low + $1.high }) {
      let (slope, gap) = (end.low + end.high, end.high - end.low)
      // On the way, (base + slope·S)/S² has its peak at S = -2·base/slope.
      let base = squares - slope * sum
      if base < 0, -2 * base > slope * sum, -2 * base < slope * (sum + gap) {
        best = HerfindahlBounds.larger(best, slope * slope, of: -4 * base)
      }
      (sum, squares) = (sum + gap, squares + slope * gap)
      best = HerfindahlBounds.larger(best, squares, of: sum * sum)
    }
    return best
  }

  private static func larger(
    _ best: ExactDecimal?, _ squares: Int128, of sum: Int128
  ) -> ExactDecimal? {
    guard let found = index(squares, of: sum)?.up else { return best }
    return best.map { max($0, found) } ?? found
  }

  private static func index(
    _ squares: Int128, of sum: Int128
  ) -> (down: ExactDecimal, up: ExactDecimal)? {
    whole.times(squares, over: sum)
  }
}
