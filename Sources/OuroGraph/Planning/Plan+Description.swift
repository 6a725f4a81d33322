import OuroCore

extension Plan {
  /// The plan in plain words, indented by depth.
  package func describe(in base: KnowledgeBase) -> [PlanLine] {
    var writer = PlanWriter(base: base)
    writer.write(query, strategy)
    return writer.lines
  }
}

/// Writes a plan line by line.
struct PlanWriter {
  let base: KnowledgeBase
  private(set) var lines: [PlanLine] = []
  private var depth = 0

  init(base: KnowledgeBase) { self.base = base }

  mutating func write(_ query: Query, _ strategy: Strategy) {
    write(query.form, strategy)
    var view = query.world
    // Changes look at two days of their own.
    if case .changes = query.form { view.viewpoint.day = nil }
    line(world(view, strategy))
    write(query.definitions)
  }

  private mutating func line(_ text: String) { lines.append(PlanLine(depth: depth, text: text)) }

  private mutating func nested(_ text: String, _ sets: [PartySet]) {
    line(text)
    depth += 1
    for set in sets { write(set) }
    depth -= 1
  }

  private mutating func write(_ form: QueryForm, _ strategy: Strategy) {
    switch form {
    case .set(let set, let heading, let ordering):
      nested("list each \(heading), \(order(ordering, set))", [set])
    case .card(let party): line("tell the roles, deals and loops of \(base.name(party))")
    case .records(let pattern): write(pattern)
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
      line("count the steps of the shortest of")
      depth += 1
      write(pattern, strategy)
      depth -= 1
    case .verdict(let pattern):
      nested(
        "look whether \(base.name(pattern.subject)) is " + roles(pattern.role)
          + filter(pattern.filter) + ", with", [pattern.object])
    case .changes(let pattern): write(pattern, strategy)
    case .evidence(let pattern): write(pattern, strategy)
    case .bindings(let pattern): write(pattern)
    case .catalog: line("list what the base declares")
    }
  }

  private mutating func write(_ pattern: BindingPattern) {
    line(
      "bind one after another, the one with the fewest to choose from first: "
        + PlanWriter.list(pattern.variables, "and"))
    depth += 1
    for condition in pattern.conditions { write(condition, pattern) }
    depth -= 1
  }

  private mutating func write(_ condition: BindingCondition, _ pattern: BindingPattern) {
    let lead = condition.isNegated ? "leave out where " : "keep where "
    func name(_ term: BindingTerm) -> String {
      switch term {
      case .variable(let place): pattern.variables[place]
      case .party(let party): base.name(party)
      }
    }
    switch condition.form {
    case .related(let step, let one, let other, let test):
      line(lead + "\(name(one)) is \(roles(step))\(filter(test)), with \(name(other))")
    case .defined(let defined, let one, let other):
      line(lead + "\(name(one)) is \(word(defined)) to \(name(other))")
    case .among(let term, let set): nested(lead + "\(name(term)) is among", [set])
    case .same(let one, let other): line(lead + "\(name(one)) is \(name(other))")
    }
  }

  private mutating func write(_ pattern: ChangePattern, _ strategy: Strategy) {
    line("compare the answer on \(pattern.first) with that on \(pattern.second)")
    depth += 1
    switch pattern.subject {
    case .set(let set, _): write(set)
    case .records(let pattern): write(pattern)
    case .loops(let pattern): write(pattern, strategy)
    }
    depth -= 1
  }

  private mutating func write(_ evidence: EvidencePattern, _ strategy: Strategy) {
    switch evidence {
    case .why(let reason, let isNegated):
      line(isNegated ? "tell what is missing of" : "tell what each row rests on, of")
      depth += 1
      write(reason.form, strategy)
      depth -= 1
    case .historyOfDeal(let deal):
      line("tell all that is said of \(base.deals.label(deal)), in order")
    case .historyOfParty(let party):
      line("tell all that is said of each deal of \(base.name(party)), in order")
    }
  }

