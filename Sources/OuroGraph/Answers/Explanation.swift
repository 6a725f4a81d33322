/// How a question is understood and would be answered, or was.
public struct Explanation: Hashable, Sendable {
  /// The question with brackets around each phrase that stands for parties; empty when it is not at
  /// hand.
  public let understood: String
  /// What is done, step by step, in plain words.
  public let lines: [PlanLine]
  /// Whether it was run, so that steps tell what they came to.
  public let isRun: Bool

  package init(understood: String = "", lines: [PlanLine], isRun: Bool = false) {
    self.understood = understood
    self.lines = lines
    self.isRun = isRun
  }
}

/// A line of a plan.
public struct PlanLine: Hashable, Sendable {
  /// How deep it stands.
  public let depth: Int
  /// What is done, in plain words.
  public let text: String
  /// No more rows than these can come of it, as far as the base's own counts tell.
  public let atMost: Int?
  /// What running it came to; `nil` for what was not run, or not measured apart.
  public let run: StepRun?

  package init(depth: Int, text: String, atMost: Int? = nil, run: StepRun? = nil) {
    self.depth = depth
    self.text = text
    self.atMost = atMost
    self.run = run
  }
}

/// What running a step came to, with the steps below it.
public struct StepRun: Hashable, Sendable {
  /// How often it was run.
  public let times: Int
  /// What came of it, all times together; `nil` where nothing is counted.
  public let rows: Int?
  /// Deals and parties looked at.
  public let work: Int
  /// By the host's clock.
  public let milliseconds: Double
  /// The bounds that ended or cut it.
  public let cuts: [StepCut]

  package init(
    times: Int = 1, rows: Int?, work: Int, milliseconds: Double, cuts: [StepCut] = []
  ) {
    self.times = times
    self.rows = rows
    self.work = work
    self.milliseconds = milliseconds
    self.cuts = cuts
  }
}

extension StepRun {
  /// The same with the cuts of a part that is not told apart.
  func cut(by others: [StepCut]) -> StepRun {
    StepRun(
      times: times, rows: rows, work: work, milliseconds: milliseconds,
      cuts: cuts + others.filter { !cuts.contains($0) })
  }
}

/// A bound that ended or cut a step.
public enum StepCut: Hashable, Sendable {
  /// `first n` of the question: so many kept of so many.
  case first(Int, of: Int)
  /// The budget of rows: so many kept, and more exist.
  case rows(Int)
  /// Nothing farther than so many steps was looked at, and something may be there.
  case steps(Int)
}
