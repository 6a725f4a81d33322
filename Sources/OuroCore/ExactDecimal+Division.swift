extension ExactDecimal {
  /// This number times a fraction, of which nine decimals are kept: the nearest number below and the
  /// nearest above, which are one when it ends there.
  ///
  /// - Returns: `nil` when it does not fit, for a denominator of zero, and for what is negative.
  package func times(
    _ numerator: Int128, over denominator: Int128
  ) -> (down: ExactDecimal, up: ExactDecimal)? {
    guard numerator >= 0, denominator > 0 else { return nil }
    let divisor = denominator.magnitude
    let product = billionths.magnitude.multipliedFullWidth(by: numerator.magnitude)
    guard product.high < divisor else { return nil }
    let (quotient, rest) = divisor.dividingFullWidth(product)
    guard let whole = Int128(exactly: quotient), let down = ExactDecimal(billionths: whole)
    else { return nil }
    if rest == 0 { return (down, down) }
    let (next, overflow) = whole.addingReportingOverflow(1)
    guard !overflow, let up = ExactDecimal(billionths: next) else { return nil }
    return (down, up)
  }

  /// Which way digits are cut.
  enum Rounding { case down, up, nearest }

  /// With the two decimals that money is written with: of billions, of millions, or of the number
  /// itself; below one with three digits.
  func shortened(_ rounding: Rounding) -> ExactDecimal {
    let scale = MoneyScale.natural(for: self)
    let factor = scale.rawValue >= MoneyScale.million.rawValue ? scale.factor : 1
    var unit = factor * ExactDecimal.scale / 100
    while unit > 1, billionths < unit * 100 { unit /= 10 }
    return rounded(to: unit, rounding)
  }

  /// To a whole number of units of so many billionths; itself where that does not fit.
  func rounded(to unit: Int128, _ rounding: Rounding) -> ExactDecimal {
    let rest = billionths % unit
    let isUp = rest > 0 && (rounding == .up || (rounding == .nearest && rest >= unit - rest))
    let (sum, overflow) = (billionths - rest).addingReportingOverflow(isUp ? unit : 0)
    return overflow ? self : ExactDecimal(billionths: sum) ?? self
  }
}
