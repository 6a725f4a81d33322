package import OuroCore

/// Reads the values of settings: digits 0-9 and nothing that `Int` or `Double` would also take.
package enum SettingReader {
  /// A whole number, not negative.
  package static func count(_ text: String) -> Int? {
    guard !text.isEmpty, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    return Int(text)
  }

  /// A year, a month or a day: `2025`, `2025-03`, `2025-03-28`.
  package static func period(_ text: String) -> Period? {
    let bytes = Array(text.utf8)[...]
    return PeriodReader.hasShape(bytes) ? PeriodReader.read(bytes) : nil
  }

  /// Seconds, with at most six decimals.
  package static func seconds(_ text: String) -> Double? {
    let parts = text.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    guard let whole = count(String(parts[0])), whole <= 1_000_000_000 else { return nil }
    guard parts.count == 2 else { return Double(whole) }
    guard parts[1].utf8.count <= 6, let decimals = count(String(parts[1])) else { return nil }
    return Double(whole) + Double(decimals) / parts[1].reduce(1) { scale, _ in scale * 10 }
  }

  /// Bytes: a number, then a unit or none.
  package static func bytes(_ text: String) -> Int? {
    let digits = text.prefix { $0.isASCII && $0.isNumber }
    let unit = text.dropFirst(digits.count).lowercased()
    guard let number = count(String(digits)), let scale = units[unit] else { return nil }
    let (bytes, overflow) = number.multipliedReportingOverflow(by: scale)
    return overflow ? nil : bytes
  }

  private static let units = [
    "": 1, "b": 1,
    "kb": 1_000, "mb": 1_000_000, "gb": 1_000_000_000, "tb": 1_000_000_000_000,
    "kib": 1 << 10, "mib": 1 << 20, "gib": 1 << 30, "tib": 1 << 40,
  ]
}
