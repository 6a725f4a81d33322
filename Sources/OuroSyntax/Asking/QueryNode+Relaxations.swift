import OuroCore

extension QueryNode {
  /// The same question with one thing less asked of it, the nearest first: what to try when the
  /// question itself has no answer.
  package var relaxations: [QueryNode] {
    var nearest = ask.relaxations.map { QueryNode(ask: $0, world: world) }
    let anyDay = world.filter { !$0.isDay }
    if anyDay.count < world.count {
      nearest.append(QueryNode(ask: ask.affirmed, world: anyDay))
    }
    if !world.contains(where: \.isCounting) {
      let counting = [WorldNode.countingEverything(only: false)]
      nearest.append(QueryNode(ask: ask.affirmed, world: world + counting))
    }
    let anybody = world.filter { !$0.isSpeaker }
    if anybody.count < world.count {
      nearest.append(QueryNode(ask: ask.affirmed, world: anybody))
    }
    return nearest
  }
}

extension WorldNode {
  /// Whether it says which statuses count.
  var isCounting: Bool {
    switch self {
    case .counting, .countingEverything: true
    case .asOf, .asKnownOn, .accordingTo, .originatingWith, .withSources, .inCurrency: false
    }
  }

  /// Whether it says which day it is.
  package var isDay: Bool {
    switch self {
    case .asOf, .asKnownOn: true
    case .accordingTo, .originatingWith, .counting, .countingEverything, .withSources, .inCurrency:
      false
    }
  }

  /// Whether it says whose word counts.
  package var isSpeaker: Bool {
    switch self {
    case .accordingTo, .originatingWith: true
    case .asOf, .asKnownOn, .counting, .countingEverything, .withSources, .inCurrency: false
    }
  }
}

extension AskNode {
  var relaxations: [AskNode] {
    switch self {
    case .set(let set): set.relaxations.map(AskNode.set)
    case .records(let records): records.relaxations.map(AskNode.records)
    case .measure(let node):
      node.records.relaxations.map { .measure(MeasureNode(node.measure, of: $0)) }
    case .share(let node): node.records.relaxations.map { .share(node.of($0)) }
    case .paths(let paths): paths.asLoops.map(AskNode.loops) + paths.relaxations.map(AskNode.paths)
    case .loops(let loops): loops.relaxations.map(AskNode.loops)
    case .groups(let groups): groups.relaxations.map(AskNode.groups)
    case .distance(let distance):
      distance.asLoops.map(AskNode.loops) + distance.relaxations.map(AskNode.distance)
    case .trace(let trace): trace.relaxations.map(AskNode.trace)
    case .question(let question): question.relaxations.map(AskNode.question)
    case .evidence(let node): node.relaxations
    case .changes(let changes): changes.relaxations.map(AskNode.changes)
    case .count, .pattern, .catalog: []
    }
  }
}

extension SetNode {
  /// Of one of several in the place of all, with what is only possible, without the bounds of its one
  /// phrase, then without the clauses.
  fileprivate var relaxations: [SetNode] {
    guard joiner == nil, case .phrase(let phrase) = first else { return [] }
    func with(
      _ bounds: [BoundNode], _ clauses: [ClauseNode], core: PhraseCore? = nil
    ) -> PhraseNode {
      PhraseNode(
        core: core ?? phrase.core, bounds: bounds, depth: phrase.depth, clauses: clauses,
        place: phrase.place)
    }
    var phrases: [PhraseNode] = []
    if let either = phrase.core.ofEither {
      phrases.append(with(phrase.bounds, phrase.clauses, core: either))
    }
    let loosened = phrase.bounds.map(\.loosened)
    if loosened != phrase.bounds { phrases.append(with(loosened, phrase.clauses)) }
    if !phrase.bounds.isEmpty { phrases.append(with([], phrase.clauses)) }
    if !phrase.clauses.isEmpty { phrases.append(with(phrase.bounds, [])) }
    return phrases.map { SetNode(first: .phrase($0), joiner: nil, rest: [], order: order) }
  }
}

extension PhraseCore {
  /// The same of any of several parties, where it is asked of all of them.
  fileprivate var ofEither: PhraseCore? {
    let either: HeadNode
    switch head {
    case .role(let closure, let role, let operand):
      guard let operand = operand.asEither else { return nil }
      either = .role(closure: closure, role, of: operand)
    case .participle(let kind, let participle, let operand):
      guard let operand = operand.asEither else { return nil }
      either = .participle(kind: kind, participle, by: operand)
    case .kind, .group: return nil
    }
    return PhraseCore(rank: rank, qualities: qualities, head: either)
  }
}

extension OperandNode {
  fileprivate var asEither: OperandNode? {
    guard case .names(let names) = self, names.names.count > 1, !names.isEither else { return nil }
    return .names(NamesNode(names: names.names, isEither: true))
  }
}

extension BoundNode {
  /// A bound on amounts that what is possible meets too.
  fileprivate var loosened: BoundNode {
    if case .amount(let bound, _) = self { .amount(bound, .possibly) } else { self }
  }
}

