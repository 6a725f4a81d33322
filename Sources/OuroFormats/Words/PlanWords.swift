import OuroGraph

/// What is told of the steps of a plan beside their words.
enum PlanWords {
  static func understood(_ explanation: Explanation) -> String? {
    explanation.understood.isEmpty ? nil : "understood as: " + explanation.understood
  }

  /// `3 rows · 12 looked at · 0.041 ms`; empty for a line that tells nothing more.
  static func facts(_ line: PlanLine) -> String {
    let most = line.atMost.map { ["at most \(Counted.digits($0))"] } ?? []
    guard let run = line.run else { return most.joined() }
    let times = run.times == 1 ? [] : ["\(Counted.digits(run.times)) times"]
    let rows = run.rows.map { [Counted.words($0, "row")] } ?? []
    let facts =
      times + rows + most
      + ["\(Counted.digits(run.work)) looked at", "\(milliseconds(run)) ms"]
    return (facts + run.cuts.map(words)).joined(separator: " · ")
  }

  /// The line with its facts, as text.
  static func sentence(_ line: PlanLine) -> String {
    let facts = facts(line)
    return facts.isEmpty ? line.text : "\(line.text)  [\(facts)]"
  }

  static func milliseconds(_ run: StepRun) -> String {
    Counted.milliseconds(run.milliseconds, decimals: 3)
  }

  /// Which bound cut what.
  static func words(_ cut: StepCut) -> String {
    switch cut {
    case .first(let kept, let all):
      "first \(Counted.digits(kept)) of \(Counted.digits(all))"
    case .rows(let kept): "cut at \(Counted.words(kept, "row"))"
    case .steps(let steps): "stopped at \(Counted.words(steps, "step"))"
    }
  }
}
