/// The words that hedge an amount, each in its canonical spelling.
public enum Hedge: String, Hashable, Sendable, CaseIterable {
  /// Just the amount.
  case exactly = ""
  /// Just under: `nearly`, `almost`.
  case nearly
  /// Just over: `more than`, `over`.
  case moreThan = "more than"
  /// Near: `about`, `around`, `roughly`, `some`.
  case about
  /// No upper end.
  case atLeast = "at least"
  /// A ceiling: `up to`, `at most`, `as much as`.
  case upTo = "up to"
  /// A ceiling that may not come to pass.
  case potentially
  /// From one amount to another, both included.
  case range

  /// Ceilings have no lower end and are never added to commitments.
  public var isCeiling: Bool { self == .upTo || self == .potentially }
}

/// An amount as it was told: the figure, its hedge, and the interval both mean.
public struct HedgedMoney: Hashable, Sendable {
  /// The word before the figure.
  public let hedge: Hedge
  /// The figure; of a range the lower one.
  public let figure: Money
  /// Lower end; `nil` when there is none.
  public let low: ExactDecimal?
  /// Upper end; `nil` when there is none.
  public let high: ExactDecimal?
  /// Whether the lower end itself is outside.
  public let lowOpen: Bool
  /// Whether the upper end itself is outside.
  public let highOpen: Bool
  /// Whether an end is a quotient that does not end, cut outward to nine decimals.
  public let isRounded: Bool

  /// The currency of both ends.
  public var currency: Currency { figure.currency }

  /// A figure with a hedge. `.range` is for the other initialiser and means `.exactly` here.
  ///
  /// Hedges reach half a unit of the figure's last digit: `nearly $12bn` is [$11.5bn, $12bn).
  public init(_ hedge: Hedge, _ figure: Money) {
    let value = figure.amount
    self.figure = figure
    isRounded = false
    self.hedge = hedge == .range ? .exactly : hedge
    switch hedge {
    case .exactly, .range: (low, high, lowOpen, highOpen) = (value, value, false, false)
    case .nearly:
      (low, high, lowOpen, highOpen) = (HedgedMoney.end(below: value), value, false, true)
    case .moreThan:
      (low, high, lowOpen, highOpen) = (value, HedgedMoney.end(above: value), true, false)
    case .about:
      (low, high) = (HedgedMoney.end(below: value), HedgedMoney.end(above: value))
      (lowOpen, highOpen) = (false, false)
    case .atLeast: (low, high, lowOpen, highOpen) = (value, nil, false, false)
    case .upTo, .potentially: (low, high, lowOpen, highOpen) = (nil, value, false, false)
    }
  }

  private static func end(below value: ExactDecimal) -> ExactDecimal {
    value.subtracting(MoneyScale.halfUnit(of: value)) ?? .zero
  }

  private static func end(above value: ExactDecimal) -> ExactDecimal {
    value.adding(MoneyScale.halfUnit(of: value)) ?? value
  }

  /// From `low` to `high`; `nil` when they are of two currencies or the wrong way round.
  public init?(from low: Money, to high: Money) {
    guard low.currency == high.currency, low.amount <= high.amount else { return nil }
    self.init(low: low.amount, high: high.amount, currency: low.currency)
  }

  /// Everything between two ends, `high` none for no upper end; the hedge is what they make of it.
  package init(
    low: ExactDecimal, high: ExactDecimal?, lowOpen: Bool = false, highOpen: Bool = false,
    isRounded: Bool = false, currency: Currency
  ) {
    hedge = low == high ? .exactly : high == nil ? .atLeast : .range
    figure = Money(low, currency)
    self.low = low
    self.high = high
    self.lowOpen = lowOpen
    self.highOpen = highOpen
    self.isRounded = isRounded
  }

  /// A ceiling: no lower end.
  package init(ceiling hedge: Hedge, _ figure: Money, isRounded: Bool) {
    self.hedge = hedge
    self.figure = figure
    (low, high, lowOpen, highOpen) = (nil, figure.amount, false, false)
    self.isRounded = isRounded
  }
}

extension HedgedMoney {
  /// The lesser of two amounts of one currency, whichever it turns out to be: the lesser lower end, and
  /// the lesser upper end.
  ///
  /// - Returns: `nil` for two currencies, and for a ceiling.
  public func least(_ other: HedgedMoney) -> HedgedMoney? {
    guard currency == other.currency, let low, let otherLow = other.low else { return nil }
    let (mine, theirs) = (
      high.map { End($0, isOpen: highOpen) }, other.high.map { End($0, isOpen: other.highOpen) }
    )
    let isMineLower = low < otherLow || (low == otherLow && (!lowOpen || other.lowOpen))
    let isMineUpper = End.isLess(mine, theirs)
    if isMineLower == isMineUpper { return isMineLower ? self : other }
    let (lower, upper) = isMineLower ? (self, other) : (other, self)
    return HedgedMoney(
      low: lower.low ?? .zero, high: upper.high, lowOpen: lower.lowOpen, highOpen: upper.highOpen,
      isRounded: lower.isRounded || upper.isRounded, currency: currency)
  }

  /// An upper end.
  private struct End {
    let value: ExactDecimal
    let isOpen: Bool

    init(_ value: ExactDecimal, isOpen: Bool) {
      self.value = value
      self.isOpen = isOpen
    }

    /// Whether one upper end, `nil` for none, is not above another.
    static func isLess(_ one: End?, _ other: End?) -> Bool {
      guard let one else { return other == nil }
      guard let other else { return true }
      return one.value < other.value || (one.value == other.value && (one.isOpen || !other.isOpen))
    }
  }
}
