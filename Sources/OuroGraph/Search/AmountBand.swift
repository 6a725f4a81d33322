import OuroCore

/// How far an amount may lie from the one before, and from one some steps before, in whole units.
struct AmountBand {
  /// The share as a fraction in lowest terms; `nil` where any amount may follow.
  private let share: (above: UInt64, below: UInt64)?
  private let falls, rises: [Double]

  /// - Parameters:
  ///   - most: No amount is larger.
  ///   - steps: At most so many steps are looked ahead.
  /// - Returns: `nil` when the arithmetic does not fit 64 bits.
  init?(within percent: Percent?, most: UInt64, steps: Int) {
    guard let percent else {
      (share, falls, rises) = (nil, [], [])
      return
    }
    let divisor = percent.value.billionths.commonDivisor(with: AmountBand.whole)
    guard let above = UInt64(exactly: percent.value.billionths / divisor),
      let below = UInt64(exactly: AmountBand.whole / divisor),
      !most.multipliedReportingOverflow(by: above).overflow,
      !most.addingReportingOverflow(most.multipliedReportingOverflow(by: above).partialValue)
        .overflow
    else { return nil }
    share = (above, below)
    let part = Double(above) / Double(below)
    // A little wider than exact, so that rounding never keeps anything out.
    falls = (0...max(0, steps)).map { AmountBand.power(max(0, 1 - part), $0) * (1 - 1e-9) }
    rises = (0...max(0, steps)).map { AmountBand.power(1 + part, $0) * (1 + 1e-9) }
  }

  /// A hundred hundredths, in billionths of one.
  private static let whole = ExactDecimal(100).billionths

  /// What may follow an amount.
  @inline(__always)
  func next(_ amount: UInt64) -> ClosedRange<UInt64> {
    guard let share else { return 0...UInt64.max }
    // `init` has looked that neither overflows.
    let slack = amount &* share.above / share.below
    return (amount > slack ? amount &- slack : 0)...(amount &+ slack)
  }

  /// What may follow an amount after some steps, at the widest.
  @inline(__always)
  func ahead(_ amount: UInt64, steps: Int) -> ClosedRange<UInt64> {
    guard share != nil else { return 0...UInt64.max }
    let low = Double(amount) * falls[steps] - 1
    let high = Double(amount) * rises[steps] + 1
    return (low > 0 ? UInt64(low) : 0)...(high < 1e19 ? UInt64(high) : UInt64.max)
  }

  private static func power(_ base: Double, _ exponent: Int) -> Double {
    (0..<exponent).reduce(1) { result, _ in result * base }
  }
}
