/// An amount in eight bytes: a plain figure as it is, any other as a number into an ``AmountTable``.
///
/// From the lowest bit: 2 bits for what it is, 8 for the number of the currency, 4 for how many of
/// the digits are decimals, 50 for the digits.
package struct CompactAmount: Hashable, Sendable {
  let word: UInt64

  /// No amount.
  package static let notTold = CompactAmount(word: 0)

  private static let plain: UInt64 = 1
  private static let listed: UInt64 = 2
  static let digitShift: UInt64 = 14
  static let digitLimit: UInt64 = 1 << 50
  /// All but the digits of a plain amount.
  static let tagBits: UInt64 = (1 << digitShift) - 1

  init(word: UInt64) { self.word = word }

  /// A plain figure; `nil` when it has too many digits, or decimals.
  package init?(digits: UInt64, decimals: Int, currency: CurrencyNumber) {
    guard digits < CompactAmount.digitLimit, (0...9).contains(decimals) else { return nil }
    word =
      digits << CompactAmount.digitShift | UInt64(decimals) << 10 | UInt64(currency.raw) << 2
      | CompactAmount.plain
  }

  /// Any other, by its place in a table.
  init(place: UInt64) { word = place << 2 | CompactAmount.listed }

  var isPlain: Bool { word & 3 == CompactAmount.plain }

  /// How many of the last digit a plain amount is.
  var digits: UInt64 { word >> CompactAmount.digitShift }

  /// How many digits of a plain amount are decimals.
  var decimals: Int { Int(word >> 10 & 15) }

  /// The currency of a plain amount, by its number.
  var currency: Int { Int(word >> 2 & 255) }

  /// The place in a table of an amount that is not plain.
  var place: Int { Int(word >> 2) }
}

/// The number of a currency in an ``AmountTable``.
package struct CurrencyNumber: Hashable, Sendable {
  let raw: UInt8
}
