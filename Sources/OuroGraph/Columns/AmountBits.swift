import OuroCore

/// The bits that some amounts have, and what their digits add up to.
struct AmountBits: Sendable {
  /// What every one has.
  private(set) var all = UInt64.max
  /// What any one has.
  private(set) var any: UInt64 = 0
  /// Worth nothing when the amounts have several forms, or may be more than fits together.
  private(set) var total: UInt64 = 0

  /// No amount has more of the last digit; where all are plain.
  var mostDigits: UInt64 { any >> CompactAmount.digitShift }

  /// What all of them are but for their digits; `nil` when they differ.
  var tag: CompactAmount? {
    let tag = any & CompactAmount.tagBits
    return all & CompactAmount.tagBits == tag ? CompactAmount(word: tag) : nil
  }

  mutating func add(_ amounts: ArraySlice<CompactAmount>) {
    var (all, any, total) = (self.all, self.any, self.total)
    for amount in amounts {
      all &= amount.word
      any |= amount.word
      total &+= amount.digits
    }
    (self.all, self.any, self.total) = (all, any, total)
  }

  /// Takes up an amount for another, whose bits may stay: they only say what is the same in all.
  mutating func replace(_ old: CompactAmount, with new: CompactAmount) {
    add([new])
    total &-= old.digits
  }
}

/// What plain amounts of one currency have in common: how much one of their last digit is.
struct PlainForm: Hashable, Sendable {
  let currency: Currency
  /// Billionths of the last digit.
  let unit: Int128

  /// An amount of so many last digits; more than 2⁶⁴ of them there cannot be.
  func amount(_ digits: UInt64) -> HedgedMoney {
    HedgedMoney(.exactly, Money(value(digits), currency))
  }

  func value(_ digits: UInt64) -> ExactDecimal {
    ExactDecimal(billionths: Int128(digits) * unit) ?? .zero
  }
}
