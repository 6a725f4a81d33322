import OuroCore
import Synchronization

/// Turns amounts into one currency by declared rates, and remembers which currencies it met.
struct Exchange: Sendable {
  let currency: Currency
  /// The last day whose rates count; `nil` for any day.
  let day: Day?
  /// For each currency that has a way into this one, the rates to take.
  private let routes: [Currency: [ExchangeRate]]
  private let met = CurrencyLog()

  /// `nil` for a world in which amounts are as they are told.
  init?(_ view: WorldView, base: KnowledgeBase) {
    guard let wanted = view.exchange else { return nil }
    currency = wanted.currency
    day = wanted.period?.last ?? view.viewpoint.day ?? base.today
    routes = ExchangeRoutes(into: wanted.currency, until: day, base.rates).found
  }

  /// The amount in the one currency; as it is where no rate leads there.
  func convert(_ amount: HedgedMoney) -> HedgedMoney {
    if amount.currency == currency { return amount }
    met.note(amount.currency)
    var converted = amount
    for rate in routes[amount.currency] ?? [] {
      guard let next = rate.convert(converted) else { return amount }
      converted = next
    }
    return converted
  }

  /// What to tell of the currencies met, in order of their codes.
  func notices(_ base: KnowledgeBase) -> [Notice] {
    met.all.map { other in
      if let rates = routes[other] { return .converted(from: other, into: currency, by: rates) }
      let later = ExchangeRoutes.firstDay(from: other, into: currency, base.rates)
      return .notConverted(other, into: currency, on: day, firstRate: later)
    }
  }
}

extension ExchangeRate {
  /// The amount in the other currency of the rate; `nil` when it does not fit.
  func convert(_ amount: HedgedMoney) -> HedgedMoney? {
    let (one, other) = amount.currency == from.currency ? (from, to) : (to, from)
    return amount.scaled(
      by: other.amount.billionths, over: one.amount.billionths, in: other.currency)
  }
}

/// The currencies that an exchange was asked for.
private final class CurrencyLog: Sendable {
  private let met = Mutex<Set<Currency>>([])

  func note(_ currency: Currency) { _ = met.withLock { $0.insert(currency) } }

  var all: [Currency] { met.withLock { $0.sorted() } }
}
