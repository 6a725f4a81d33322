/// What part of a whole an amount is, from the least to the most that their hedges allow.
public struct Share: Hashable, Sendable {
  /// No less.
  public let low: Percent
  /// No more.
  public let high: Percent

  /// The part that `part` is of a sum it has gone into.
  ///
  /// - Returns: `nil` when it cannot be told: two currencies, no upper end, nothing in the sum.
  package init?(of part: HedgedMoney, in whole: HedgedMoney) {
    guard part.currency == whole.currency, let low = part.low, let high = part.high,
      let restLow = whole.low.flatMap({ $0.subtracting(low) }),
      let restHigh = whole.high.flatMap({ $0.subtracting(high) })
    else { return nil }
    self.init(low: low, high: high, restLow: restLow, restHigh: restHigh)
  }

  /// The part that one amount is of itself and the rest; either may be nothing, `nil`.
  ///
  /// - Returns: `nil` when there is nothing at all.
  package init?(of part: HedgedMoney?, beside rest: HedgedMoney?) {
    self.init(
      low: part?.low ?? .zero, high: part == nil ? .zero : part?.high,
      restLow: rest?.low ?? .zero, restHigh: rest == nil ? .zero : rest?.high)
  }

  /// The part is least where it is at its lower end and the rest at its upper, and the other way
  /// round; an upper end of `nil` is none.
  init?(
    low: ExactDecimal, high: ExactDecimal?, restLow: ExactDecimal, restHigh: ExactDecimal?
  ) {
    guard high != .zero || restHigh != .zero else { return nil }
    let least = restHigh.flatMap { Share.percent(low, of: low.adding($0))?.down }
    let most = high.flatMap { Share.percent($0, of: $0.adding(restLow))?.up }
    self.low = Percent(low == .zero ? .zero : least ?? .zero)
    self.high = Percent(high == .zero ? .zero : most ?? ExactDecimal(100))
  }

  init(low: Percent, high: Percent) {
    self.low = low
    self.high = high
  }

  static func percent(
    _ part: ExactDecimal, of whole: ExactDecimal?
  ) -> (down: ExactDecimal, up: ExactDecimal)? {
    guard let whole else { return nil }
    return ExactDecimal(100).times(part.billionths, over: whole.billionths)
  }
}

extension Share: CustomStringConvertible {
  /// `50%`, `about 33.3%`, `47.8% to 52.2%`: one decimal.
  public var description: String {
    let tenth = ExactDecimal.scale / 10
    let nearest = high.value.rounded(to: tenth, .nearest)
    if low == high, nearest == high.value { return high.description }
    if nearest == .zero { return "under 0.1%" }
    if nearest == low.value.rounded(to: tenth, .nearest) { return "about \(Percent(nearest))" }
    let ends = [low.value.rounded(to: tenth, .down), high.value.rounded(to: tenth, .up)]
    return ends.map { Percent($0).description }.joined(separator: " to ")
  }
}
