/// Draws diagnostics for people: title, place, the line with the words underlined, help.
public struct DiagnosticRenderer: Sendable {
  private let style: TextStyle

  /// A renderer with or without colour.
  public init(color: Bool) { style = TextStyle(color: color) }

  /// The diagnostic as lines of text, ending in a newline. Control characters of the source are
  /// shown, never sent.
  public func render(_ diagnostic: Diagnostic) -> String {
    var lines = [
      style.apply(.alarm, "error[\(diagnostic.code)]") + ": "
        + style.apply(.strong, VisibleText.clean(diagnostic.message))
    ]
    var gutter = " "
    if let place = diagnostic.place {
      gutter = String(repeating: " ", count: String(place.line).utf8.count + 1)
      lines += excerpt(place, label: diagnostic.label, gutter: gutter)
    }
    lines += diagnostic.notes.map { "\(gutter)= note: \(VisibleText.clean($0))" }
    if let help = diagnostic.help { lines.append("\(gutter)= help: \(VisibleText.clean(help))") }
    if let correction = diagnostic.correction {
      let lead = diagnostic.help == nil ? "= help: " : "        "
      lines.append(gutter + lead + style.apply(.accent, VisibleText.clean(correction)))
    }
    return lines.joined(separator: "\n") + "\n"
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
