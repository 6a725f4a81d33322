import OuroCore

/// An amount in eight bytes: a plain figure as it is, any other as a number into an ``AmountTable``.
///
/// From the lowest bit: 2 bits for what it is, 8 for the number of the currency, 4 for how many of
/// the digits are decimals, 50 for the digits.
package struct CompactAmount: Hashable, Sendable {
  let word: UInt64

  /// No amount.
  package static let notTold = CompactAmount(word: 0)

  fileprivate static let plain: UInt64 = 1
  fileprivate static let listed: UInt64 = 2
  fileprivate static let digitLimit: UInt64 = 1 << 50
  /// All but the digits of a plain amount.
  fileprivate static let tagBits: UInt64 = (1 << 14) - 1

  fileprivate init(word: UInt64) { self.word = word }

  /// A plain figure; `nil` when it has too many digits, or decimals.
  package init?(digits: UInt64, decimals: Int, currency: CurrencyNumber) {
    guard digits < CompactAmount.digitLimit, (0...9).contains(decimals) else { return nil }
    word = digits << 14 | UInt64(decimals) << 10 | UInt64(currency.raw) << 2 | CompactAmount.plain
  }
}

/// The number of a currency in an ``AmountTable``.
package struct CurrencyNumber: Hashable, Sendable {
  let raw: UInt8
}

/// The currencies and the hedged amounts that compact ones speak of.
struct AmountTable: Sendable {
  private var currencies: [Currency] = []
  private var amounts: [HedgedMoney] = []
  private var numbers: [HedgedMoney: UInt64] = [:]

  /// What a compact amount stands for.
  func amount(_ compact: CompactAmount) -> HedgedMoney? {
    let word = compact.word
    switch word & 3 {
    case 0: return nil
    case CompactAmount.plain:
      let unit = AmountTable.units[Int(word >> 10 & 15)]
      let amount = ExactDecimal(billionths: Int128(word >> 14) * Int128(unit)) ?? .zero
      return HedgedMoney(.exactly, Money(amount, currencies[Int(word >> 2 & 255)]))
    default: return amounts[Int(word >> 2)]
    }
  }

  /// Billionths of the last digit, by how many decimals there are.
  private static let units: [Int64] = [
    1_000_000_000, 100_000_000, 10_000_000, 1_000_000, 100_000, 10_000, 1_000, 100, 10, 1,
    0, 0, 0, 0, 0, 0,
  ]

  /// The number of a currency, new or old; there are fewer than 256 of them.
  mutating func number(of currency: Currency) -> CurrencyNumber {
    if let known = currencies.firstIndex(of: currency) {
      return CurrencyNumber(raw: UInt8(truncatingIfNeeded: known))
    }
    currencies.append(currency)
    return CurrencyNumber(raw: UInt8(truncatingIfNeeded: currencies.count - 1))
  }

  /// An amount in eight bytes.
  mutating func compact(_ amount: HedgedMoney) -> CompactAmount {
    if amount.hedge == .exactly, let plain = plain(amount.figure) { return plain }
    let known = numbers[amount] ?? UInt64(amounts.count)
    if known == amounts.count {
      amounts.append(amount)
      numbers[amount] = known
    }
    return CompactAmount(word: known << 2 | CompactAmount.listed)
  }

  private mutating func plain(_ money: Money) -> CompactAmount? {
    let billionths = money.amount.billionths
    guard billionths / ExactDecimal.scale < CompactAmount.digitLimit else { return nil }
    for decimals in [0, 2, 9] {
      let unit = Int128(AmountTable.units[decimals])
      guard billionths % unit == 0 else { continue }
      guard let digits = UInt64(exactly: billionths / unit) else { return nil }
      return CompactAmount(digits: digits, decimals: decimals, currency: number(of: money.currency))
    }
    return nil
  }
}

/// What plain amounts of one currency have in common, and how large they can be.
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

extension CompactAmount {
  /// How many of the last digit a plain amount is.
  var digits: UInt64 { word >> 14 }
}

extension AmountTable {
  /// A plain amount in billionths, with the number of its currency; `nil` for any other.
  func plain(_ compact: CompactAmount) -> (currency: UInt8, billionths: Int128)? {
    guard compact.word & 3 == CompactAmount.plain else { return nil }
    let unit = AmountTable.units[Int(compact.word >> 10 & 15)]
    return (
      UInt8(truncatingIfNeeded: compact.word >> 2), Int128(compact.digits) &* Int128(unit)
    )
  }

  /// The lower end in billionths of a commitment in a currency; `nil` for any other.
  func low(_ compact: CompactAmount, in currency: Currency) -> Int128? {
    if let plain = plain(compact) {
      return currencies[Int(plain.currency)] == currency ? plain.billionths : nil
    }
    guard let amount = amount(compact), amount.currency == currency else { return nil }
    return amount.low?.billionths
  }

  func currency(_ number: UInt8) -> Currency { currencies[Int(number)] }

  func currency(of compact: CompactAmount) -> Currency? {
    switch compact.word & 3 {
    case 0: nil
    case CompactAmount.plain: currencies[Int(compact.word >> 2 & 255)]
    default: amounts[Int(compact.word >> 2)].currency
    }
  }

  /// The form that all of some amounts have; `nil` when they have several, or are not plain.
  func form(_ bits: AmountBits) -> PlainForm? {
    let tag = bits.any & CompactAmount.tagBits
    guard bits.all & CompactAmount.tagBits == tag, tag & 3 == CompactAmount.plain else {
      return nil
    }
    return PlainForm(
      currency: currencies[Int(tag >> 2 & 255)], unit: Int128(AmountTable.units[Int(tag >> 10)]))
  }
}

/// The bits that some amounts have, and what their digits add up to.
struct AmountBits: Sendable {
  /// What every one has.
  private(set) var all = UInt64.max
  /// What any one has.
  private(set) var any: UInt64 = 0
  /// Worth nothing when the amounts have several forms, or may be more than fits together.
  private(set) var total: UInt64 = 0

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
