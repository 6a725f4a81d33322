import OuroCore
import OuroGraph

/// Writes rows as RFC 4180 has them, with lines that end in a line feed.
enum CSVText {
  static func encode(_ sheet: Sheet, stop: StopFlag? = nil) -> String {
    var text = line(sheet.columns) + "\n"
    for row in sheet.rows.until(stop) { text += line(row.cells) + "\n" }
    return text
  }

  private static func line(_ cells: [String]) -> String {
    // An empty line would be no row at all.
    if cells == [""] { return "\"\"" }
    return cells.map(cell).joined(separator: ",")
  }

  private static func cell(_ text: String) -> String {
    let shown = inert(text)
    let text = isFormula(shown) ? "'" + shown : shown
    guard needsQuotes(text) else { return text }
    // By bytes: as a character, a quote with an accent on it would be no quote.
    let doubled = text.utf8.flatMap { $0 == quote ? [quote, quote] : [$0] }
    return "\"" + String(decoding: doubled, as: UTF8.self) + "\""
  }

  private static let quote = UInt8(ascii: "\"")

  /// Blanks at either end are quoted too: some readers take bare ones off.
  private static func needsQuotes(_ text: String) -> Bool {
    text.utf8.first == blank || text.utf8.last == blank
      || text.utf8.contains { $0 == comma || $0 == quote || $0 == lineFeed }
  }

  private static let blank = UInt8(ascii: " ")
  private static let comma = UInt8(ascii: ",")
  private static let lineFeed = UInt8(ascii: "\n")

  /// Whether a spreadsheet would take a text, escapes and all, for a formula. A `'` before it makes it
  /// text; text that has one already gets another, so that a reader who takes one off gets back what
  /// was written.
  private static func isFormula(_ text: String) -> Bool {
    guard let first = text.utf8.first(where: { $0 != guardMark }) else { return false }
    return formulaStarts.contains(first) && !isNumber(text)
  }

  private static let guardMark = UInt8(ascii: "'")
  private static let formulaStarts = Array("=+-@\t".utf8)

  /// `-5`, `+0.5`.
  private static func isNumber(_ text: String) -> Bool {
    let parts = text.utf8.dropFirst()
      .split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    return (1...2).contains(parts.count)
      && parts.allSatisfy { part in !part.isEmpty && part.allSatisfy { 0x30...0x39 ~= $0 } }
  }

  /// Quotes hold line feeds and tabs; what else cannot be seen is written as an escape.
  private static func inert(_ text: String) -> String {
    if text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return text }
    guard text.unicodeScalars.contains(where: isHidden) else { return text }
    return text.unicodeScalars.map { scalar in
      isHidden(scalar) ? VisibleText.clean(String(scalar)) : String(scalar)
    }.joined()
  }

  private static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
    scalar != "\n" && scalar != "\t" && VisibleText.isHidden(scalar)
  }
}
