import OuroCore

/// Numbers with their nouns: `1 deal`, `10,000 deals`.
enum Counted {
  static func words(_ count: Int, _ noun: String) -> String {
    let forms = Inflected(noun: noun)
    return digits(count) + " " + (count == 1 ? forms.one : forms.many)
  }

  /// Digits with thousands separators.
  static func digits(_ count: Int) -> String {
    guard count >= 0, let decimal = ExactDecimal(billionths: Int128(count) * 1_000_000_000)
    else { return String(count) }
    return decimal.digits(grouped: true)
  }

  /// Milliseconds to a tenth: `12.3`.
  static func milliseconds(_ time: Double) -> String {
    guard time.isFinite, time >= 0, time < 1e12 else { return "0.0" }
    let tenths = Int((time * 10).rounded())
    return "\(tenths / 10).\(tenths % 10)"
  }
}
