import OuroCore

extension Plan {
  /// The plan in plain words, indented by depth.
  package func describe(in base: KnowledgeBase) -> [PlanLine] { describe(in: base, nil) }

  /// The same with what was measured.
  func describe(in base: KnowledgeBase, _ profile: Profile?) -> [PlanLine] {
    var writer = PlanWriter(base: base, profile)
    writer.write(query, strategy)
    return writer.lines
  }
}

/// Writes a plan line by line.
struct PlanWriter {
  let base: KnowledgeBase
  private let bounds: RowBounds
  private let profile: Profile?
  private(set) var lines: [PlanLine] = []
  private var depth = 0
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

  private mutating func line(_ text: String) {
    lines.append(PlanLine(depth: depth, text: text, atMost: next?.atMost, run: next?.run))
    next = nil
  }

  /// Writes a part; its first line tells what came of it, unless that is already told of more.
  private mutating func part(
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

  private mutating func stage(_ stage: Profile.Stage, _ text: String) {
    part(.stage(stage)) { $0.line(text) }
  }

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

  private mutating func write(_ pattern: BindingPattern, _ strategy: Strategy) {
    line("list who \(PlanWriter.list(pattern.variables, "and")) can be, in order of name")
    depth += 1
    stage(
      .walk,
      "try one after another"
        + (strategy.ordersBindings ? ", the one with the fewest to choose from first" : ""))
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
      line(lead + "\(name(one)) is \(roles(step)) with \(name(other))\(filter(test))")
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

  private mutating func write(_ countable: Countable, _ strategy: Strategy) {
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

  private mutating func write(_ pattern: MeasurePattern) {
    if !pattern.keys.isEmpty {
      line(
        "group by \(PlanWriter.list(pattern.keys.map(\.name), "and"))\(limit(pattern.ordering))")
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
    part(.set(set), atMost: bounds.members(of: set)) { $0.tell(set) }
  }

  private mutating func tell(_ set: PartySet) {
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

  /// A step to listed parties fits one line.
  private mutating func writeStep(
    _ text: String, _ operand: PartySet, _ filter: String = ""
  ) {
    if case .parties(let parties) = operand {
      line("\(text) \(names(parties))\(filter)")
    } else {
      nested(filter.isEmpty ? text : "\(text) the following\(filter)", [operand])
    }
  }

  private mutating func write(_ condition: PartyCondition) {
    let run = condition.related.map(Profile.Part.set) ?? .condition(condition)
    part(run, atMost: condition.related.flatMap(bounds.members)) { $0.tell(condition) }
  }

  private mutating func tell(_ condition: PartyCondition) {
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

  /// What the defined words mean, and how that is found.
  private mutating func write(_ definitions: Definitions) {
    for defined in definitions.all {
      guard let body = definitions[defined] else { continue }
      let how = body.isRecursive ? ", again and again while there are more" : ""
      nested("\(word(defined)) is, by definition\(how)", [body.set])
    }
  }

  private mutating func write(_ pattern: RecordPattern) {
    part(.records(pattern), atMost: bounds.records(of: pattern)) { $0.tell(pattern) }
    if let rank = pattern.rank {
      line("keep the \(self.rank(rank.count, rank.largest)) by low end, all ties")
    }
  }

  private mutating func tell(_ pattern: RecordPattern) {
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
    line(
      "\(choice)\(steps(bounds)) by \(flow(pattern.flow))\(filter(pattern.everyStep))\(order(pattern.succession))\(widths(pattern.choice))"
    )
    depth += 1
    writeStep("from", pattern.from)
    if let to = pattern.to { writeStep("to", to) } else { line("to whoever is reached") }
    for set in pattern.via { writeStep("via", set) }
    for set in pattern.avoiding { writeStep("avoiding", set) }
    let ends = strategy.searchesFromBothEnds && pattern.isBetweenTwo
    stage(.gather, "find who can lie on one" + (ends ? ", from both ends" : ""))
    stage(.walk, "go through their steps" + (strategy.prunes ? PlanWriter.pruning : ""))
    depth -= 1
  }

  private static let pruning = ", turning back where the end is too far"

  private mutating func write(_ pattern: GroupPattern, lead: String) {
    line(
      lead + "the groups of parties that can all reach one another by "
        + "\(flow(pattern.flow))\(filter(pattern.everyStep))")
    depth += 1
    for set in pattern.via { writeStep("with", set) }
    for set in pattern.avoiding { writeStep("avoiding", set) }
    stage(.gather, "find every step from one party to another")
    stage(.walk, "put together who can reach one another")
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
    stage(.gather, "find who can have to do with it")
    depth -= 1
  }

  private mutating func write(_ pattern: LoopPattern, _ strategy: Strategy) {
    let bounds = RouteBounds(pattern.steps, pattern.choice, floor: 2)
    let choice = words(pattern.choice) + " loops" + disputed(pattern)
    line(
      "\(choice)\(steps(bounds)) by \(flow(pattern.flow))\(filter(pattern.everyStep))\(order(pattern.succession))\(widths(pattern.choice))"
    )
    depth += 1
    if let start = pattern.start { writeStep("told from", start) }
    for set in pattern.through where set != pattern.start { writeStep("through", set) }
    for set in pattern.avoiding { writeStep("avoiding", set) }
    stage(.gather, "find who can lie on one")
    stage(.walk, "go through their steps" + (strategy.prunes ? PlanWriter.pruning : ""))
    depth -= 1
  }
}
