import OuroCore
import OuroGraph

/// Rates of exchange in the words that declare them.
enum RateWords {
  /// `rate €1 is $1.08 on 2025-03-31`.
  static func sentence(_ rate: ExchangeRate) -> String {
    "rate \(rate.from.written) is \(rate.to.written) on \(rate.date)"
  }

  /// That there is no rate, and what to tell or ask instead: a whole statement, or a clause.
  static func missing(
    from other: Currency, into currency: Currency, on day: Day?, firstRate: Day?
  ) -> String {
    let apart = "amounts in \(other.code) are not converted"
    if other == .none { return "amounts of no currency are not converted" }
    if let firstRate, let day {
      return "\(apart): the first rate, of \(firstRate), is later than \(day): "
        + "in \(currency.code) at \(firstRate) rates"
    }
    let one = ExactDecimal(1)
    let sample = ExchangeRate(
      from: Money(one, other), to: Money(one, currency), date: day.map(Period.init) ?? anyYear)
    return "\(apart): no rate is declared; declare one, with its own figures: \(sentence(sample))"
  }

  /// For a base that tells no day at all.
  private static let anyYear = Period(Day(number: 20_089))
}
