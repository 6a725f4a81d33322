import Glibc

/// Measures. Without a table: what people wait for, beside its goals (all of it, or what a word of
/// the command line names; with `additions` and a table, what one more fact costs the table). With
/// one first: the yardstick's questions about it, a line of JSON each.
@main
enum OuroBench {
  static func main() throws {
    let arguments = Array(CommandLine.arguments.dropFirst())
    if arguments.first == "additions" {
      exit(WaitingFigures.measureAndPrint(named: Array(arguments.dropFirst())) ? 0 : 1)
    }
    guard arguments.first?.hasSuffix(".csv") ?? false else {
      exit(WaitingFigures.measureAndPrint(named: arguments) ? 0 : 1)
    }
    try Yardstick(YardstickArguments(arguments)).run()
  }
}
