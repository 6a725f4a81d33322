/// How long the things take that people wait for.
enum WaitingFigures {
  /// Prints all of them, or those whose name holds one of the words; a word that is the path of a
  /// table stands for those of that table.
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
    let tables = words.filter { $0.hasSuffix(".csv") }
    let named = words.filter { !$0.hasSuffix(".csv") }
    let chosen = (tables.isEmpty ? figures : tables.flatMap(additions)).filter { figure in
      named.isEmpty || named.contains { figure.name.contains($0) }
    }
    return !chosen.map { $0.measureAndPrint() }.contains(false)
  }

  /// What one more fact costs a table, and the questions after it.
  private static func additions(to table: String) -> [Figure] {
    let additions = Additions(table)
    let telling = Figure("telling one fact to a table", goal: 100, unit: "µs", rounds: 11) {
      try additions.microsecondsToTell()
    }
    let asking = Additions.questions.flatMap { question in
      [(false, "\(question.name) again"), (true, "\(question.name) after a fact")].map { kind in
        Figure(kind.1, goal: nil, unit: "µs", rounds: 11) {
          try additions.microsecondsToAsk(question, afterTelling: kind.0)
        }
      }
    }
    return [telling] + asking
  }
}
