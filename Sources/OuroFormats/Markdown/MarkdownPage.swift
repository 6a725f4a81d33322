import OuroGraph

/// The blocks of a Markdown document: the one place where words become Markdown, and so the place
/// where they are made inert.
struct MarkdownPage {
  /// That of the answer.
  let stop: StopFlag?
  private var blocks: [String] = []

  init(stop: StopFlag? = nil) { self.stop = stop }

  /// Blocks stand apart by an empty line.
  var text: String { blocks.isEmpty ? "" : blocks.joined(separator: "\n\n") + "\n" }

  mutating func add(_ text: String) { blocks.append(MarkdownText.line(text)) }

  mutating func add(strong text: String, then rest: String = "") {
    blocks.append("**\(MarkdownText.inline(text))**" + MarkdownText.inline(rest))
  }

  mutating func add(faint text: String) { blocks.append("*\(MarkdownText.inline(text))*") }

  /// Lines that are Markdown already, as one block.
  mutating func add(markdown lines: [String]) {
    if !lines.isEmpty { blocks.append(lines.until(stop).joined(separator: "\n")) }
  }

  /// A table without the columns in which no row says anything, and what each row is cited to.
  mutating func add(_ sheet: Sheet, notes: [[Int]]) {
    let used = UsedColumns.indices(sheet.columns, sheet.rows.until(stop).map(\.cells))
    let hasNotes = notes.contains { !$0.isEmpty }
    guard !sheet.rows.isEmpty, hasNotes || !used.isEmpty else { return }
    func line(_ cells: [String], _ last: String) -> String {
      let inert = used.map { $0 < cells.count ? MarkdownText.inline(cells[$0]) : "" }
      return "| " + (inert + (hasNotes ? [last] : [])).joined(separator: " | ") + " |"
    }
    let rule = Array(repeating: "---", count: used.count + (hasNotes ? 1 : 0))
    let head = [
      line(sheet.columns, "sources"), "| " + rule.joined(separator: " | ") + " |",
    ]
    let body = zip(sheet.rows, notes).until(stop)
    add(markdown: head + body.map { line($0.cells, MarkdownPage.references($1)) })
  }

  /// `[^1] [^2]`.
  static func references(_ notes: [Int]) -> String {
    notes.map { "[^\($0)]" }.joined(separator: " ")
  }
}
