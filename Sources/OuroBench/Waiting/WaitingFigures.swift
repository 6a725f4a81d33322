/// How long the things take that people wait for.
enum WaitingFigures {
  /// Prints all of them, or those whose name holds one of the words.
  ///
  /// - Returns: Whether each could be measured.
  static func measureAndPrint(named words: [String]) -> Bool {
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
    let chosen = figures.filter { figure in
      words.isEmpty || words.contains { figure.name.contains($0) }
    }
    return !chosen.map { $0.measureAndPrint() }.contains(false)
  }
}
