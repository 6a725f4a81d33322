import OuroCore

// Sets and the conditions on their members.
extension PlanWriter {
  mutating func write(_ set: PartySet) {
    part(.set(set), atMost: bounds.members(of: set)) { $0.tell(set) }
  }

  mutating func tell(_ set: PartySet) {
    switch set {
    case .parties(let parties): line(names(parties))
    case .everyone: line("every party")
    case .ofKind(let kind): line("every party of the kind \(noun(kind))")
    case .related(let step, let operand, let test):
      writeStep("parties that are \(roles(step)) with", operand, filter(test))
    case .closure(let step, let operand, let test, let maxSteps, let ultimate):
      let reach = maxSteps.map { "within \($0) steps" } ?? "over any number of steps"
      let lead = ultimate ? "where chains begin: parties" : "parties"
      writeStep("\(lead) that are, \(reach), \(roles(step)) with", operand, filter(test))
    case .defined(let defined, let operand):
      if let operand {
        writeStep("parties that are \(word(defined)) to", operand)
      } else {
        line("every party that is \(word(defined))")
      }
    case .argument: line("the party asked for")
    case .union(let terms): nested("parties in any of", terms)
    case .intersection(let terms): nested("parties in all of", terms)
    case .difference(let first, let others):
      nested("parties in the first and in none of the others", [first] + others)
    case .filtered(let inner, let conditions):
      nested("parties narrowed down", [inner])
      depth += 1
      for condition in conditions { write(condition) }
      depth -= 1
    case .ranked(let inner, let count, let largest):
      nested("the \(rank(count, largest)) by the sum of low ends, all ties, of", [inner])
    case .onPaths(let pattern):
      line("parties on paths")
      depth += 1
      write(pattern, Strategy())
      depth -= 1
    case .onLoops(let pattern):
      line("parties on loops")
      depth += 1
      write(pattern, Strategy())
      depth -= 1
    }
  }

  mutating func write(_ condition: PartyCondition) {
    let run = condition.related.map(Profile.Part.set) ?? .condition(condition)
    part(run, atMost: condition.related.flatMap(bounds.members)) { $0.tell(condition) }
  }

  mutating func tell(_ condition: PartyCondition) {
    switch condition {
    case .related(let step, let operand, let test):
      writeStep("keep those that are \(roles(step)) with", operand, filter(test))
    case .among(let set):
      line("keep those that are among")
      depth += 1
      tell(set)
      depth -= 1
    case .ofKind(let kind): line("keep those of the kind \(noun(kind))")
    case .disputed: line("keep those with a disputed deal")
    case .count(let step, let comparison, let number, let test):
      line(
        "keep those with \(bound(comparison, number)) that are \(roles(step)) with them"
          + filter(test))
    case .countDefined(let defined, let comparison, let number):
      line("keep those with \(bound(comparison, number)) \(word(defined)) to them")
    }
  }
}
