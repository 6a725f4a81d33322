/// An exact decimal number, never negative: up to 29 digits before the point, nine after it.
///
/// One scale for all values, so that adding and comparing need no alignment.
public struct ExactDecimal: Hashable, Comparable, Sendable {
  /// The number in billionths.
  public let billionths: Int128

  static let scaleDigits = 9
  /// One, in billionths.
  package static let scale: Int128 = 1_000_000_000

  /// A number of billionths; `nil` when negative.
  public init?(billionths: Int128) {
    guard billionths >= 0 else { return nil }
    self.billionths = billionths
  }

  /// A whole number.
  public init(_ whole: UInt32) {
    billionths = Int128(whole) * ExactDecimal.scale
  }

  /// Zero.
  public static let zero = ExactDecimal(0)

  /// Smaller by value.
  public static func < (left: ExactDecimal, right: ExactDecimal) -> Bool {
    left.billionths < right.billionths
  }

  /// The sum, or `nil` when it does not fit.
  public func adding(_ other: ExactDecimal) -> ExactDecimal? {
    let (sum, overflow) = billionths.addingReportingOverflow(other.billionths)
    return overflow ? nil : ExactDecimal(billionths: sum)
  }

  /// The difference, or `nil` when it would be negative.
  public func subtracting(_ other: ExactDecimal) -> ExactDecimal? {
    let (difference, overflow) = billionths.subtractingReportingOverflow(other.billionths)
    return overflow ? nil : ExactDecimal(billionths: difference)
  }

  /// The product with a whole number, or `nil` when it does not fit.
  public func multiplied(by factor: Int128) -> ExactDecimal? {
    let (product, overflow) = billionths.multipliedReportingOverflow(by: factor)
    return overflow ? nil : ExactDecimal(billionths: product)
  }
}

extension ExactDecimal: CustomStringConvertible {
  /// Plain digits, no separators, no needless zeros: `2500000000`, `0.5`.
  public var description: String { digits(grouped: false) }

  /// Digits with or without thousands separators.
  public func digits(grouped: Bool) -> String {
    let whole = billionths / ExactDecimal.scale
    let fraction = billionths % ExactDecimal.scale
    var text = String(whole)
    if grouped { text = ExactDecimal.group(text) }
    guard fraction > 0 else { return text }
    var tail = String(fraction)
    tail = String(repeating: "0", count: ExactDecimal.scaleDigits - tail.utf8.count) + tail
    while tail.utf8.last == UInt8(ascii: "0") { tail.removeLast() }
    return text + "." + tail
  }

  private static func group(_ digits: String) -> String {
    var grouped: [UInt8] = []
    let bytes = Array(digits.utf8)
    for (index, byte) in bytes.enumerated() {
      if index > 0, (bytes.count - index) % 3 == 0 { grouped.append(UInt8(ascii: ",")) }
      grouped.append(byte)
    }
    return String(decoding: grouped, as: UTF8.self)
  }
}
