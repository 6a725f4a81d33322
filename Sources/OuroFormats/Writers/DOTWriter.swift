import OuroCore
package import OuroGraph

/// Draws answers for Graphviz: inferred arrows are dashed, disputed ones red, and both say so.
package struct DOTWriter: AnswerWriter {
  package init() {}

  package func write(_ answer: Answer) -> String {
    let picture = Picture(answer)
    var lines = ["digraph ouro {"]
    if !picture.nodes.isEmpty { lines += ["  rankdir=LR;", "  node [shape=box];"] }
    for (place, name) in picture.nodes.until(answer.stop).enumerated() {
      lines.append("  \(node(place)) [label=\(quoted(name))];")
    }
    lines += picture.arrows.until(answer.stop).map(line)
    lines += picture.remarks.map { "  // " + VisibleText.clean($0) }
    return (lines + ["}"]).until(answer.stop).map { $0 + "\n" }.until(answer.stop).joined()
  }

  private func line(_ arrow: Arrow) -> String {
    var attributes = ["label=\(quoted(arrow.label))"]
    if arrow.isInferred { attributes.append("style=dashed") }
    if arrow.isDisputed { attributes.append("color=red") }
    if !arrow.isDirected { attributes.append("dir=none") }
    let ends = "\(node(arrow.from)) -> \(node(arrow.to))"
    return "  \(ends) [\(attributes.joined(separator: ", "))];"
  }

  /// Never from a name: names are labels only.
  private func node(_ place: Int) -> String { "n\(place + 1)" }

  /// Graphviz reads escapes and HTML's entities in a label that is quoted, and nothing else.
  private func quoted(_ text: String) -> String {
    var inert: [UInt8] = []
    let bytes = Array(VisibleText.clean(text).utf8)
    for (index, byte) in bytes.enumerated() {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"): inert += [UInt8(ascii: "\\"), byte]
      case UInt8(ascii: "&"): inert += (isEntity(bytes[(index + 1)...]) ? "&amp;" : "&").utf8
      default: inert.append(byte)
      }
    }
    return "\"" + String(decoding: inert, as: UTF8.self) + "\""
  }

  /// Whether what follows an ampersand makes an entity of it: `lt;`, `#65;`.
  private func isEntity(_ rest: ArraySlice<UInt8>) -> Bool {
    let name = rest.prefix { byte in
      byte == UInt8(ascii: "#") || 0x30...0x39 ~= byte || 0x41...0x5A ~= byte
        || 0x61...0x7A ~= byte
    }
    return !name.isEmpty && rest[name.endIndex...].first == UInt8(ascii: ";")
  }
}
