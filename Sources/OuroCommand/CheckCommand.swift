import ArgumentParser
import OuroShell

/// `ouro check FILE...`
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Reads and checks files, changes nothing, prints every error of each.")

  @OptionGroup var shared: SharedOptions

  @Argument(
    help: "Bases, tables and scripts.",
    completion: .file(extensions: ["ouro", "csv", "tsv"]))
  var file: [String]

  func run() throws {
    let (options, files) = (shared.options, file)
    try OuroCommand.exit { Program.script(options) { $0.check(files) } }
  }
}
