import OuroCore

/// Mixed money: each payment takes the same share of every mark.
struct SharePurse: Purse {
  /// By mark, the greatest first, so that what is unmarked comes last and takes what is cut.
  private(set) var held: [Portion] = []
  private var balance: Int128 = 0

  mutating func put(_ portions: [Portion], of amount: Int128) {
    for portion in portions where portion.amount > 0 {
      balance += portion.amount
      let place = place(of: portion.mark)
      if place < held.count, held[place].mark == portion.mark {
        held[place].amount += portion.amount
      } else {
        held.insert(portion, at: place)
      }
    }
  }

  /// Sums of shares are cut, not shares, so that the parts always come to the payment.
  mutating func take(_ amount: Int128) -> (portions: [Portion], isEven: Bool) {
    guard amount > 0, amount <= balance else { return ([], true) }
    var taken: [Portion] = []
    var isEven = true
    var (sum, before): (Int128, Int128) = (0, 0)
    for place in held.indices {
      sum += held[place].amount
      let share = SharePurse.share(of: amount, sum, balance)
      isEven = isEven && share.isEven
      let part = share.cut - before
      before = share.cut
      held[place].amount -= part
      if part > 0 { taken.append(Portion(mark: held[place].mark, amount: part)) }
    }
    held.removeAll { $0.amount == 0 }
    balance -= amount
    return (taken, isEven)
  }

  private func place(of mark: Int32) -> Int { held.partitioningIndex { $0.mark <= mark } }

  /// `amount * part / whole`, cut, by way of 256 bits; `part` is no more than `whole`.
  private static func share(
    of amount: Int128, _ part: Int128, _ whole: Int128
  ) -> (cut: Int128, isEven: Bool) {
    let product = amount.magnitude.multipliedFullWidth(by: part.magnitude)
    let (quotient, rest) = whole.magnitude.dividingFullWidth(product)
    return (Int128(quotient), rest == 0)
  }
}
