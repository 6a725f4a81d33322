import OuroCore

/// Writes a plan line by line.
struct PlanWriter {
  let base: KnowledgeBase
  let bounds: RowBounds
  private let profile: Profile?
  private(set) var lines: [PlanLine] = []
  var depth = 0
  /// Where in the profile the parts being written were run; `nil` below what was not.
  private var scope: Int?
  /// What the next line is to tell of its step.
  private var next: (atMost: Int?, run: StepRun?)?

  init(base: KnowledgeBase, _ profile: Profile? = nil) {
    self.base = base
    self.profile = profile
    bounds = RowBounds(base: base)
  }

  mutating func write(_ query: Query, _ strategy: Strategy) {
    if let profile {
      scope = Profile.root
      next = (nil, profile.run(at: Profile.root))
    }
    write(query.form, strategy)
    next = nil
    if let world = world(of: query, strategy) { line(world) }
    write(query.definitions)
  }

  mutating func line(_ text: String) {
    lines.append(PlanLine(depth: depth, text: text, atMost: next?.atMost, run: next?.run))
    next = nil
  }

  /// Writes a part; its first line tells what came of it, unless that is already told of more.
  mutating func part(
    _ part: Profile.Part, atMost: Int? = nil, _ write: (inout PlanWriter) -> Void
  ) {
    let outer = scope
    scope = outer.flatMap { profile?.place(of: part, below: $0) }
    let run = scope.flatMap { profile?.run(at: $0) }
    if let waiting = next {
      next = (waiting.atMost ?? atMost, waiting.run?.cut(by: run?.cuts ?? []))
    } else {
      next = (atMost, run)
    }
    write(&self)
    next = nil
    scope = outer
  }

  mutating func stage(_ stage: Profile.Stage, _ text: String) {
    part(.stage(stage)) { $0.line(text) }
  }

  mutating func nested(_ text: String, _ sets: [PartySet]) {
    line(text)
    depth += 1
    for set in sets { write(set) }
    depth -= 1
  }

  mutating func write(_ form: QueryForm, _ strategy: Strategy) {
    switch form {
    case .set(let set, let heading, let ordering):
      nested("list each \(heading), \(order(ordering, set))", [set])
    case .card(let party): line("tell the roles, deals and loops of \(base.name(party))")
    case .records(let pattern):
      line("list them, \(order(pattern))")
      depth += 1
      write(pattern)
      depth -= 1
    case .count(let countable): write(countable, strategy)
    case .measure(let pattern): write(pattern)
    case .share(let pattern): write(pattern)
    case .paths(let pattern): write(pattern, strategy)
    case .loops(let pattern): write(pattern, strategy)
    case .trace(let pattern): write(pattern)
    case .verdict(let pattern) where pattern.definedSet != nil:
      nested("look whether \(base.name(pattern.subject)) is among", [pattern.set])
    case .groups(let pattern): write(pattern, lead: "list ")
    case .distance(let pattern):
      line("count the steps of the shortest path")
      depth += 1
      write(pattern, strategy)
      depth -= 1
    case .verdict(let pattern):
      writeStep(
        "look whether \(base.name(pattern.subject)) is \(roles(pattern.role)) with",
        pattern.object, filter(pattern.filter))
    case .changes(let pattern): write(pattern, strategy)
    case .evidence(let pattern): write(pattern, strategy)
    case .bindings(let pattern): write(pattern, strategy)
    case .catalog(let pattern): line(catalog(pattern))
    }
  }

  mutating func write(_ pattern: BindingPattern, _ strategy: Strategy) {
    line("list who \(PlanWriter.list(pattern.variables, "and")) can be, in order of name")
    depth += 1
    stage(
      .walk,
      "try one after another"
        + (strategy.ordersBindings ? ", the one with the fewest to choose from first" : ""))
    for condition in pattern.conditions { write(condition, pattern) }
    depth -= 1
  }

  mutating func write(_ condition: BindingCondition, _ pattern: BindingPattern) {
    let lead = condition.isNegated ? "leave out where " : "keep where "
    func name(_ term: BindingTerm) -> String {
      switch term {
      case .variable(let place): pattern.variables[place]
      case .party(let party): base.name(party)
      }
    }
    switch condition.form {
    case .related(let step, let one, let other, let test):
      line(lead + "\(name(one)) is \(roles(step)) with \(name(other))\(filter(test))")
    case .defined(let defined, let one, let other):
      line(lead + "\(name(one)) is \(word(defined)) to \(name(other))")
    case .among(let term, let set): nested(lead + "\(name(term)) is among", [set])
    case .same(let one, let other): line(lead + "\(name(one)) is \(name(other))")
    }
  }

  mutating func write(_ pattern: ChangePattern, _ strategy: Strategy) {
    line("compare the answer on \(pattern.first) with that on \(pattern.second)")
    depth += 1
    switch pattern.subject {
    case .set(let set, _, _): write(set)
    case .records(let pattern): write(pattern)
    case .loops(let pattern): write(pattern, strategy)
    }
    depth -= 1
  }

  mutating func write(_ evidence: EvidencePattern, _ strategy: Strategy) {
    switch evidence {
    case .why(let reason, let isNegated):
      line(isNegated ? "tell what is missing from" : "tell what each row rests on, of")
      depth += 1
      part(.stage(.answer)) { $0.write(reason.form, strategy) }
      depth -= 1
    case .historyOfDeal(let deal):
      line("tell all that is said of \(base.deals.label(deal)), in order")
    case .historyOfParty(let party):
      line("tell all that is said of each deal of \(base.name(party)), in order")
    }
  }

  mutating func write(_ countable: Countable, _ strategy: Strategy) {
    line(strategy.countsOnly ? "count without listing" : "list and count")
    depth += 1
    switch countable {
    case .set(let set): write(set)
    case .records(let pattern): write(pattern)
    case .paths(let pattern): write(pattern, strategy)
    case .loops(let pattern): write(pattern, strategy)
    case .groups(let pattern): write(pattern, lead: "")
    case .bindings(let pattern): write(pattern, strategy)
    }
    depth -= 1
  }

  /// A step to listed parties fits one line.
  mutating func writeStep(
    _ text: String, _ operand: PartySet, _ filter: String = ""
  ) {
    if case .parties(let parties) = operand {
      line("\(text) \(names(parties))\(filter)")
    } else {
      nested(filter.isEmpty ? text : "\(text) the following\(filter)", [operand])
    }
  }

  /// What the defined words mean, and how that is found.
  mutating func write(_ definitions: Definitions) {
    for defined in definitions.all {
      guard let body = definitions[defined] else { continue }
      let how = body.isRecursive ? ", again and again while there are more" : ""
      nested("\(word(defined)) is, by definition\(how)", [body.set])
    }
  }
}
