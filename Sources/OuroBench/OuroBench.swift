import Glibc

/// Prints how long the things take that people wait for, beside their goals: all of them, or those
/// whose name holds a word of the command line.
@main
enum OuroBench {
  static func main() {
    let command = Launcher.siblingCommand
    let figures = [
      Figure("prompt ready on a terminal", goal: 20, unit: "ms", rounds: 40) {
        try Launcher.millisecondsToPrompt(command)
      },
      Figure("ouro ask 'payers of CoreWeave'", goal: 30, unit: "ms", rounds: 40) {
        try Launcher.millisecondsToAsk(command, "payers of CoreWeave")
      },
      Figure("fixed cost of a query", goal: 15, unit: "µs", rounds: 101) {
        try FixedCost.microseconds(asking: "payers of CoreWeave")
      },
      Figure("fixed cost of a loop query", goal: nil, unit: "µs", rounds: 101) {
        try FixedCost.microseconds(asking: "loop from Microsoft")
      },
    ]
    let words = CommandLine.arguments.dropFirst()
    let chosen = figures.filter { figure in
      words.isEmpty || words.contains { figure.name.contains($0) }
    }
    let failed = chosen.map { $0.measureAndPrint() }.contains(false)
    exit(failed ? 1 : 0)
  }
}
