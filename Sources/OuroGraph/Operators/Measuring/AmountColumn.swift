import OuroCore

/// The amounts of some deals as the base keeps them, in the order of the deals.
struct AmountColumn {
  let words: [CompactAmount]
  /// What all of them have in common, when they are plain and add up to no more than fits a word;
  /// then they may be added up as whole numbers.
  let form: PlainForm?
  /// All of them together, by that form.
  let total: UInt64

  init(_ words: [CompactAmount], _ table: AmountTable, _ budget: Budget) throws(BudgetExceeded) {
    var bits = AmountBits()
    for first in stride(from: 0, to: words.count, by: QueryRun.batch) {
      let last = min(words.count, first + QueryRun.batch)
      try budget.spend(last - first)
      bits.add(words[first..<last])
    }
    let most = (bits.any >> 14).multipliedReportingOverflow(by: UInt64(words.count))
    self.words = words
    form = most.overflow ? nil : table.form(all: bits.all, any: bits.any)
    total = bits.total
  }

  /// The digits of the amounts, by the form.
  var digits: [UInt64] { words.map(\.digits) }
}

/// The bits that amounts have, and what their digits add up to.
private struct AmountBits {
  var all = UInt64.max
  var any: UInt64 = 0
  /// Worth nothing when it may have been too large.
  var total: UInt64 = 0

  mutating func add(_ words: ArraySlice<CompactAmount>) {
    var (all, any, total) = (self.all, self.any, self.total)
    for amount in words {
      all &= amount.word
      any |= amount.word
      total &+= amount.digits
    }
    (self.all, self.any, self.total) = (all, any, total)
  }
}

extension QueryRun {
  /// The amounts of deals as the base keeps them; `nil` when the world tells other ones.
  func amountColumn(of deals: DealList) throws(BudgetExceeded) -> AmountColumn? {
    guard strategy.sumsByColumn, world.isPlain, world.exchange == nil else { return nil }
    let words = try gathered(base.deals.amountWords, of: deals)
    return try AmountColumn(words, base.deals.amounts, budget)
  }
}
