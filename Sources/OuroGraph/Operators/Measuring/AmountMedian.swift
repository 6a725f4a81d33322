import OuroCore

/// The median of hedged amounts of one currency: that of the lower ends, and that of the upper ends.
struct AmountMedian {
  /// An end in its order: `nil` lies above all.
  private struct End {
    let value: ExactDecimal?
    let isOpen: Bool
    /// Whether half a sum was cut to nine decimals.
    var isCut = false
  }

  private let amounts: [HedgedMoney]

  init(_ amounts: [HedgedMoney]) { self.amounts = amounts }

  /// `nil` when two middle ends do not fit together.
  var value: HedgedMoney? {
    guard let first = amounts.first else { return nil }
    let highs = amounts.map { End(value: $0.high, isOpen: $0.highOpen) }
    // An open upper end lies below a closed one, an open lower end above.
    guard let high = middle(highs, openIsBelow: true, isUpper: true) else { return nil }
    var isRounded = high.isCut || amounts.contains(where: \.isRounded)
    if first.hedge.isCeiling {
      let isOne = amounts.allSatisfy { $0.hedge == first.hedge }
      return high.value.map {
        HedgedMoney(
          ceiling: isOne ? first.hedge : .upTo, Money($0, first.currency), isRounded: isRounded)
      }
    }
    let lows = amounts.map { End(value: $0.low, isOpen: $0.lowOpen) }
    guard let low = middle(lows, openIsBelow: false, isUpper: false), let lowest = low.value
    else { return nil }
    isRounded = isRounded || low.isCut
    return HedgedMoney(
      low: lowest, high: high.value, lowOpen: low.isOpen, highOpen: high.isOpen,
      isRounded: isRounded, currency: first.currency)
  }

  /// The middle end, or half of the two in the middle together.
  private func middle(_ ends: [End], openIsBelow: Bool, isUpper: Bool) -> End? {
    let ordered = ends.sorted { one, other in
      guard let mine = one.value else { return false }
      guard let theirs = other.value else { return true }
      if mine != theirs { return mine < theirs }
      return one.isOpen != other.isOpen && one.isOpen == openIsBelow
    }
    let upper = ordered[ordered.count / 2]
    guard ordered.count.isMultiple(of: 2) else { return upper }
    let lower = ordered[ordered.count / 2 - 1]
    guard let one = lower.value, let other = upper.value else {
      return End(value: nil, isOpen: false)
    }
    guard let half = one.adding(other)?.times(1, over: 2) else { return nil }
    return End(
      value: isUpper ? half.up : half.down, isOpen: lower.isOpen || upper.isOpen,
      isCut: half.down != half.up)
  }
}
