import OuroCore

/// The currencies and the hedged amounts that compact ones speak of.
struct AmountTable: Sendable {
  private var currencies: [Currency] = []
  private var amounts: [HedgedMoney] = []
  private var numbers: [HedgedMoney: UInt64] = [:]

  /// What a compact amount stands for.
  func amount(_ compact: CompactAmount) -> HedgedMoney? {
    if let plain = plain(compact) {
      let amount = ExactDecimal(billionths: plain.billionths) ?? .zero
      return HedgedMoney(.exactly, Money(amount, currency(plain.currency)))
    }
    return compact == .notTold ? nil : amounts[compact.place]
  }

  /// A plain amount in billionths, with the number of its currency; `nil` for any other.
  func plain(_ compact: CompactAmount) -> (currency: UInt8, billionths: Int128)? {
    guard compact.isPlain else { return nil }
    let unit = AmountTable.units[compact.decimals]
    return (
      UInt8(truncatingIfNeeded: compact.currency), Int128(compact.digits) &* Int128(unit)
    )
  }

  func currency(_ number: UInt8) -> Currency { currencies[Int(number)] }

  func currency(of compact: CompactAmount) -> Currency? {
    if compact.isPlain { return currencies[compact.currency] }
    return compact == .notTold ? nil : amounts[compact.place].currency
  }

  /// The lower end in billionths of a commitment in a currency; `nil` for any other.
  func low(_ compact: CompactAmount, in currency: Currency) -> Int128? {
    if let plain = plain(compact) {
      return currencies[Int(plain.currency)] == currency ? plain.billionths : nil
    }
    guard let amount = amount(compact), amount.currency == currency else { return nil }
    return amount.low?.billionths
  }

  /// The form that all of some amounts have; `nil` when they have several, or are not plain.
  func form(_ bits: AmountBits) -> PlainForm? {
    guard let tag = bits.tag, tag.isPlain else { return nil }
    return PlainForm(
      currency: currencies[tag.currency], unit: Int128(AmountTable.units[tag.decimals]))
  }

  /// Billionths of the last digit, by how many decimals there are.
  private static let units: [Int64] = [
    1_000_000_000, 100_000_000, 10_000_000, 1_000_000, 100_000, 10_000, 1_000, 100, 10, 1,
    0, 0, 0, 0, 0, 0,
  ]
}

extension AmountTable {
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
    return CompactAmount(place: known)
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
