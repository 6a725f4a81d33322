import ArgumentParser
import OuroShell

/// `ouro ask QUERY...`
struct AskCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ask", abstract: "Answers each query and exits.")

  @OptionGroup var shared: SharedOptions

  @Argument(help: "Statements, such as `payers of CoreWeave`. The first that fails is the last.")
  var query: [String]

  func run() throws {
    let queries = query
    let options = shared.options
    try OuroCommand.exit { Program.script(options) { $0.ask(queries) } }
  }
}
