// What can be told of a set that uses definitions, or is one. Recursion follows what was written,
// which the parser bounds.
extension PartySet {
  /// Visits each defined word in it; opposed where more of its members can mean fewer of the set's,
  /// or where they are counted or ranked.
  func visitDefined(opposed: Bool = false, _ visit: (Defined, Bool) -> Void) {
    switch self {
    case .parties, .everyone, .ofKind, .argument: break
    case .related(_, let operand, _): operand.visitDefined(opposed: opposed, visit)
    case .closure(_, let operand, _, _, let ultimate):
      operand.visitDefined(opposed: opposed || ultimate, visit)
    case .defined(let defined, let operand):
      visit(defined, opposed)
      operand?.visitDefined(opposed: opposed, visit)
    case .union(let terms), .intersection(let terms):
      for term in terms { term.visitDefined(opposed: opposed, visit) }
    case .difference(let first, let others):
      first.visitDefined(opposed: opposed, visit)
      for other in others { other.visitDefined(opposed: true, visit) }
    case .filtered(let set, let conditions):
      let isOpposed = opposed || conditions.contains(.disputed)
      set.visitDefined(opposed: isOpposed, visit)
      for condition in conditions { condition.visitDefined(opposed: isOpposed, visit) }
    case .ranked(let set, _, _): set.visitDefined(opposed: true, visit)
    case .onPaths(let pattern):
      for set in pattern.sets { set.visitDefined(opposed: true, visit) }
      pattern.flow.visitDefined(visit)
    case .onLoops(let pattern):
      for set in pattern.sets { set.visitDefined(opposed: true, visit) }
      pattern.flow.visitDefined(visit)
    }
  }

  /// Whether it depends on the party that a definition is asked for.
  var usesArgument: Bool {
    switch self {
    case .parties, .everyone, .ofKind: false
    case .argument: true
    case .related(_, let operand, _), .closure(_, let operand, _, _, _): operand.usesArgument
    case .defined(_, let operand): operand?.usesArgument ?? false
    case .union(let terms), .intersection(let terms): terms.contains(where: \.usesArgument)
    case .difference(let first, let others): ([first] + others).contains(where: \.usesArgument)
    case .filtered(let set, let conditions):
      set.usesArgument || conditions.contains { $0.related?.usesArgument ?? false }
    case .ranked(let set, _, _): set.usesArgument
    case .onPaths(let pattern): pattern.sets.contains(where: \.usesArgument)
    case .onLoops(let pattern): pattern.sets.contains(where: \.usesArgument)
    }
  }

  /// Whether one chain of deals, of several there may be, is told of a member.
  ///
  /// - Parameter isTold: The same of a definition.
  func tellsChain(_ isTold: (Defined) -> Bool) -> Bool {
    switch self {
    case .closure: true
    case .defined(let defined, _): isTold(defined)
    case .union(let terms), .intersection(let terms): terms.contains { $0.tellsChain(isTold) }
    case .difference(let first, _): first.tellsChain(isTold)
    case .filtered(let set, let conditions):
      ([set] + conditions.compactMap(\.related)).contains { $0.tellsChain(isTold) }
    case .ranked(let set, _, _): set.tellsChain(isTold)
    case .parties, .everyone, .ofKind, .argument, .related, .onPaths, .onLoops: false
    }
  }

  /// Whether its members for several arguments are those for each of them, put together.
  package var isDistributive: Bool {
    guard usesArgument else { return true }
    switch self {
    case .parties, .everyone, .ofKind, .argument: return true
    case .related(_, let operand, _): return operand.isDistributive
    case .closure(_, let operand, _, _, let ultimate): return !ultimate && operand.isDistributive
    case .defined(_, let operand): return operand?.isDistributive ?? true
    case .union(let terms): return terms.allSatisfy(\.isDistributive)
    case .intersection(let terms): return PartySet.oneUses(terms)
    case .difference(let first, let others):
      return first.isDistributive && !others.contains(where: \.usesArgument)
    case .filtered(let set, let conditions):
      return !conditions.contains(.disputed)
        && PartySet.oneUses([set] + conditions.compactMap(\.related))
    case .ranked, .onPaths, .onLoops: return false
    }
  }

