extension PartySet {
  /// The same set with unions in unions and intersections in intersections made flat.
  var flattened: PartySet {
    switch self {
    case .union(let terms):
      PartySet.joined(terms, inner: \.unionTerms) { .union($0) }
    case .intersection(let terms):
      PartySet.joined(terms, inner: \.intersectionTerms) { .intersection($0) }
    case .difference(let first, let others):
      .difference(first.flattened, others.map(\.flattened))
    case .related(let step, let operand, let filter) where !operand.isPlain:
      .related(step, to: operand.flattened, filter)
    case .closure(let step, let operand, let filter, let maxSteps, let ultimate)
    where !operand.isPlain:
      .closure(step, to: operand.flattened, filter, maxSteps: maxSteps, ultimate: ultimate)
    case .filtered(let set, let conditions): .filtered(set.flattened, conditions)
    case .ranked(let set, let count, let largest):
      .ranked(set.flattened, count: count, largest: largest)
    case .defined(let defined, let operand): .defined(defined, of: operand?.flattened)
    case .parties, .everyone, .ofKind, .related, .closure, .argument, .onPaths, .onLoops: self
    }
  }

  /// The same set with conditions on a set that has conditions made one list. Where it matters
  /// which deals stand behind the inner set, for a dispute or a rank, it stays apart.
  var merged: PartySet {
    switch self {
    case .filtered(.filtered(let set, let inner), let outer)
    where !outer.contains(.disputed) && !inner.contains(.disputed):
      PartySet.filtered(set, inner + outer).merged
    case .filtered(let set, let conditions): .filtered(set.merged, conditions)
    case .ranked(.filtered(let set, let conditions), let count, let largest):
      .ranked(.filtered(set.merged, conditions), count: count, largest: largest)
    case .ranked(let set, let count, let largest):
      .ranked(set.merged, count: count, largest: largest)
    case .parties, .everyone, .ofKind, .related, .closure, .defined, .argument, .union,
      .intersection, .difference, .onPaths, .onLoops:
      self
    }
  }

  private static func joined(
    _ terms: [PartySet], inner: (PartySet) -> [PartySet]?, _ make: ([PartySet]) -> PartySet
  ) -> PartySet {
    var flat: [PartySet] = []
    for term in terms.map(\.flattened) {
      for part in inner(term) ?? [term] where !flat.contains(part) { flat.append(part) }
    }
    return flat.count == 1 ? flat[0] : make(flat)
  }

  private var unionTerms: [PartySet]? { if case .union(let terms) = self { terms } else { nil } }

  private var intersectionTerms: [PartySet]? {
    if case .intersection(let terms) = self { terms } else { nil }
  }

  private var isPlain: Bool {
    switch self {
    case .parties, .everyone, .ofKind, .argument: true
    default: false
    }
  }
}
