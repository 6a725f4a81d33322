extension HedgedMoney {
  /// The sum of two amounts of one currency: the ends add up apart, open ends stay open.
  ///
  /// - Returns: `nil` for two currencies, for a ceiling, and when the sum does not fit.
  public func adding(_ other: HedgedMoney) -> HedgedMoney? {
    guard currency == other.currency, let low, let otherLow = other.low,
      let lowSum = low.adding(otherLow)
    else { return nil }
    var highSum: ExactDecimal?
    if let high, let otherHigh = other.high {
      guard let sum = high.adding(otherHigh) else { return nil }
      highSum = sum
    }
    return HedgedMoney(
      low: lowSum, high: highSum, lowOpen: lowOpen || other.lowOpen,
      highOpen: highSum != nil && (highOpen || other.highOpen),
      isRounded: isRounded || other.isRounded, currency: currency)
  }

  /// The sum of two ceilings of one currency, which is one again.
  ///
  /// - Returns: `nil` for two currencies, for what is no ceiling, and when the sum does not fit.
  public func adding(ceiling other: HedgedMoney) -> HedgedMoney? {
    guard hedge.isCeiling, other.hedge.isCeiling, currency == other.currency,
      let sum = figure.amount.adding(other.figure.amount)
    else { return nil }
    return HedgedMoney(
      ceiling: hedge == other.hedge ? hedge : .upTo, Money(sum, currency),
      isRounded: isRounded || other.isRounded)
  }

  /// The amount times a fraction, in a currency: what is cut is cut outward, so that it stays true.
  ///
  /// - Returns: `nil` when it does not fit, or for a denominator of zero.
  package func scaled(
    by numerator: Int128, over denominator: Int128, in currency: Currency
  ) -> HedgedMoney? {
    var isRounded = isRounded
    func end(_ value: ExactDecimal, isUpper: Bool) -> ExactDecimal? {
      guard let cut = value.times(numerator, over: denominator) else { return nil }
      if cut.down != cut.up { isRounded = true }
      return isUpper ? cut.up : cut.down
    }
    guard let low else {
      guard let figure = end(figure.amount, isUpper: true) else { return nil }
      return HedgedMoney(ceiling: hedge, Money(figure, currency), isRounded: isRounded)
    }
    guard let lowest = end(low, isUpper: false) else { return nil }
    var highest: ExactDecimal?
    if let high {
      guard let found = end(high, isUpper: true) else { return nil }
      highest = found
    }
    return HedgedMoney(
      low: lowest, high: highest, lowOpen: lowOpen, highOpen: highOpen, isRounded: isRounded,
      currency: currency)
  }
}
