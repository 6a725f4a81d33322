import Ouro
import OuroFormats

/// A command of the shell itself. ``all`` is the one table: help, completion and errors read it.
struct ShellCommand: Sendable {
  /// With its dot.
  let name: String
  /// Other spellings.
  var aliases: [String] = []
  /// What may follow, as help shows it.
  var argument = ""
  /// Words that may follow, for completion.
  var choices: [String] = []
  /// One line.
  let help: String
  let run: @MainActor @Sendable (Shell, TypedCommand) -> Void

  static let all: [ShellCommand] = [
    ShellCommand(
      name: ".help", aliases: ["help"], argument: "[WORD]", choices: Session.helpTopics,
      help: "tells of one of these, or what a word means: `.help payers`",
      run: { shell, line in shell.help(on: line.arguments) }),
    ShellCommand(
      name: ".quit", aliases: ["quit", "exit", "bye", ".exit"],
      help: "leaves; so does Ctrl-D on an empty line",
      run: { shell, _ in shell.leave() }),
    ShellCommand(
      name: ".format", argument: "[FORMAT]", choices: formats,
      help: "answers as \(formats.dropLast().joined(separator: ", ")) or \(formats.last ?? "")",
      run: { shell, line in shell.setFormat(line) }),
    ShellCommand(
      name: ".timer", argument: "[on|off]", choices: ["on", "off"],
      help: "whether answers say how long they took",
      run: { shell, line in shell.set("timer", \.timings, line) }),
    ShellCommand(
      name: ".pager", argument: "[on|off]", choices: ["on", "off"],
      help: "whether what is taller than the screen is shown page by page",
      run: { shell, line in shell.set("pager", \.printer.pager.isOn, line) }),
  ]

  private static let formats = OutputFormat.allCases.map(\.name)

  /// The command of this name, in any case.
  static func named(_ name: String) -> ShellCommand? {
    let name = name.lowercased()
    return all.first { $0.name == name || $0.aliases.contains(name) }
  }

  /// What is wrong with a name that no command has.
  static func unknown(_ line: TypedCommand) -> Diagnostic {
    let near = NearestNames.of(line.name, among: all.map(\.name), limit: 1)
    return Diagnostic(
      .unknownWord, "no command of the shell is named `\(line.name)`", at: line.span,
      label: "not a command",
      help: near.first.map { "the nearest is `\($0)`" } ?? "type `.help` for the commands",
      suggestions: near
    ).located(in: line.source)
  }

  /// What is wrong with a command's argument.
  func misused(_ line: TypedCommand) -> Diagnostic {
    Diagnostic(
      .unexpected, "`\(name)` does not take `\(line.arguments.joined(separator: " "))`",
      at: line.argumentsSpan, help: "write `\(name)` and one of: \(choices.joined(separator: ", "))"
    ).located(in: line.source)
  }
}
