import OuroGraph

/// Plans, run or not.
enum JSONPlan {
  static func members(_ explanation: Explanation) -> JSONRows.Members {
    let understood =
      explanation.understood.isEmpty ? [] : [("understood", JSONValue.text(explanation.understood))]
    return understood + [
      ("run", .bool(explanation.isRun)), ("steps", .array(explanation.lines.map(step))),
    ]
  }

  private static func step(_ line: PlanLine) -> JSONValue {
    var members: JSONRows.Members = [("depth", .whole(line.depth)), ("text", .text(line.text))]
    if let most = line.atMost { members.append(("at_most", .whole(most))) }
    if let run = line.run {
      members += [
        ("times", .whole(run.times)), ("rows", run.rows.map { .whole($0) } ?? .null),
        ("looked_at", .whole(run.work)), ("milliseconds", .digits(PlanWords.milliseconds(run))),
        ("cut", .array(run.cuts.map(cut))),
      ]
    }
    return .object(members)
  }

  private static func cut(_ cut: StepCut) -> JSONValue {
    switch cut {
    case .first(let kept, let all):
      .object([("by", .text("first")), ("kept", .whole(kept)), ("of", .whole(all))])
    case .rows(let kept): .object([("by", .text("rows")), ("kept", .whole(kept))])
    case .steps(let steps): .object([("by", .text("steps")), ("steps", .whole(steps))])
    }
  }
}
