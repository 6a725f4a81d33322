/// An exact amount of one currency, never negative.
public struct Money: Hashable, Sendable {
  /// How much.
  public let amount: ExactDecimal
  /// Of what.
  public let currency: Currency

  /// An amount of a currency.
  public init(_ amount: ExactDecimal, _ currency: Currency) {
    self.amount = amount
    self.currency = currency
  }
}

extension Money {
  /// To the nearest cent; `nil` for less than one, of which nothing would be left.
  package var inCents: Money? {
    let cents = amount.rounded(to: ExactDecimal.scale / 100, .nearest)
    return cents == .zero && amount != .zero ? nil : Money(cents, currency)
  }
}

extension Money: CustomStringConvertible {
  /// As Ouro writes it: `$12bn`, `€1.5m`, `$4,000`, `12bn CHF`, `5,000` for no currency.
  public var description: String {
    if currency == .none { return amount.digits(grouped: true) }
    return written
  }

  /// As Ouro reads it again: like `description`, with `XXX` spelled out.
  public var written: String {
    let number = MoneyScale.shorten(amount)
    if let sign = currency.sign { return sign + number }
    return number + " " + currency.code
  }
}

/// The scale words of money, short scale.
public enum MoneyScale: Int, CaseIterable, Sendable {
  case one = 0
  case thousand = 3
  case million = 6
  case billion = 9
  case trillion = 12

  /// The scale a word stands for, `nil` for other words. Lower case.
  public init?(word: some StringProtocol) {
    switch word {
    case "k", "thousand": self = .thousand
    case "m", "mn", "mio", "million", "millions": self = .million
    case "b", "bn", "billion", "billions": self = .billion
    case "tn", "trn", "trillion", "trillions": self = .trillion
    default: return nil
    }
  }

  /// What Ouro writes behind a number: `bn`.
  public var suffix: String {
    switch self {
    case .one: ""
    case .thousand: "k"
    case .million: "m"
    case .billion: "bn"
    case .trillion: "tn"
    }
  }

  /// Ten to the power of the scale.
  public var factor: Int128 {
    (0..<rawValue).reduce(1) { power, _ in power * 10 }
  }

  /// The largest scale that leaves a digit before the point.
  public static func natural(for amount: ExactDecimal) -> MoneyScale {
    allCases.last { amount.billionths >= $0.factor * ExactDecimal.scale } ?? .one
  }

  /// `12bn`, `2.5bn`, `1,234,567`: the scale from a million up, when two decimals are enough.
  static func shorten(_ amount: ExactDecimal) -> String {
    let scale = natural(for: amount)
    let cent = scale.factor * ExactDecimal.scale / 100
    guard scale.rawValue >= MoneyScale.million.rawValue, amount.billionths % cent == 0,
      let short = ExactDecimal(billionths: amount.billionths / scale.factor)
    else { return withCents(amount.digits(grouped: true)) }
    return short.description + scale.suffix
  }

  /// Tenths are told in cents: `2.50`.
  private static func withCents(_ digits: String) -> String {
    let decimals = digits.utf8.split(separator: UInt8(ascii: "."), maxSplits: 1).dropFirst().first
    return decimals?.count == 1 ? digits + "0" : digits
  }

  /// Half a unit of the last digit that is not zero, when `amount` is written in its natural scale;
  /// the last digit before the point counts even when it is zero.
  public static func halfUnit(of amount: ExactDecimal) -> ExactDecimal {
    var unit = natural(for: amount).factor * ExactDecimal.scale
    while unit > 1, amount.billionths % unit != 0 { unit /= 10 }
    return ExactDecimal(billionths: unit / 2) ?? .zero
  }
}
