import OuroCore

/// Makes text from outside inert in Markdown: no markup, no HTML, no new line.
enum MarkdownText {
  /// Text inside a line or a cell.
  static func inline(_ text: String) -> String {
    let bytes = Array(VisibleText.clean(text).utf8)
    var inert: [UInt8] = []
    for (index, byte) in bytes.enumerated() {
      switch byte {
      case UInt8(ascii: "<"): inert += "&lt;".utf8
      case UInt8(ascii: ">"): inert += "&gt;".utf8
      case UInt8(ascii: "&"): inert += "&amp;".utf8
      case UInt8(ascii: "$"):
        // Two of them may be taken for a formula, but not when a digit follows the second.
        let next = index + 1 < bytes.count ? bytes[index + 1] : 0
        inert += isDigit(next) ? [byte] : [backslash, byte]
      default:
        if markup.contains(byte) { inert.append(backslash) }
        inert.append(byte)
      }
    }
    return String(decoding: inert, as: UTF8.self)
  }

  /// Text that a line begins with, where more characters have a meaning.
  static func line(_ text: String) -> String { opening(inline(text)) }

  /// The same of words that stand apart by a blank.
  static func line(words: some Sequence<String>) -> String {
    opening(words.map(inline).joined(separator: " "))
  }

  /// Makes inert what only means something where a line begins.
  private static func opening(_ text: String) -> String {
    let line = text.drop { $0 == " " }
    guard let first = line.utf8.first else { return "" }
    if lineStarts.contains(first) { return "\\" + line }
    let number = line.utf8.prefix(while: isDigit)
    guard let next = line.utf8[number.endIndex...].first, !number.isEmpty, numberEnds.contains(next)
    else { return String(line) }
    return line[..<number.endIndex] + "\\" + line[number.endIndex...]
  }

  private static let backslash = UInt8(ascii: "\\")
  private static let markup = Array("\\`*_[]{}~|".utf8)
  private static let lineStarts = Array("#+-=:".utf8)
  private static let numberEnds = Array(".)".utf8)

  private static func isDigit(_ byte: UInt8) -> Bool { 0x30...0x39 ~= byte }
}
