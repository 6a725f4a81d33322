import OuroCore

/// The amounts that most cells hold, read without a copy: `147.8`, `4000`, `$4,000.50`.
struct PlainFigure: Sendable {
  private(set) var digits: UInt64 = 0
  private(set) var decimals = 0
  private(set) var hasDollar = false

  /// - Returns: `nil` for everything that is more than that, or can be read in two ways.
  init?(
    _ bytes: [UInt8], _ cell: DelimitedText.Field, _ style: NumberStyle, _ isSettled: Bool
  ) {
    unsafe self.init(bytes.span.bytes, cell, style, isSettled)
  }

  init?(
    _ window: RawSpan, _ cell: DelimitedText.Field, _ style: NumberStyle, _ isSettled: Bool
  ) {
    if style.mark == .comma { return nil }
    if let plain = PlainFigure.digits(window, cell) {
      digits = plain
      return
    }
    var index = cell.lower
    if window.byte(index) == UInt8(ascii: "$") {
      hasDollar = true
      index += 1
    }
    let start = index
    guard cell.upper - start <= 20, start < cell.upper else { return nil }
    var count = 0
    var sinceComma: Int?
    var hasPoint = false
    while index < cell.upper {
      let byte = window.byte(index)
      if byte >= 0x30 && byte <= 0x39 {
        digits = digits &* 10 &+ UInt64(byte &- 0x30)
        count += 1
        if hasPoint { decimals += 1 } else if let run = sinceComma { sinceComma = run + 1 }
      } else if byte == UInt8(ascii: ","), !hasPoint {
        guard isFirst(sinceComma, count) || sinceComma == 3 else { return nil }
        sinceComma = 0
      } else if byte == UInt8(ascii: "."), !hasPoint, count > 0, sinceComma ?? 3 == 3 {
        hasPoint = true
      } else {
        return nil
      }
      index += 1
    }
    guard (1...15).contains(count), hasPoint == (decimals > 0), sinceComma ?? 3 == 3 else {
      return nil
    }
    if style.mark == .point { return }
    // One mark and three digits behind it can be thousands or decimals.
    let whole = count - decimals
    let isLead0 = window.byte(start) == 0x30
    if decimals == 3, sinceComma == nil, whole <= 3, !isLead0 { return nil }
    if sinceComma != nil, !hasPoint, whole <= 6, !isSettled || style.hasSemicolons { return nil }
  }

  /// Digits alone, as many as there may be: so most cells are written.
  @inline(__always)
  private static func digits(_ window: RawSpan, _ cell: DelimitedText.Field) -> UInt64? {
    guard (1...15).contains(cell.upper - cell.lower) else { return nil }
    var value: UInt64 = 0
    for index in cell.lower..<cell.upper {
      let digit = window.byte(index) &- 0x30
      if digit > 9 { return nil }
      value = value &* 10 &+ UInt64(digit)
    }
    return value
  }

  /// Whether a comma stands behind the first digits of a number, as many as a group has at most.
  private func isFirst(_ sinceComma: Int?, _ count: Int) -> Bool {
    sinceComma == nil && (1...3).contains(count) && digits > 0
  }
}
