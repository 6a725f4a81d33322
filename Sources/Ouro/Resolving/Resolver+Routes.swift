import OuroCore
import OuroGraph
import OuroSyntax

extension Resolver {
  func paths(_ node: PathsNode) throws(Diagnostic) -> PathPattern {
    let modifiers = try RouteModifiers(node.modifiers, self)
    return modifiers.paths(
      from: try anyOf(node.from), to: try node.to.map(anyOf),
      choice(node.choice))
  }

  func loops(_ node: LoopsNode) throws(Diagnostic) -> LoopPattern {
    var routes: [RouteModifier] = []
    var through: [PartySet] = []
    var start: PartySet?
    for modifier in node.modifiers {
      switch modifier {
      case .from(let operand):
        let set = try anyOf(operand)
        start = start ?? set
        through.append(set)
      case .through(let operand): through += try allOf(operand)
      case .route(let route): routes.append(route)
      }
    }
    let modifiers = try RouteModifiers(routes, self)
    var pattern = LoopPattern(choice: choice(node.choice), flow: modifiers.flow)
    pattern.start = start
    pattern.through = through + modifiers.via
    pattern.steps = modifiers.steps
    pattern.avoiding = modifiers.avoiding
    pattern.everyStep = modifiers.everyStep
    pattern.succession = modifiers.succession
    try check(node.qualities, at: node.place.span)
    for quality in node.qualities {
      switch quality {
      case .disputed: pattern.disputed = true
      case .undisputed: pattern.disputed = false
      case .status: pattern.everyStep.add(quality)
      }
    }
    return pattern
  }

  private func choice(_ node: RouteChoiceNode) -> RouteChoice {
    switch node {
    case .all: .all
    case .shortest(let count): .fewest(count)
    case .widest(let count): .widest(count)
    }
  }

  func distance(_ node: DistanceNode) throws(Diagnostic) -> PathPattern {
    let modifiers = try RouteModifiers(node.modifiers, self)
    return modifiers.paths(from: try anyOf(node.from), to: try anyOf(node.to), .shortest)
  }

  func groups(_ node: GroupsNode) throws(Diagnostic) -> GroupPattern {
    let modifiers = try RouteModifiers(node.modifiers, self)
    guard modifiers.steps == StepBounds(), modifiers.succession == Succession() else {
      throw Diagnostic(
        .misplaced, "a group has no steps to count and no order of deals", at: node.place.span,
        label: "who is in a group reaches all of it, in any number of steps",
        help: "ask for `loops` within so many steps or in date order")
    }
    var pattern = GroupPattern(flow: modifiers.flow)
    pattern.via = modifiers.via
    pattern.avoiding = modifiers.avoiding
    pattern.everyStep = modifiers.everyStep
    return pattern
  }

  /// One set a name, all of which are wanted; of names joined by `or`, one set.
  func allOf(_ operand: OperandNode) throws(Diagnostic) -> [PartySet] {
    guard case .names(let names) = operand, !names.isEither else { return [try anyOf(operand)] }
    var sets: [PartySet] = []
    for name in names.names { sets.append(try only(name)) }
    return sets
  }
}

/// What the words behind a path or loop narrow, together.
struct RouteModifiers {
  var steps = StepBounds()
  var via: [PartySet] = []
  var avoiding: [PartySet] = []
  var everyStep = DealFilter()
  var succession = Succession()
  var flow: Flow

  /// - Parameter usual: What flows when nothing is named.
  init(
    _ nodes: [RouteModifier], _ resolver: Resolver, usual: [FlowNode] = []
  ) throws(Diagnostic) {
    var flows: [FlowNode] = []
    flow = Flow(edges: [], isNamed: false)
    for node in nodes {
      switch node {
      case .within(let depth):
        steps.most = min(depth.steps, steps.most ?? depth.steps)
      case .exactly(let depth):
        steps.least = max(depth.steps, steps.least ?? depth.steps)
        steps.most = min(depth.steps, steps.most ?? depth.steps)
      case .via(let operand): via += try resolver.allOf(operand)
      case .avoiding(let operand): avoiding.append(try resolver.anyOf(operand))
      case .without(let label): everyStep.without.append(try resolver.entry(ofLabel: label).deal)
      case .by(let named): flows += named
      case .inDateOrder: succession.isInDateOrder = true
      case .amountsWithin(let share):
        succession.amountsWithin = min(share, succession.amountsWithin ?? share)
      case .everyStep(let bound): everyStep.add(bound)
      }
    }
    flow = resolver.flow(flows.isEmpty ? usual : flows)
  }

  func paths(from: PartySet, to: PartySet?, _ choice: RouteChoice) -> PathPattern {
    var pattern = PathPattern(from: from, to: to, choice: choice, flow: flow)
    pattern.steps = steps
    pattern.via = via
    pattern.avoiding = avoiding
    pattern.everyStep = everyStep
    pattern.succession = succession
    return pattern
  }
}

extension FlowNode {
  /// Where the word stands; `nil` for words of the language.
  fileprivate var span: Span? {
    switch self {
    case .channel(let word), .relation(let word): word.span
    case .money, .anything: nil
    }
  }
}

extension Resolver {
  /// The edges that the named flows follow; without a name, every channel that any relation moves.
  func flow(_ nodes: [FlowNode]) -> Flow {
    var edges: [Flow.Edge] = []
    let named = nodes.map(named)
    // Field by field: a relation is many words, and none of them matters here.
    let relations = base.vocabulary.relations
    for index in relations.indices {
      let before = edges.count
      appendWays(of: RelationID(at: index), relations, to: &edges) { edge in
        nodes.isEmpty ? edge.channel != nil : named.contains { follows($0, edge) }
      }
      if edges.count > before, let definition = relations[index].definition {
        uses.note(
          Defined(definition, .object), at: nodes.lazy.compactMap(\.span).first ?? Span(0, 0))
      }
    }
    return Flow(edges: edges, isNamed: !nodes.isEmpty)
  }

  /// Both directions of a relation with what flows each way, as far as wanted. One that moves nothing
  /// is followed from subject to object, and both ways when it reads both ways.
  private func appendWays(
    of id: RelationID, _ relations: [Relation], to edges: inout [Flow.Edge],
    where isWanted: (Flow.Edge) -> Bool
  ) {
    let (moves, returns) = (relations[id.index].moves, relations[id.index].returns)
    if moves != nil || returns == nil {
      let edge = Flow.Edge(
        relation: id, isForward: true, channel: moves, definition: relations[id.index].definition)
      if isWanted(edge) { edges.append(edge) }
    }
    if returns != nil || (moves == nil && relations[id.index].isSymmetric) {
      let edge = Flow.Edge(relation: id, isForward: false, channel: returns)
      if isWanted(edge) { edges.append(edge) }
    }
  }

  /// What a query names to be followed.
  private enum NamedFlow {
    case anything, money
    case channel(ChannelID?)
    case relation(RelationID?)
  }

  private func named(_ node: FlowNode) -> NamedFlow {
    switch node {
    case .anything: .anything
    case .money: .money
    case .channel(let word): .channel(channel(word))
    case .relation(let word): .relation(relation(word))
    }
  }

  private func follows(_ named: NamedFlow, _ edge: Flow.Edge) -> Bool {
    switch named {
    case .anything: true
    case .money: edge.channel.map { base.vocabulary.channels[$0.index].isMoney } ?? false
    case .channel(let channel): edge.channel != nil && edge.channel == channel
    case .relation(let relation):
      relation.map { base.vocabulary.isCase(edge.relation, of: $0) } ?? false
    }
  }
}
