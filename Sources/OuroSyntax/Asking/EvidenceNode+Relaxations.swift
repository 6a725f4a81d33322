extension EvidenceNode {
  /// Why something is so of which less is asked.
  var relaxations: [AskNode] {
    guard case .why(let reason, _) = self else { return [] }
    return reason.asked.relaxations.compactMap { ReasonNode($0) }.map {
      .evidence(.why($0, isNegated: false))
    }
  }
}

extension AskNode {
  /// The same without a `not` in front: what has an answer when something is so.
  var affirmed: AskNode {
    guard case .evidence(.why(let reason, _)) = self else { return self }
    return .evidence(.why(reason, isNegated: false))
  }
}

extension ReasonNode {
  /// The question whose answer the reasons are of.
  var asked: AskNode {
    switch self {
    case .fact(let node): .question(node)
    case .set(let node): .set(node)
    case .records(let node): .records(node)
    case .count(let node): .count(node)
    case .measure(let node): .measure(node)
    case .share(let node): .share(node)
    case .paths(let node): .paths(node)
    case .distance(let node): .distance(node)
    case .loops(let node): .loops(node)
    case .groups(let node): .groups(node)
    case .pattern(let node): .pattern(node)
    }
  }

  fileprivate init?(_ ask: AskNode) {
    switch ask {
    case .question(let node): self = .fact(node)
    case .set(let node): self = .set(node)
    case .records(let node): self = .records(node)
    case .count(let node): self = .count(node)
    case .measure(let node): self = .measure(node)
    case .share(let node): self = .share(node)
    case .paths(let node): self = .paths(node)
    case .distance(let node): self = .distance(node)
    case .loops(let node): self = .loops(node)
    case .groups(let node): self = .groups(node)
    case .pattern(let node): self = .pattern(node)
    case .trace, .evidence, .changes, .catalog: return nil
    }
  }
}

extension QueryNode {
  /// `why OpenAI pays CoreWeave`
  package static func why(
    _ subject: NameNode, _ verb: WordNode, _ object: NameNode, world: [WorldNode]
  ) -> QueryNode {
    let objects = OperandNode.names(NamesNode(names: [object], isEither: false))
    let fact = ReasonNode.fact(.does(subject, verb, objects, []))
    return QueryNode(
      ask: .evidence(.why(fact, isNegated: false)), world: world)
  }
}