extension RecordsNode {
  fileprivate var relaxations: [RecordsNode] {
    var nearest: [RecordsNode] = []
    // `claims from FT` are of deals that the FT pays for; those it makes are `by` it.
    if let spoken = asSpoken { nearest.append(spoken) }
    if !bounds.isEmpty { nearest.append(unbounded) }
    // Who makes no claims may make denials.
    if subject == .claims, modifiers.contains(where: \.isBy) {
      nearest.append(asDenials)
    }
    return nearest
  }
}

extension RecordModifier {
  fileprivate var isBy: Bool { if case .by = self { true } else { false } }
}

extension RouteModifier {
  /// What may be left out of a search for a route, in the order to try it.
  fileprivate static let relaxing: [@Sendable (RouteModifier) -> Bool] = [
    { if case .without = $0 { true } else { false } },
    { if case .by = $0 { true } else { false } },
    {
      switch $0 {
      case .inDateOrder, .amountsWithin: true
      default: false
      }
    },
    { if case .everyStep = $0 { true } else { false } },
    {
      switch $0 {
      case .within, .exactly: true
      default: false
      }
    },
    {
      switch $0 {
      case .via, .avoiding: true
      default: false
      }
    },
  ]
}

extension [RouteModifier] {
  /// The same with less of them, the nearest first.
  fileprivate var relaxations: [[RouteModifier]] {
    RouteModifier.relaxing.compactMap { isRelaxed in
      let kept = filter { !isRelaxed($0) }
      return kept.count < count ? kept : nil
    }
  }
}

extension PathsNode {
  fileprivate var relaxations: [PathsNode] {
    func like(_ choice: RouteChoiceNode, _ modifiers: [RouteModifier]) -> PathsNode {
      PathsNode(choice: choice, from: from, to: to, modifiers: modifiers, place: place)
    }
    let ofAnyWidth = choice.isWidest ? [like(.shortest(1), modifiers)] : []
    return ofAnyWidth + modifiers.relaxations.map { like(choice, $0) }
  }
}

extension PathsNode {
  /// From a party to itself: what comes back.
  fileprivate var asLoops: [LoopsNode] {
    guard let to, to.canonical == from.canonical else { return [] }
    return [LoopsNode(choice, from: from, modifiers, at: place)]
  }
}

extension LoopsNode {
  fileprivate init(
    _ choice: RouteChoiceNode, from: OperandNode, _ modifiers: [RouteModifier], at place: NodeSpan
  ) {
    self.init(
      qualities: [], choice: choice,
      modifiers: [LoopModifier.from(from)] + modifiers.map(LoopModifier.route), place: place)
  }
}

extension ChangesNode {
  /// What was said in between, of what did not change itself.
  fileprivate var relaxations: [ChangesNode] {
    let claims: RecordsNode
    switch subject {
    case .records(let records):
      if records.subject == .claims || records.subject == .denials { return [] }
      claims = records.asClaims
    case .set, .loops: claims = .claims(at: place)
    }
    return [ChangesNode(subject: .records(claims), first: first, second: second, place: place)]
  }
}

extension DistanceNode {
  fileprivate var asLoops: [LoopsNode] {
    guard to.canonical == from.canonical else { return [] }
    return [LoopsNode(.shortest(1), from: from, modifiers, at: NodeSpan(Span(0, 0)))]
  }

  fileprivate var relaxations: [DistanceNode] {
    modifiers.relaxations.map { DistanceNode(from: from, to: to, modifiers: $0) }
  }
}

extension TraceNode {
  fileprivate var relaxations: [TraceNode] {
    modifiers.relaxations.map { TraceNode(course, by: method, $0, at: place) }
  }
}

extension GroupsNode {
  fileprivate var relaxations: [GroupsNode] {
    modifiers.relaxations.map { GroupsNode(modifiers: $0, place: place) }
  }
}

extension LoopsNode {
  fileprivate var relaxations: [LoopsNode] {
    func like(_ choice: RouteChoiceNode, _ modifiers: [LoopModifier]) -> LoopsNode {
      LoopsNode(qualities: qualities, choice: choice, modifiers: modifiers, place: place)
    }
    let ofAnyWidth = choice.isWidest ? [like(.all, modifiers)] : []
    return ofAnyWidth
      + RouteModifier.relaxing.compactMap { isRelaxed in
        let kept = modifiers.filter { modifier in
          if case .route(let route) = modifier { !isRelaxed(route) } else { true }
        }
        return kept.count < modifiers.count ? like(choice, kept) : nil
      }
  }
}

extension QuestionNode {
  fileprivate var relaxations: [QuestionNode] {
    switch self {
    case .does(let subject, let verb, let object, let bounds) where !bounds.isEmpty:
      [.does(subject, verb, object, [])]
    case .who(let verb, let object, let bounds) where !bounds.isEmpty: [.who(verb, object, [])]
    case .whom(let subject, let verb, let bounds) where !bounds.isEmpty: [.whom(subject, verb, [])]
    case .does, .isRole, .who, .whom: []
    }
  }
}
