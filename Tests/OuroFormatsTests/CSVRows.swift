/// Reads CSV as RFC 4180 has it, with nothing shared with the writer.
struct CSVRows {
  enum Mistake: Error { case unclosedQuote, quoteInside }

  static func read(_ text: String) throws -> [[String]] {
    var rows: [[String]] = []
    var row: [String] = []
    var field = ""
    var isQuoted = false
    var wasQuoted = false
    let scalars = Array(text.unicodeScalars)
    var index = 0
    while index < scalars.count {
      let scalar = scalars[index]
      index += 1
      if isQuoted {
        guard scalar == "\"" else {
          field.unicodeScalars.append(scalar)
          continue
        }
        if index < scalars.count, scalars[index] == "\"" {
          field += "\""
          index += 1
        } else {
          isQuoted = false
        }
      } else if scalar == "\"" {
        guard field.isEmpty, !wasQuoted else { throw Mistake.quoteInside }
        (isQuoted, wasQuoted) = (true, true)
      } else if scalar == "," || scalar == "\n" {
        row.append(field)
        (field, wasQuoted) = ("", false)
        if scalar == "\n" {
          rows.append(row)
          row = []
        }
      } else {
        guard !wasQuoted else { throw Mistake.quoteInside }
        field.unicodeScalars.append(scalar)
      }
    }
    guard !isQuoted, row.isEmpty, field.isEmpty else { throw Mistake.unclosedQuote }
    return rows
  }

  /// A cell as it was meant: a `'` that guards a formula is no part of it.
  static func unguarded(_ cell: String) -> String {
    let marks = cell.unicodeScalars.prefix { $0 == "'" }
    guard !marks.isEmpty, let first = cell.unicodeScalars[marks.endIndex...].first,
      "=+-@\t".unicodeScalars.contains(first)
    else { return cell }
    return String(cell.unicodeScalars.dropFirst())
  }
}
