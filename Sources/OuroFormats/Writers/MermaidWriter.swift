import OuroCore
package import OuroGraph

/// Draws answers for Mermaid: inferred arrows are dashed, disputed ones red, and both say so.
package struct MermaidWriter: AnswerWriter {
  package init() {}

  package func write(_ answer: Answer) -> String {
    let picture = Picture(answer)
    var lines = ["flowchart LR"]
    for (place, name) in picture.nodes.until(answer.stop).enumerated() {
      lines.append("  \(node(place))[\(quoted(name))]")
    }
    lines += picture.arrows.until(answer.stop).map(line)
    let disputed = picture.arrows.indices.filter { picture.arrows[$0].isDisputed }
    if !disputed.isEmpty {
      lines.append(
        "  linkStyle \(disputed.until(answer.stop).map(String.init).joined(separator: ",")) stroke:red"
      )
    }
    lines += picture.remarks.map { "  %% " + inert($0) }
    return lines.until(answer.stop).map { $0 + "\n" }.until(answer.stop).joined()
  }

  private func line(_ arrow: Arrow) -> String {
    let shaft = arrow.isInferred ? "-.-" : "--"
    let head = arrow.isDirected ? ">" : arrow.isInferred ? "" : "-"
    let label = arrow.label.isEmpty ? "" : "|\(quoted(arrow.label))|"
    return "  \(node(arrow.from)) \(shaft)\(head)\(label) \(node(arrow.to))"
  }

  /// Never from a name: names are labels only.
  private func node(_ place: Int) -> String { "n\(place + 1)" }

  private func quoted(_ text: String) -> String { "\"\(inert(text))\"" }

  /// Letters, digits, blanks, and marks that mean nothing where they stand; the rest is written as
  /// Mermaid's entities, which it reads last of all: after Markdown, formulas and directives.
  private func inert(_ text: String) -> String {
    let scalars = Array(VisibleText.clean(text).unicodeScalars)
    return scalars.enumerated().map { index, scalar in
      let next = index + 1 < scalars.count ? scalars[index + 1] : " "
      let isPlain = MermaidWriter.isWord(scalar) || " ,()".unicodeScalars.contains(scalar)
      let isInside = MermaidWriter.isWord(next) && ".-$'".unicodeScalars.contains(scalar)
      let isEnd = scalar == ":" && next == " "
      return isPlain || isInside || isEnd ? String(scalar) : MermaidWriter.entity(scalar)
    }.joined()
  }

  private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    default: !scalar.isASCII
    }
  }

  private static func entity(_ scalar: Unicode.Scalar) -> String {
    switch scalar {
    case "\"": "#quot;"
    case "&": "#amp;"
    case "<": "#lt;"
    case ">": "#gt;"
    default: "#\(scalar.value);"
    }
  }
}
