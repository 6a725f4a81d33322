/// Reads dates in figures from bytes: `2025`, `2025-03`, `2025-03-28`. ASCII digits only.
public enum PeriodReader {
  /// The period written, or `nil` when it is not a date or there is no such day.
  public static func read(_ bytes: some Collection<UInt8>) -> Period? {
    let parts = bytes.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    guard parts.count <= 3, let year = number(parts[0], digits: 4) else { return nil }
    guard parts.count > 1 else { return Period(year: year) }
    guard let month = number(parts[1], digits: 2) else { return nil }
    guard parts.count > 2 else { return Period(year: year, month: month) }
    guard let day = number(parts[2], digits: 2) else { return nil }
    return Day(year: year, month: month, day: day).map(Period.init)
  }

  /// Whether the bytes have the shape of a date, be there such a day or not.
  public static func hasShape(_ bytes: some Collection<UInt8>) -> Bool {
    let parts = bytes.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    guard (1...3).contains(parts.count), number(parts[0], digits: 4) != nil else { return false }
    return parts.dropFirst().allSatisfy { number($0, digits: 2) != nil }
  }

  /// The month a word names, 1 to 12: `March`, `Mar`. Lower case.
  public static func month(named word: some StringProtocol) -> Int? {
    let months = [
      "january", "february", "march", "april", "may", "june", "july", "august", "september",
      "october", "november", "december",
    ]
    let isShort = word.utf8.count == 3
    let found = months.firstIndex { $0 == word || (isShort && $0.hasPrefix(word)) }
    guard let index = found else { return nil }
    return index + 1
  }

  /// The quarter a word names: `q1` to `q4`. Lower case.
  public static func quarter(named word: some StringProtocol) -> Int? {
    let bytes = Array(word.utf8)
    guard bytes.count == 2, bytes[0] == UInt8(ascii: "q"), (0x31...0x34).contains(bytes[1])
    else { return nil }
    return Int(bytes[1] - UInt8(ascii: "0"))
  }

  private static func number(_ bytes: some Collection<UInt8>, digits: Int) -> Int? {
    guard bytes.count == digits, bytes.allSatisfy({ (0x30...0x39).contains($0) }) else {
      return nil
    }
    return bytes.reduce(0) { $0 * 10 + Int($1 - 0x30) }
  }
}
