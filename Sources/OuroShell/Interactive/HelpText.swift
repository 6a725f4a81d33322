import Ouro

/// Help as the shell prints it.
struct HelpText {
  let text: String

  /// A page of the language, and for no topic the commands of the shell below it.
  init(topic: String?, page: HelpPage?) {
    var lines: [String] = []
    if let page {
      lines = [page.title] + page.lines.map { "  " + $0 }
      if !page.examples.isEmpty { lines += ["", "try:"] + Self.lines(page.examples) }
    } else if let topic {
      let near = NearestNames.of(topic, among: Session.helpTopics, limit: 1)
      let hint = near.first.map { "the nearest topic is `\($0)`" } ?? "`.help` shows what there is"
      lines = ["no help on `\(VisibleText.clean(topic))`; \(hint)"]
    }
    if topic == nil { lines += (lines.isEmpty ? [] : [""]) + Self.commands }
    text = lines.map { $0 + "\n" }.joined()
  }

  init(of command: ShellCommand) {
    text = Self.line(command) + "\n"
  }

  private static var commands: [String] {
    ["commands of the shell"] + ShellCommand.all.map(line)
  }

  private static func line(_ command: ShellCommand) -> String {
    let usage = "\(command.name) \(command.argument)"
    let gap = String(repeating: " ", count: max(1, 28 - usage.count))
    return "  " + usage + gap + command.help
  }

  /// Each statement with what it asks, below it when there is no room beside it.
  private static func lines(_ examples: [HelpExample]) -> [String] {
    examples.map { example in
      let gap = String(repeating: " ", count: max(2, 48 - example.statement.count))
      return "  " + example.statement + gap + "# " + example.meaning
    }
  }
}