  private static func oneUses(_ terms: [PartySet]) -> Bool {
    let users = terms.filter(\.usesArgument)
    return users.count == 1 && users[0].isDistributive
  }

  /// How deep it nests.
  var depth: Int {
    switch self {
    case .parties, .everyone, .ofKind, .argument: 1
    case .related(_, let operand, _), .closure(_, let operand, _, _, _): 1 + operand.depth
    case .defined(_, let operand): 1 + (operand?.depth ?? 0)
    case .union(let terms), .intersection(let terms): 1 + (terms.map(\.depth).max() ?? 0)
    case .difference(let first, let others):
      1 + (([first] + others).map(\.depth).max() ?? 0)
    case .filtered(let set, let conditions):
      1 + (([set] + conditions.compactMap(\.related)).map(\.depth).max() ?? 0)
    case .ranked(let set, _, _): 1 + set.depth
    case .onPaths(let pattern): 1 + (pattern.sets.map(\.depth).max() ?? 0)
    case .onLoops(let pattern): 1 + (pattern.sets.map(\.depth).max() ?? 0)
    }
  }

  /// The same with a set in the place of the argument.
  package func substituting(_ set: PartySet) -> PartySet {
    guard usesArgument else { return self }
    func put(_ inner: PartySet) -> PartySet { inner.substituting(set) }
    switch self {
    case .argument: return set
    case .related(let step, let operand, let filter):
      return .related(step, to: put(operand), filter)
    case .closure(let step, let operand, let filter, let most, let ultimate):
      return .closure(step, to: put(operand), filter, maxSteps: most, ultimate: ultimate)
    case .defined(let defined, let operand): return .defined(defined, of: operand.map(put))
    case .union(let terms): return .union(terms.map(put))
    case .intersection(let terms): return .intersection(terms.map(put))
    case .difference(let first, let others): return .difference(put(first), others.map(put))
    case .filtered(let inner, let conditions):
      return .filtered(put(inner), conditions.map { $0.mapSet(put) })
    case .ranked(let inner, let count, let largest):
      return .ranked(put(inner), count: count, largest: largest)
    case .onPaths(let pattern): return .onPaths(pattern.mapSets(put))
    case .onLoops(let pattern): return .onLoops(pattern.mapSets(put))
    case .parties, .everyone, .ofKind: return self
    }
  }
}

extension PartyCondition {
  fileprivate func visitDefined(opposed: Bool, _ visit: (Defined, Bool) -> Void) {
    if case .countDefined(let defined, _, _) = self { visit(defined, true) }
    related?.visitDefined(opposed: opposed, visit)
  }

  fileprivate func mapSet(_ change: (PartySet) -> PartySet) -> PartyCondition {
    switch self {
    case .related(let step, let operand, let filter): .related(step, to: change(operand), filter)
    case .among(let set): .among(change(set))
    case .ofKind, .disputed, .count, .countDefined: self
    }
  }
}

extension Flow {
  /// More steps can make longer what was the shortest.
  fileprivate func visitDefined(_ visit: (Defined, Bool) -> Void) {
    for edge in edges {
      if let definition = edge.definition { visit(Defined(definition, .object), true) }
    }
  }
}

extension PathPattern {
  fileprivate var sets: [PartySet] { [from] + [to].compactMap(\.self) + via + avoiding }

  fileprivate func mapSets(_ change: (PartySet) -> PartySet) -> PathPattern {
    var pattern = self
    pattern.from = change(from)
    pattern.to = to.map(change)
    pattern.via = via.map(change)
    pattern.avoiding = avoiding.map(change)
    return pattern
  }
}

extension LoopPattern {
  fileprivate var sets: [PartySet] { [start].compactMap(\.self) + through + avoiding }

  fileprivate func mapSets(_ change: (PartySet) -> PartySet) -> LoopPattern {
    var pattern = self
    pattern.start = start.map(change)
    pattern.through = through.map(change)
    pattern.avoiding = avoiding.map(change)
    return pattern
  }
}
