import ArgumentParser
import OuroShell

/// `ouro run SCRIPT...`
struct RunCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run", abstract: "Runs the statements of each script.")

  @OptionGroup var shared: SharedOptions

  @Argument(help: "Scripts; `-` is standard input.", completion: .file(extensions: ["ouro"]))
  var script: [String]

  func run() throws {
    let (options, scripts) = (shared.options, script)
    try OuroCommand.exit { Program.script(options) { $0.run(scripts: scripts) } }
  }
}
