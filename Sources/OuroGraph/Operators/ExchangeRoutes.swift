import OuroCore

/// Finds which rates lead from each currency into one: a rate between the two, told either way
/// round, else two rates over a third currency.
struct ExchangeRoutes {
  private(set) var found: [Currency: [ExchangeRate]] = [:]

  /// - Parameter day: The last day whose rates count; `nil` for any.
  init(into target: Currency, until day: Day?, _ rates: [ExchangeRate]) {
    let usable = rates.filter { rate in
      rate.isUsable && day.map { rate.date.first <= $0 } ?? true
    }
    let codes = Set(usable.flatMap { [$0.from.currency, $0.to.currency] }).sorted()
    let known = usable.enumerated().reduce(into: [:]) { latest, told in
      ExchangeRoutes.keepLatest(told.element, &latest)
    }
    for code in codes where code != target {
      if let direct = known[CurrencyPair(code, target)] {
        found[code] = [direct]
      } else {
        found[code] = codes.compactMap { third -> [ExchangeRate]? in
          guard let first = known[CurrencyPair(code, third)],
            let second = known[CurrencyPair(third, target)]
          else { return nil }
          return [first, second]
        }.max { ExchangeRoutes.age($0) < ExchangeRoutes.age($1) }
      }
    }
  }

  /// The first day on which there is a way from one currency to another; `nil` for never.
  static func firstDay(
    from currency: Currency, into target: Currency, _ rates: [ExchangeRate]
  ) -> Day? {
    Set(rates.map(\.date.first)).sorted().first { day in
      ExchangeRoutes(into: target, until: day, rates).found[currency] != nil
    }
  }

  /// The later day wins, and of one day what is told later.
  private static func keepLatest(_ rate: ExchangeRate, _ latest: inout [CurrencyPair: ExchangeRate])
  {
    let pair = CurrencyPair(rate.from.currency, rate.to.currency)
    if let known = latest[pair], known.date.first > rate.date.first { return }
    latest[pair] = rate
  }

  /// How old the older rate of a way is.
  private static func age(_ way: [ExchangeRate]) -> Int32 {
    way.map(\.date.first.number).min() ?? .min
  }
}

/// Two currencies, either way round.
private struct CurrencyPair: Hashable {
  let one: Currency
  let other: Currency

  init(_ first: Currency, _ second: Currency) {
    (one, other) = first < second ? (first, second) : (second, first)
  }
}

extension ExchangeRate {
  /// Whether it converts anything: nothing is worth nothing, and no currency is none.
  fileprivate var isUsable: Bool {
    from.amount > .zero && to.amount > .zero && from.currency != to.currency
      && from.currency != .none && to.currency != .none
  }
}
