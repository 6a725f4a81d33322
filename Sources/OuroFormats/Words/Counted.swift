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

  /// Milliseconds to a tenth, or finer: `12.3`.
  static func milliseconds(_ time: Double, decimals: Int = 1) -> String {
    let scale = (0..<decimals).reduce(1) { scale, _ in scale * 10 }
    let isSound = time.isFinite && time >= 0 && time < 1e12
    let parts = isSound ? Int((time * Double(scale)).rounded()) : 0
    let rest = String(parts % scale)
    let zeros = String(repeating: "0", count: decimals - rest.utf8.count)
    return "\(parts / scale).\(zeros)\(rest)"
  }
}
