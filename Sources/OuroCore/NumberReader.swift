/// What is wrong with the digits of a number.
public enum NumberProblem: Error, Hashable, Sendable {
  /// Not digits with an optional point: `1__000`, `.`, `½`.
  case malformed
  /// A comma that does not group thousands: `1,5` may be meant as 1.5 or as 15.
  case ambiguousSeparator(String, String)
  /// More than nine decimals.
  case tooPrecise
  /// More digits than fit.
  case tooLarge
}

/// Reads the digits of numbers from bytes: `12`, `12,000,000`, `2.5`, `5.68E7`. ASCII digits only.
public enum NumberReader {
  /// The exact value of `bytes`, all of which must belong to the number.
  ///
  /// - Complexity: O(bytes), and no more than 64 digits are looked at.
  public static func read(_ bytes: some Collection<UInt8>) throws(NumberProblem) -> ExactDecimal {
    guard bytes.count <= 64 else { throw .tooLarge }
    var reader = DigitCursor(bytes: Array(bytes))
    let value = try reader.mantissa()
    return try reader.applyExponent(to: value)
  }
}

private struct DigitCursor {
  let bytes: [UInt8]
  var index = 0
  var decimals = 0

  var current: UInt8? { index < bytes.count ? bytes[index] : nil }

  /// Digits with grouping commas and a point, as billionths before the exponent moves the point.
  mutating func mantissa() throws(NumberProblem) -> Int128 {
    var value: Int128 = 0
    var digits = 0
    var sinceComma: Int?
    var point = false
    while let byte = current, byte != UInt8(ascii: "E"), byte != UInt8(ascii: "e") {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        let (tens, first) = value.multipliedReportingOverflow(by: 10)
        let (sum, second) = tens.addingReportingOverflow(Int128(byte - UInt8(ascii: "0")))
        guard !first, !second else { throw .tooLarge }
        value = sum
        digits += 1
        if point { decimals += 1 } else if let run = sinceComma { sinceComma = run + 1 }
      case UInt8(ascii: ",") where !point && digits > 0 && isGroup(startingAfter: index):
        sinceComma = 0
      case UInt8(ascii: ",") where !point && digits > 0:
        throw ambiguity()
      case UInt8(ascii: ".") where !point && digits > 0:
        point = true
      default: throw .malformed
      }
      index += 1
    }
    guard digits > 0, !(point && decimals == 0) else { throw .malformed }
    if let run = sinceComma, run != 3 { throw ambiguity() }
    return value
  }

  mutating func applyExponent(to value: Int128) throws(NumberProblem) -> ExactDecimal {
    var power = ExactDecimal.scaleDigits - decimals
    if current != nil {
      index += 1
      power += try exponent()
    }
    var scaled = value
    while power > 0 && scaled != 0 {
      let (next, overflow) = scaled.multipliedReportingOverflow(by: 10)
      guard !overflow else { throw .tooLarge }
      scaled = next
      power -= 1
    }
    while power < 0 && scaled != 0 {
      guard scaled % 10 == 0 else { throw .tooPrecise }
      scaled /= 10
      power += 1
    }
    guard let decimal = ExactDecimal(billionths: scaled) else { throw .malformed }
    return decimal
  }

  private mutating func exponent() throws(NumberProblem) -> Int {
    var negative = false
    if current == UInt8(ascii: "+") || current == UInt8(ascii: "-") {
      negative = current == UInt8(ascii: "-")
      index += 1
    }
    let rest = bytes[index...]
    guard !rest.isEmpty, rest.allSatisfy({ (0x30...0x39).contains($0) }) else { throw .malformed }
    guard rest.count <= 3, let power = Int(String(decoding: rest, as: UTF8.self)) else {
      throw .tooLarge
    }
    return negative ? -power : power
  }

  /// Whether exactly three digits follow the comma at `comma`.
  private func isGroup(startingAfter comma: Int) -> Bool {
    let run = bytes[(comma + 1)...].prefix { (0x30...0x39).contains($0) }
    return run.count == 3
  }

  private func ambiguity() -> NumberProblem {
    let text = String(decoding: bytes, as: UTF8.self)
    return .ambiguousSeparator(
      String(text.map { $0 == "," ? "." : $0 }), text.filter { $0 != "," })
  }
}
