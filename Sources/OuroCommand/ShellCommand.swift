import ArgumentParser
import OuroShell

/// `ouro [FILE]...`
struct ShellCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "shell", abstract: "Opens the shell, or runs the statements on standard input.")

  @OptionGroup var shared: SharedOptions

  @Argument(
    help: "Files of the knowledge base, read in order into one. None: the built-in base.",
    completion: .file(extensions: ["ouro"]))
  var file: [String] = []

  func run() throws {
    var options = shared.options
    options.knowledge += file
    try OuroCommand.exit { [options] in Program.shell(options) }
  }
}
