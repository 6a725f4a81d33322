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
      let restHigh = whole.high.flatMap({ $0.subtracting(high) }),
      let least = Share.percent(low, of: low.adding(restHigh)),
      let most = Share.percent(high, of: high.adding(restLow))
    else { return nil }
    self.low = Percent(least.down)
    self.high = Percent(most.up)
  }

  private static func percent(
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
