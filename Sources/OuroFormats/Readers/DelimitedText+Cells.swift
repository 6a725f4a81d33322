import OuroCore

extension DelimitedText {
  /// A cell without the blanks around it; `nil` when it says nothing: empty, `-`, `n/a`, `(none)`.
  func stated(_ field: Field) -> Field? {
    let cell = trimmed(field)
    if cell.lower == cell.upper { return nil }
    return unsafe saysNothing(cell, bytes.span.bytes) ? nil : cell
  }

  /// A cell without the blanks around it.
  func trimmed(_ field: Field) -> Field { unsafe DelimitedText.trimmed(field, bytes.span.bytes) }

  @inline(__always)
  static func trimmed(_ field: Field, _ window: RawSpan) -> Field {
    var cell = field
    while cell.lower < cell.upper, isBlank(window.byte(cell.lower)) { cell.lower += 1 }
    while cell.lower < cell.upper, isBlank(window.byte(cell.upper - 1)) { cell.upper -= 1 }
    return cell
  }

  @inline(__always)
  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || (byte <= 0x0D && byte >= 0x09)
  }

  /// Whether a cell that is not empty says that there is nothing.
  @inline(__always)
  func saysNothing(_ cell: Field, _ window: RawSpan) -> Bool {
    if cell.upper - cell.lower > 10 { return false }
    switch window.byte(cell.lower) {
    case UInt8(ascii: "-"), UInt8(ascii: "("), UInt8(ascii: "n"), UInt8(ascii: "N"), 0xE2:
      return DelimitedText.nothing.contains(text(cell).lowercased())
    default: return false
    }
  }

  private static let nothing = ["-", "–", "—", "(none)", "n/a", "not stated"]
}
