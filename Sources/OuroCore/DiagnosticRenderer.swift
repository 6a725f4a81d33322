/// Draws diagnostics for people: title, place, the line with the words underlined, help.
public struct DiagnosticRenderer: Sendable {
  private let style: TextStyle
  private let width: Int?

  /// A renderer with or without colour.
  ///
  /// - Parameter width: Columns of the terminal, at which words, but no statement, are wrapped.
  public init(color: Bool, width: Int? = nil) {
    style = TextStyle(color: color)
    self.width = width.map { max(40, $0) }
  }

  /// The diagnostic as lines of text, ending in a newline. Control characters of the source are
  /// shown, never sent.
  public func render(_ diagnostic: Diagnostic) -> String {
    var lines = title(diagnostic)
    var gutter = " "
    if let place = diagnostic.place {
      gutter = String(repeating: " ", count: String(place.line).utf8.count + 1)
      lines += excerpt(place, label: diagnostic.label, gutter: gutter)
    }
    lines += diagnostic.notes.flatMap { wrapped("\(gutter)= note: ", $0) }
    if let help = diagnostic.help { lines += wrapped("\(gutter)= help: ", help) }
    if let correction = diagnostic.correction {
      let lead = diagnostic.help == nil ? "= help: " : "        "
      lines.append(gutter + lead + style.apply(.accent, VisibleText.clean(correction)))
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func title(_ diagnostic: Diagnostic) -> [String] {
    let lead = "error[\(diagnostic.code)]"
    return wrapped("\(lead): ", diagnostic.message, hang: 4).enumerated().map { number, line in
      guard number == 0 else { return style.apply(.strong, line) }
      return style.apply(.alarm, lead) + ": "
        + style.apply(.strong, String(line.dropFirst(lead.count + 2)))
    }
  }

  /// The lines of a text behind its lead; those below stand under its beginning.
  private func wrapped(_ lead: String, _ text: String, hang: Int? = nil) -> [String] {
    let clean = VisibleText.clean(text)
    guard let width, CharacterWidth.of(lead + clean) > width else { return [lead + clean] }
    let words = clean.split(separator: " ").map(String.init)
    guard let first = words.first else { return [lead] }
    return TextWrapping.join(
      [lead + first] + words.dropFirst(), width: width, hang: hang ?? lead.utf8.count)
  }

  private func excerpt(_ place: Place, label: String, gutter: String) -> [String] {
    let window = ExcerptWindow(place)
    let underline = String(repeating: "^", count: max(1, window.underlined))
    let mark = String(repeating: " ", count: window.indent) + underline
    let tail = label.isEmpty ? "" : " " + VisibleText.clean(label)
    return [
      "\(gutter)\(style.apply(.faint, "-->")) "
        + "\(VisibleText.clean(place.source)):\(place.line):\(place.column)",
      "\(gutter)\(style.apply(.faint, "|"))",
      style.apply(.faint, "\(place.line) |") + " " + window.text,
      "\(gutter)\(style.apply(.faint, "|")) " + style.apply(.alarm, mark + tail),
    ]
  }
}

/// The part of a line that is shown: a very long line is cut around the words underlined.
private struct ExcerptWindow {
  let text: String
  let indent: Int
  let underlined: Int

  init(_ place: Place) {
    let scalars = Array(place.lineText.unicodeScalars.prefix(place.column + 400))
    let from = max(0, min(place.column - 1, scalars.count))
    let upTo = max(from, min(from + min(place.length, 100), scalars.count))
    let start = from > 100 ? from - 60 : 0
    let end = min(scalars.count, upTo + 60)
    func shown(_ range: Range<Int>) -> String {
      var view = String.UnicodeScalarView()
      view.append(contentsOf: scalars[range])
      return VisibleText.clean(String(view))
    }
    let lead = start > 0 ? "…" : ""
    let trail = end < place.lineText.unicodeScalars.count ? "…" : ""
    text = lead + shown(start..<end) + trail
    indent = CharacterWidth.of(lead + shown(start..<from))
    underlined = CharacterWidth.of(shown(from..<upTo))
  }
}