  private mutating func write(_ countable: Countable, _ strategy: Strategy) {
    let how = strategy.countsOnly ? "count without listing" : "list and count"
    line(how)
    depth += 1
    switch countable {
    case .set(let set): write(set)
    case .records(let pattern): write(pattern)
    case .paths(let pattern): write(pattern, strategy)
    case .loops(let pattern): write(pattern, strategy)
    case .groups(let pattern): write(pattern, lead: "")
    case .bindings(let pattern): write(pattern)
    }
    depth -= 1
  }

  private mutating func write(_ pattern: MeasurePattern) {
    if !pattern.keys.isEmpty {
      let limit = pattern.ordering.limit.map { ", the first \($0)" } ?? ""
      line("group by \(PlanWriter.list(pattern.keys.map(\.name), "and"))\(limit)")
      depth += 1
    }
    line(measuring(pattern.measure))
    depth += 1
    write(pattern.records)
    depth -= pattern.keys.isEmpty ? 1 : 2
  }

  private mutating func write(_ pattern: SharePattern) {
    let relations = pattern.measured.records.relations ?? []
    let only = relations.count == 1 ? relations.first : nil
    if let part = pattern.part {
      writeStep("tell, among \(side(pattern.side, of: only)), what part falls to", part)
    } else {
      line("tell how it is divided among \(side(pattern.side, of: only))")
    }
    depth += 1
    write(pattern.measured)
    depth -= 1
  }

