// How a definition that uses itself is best found.
extension PartySet {
  /// `payers of X or payers of sources of X`, and the like with the recursion inside or twice, is
  /// any number of steps from payer to payer.
  func asClosure(of defined: Defined) -> PartySet? {
    guard case .union(let terms) = self, terms.count == 2 else { return nil }
    let itself = PartySet.defined(defined, of: .argument)
    for (base, other) in [(terms[0], terms[1]), (terms[1], terms[0])] {
      guard case .related(let step, .argument, let filter) = base else { continue }
      let recursions: [PartySet] = [
        .related(step, to: itself, filter), .defined(defined, of: base),
        .defined(defined, of: itself),
      ]
      guard recursions.contains(other) else { continue }
      return .closure(step, to: .argument, filter, maxSteps: nil, ultimate: false)
    }
    return nil
  }

  /// The part of a definition in which those it uses recursively may be replaced by their new
  /// members alone; `nil` when new members can make others through old ones.
  func growth(_ isRecursive: (Defined) -> Bool) -> PartySet? {
    switch self {
    case .related(let step, let operand, let filter):
      return operand.growth(isRecursive).map { .related(step, to: $0, filter) }
    case .defined(let defined, let operand):
      if isRecursive(defined) { return operand?.uses(isRecursive) ?? false ? nil : self }
      return operand?.growth(isRecursive).map { .defined(defined, of: $0) }
    case .union(let terms):
      let growing = terms.filter { $0.uses(isRecursive) }
      let parts = growing.compactMap { $0.growth(isRecursive) }
      return parts.count == growing.count ? .union(parts) : nil
    case .intersection(let terms):
      return PartySet.grown(terms, isRecursive).map(PartySet.intersection)
    case .difference(let first, let others):
      return first.growth(isRecursive).map { .difference($0, others) }
    case .filtered(let set, let conditions) where set.uses(isRecursive):
      guard !conditions.contains(where: { $0.related?.uses(isRecursive) ?? false }) else {
        return nil
      }
      return set.growth(isRecursive).map { .filtered($0, conditions) }
    case .filtered(let set, let conditions):
      return PartySet.grown(conditions, isRecursive).map { .filtered(set, $0) }
    case .parties, .everyone, .ofKind, .argument, .closure, .ranked, .onPaths, .onLoops: return nil
    }
  }

  /// The same terms with the only one that grows replaced by its growth.
  private static func grown(
    _ terms: [PartySet], _ isRecursive: (Defined) -> Bool
  ) -> [PartySet]? {
    let places = terms.indices.filter { terms[$0].uses(isRecursive) }
    guard places.count == 1, let growth = terms[places[0]].growth(isRecursive) else { return nil }
    var grown = terms
    grown[places[0]] = growth
    return grown
  }

  private static func grown(
    _ conditions: [PartyCondition], _ isRecursive: (Defined) -> Bool
  ) -> [PartyCondition]? {
    let places = conditions.indices.filter {
      conditions[$0].related?.uses(isRecursive) ?? false
    }
    guard places.count == 1, let growth = conditions[places[0]].related?.growth(isRecursive) else {
      return nil
    }
    var grown = conditions
    grown[places[0]] = .among(growth)
    return grown
  }

  private func uses(_ isRecursive: (Defined) -> Bool) -> Bool {
    var isUsed = false
    visitDefined { defined, _ in isUsed = isUsed || isRecursive(defined) }
    return isUsed
  }
}
