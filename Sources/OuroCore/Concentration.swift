/// How few hands amounts are in: the Herfindahl index, which is the sum of the squares of their
/// shares in percent, 10,000 for one alone; from the least to the most that their hedges allow.
public struct Concentration: Hashable, Sendable {
  /// No less.
  public let low: ExactDecimal
  /// No more.
  public let high: ExactDecimal
  /// The largest of the shares, whosever it turns out to be.
  public let top: Share
  /// The places of the amounts that may turn out to be the largest.
  package let leaders: [Int]

  /// About how much there is to do at the most to bound one.
  package static let work = 1 << HerfindahlBounds.tried

  /// - Parameter amounts: Of one currency, none a ceiling.
  /// - Returns: `nil` when there is nothing to divide.
  package init?(of amounts: [HedgedMoney]) {
    let ends = amounts.compactMap { amount in
      amount.low.map { LeaderEnds(low: $0, high: amount.high, amount) }
    }
    guard ends.contains(where: { $0.high != .zero }) else { return nil }
    let bounds = HerfindahlBounds(ends.map { (low: $0.low, high: $0.high) })
    guard let least = bounds.least, let most = bounds.most, let top = Share(largestOf: ends)
    else { return nil }
    (low, high) = (least, most)
    self.top = top
    leaders = LeaderEnds.leaders(of: ends)
  }
}

extension Concentration: CustomStringConvertible {
  /// `5,000`, `about 3,333`, `2,531 to 2,600`: whole numbers.
  public var description: String {
    let (nearest, other) = (low.rounded(to: ExactDecimal.scale, .nearest), high)
    if low == high, nearest == low { return low.digits(grouped: true) }
    if nearest == other.rounded(to: ExactDecimal.scale, .nearest) {
      return "about " + nearest.digits(grouped: true)
    }
    return [low.rounded(to: ExactDecimal.scale, .down), high.rounded(to: ExactDecimal.scale, .up)]
      .map { $0.digits(grouped: true) }.joined(separator: " to ")
  }
}

/// The ends of an amount among which the largest is looked for.
struct LeaderEnds {
  let low: ExactDecimal
  /// `nil` for no upper end.
  let high: ExactDecimal?
  private let lowOpen: Bool
  private let highOpen: Bool

  init(low: ExactDecimal, high: ExactDecimal?, _ amount: HedgedMoney) {
    (self.low, self.high) = (low, high)
    (lowOpen, highOpen) = (amount.lowOpen, amount.highOpen)
  }

  /// Those that no other is certainly larger than.
  static func leaders(of all: [LeaderEnds]) -> [Int] {
    guard let most = all.map(\.low).max() else { return [] }
    let largest = all.indices.filter { all[$0].low == most }
    let above = largest.filter { all[$0].lowOpen }
    return all.indices.filter { place in
      guard let high = all[place].high, high <= most else { return true }
      return high == most && !all[place].highOpen && above.allSatisfy { $0 == place }
    }
  }
}

extension Share {
  /// The largest share: the least that it can be is where all others come up to it as far as they
  /// can, the most where one is as large, and all others as small, as can be.
  fileprivate init?(largestOf ends: [LeaderEnds]) {
    guard let most = ends.map(\.low).max() else { return nil }
    // Where all may be next to nothing they may be next to nothing alike.
    let level = most == .zero ? ends.compactMap(\.high).filter { $0 > .zero }.min() : most
    var others: ExactDecimal? = .zero
    var lows: ExactDecimal? = .zero
    for end in ends {
      let reached = level.map { level in end.high.map { min($0, level) } ?? level }
      others = reached.flatMap { others?.adding($0) }
      lows = lows?.adding(end.low)
    }
    let tops = ends.map { end in
      Share(
        low: end.low, high: end.high, restLow: lows?.subtracting(end.low) ?? .zero, restHigh: nil)
    }
    let least = level.flatMap { level in Share.percent(level, of: others)?.down }
    guard let top = tops.compactMap({ $0?.high }).max() else { return nil }
    self.init(low: Percent(least ?? .zero), high: top)
  }
}
