import OuroCore

/// Counts what is in which currency, to find the one in which amounts are compared.
struct CurrencyCount {
  private var counts: [(currency: Currency, count: Int)] = []

  /// Whether there are several.
  var isMixed: Bool { counts.count > 1 }

  /// The one that most are in, of two such the first by code; `nil` for none.
  var commonest: Currency? {
    counts.max { ($0.count, $1.currency) < ($1.count, $0.currency) }?.currency
  }

  mutating func add(_ currency: Currency, count: Int = 1) {
    if let place = counts.firstIndex(where: { $0.currency == currency }) {
      counts[place].count += count
    } else {
      counts.append((currency, count))
    }
  }

  /// What to tell when amounts of one currency alone are put in order.
  static func remark(only currency: Currency) -> String {
    "amounts in several currencies are not compared: only \(currency.code) is ranked"
  }
}
