import Ouro

/// Help as the shell prints it, wrapped between words.
struct HelpText {
  let text: String

  /// A page of the language, and for no topic the commands of the shell below it.
  ///
  /// - Parameter near: The nearest topic there is, for one that there is none of.
  init(topic: String?, page: HelpPage?, near: String?, width: Int) {
    var lines: [String] = []
    if let page {
      lines = [page.title] + page.lines.map { "  " + $0 }
      if !page.grammar.isEmpty {
        lines += ["", HelpPage.notation + ":"] + page.grammar.map { "  " + $0 }
      }
      if !page.examples.isEmpty { lines += ["", "try:"] + Self.lines(page.examples, width) }
    } else if let topic {
      let hint = near.map { "the nearest topic is `\($0)`" } ?? "`.help` shows what there is"
      lines = ["no help on `\(VisibleText.clean(topic))`; \(hint)"]
    }
    if topic == nil { lines += ShellCommand.all.map(Self.line) }
    text = Self.wrapped(lines, width)
  }

  init(of command: ShellCommand, width: Int) {
    text = Self.wrapped([Self.line(command)], width)
  }

  private static func line(_ command: ShellCommand) -> String {
    let usage = "\(command.name) \(command.argument)"
    let gap = String(repeating: " ", count: max(1, 18 - usage.count))
    return "  " + usage + gap + command.help
  }

  /// Each statement with what it asks, below it when there is no room beside it.
  private static func lines(_ examples: [HelpExample], _ width: Int) -> [String] {
    examples.flatMap { example in
      let gap = String(repeating: " ", count: max(2, 48 - example.statement.count))
      let line = "  " + example.statement + gap + "# " + example.meaning
      return line.count <= width
        ? [line] : ["  " + example.statement, "    # " + example.meaning]
    }
  }

  /// Lines too long for the terminal go on below, a little further in, or in their second column.
  private static func wrapped(_ lines: [String], _ width: Int) -> String {
    lines.flatMap { wrapped($0, max(20, width)) }.map { VisibleText.clean($0) + "\n" }.joined()
  }

  private static func wrapped(_ line: String, _ width: Int) -> [String] {
    guard CharacterWidth.of(line) > width else { return [line] }
    let lead = String(repeating: " ", count: indent(of: line, width))
    var lines: [String] = []
    var current = String(line.prefix { $0 == " " })
    for word in line.dropFirst(current.count).split(
      separator: " ", omittingEmptySubsequences: false)
    {
      let isFirst = !current.contains { $0 != " " }
      let next = isFirst ? current + word : current + " " + word
      if CharacterWidth.of(next) > width, !isFirst {
        lines.append(current)
        current = lead + word
      } else {
        current = next
      }
    }
    return lines + [current]
  }

  /// Where a line goes on: in its second column, unless that begins too far to the right.
  private static func indent(of line: String, _ width: Int) -> Int {
    let margin = line.prefix { $0 == " " }.count
    let words = line.dropFirst(margin)
    guard let gap = words.firstRange(of: "  ") else { return margin + 2 }
    let first = CharacterWidth.of(String(words[..<gap.lowerBound]))
    let column = margin + first + words[gap.lowerBound...].prefix { $0 == " " }.count
    return column <= width / 2 ? column : margin + 2
  }
}
