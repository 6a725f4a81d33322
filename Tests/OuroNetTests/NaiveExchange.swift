import OuroCore
import OuroGraph
import OuroSyntax

/// Converts by the latest rates, one rate or two, in whole billionths.
struct NaiveExchange {
  let currency: Currency
  private let rates: [ExchangeRate]

  /// - Parameter day: The day asked, whose rates count when the clause names no other.
  init(_ node: CurrencyNode, _ base: KnowledgeBase, _ day: Day?) {
    currency = node.currency
    rates = base.rates.filter { rate in
      if let asked = node.date { return rate.date.first < asked.next }
      return day.map { rate.date.first <= $0 } ?? true
    }
  }

  /// The latest rate between two, of one day the one told last.
  private func rate(_ one: Currency, _ other: Currency) -> ExchangeRate? {
    var found: ExchangeRate?
    for rate in rates where Set([rate.from.currency, rate.to.currency]) == Set([one, other]) {
      if found.map({ $0.date.first <= rate.date.first }) ?? true { found = rate }
    }
    return found
  }

  func convert(_ amount: HedgedMoney) -> HedgedMoney {
    if amount.currency == currency { return amount }
    if let direct = rate(amount.currency, currency) { return convert(amount, direct) }
    let codes = Set(rates.flatMap { [$0.from.currency, $0.to.currency] }).sorted()
    var ways: [[ExchangeRate]] = []
    for third in codes {
      if let one = rate(amount.currency, third), let other = rate(third, currency) {
        ways.append([one, other])
      }
    }
    guard let way = ways.first else { return amount }
    return way.reduce(amount, convert)
  }

  private func convert(_ amount: HedgedMoney, _ rate: ExchangeRate) -> HedgedMoney {
    let isForward = rate.from.currency == amount.currency
    let (mine, theirs) = isForward ? (rate.from, rate.to) : (rate.to, rate.from)
    func end(_ value: ExactDecimal?, _ extra: Int128) -> ExactDecimal? {
      value.flatMap {
        ExactDecimal(
          billionths: ($0.billionths * theirs.amount.billionths + extra) / mine.amount.billionths)
      }
    }
    let high = end(amount.high, mine.amount.billionths - 1)
    guard let low = end(amount.low, 0) else {
      return HedgedMoney(
        ceiling: amount.hedge, Money(high ?? .zero, theirs.currency), isRounded: true)
    }
    return HedgedMoney(
      low: low, high: high, lowOpen: amount.lowOpen, highOpen: amount.highOpen, isRounded: true,
      currency: theirs.currency)
  }
}
