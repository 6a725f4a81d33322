import OuroCore

/// The amounts of some deals as the base keeps them, in the order of the deals.
struct AmountColumn {
  let words: [CompactAmount]
  /// What all of them have in common, when they are plain and add up to no more than fits a word;
  /// then they may be added up as whole numbers.
  let form: PlainForm?
  /// All of them together, by that form.
  let total: UInt64

  init(_ words: [CompactAmount], _ bits: AmountBits, _ table: AmountTable) {
    self.words = words
    form = table.sumForm(bits, count: words.count)
    total = bits.total
  }

  /// What so many deals come to whose amounts have the form and add up to so much.
  func value(_ measure: Measure, _ form: PlainForm, _ total: UInt64, deals: Int) -> HedgedMoney? {
    let sum = form.amount(total)
    switch measure {
    case .total: return sum
    case .average:
      return deals == 1 ? sum : sum.scaled(by: 1, over: Int128(deals), in: form.currency)
    case .median: return nil
    }
  }

  /// The median of the amounts, which have the form.
  func median(_ form: PlainForm) -> HedgedMoney? {
    let sorted = words.map(\.digits).sorted()
    guard !sorted.isEmpty else { return nil }
    let middle = sorted[((sorted.count - 1) / 2)...(sorted.count / 2)]
    return AmountMedian(middle.map(form.amount)).value
  }
}

extension AmountTable {
  /// The form that all of so many amounts have, when they add up to no more than fits a word.
  func sumForm(_ bits: AmountBits, count: Int) -> PlainForm? {
    let most = bits.mostDigits.multipliedReportingOverflow(by: UInt64(count))
    return most.overflow ? nil : form(bits)
  }
}

extension QueryRun {
  /// The amounts of deals as the base keeps them; `nil` when the world tells other ones.
  func amountColumn(of deals: DealList) throws(BudgetExceeded) -> AmountColumn? {
    guard strategy.sumsByColumn, world.isPlain, world.exchange == nil else { return nil }
    let words = try gathered(base.deals.amountWords, of: deals)
    if deals.count == base.deals.count {
      return AmountColumn(words, base.amountBits, base.deals.amounts)
    }
    var bits = AmountBits()
    try budget.forEachBatch(of: words.count) { bits.add(words[$0]) }
    return AmountColumn(words, bits, base.deals.amounts)
  }
}
