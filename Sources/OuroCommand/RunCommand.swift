import ArgumentParser
import OuroShell

/// `ouro run SCRIPT...`
struct RunCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run", abstract: "Runs the statements of each script.")

  @OptionGroup var shared: SharedOptions

  @Flag(help: "Go on after a statement that fails; the exit status is that of the first failure.")
  var keepGoing = false

  @Argument(help: "Scripts; `-` is standard input.", completion: .file(extensions: ["ouro"]))
  var script: [String]

  func run() throws {
    var options = shared.options
    options.keepsGoing = keepGoing
    let scripts = script
    try OuroCommand.exit { [options] in Program.script(options) { $0.run(scripts: scripts) } }
  }
}