  private mutating func write(_ set: PartySet) {
    switch set {
    case .parties(let parties): line(names(parties))
    case .everyone: line("every party")
    case .ofKind(let kind): line("every party that is a \(noun(kind))")
    case .related(let step, let operand, let test):
      writeStep("parties " + roles(step) + filter(test) + ", with", operand)
    case .closure(let step, let operand, let test, let maxSteps, let ultimate):
      let reach = maxSteps.map { "within \($0) steps" } ?? "over any number of steps"
      let lead = ultimate ? "where chains begin: parties " : "parties "
      writeStep("\(lead)\(roles(step))\(filter(test)), \(reach), with", operand)
    case .defined(let defined, let operand):
      if let operand {
        writeStep("parties that are \(word(defined)) to", operand)
      } else {
        line("every party that is \(word(defined))")
      }
    case .argument: line("the party asked for")
    case .union(let terms): nested("any of", terms)
    case .intersection(let terms): nested("common to all of", terms)
    case .difference(let first, let others):
      write(first)
      nested("without", others)
    case .filtered(let inner, let conditions):
      nested("of", [inner])
      for condition in conditions { write(condition) }
    case .ranked(let inner, let count, let largest):
      nested(
        "the \(count) \(largest ? "largest" : "smallest") by sum of low ends, ties kept, of",
        [inner])
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

  /// A step to listed parties fits one line.
  private mutating func writeStep(_ text: String, _ operand: PartySet) {
    if case .parties(let parties) = operand {
      line(text + " " + names(parties))
    } else {
      nested(text, [operand])
    }
  }

  private mutating func write(_ condition: PartyCondition) {
    switch condition {
    case .related(let step, let operand, let test):
      writeStep("keep those " + roles(step) + filter(test) + ", with", operand)
    case .among(let set): nested("keep those that are among", [set])
    case .ofKind(let kind): line("keep those that are a \(noun(kind))")
    case .disputed: line("keep those with a disputed deal")
    case .count(let step, let comparison, let number, let test):
      let bound = bound(comparison, number)
      line("keep those with \(bound) parties \(roles(step))\(filter(test))")
    case .countDefined(let defined, let comparison, let number):
      line("keep those with \(bound(comparison, number)) \(word(defined)) to them")
    }
  }

  /// What the defined words mean, and how that is found.
  private mutating func write(_ definitions: Definitions) {
    for defined in definitions.all {
      guard let body = definitions[defined] else { continue }
      let how = body.isRecursive ? ", again and again while there are more" : ""
      nested("\(word(defined)) is, by definition\(how)", [body.set])
    }
  }

  private mutating func write(_ pattern: RecordPattern) {
    let kind =
      switch pattern.kind {
      case .deals: "deals"
      case .claims: "claims"
      case .denials: "denials"
      }
    let of = pattern.relations.map {
      " of " + PlanWriter.list($0.map { base.relation($0).noun.one })
    }
    line("look through \(kind)\(of ?? "")\(filter(pattern.filter))")
    depth += 1
    for condition in pattern.conditions { write(condition) }
    depth -= 1
    if let rank = pattern.rank {
      line("keep the \(rank.count) \(rank.largest ? "largest" : "smallest") by low end, ties kept")
    }
  }

  private mutating func write(_ condition: RecordCondition) {
    switch condition {
    case .from(let set): writeStep("from", set)
    case .to(let set): writeStep("to", set)
    case .by(let set): writeStep("by", set)
    case .about(let set): writeStep("about", set)
    case .deal(let deal): line("the deal \(base.deals.label(deal))")
    case .claims(let claims): line("\(claims.count) claims of one statement")
    case .between(let one, let other): line("between \(base.name(one)) and \(base.name(other))")
    case .inDocument(let document): line("in \(base.document(document).label)")
    }
  }

  private mutating func write(_ pattern: PathPattern, _ strategy: Strategy) {
    let bounds = RouteBounds(pattern.steps, pattern.choice, floor: 1)
    let choice = words(pattern.choice) + " paths"
    let ends = strategy.searchesFromBothEnds && pattern.choice == .shortest && pattern.to != nil
    line(
      "\(choice)\(steps(bounds)) by \(flow(pattern.flow))\(filter(pattern.everyStep))\(order(pattern.succession))\(widths(pattern.choice))"
        + (ends ? ", looked for from both ends" : ""))
    depth += 1
    writeStep("from", pattern.from)
    if let to = pattern.to { writeStep("to", to) } else { line("to whoever is reached") }
    for set in pattern.via { writeStep("via", set) }
    for set in pattern.avoiding { writeStep("avoiding", set) }
    depth -= 1
  }

  private mutating func write(_ pattern: GroupPattern, lead: String) {
    line(
      lead + "the strongly connected components by "
        + "\(flow(pattern.flow))\(filter(pattern.everyStep))")
    depth += 1
    for set in pattern.via { writeStep("with", set) }
    for set in pattern.avoiding { writeStep("avoiding", set) }
    depth -= 1
  }

  private mutating func write(_ pattern: TracePattern) {
    line(lead(pattern) + " by \(pattern.method.rawValue)")
    depth += 1
    writeStep(pattern.isBackward ? "received by" : "given by", pattern.ends)
    if case .onward(_, let to?) = pattern.course { writeStep("told of", to) }
    for set in pattern.avoiding { writeStep("avoiding", set) }
    line(
      "over dated deals of exact amounts, in the order of their first days"
        + (pattern.most.map { ", \($0) steps far" } ?? ""))
    line("by \(flow(pattern.flow))\(filter(pattern.everyDeal))")
    depth -= 1
  }

  private mutating func write(_ pattern: LoopPattern, _ strategy: Strategy) {
    let bounds = RouteBounds(pattern.steps, pattern.choice, floor: 2)
    let choice = words(pattern.choice) + " loops"
    line(
      "\(choice)\(steps(bounds)) by \(flow(pattern.flow))\(filter(pattern.everyStep))\(order(pattern.succession))\(widths(pattern.choice))"
        + (strategy.prunes ? ", turning back where the start is too far" : ""))
    depth += 1
    if let start = pattern.start { writeStep("from", start) }
    for set in pattern.through { writeStep("through", set) }
    for set in pattern.avoiding { writeStep("avoiding", set) }
    depth -= 1
  }
}
