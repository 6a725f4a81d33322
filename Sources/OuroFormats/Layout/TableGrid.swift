import OuroCore
import OuroGraph

/// A table of aligned columns, narrowed by wrapping cells when the terminal is narrow.
struct TableGrid {
  private let columns: [String]
  private let rows: [[String]]
  private let stop: StopFlag?

  /// Columns in which no row says anything are left out.
  init(columns: [String], rows: [[String]], stop: StopFlag? = nil) {
    let used = UsedColumns.indices(columns, rows)
    self.columns = used.map { VisibleText.clean(columns[$0]) }
    self.stop = stop
    self.rows = rows.until(stop).map { row in
      used.map { $0 < row.count ? VisibleText.clean(row[$0]) : "" }
    }
  }

  func lines(width: Int?, style: TextStyle) -> [String] {
    guard !rows.isEmpty, !columns.isEmpty else { return [] }
    let natural = columns.indices.map { column in
      rows.until(stop).reduce(CharacterWidth.of(columns[column])) {
        max($0, CharacterWidth.of($1[column]))
      }
    }
    guard let allowed = fit(natural, into: width) else {
      return stacked(width: width, style: style)
    }
    let widths = tightened(allowed)
    let header = draw(columns, widths).map { style.apply(.strong, $0) }
    return header + rows.until(stop).flatMap { draw($0, widths) }
  }

  /// One row, on as many lines as its tallest cell takes.
  private func draw(_ cells: [String], _ widths: [Int]) -> [String] {
    let wrapped = cells.enumerated().map { TextWrapping.wrap($1, width: widths[$0]) }
    let height = wrapped.reduce(1) { max($0, $1.count) }
    return (0..<height).map { line in
      let parts = wrapped.enumerated().map { column, lines in
        TextWrapping.pad(line < lines.count ? lines[line] : "", to: widths[column])
      }
      return TableGrid.trimmed(parts.joined(separator: TableGrid.gap))
    }
  }

  private static let gap = "  "
  /// Columns narrow down to their longest word, and in longer words break.
  private static let longestWhole = 16

  /// The largest cap on all columns under which they fit side by side; `nil` when none does.
  private func fit(_ natural: [Int], into width: Int?) -> [Int]? {
    guard let width else { return natural }
    let room = width - TableGrid.gap.utf8.count * (natural.count - 1)
    guard natural.reduce(0, +) > room else { return natural }
    let floors = columns.indices.map { min(longestWord(in: $0), TableGrid.longestWhole) }
    func widths(under cap: Int) -> [Int] {
      zip(natural, floors).map { max(min($0, cap), $1) }
    }
    guard floors.reduce(0, +) <= room else { return nil }
    var cap = 1
    while widths(under: cap + 1).reduce(0, +) <= room { cap += 1 }
    var widths = widths(under: cap)
    var spare = room - widths.reduce(0, +)
    for column in widths.indices where spare > 0 && natural[column] > widths[column] {
      widths[column] += 1
      spare -= 1
    }
    return widths
  }

  private func longestWord(in column: Int) -> Int {
    rows.until(stop).reduce(widestWord(columns[column])) { max($0, widestWord($1[column])) }
  }

  private func widestWord(_ text: String) -> Int {
    text.split(separator: " ").reduce(0) { max($0, CharacterWidth.of(String($1))) }
  }

  /// What the lines need once they are wrapped, which may be less.
  private func tightened(_ widths: [Int]) -> [Int] {
    columns.indices.map { column in
      ([columns[column]] + rows.map { $0[column] }).until(stop).reduce(0) { widest, cell in
        TextWrapping.wrap(cell, width: widths[column])
          .reduce(widest) { max($0, CharacterWidth.of($1)) }
      }
    }
  }

  /// Each cell on a line of its own behind its heading, for very narrow terminals.
  private func stacked(width: Int?, style: TextStyle) -> [String] {
    var lines: [String] = []
    for row in rows.until(stop) {
      if !lines.isEmpty { lines.append("") }
      for (heading, cell) in zip(columns, row) where !cell.isEmpty {
        let words = (heading + ": " + cell).split(separator: " ").map(String.init)
        lines += TextWrapping.join(words, width: width, hang: 2)
      }
    }
    return lines
  }

  private static func trimmed(_ line: String) -> String {
    var line = Substring(line)
    while line.last == " " { line.removeLast() }
    return String(line)
  }
}
