/// How surely something holds of a hedged amount.
public enum Certainty: Hashable, Sendable {
  /// For every amount in the interval.
  case certain
  /// For some.
  case possible
  /// For none.
  case no
}

/// A bound that an amount is held against.
public enum MoneyBound: Hashable, Sendable {
  /// More than.
  case over(Money)
  /// Less than.
  case under(Money)
  /// This or more.
  case atLeast(Money)
  /// This or less.
  case atMost(Money)
  /// From one to the other, both included; both of one currency.
  case between(Money, Money)

  /// The currency the bound speaks of.
  public var currency: Currency {
    switch self {
    case .over(let money), .under(let money), .atLeast(let money), .atMost(let money),
      .between(let money, _):
      money.currency
    }
  }

  /// Holds the bound against an amount; amounts of another currency never meet it.
  public func holds(for amount: HedgedMoney) -> Certainty {
    guard amount.currency == currency else { return .no }
    switch self {
    case .over(let money): return above(amount, money.amount, orEqual: false)
    case .atLeast(let money): return above(amount, money.amount, orEqual: true)
    case .under(let money): return above(amount, money.amount, orEqual: true).opposite
    case .atMost(let money): return above(amount, money.amount, orEqual: false).opposite
    case .between(let low, let high):
      let reaches = above(amount, low.amount, orEqual: true)
      let stays = above(amount, high.amount, orEqual: false).opposite
      if reaches == .no || stays == .no { return .no }
      return reaches == .certain && stays == .certain ? .certain : .possible
    }
  }

  /// Whether the amount lies above `limit`: by its lower end surely, by its upper end perhaps.
  private func above(_ amount: HedgedMoney, _ limit: ExactDecimal, orEqual: Bool) -> Certainty {
    if let low = amount.low {
      if low > limit || (low == limit && (orEqual || amount.lowOpen)) { return .certain }
    } else if orEqual, limit == .zero {
      return .certain
    }
    guard let high = amount.high else { return .possible }
    if high < limit { return .no }
    if high == limit { return orEqual && !amount.highOpen ? .possible : .no }
    return .possible
  }
}

extension Certainty {
  /// How surely the contrary holds.
  var opposite: Certainty {
    switch self {
    case .certain: .no
    case .possible: .possible
    case .no: .certain
    }
  }
}
