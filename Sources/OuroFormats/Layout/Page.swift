import OuroCore
import OuroGraph

/// The lines of an answer for people: the one place where words become text for a terminal, and
/// so the place where they are made inert.
struct Page {
  let width: Int?
  let style: TextStyle
  private let stop: StopFlag?
  private var lines: [String] = []

  init(_ options: WriterOptions, stop: StopFlag? = nil) {
    self.stop = stop
    width = options.width.map { max(1, $0) }
    style = options.style
  }

  var text: String { lines.isEmpty ? "" : lines.until(stop).joined(separator: "\n") + "\n" }

  /// An empty line, unless there is nothing above to be apart from.
  mutating func addGap() {
    if let last = lines.last, !last.isEmpty { lines.append("") }
  }

  /// A line, wrapped: all its lines are `indent` blanks in, the later ones `hang` more.
  mutating func add(_ text: String, as role: TextStyle.Role? = nil, indent: Int = 0, hang: Int = 0)
  {
    let words = VisibleText.clean(text).split(separator: " ", omittingEmptySubsequences: false)
    add(pieces: words.map(String.init), as: role, indent: indent, hang: hang)
  }

  /// The same, of pieces that stay whole as long as they fit.
  mutating func add(
    pieces: [String], as role: TextStyle.Role? = nil, indent: Int = 0, hang: Int = 0
  ) {
    let room = width.map { max(1, $0 - indent) }
    let lead = String(repeating: " ", count: width.map { min(indent, $0 / 2) } ?? indent)
    for line in TextWrapping.join(
      pieces.until(stop).map(VisibleText.clean).until(stop), width: room, hang: hang)
    {
      lines.append(lead + styled(line, role))
    }
  }

  /// A table; see ``TableGrid``.
  mutating func add(_ grid: TableGrid) { lines += grid.lines(width: width, style: style) }

  private func styled(_ line: String, _ role: TextStyle.Role?) -> String {
    role.map { style.apply($0, line) } ?? line
  }
}
