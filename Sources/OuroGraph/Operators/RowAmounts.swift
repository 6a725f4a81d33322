import OuroCore

/// Sums of the low ends of deals' amounts, in the one currency that most of them are in.
struct RowAmounts {
  private let world: World
  /// The currency that sums are made and compared in; `nil` when no amount is stated.
  let currency: Currency?
  /// Whether amounts of other currencies were left aside.
  let isMixed: Bool

  init(_ rows: [[DealID]], in world: World, _ budget: Budget) throws(BudgetExceeded) {
    self.world = world
    var counts = CurrencyCount()
    for deal in rows.joined() {
      try budget.look()
      if let currency = world.amount(deal)?.currency { counts.add(currency) }
    }
    currency = world.exchange?.currency ?? counts.commonest
    isMixed = counts.isMixed
  }

  /// What to tell when currencies are mixed.
  var remark: String? {
    guard isMixed, let currency else { return nil }
    return CurrencyCount.remark(only: currency)
  }

  /// The sum of the low ends; `nil` when no deal has one, or when the sum does not fit.
  func sum(_ deals: [DealID]) -> ExactDecimal? {
    var sum: ExactDecimal?
    for deal in deals {
      guard let low = low(deal) else { continue }
      guard let total = (sum ?? .zero).adding(low) else { return nil }
      sum = total
    }
    return sum
  }

  func low(_ deal: DealID) -> ExactDecimal? {
    guard let amount = world.amount(deal), amount.currency == currency else { return nil }
    return amount.low
  }
}

/// Puts rows in the order of a value that some do not have: those come last.
enum ValueOrder {
  /// The places of `values` in order; equal ones keep the order they have.
  static func places<Value: Comparable>(
    of values: [Value?], descending: Bool, _ budget: Budget
  ) throws(BudgetExceeded) -> [Int] {
    try budget.sorted(Array(values.indices)) { left, right in
      switch (values[left], values[right]) {
      case (nil, nil): left < right
      case (nil, _): false
      case (_, nil): true
      case (let one?, let other?):
        one == other ? left < right : descending ? one > other : one < other
      }
    }
  }

  /// How many of the ordered values to keep for the first `count` with all ties.
  static func cut<Value: Comparable>(_ values: [Value?], ordered: [Int], count: Int) -> Int {
    let known = ordered.prefix { values[$0] != nil }.count
    guard count > 0, known > count else { return count > 0 ? known : 0 }
    let last = values[ordered[count - 1]]
    return count + ordered[count..<known].prefix { values[$0] == last }.count
  }
}
