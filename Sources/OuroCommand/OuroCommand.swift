import ArgumentParser
import Ouro
import OuroShell

/// `ouro`: the root of the subcommands, and of the options that all of them have.
@main
struct OuroCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ouro",
    abstract: "Asks who pays, backs and owns whom, and finds money that runs in a circle.",
    usage: """
      ouro [<options>] [<file> ...]
      ouro ask [<options>] <query> ...
      ouro run [<options>] <script> ...
      ouro check [<options>] <file> ...
      """,
    discussion: """
      Without a subcommand this is the shell, and each file is a part of the knowledge base; \
      without files it is the built-in one. When standard input is no terminal, the statements on \
      it are run. A file called like a subcommand is written `./ask`.
      """,
    version: Version.text,
    subcommands: [ShellCommand.self, AskCommand.self, RunCommand.self, CheckCommand.self],
    defaultSubcommand: ShellCommand.self)

  // The parser lets this one read the shared options wherever they stand, before the subcommand too.
  @OptionGroup var shared: SharedOptions

  /// Parses the command line and runs what it says.
  static func main() {
    do {
      var command = try parseAsRoot()
      try command.run()
    } catch {
      exit(after: error)
    }
  }

  /// The parser's messages repeat what was typed: no control character of it may reach a terminal.
  private static func exit(after error: any Error) -> Never {
    let status = exitCode(for: error)
    if status == .success { exit(withError: error) }
    let lines = fullMessage(for: error).split(separator: "\n", omittingEmptySubsequences: false)
    Program.complain(lines.map { VisibleText.clean(String($0)) }.joined(separator: "\n"))
    exit(withError: status)
  }

  /// Runs what a subcommand does, on the main actor, where it is anyway, and exits.
  static func exit(with body: @MainActor () -> Int32) throws -> Never {
    throw ExitCode(
      MainActor.assumeIsolated {
        Program.prepare()
        return body()
      })
  }
}
