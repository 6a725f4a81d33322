import OuroCore
import OuroGraph
import OuroSyntax

extension Resolver {
  /// A set as a question: a bare name is answered with its card.
  func setForm(_ node: SetNode) throws(Diagnostic) -> QueryForm {
    if case .names(let names) = node.first, names.names.count == 1, node.joiner == nil,
      node.order.isEmpty
    {
      return try card(names.names[0])
    }
    return .set(try terms(node), heading: heading(node.first), ordering(node.order))
  }

  /// A set inside another form: an order plays no part there, and a cut has no place.
  func set(_ node: SetNode) throws(Diagnostic) -> PartySet {
    let places = ([node.first] + node.rest).map(\.span)
    let place = places.dropFirst().reduce(places[0]) { $0.union($1) }
    try checkWhole(node.order, at: place)
    return try terms(node)
  }

  /// Only a listing is cut: of what is counted, or goes into another question, all is meant.
  func checkWhole(_ order: [OrderNode], at span: Span) throws(Diagnostic) {
    guard let limit = ordering(order).limit else { return }
    throw Diagnostic(
      .misplaced, "`first \(limit)` cuts a listing, and here all are meant", at: span,
      help: "rank instead, as in `\(limit) largest payers of CoreWeave`")
  }

  func terms(_ node: SetNode) throws(Diagnostic) -> PartySet {
    let first = try term(node.first)
    var rest: [PartySet] = []
    for next in node.rest { rest.append(try term(next)) }
    switch node.joiner {
    case nil: return first
    case .or: return .union([first] + rest)
    case .and: return .intersection([first] + rest)
    case .except: return .difference(first, rest)
    }
  }

  private func term(_ node: TermNode) throws(Diagnostic) -> PartySet {
    switch node {
    case .names(let names): try anyOf(names)
    case .phrase(let phrase): try self.phrase(phrase)
    }
  }

  /// The set of a list of names, one of which may be the variable of a definition.
  private func anyOf(_ node: NamesNode) throws(Diagnostic) -> PartySet {
    guard node.names.contains(where: isVariable) else { return .parties(try parties(node)) }
    var sets: [PartySet] = []
    for name in node.names { sets.append(try only(name)) }
    return sets.count == 1 ? sets[0] : .union(sets)
  }

  /// The set of one name.
  func only(_ name: NameNode) throws(Diagnostic) -> PartySet {
    isVariable(name) ? .argument : .parties([try party(name)])
  }

  func parties(_ node: NamesNode) throws(Diagnostic) -> [PartyID] {
    var found: [PartyID] = []
    for name in node.names { found.append(try party(name)) }
    return found
  }

  func heading(_ node: TermNode) -> String {
    guard case .phrase(let phrase) = node else { return "party" }
    switch phrase.core.head {
    case .role(_, let role, _): return role.forms.one
    case .kind(let kind), .participle(let kind, _, _): return kind.forms.one
    case .group(.set(let set)): return heading(set.first)
    case .group: return "party"
    }
  }

  private func phrase(_ node: PhraseNode) throws(Diagnostic) -> PartySet {
    let filter = try filter(node.bounds, node.core.qualities, at: node.place.span)
    var set = try head(
      node.core.head, filter: filter, depth: node.depth, at: node.place.span,
      qualities: node.core.qualities)
    let conditions = try conditions(node.clauses)
    if !conditions.isEmpty { set = .filtered(set, conditions) }
    return ranked(set, node.core.rank)
  }

  func core(_ node: PhraseCore, at span: Span) throws(Diagnostic) -> PartySet {
    let filter = try filter([], node.qualities, at: span)
    let set = try head(node.head, filter: filter, depth: nil, at: span, qualities: node.qualities)
    return ranked(set, node.rank)
  }

  private func ranked(_ set: PartySet, _ rank: RankNode?) -> PartySet {
    guard let rank else { return set }
    return .ranked(set, count: rank.count, largest: rank.isLargest)
  }

  private func head(
    _ head: HeadNode, filter: DealFilter, depth: DepthNode?, at span: Span,
    qualities: [QualityNode]
  ) throws(Diagnostic) -> PartySet {
    if let depth, !head.hasClosure {
      throw Diagnostic(
        .misplaced, "`within \(depth.steps) steps` bounds `indirect` and `ultimate` only",
        at: depth.place.span, label: "one step is taken here",
        help: "say `indirect` before the role, or leave the steps out")
    }
    switch head {
    case .role(let closure, let role, let operand):
      let standing = standing(role: role)
      let isBare = standing.defined.isEmpty || standing.isOfDeals
      let inner = isBare ? filter : DealFilter()
      let set = try each(operand) { target throws(Diagnostic) in
        guard let closure else { return try parties(standing, of: target, inner, at: role.span) }
        return try chain(standing, closure, of: target, inner, depth, role)
      }
      return isBare ? set : try narrowed(set, filter, at: span, qualities)
    case .participle(let kindWord, let participle, let operand):
      let standing = standing(participle: participle)
      let paid = try each(operand) { target throws(Diagnostic) in
        try parties(standing, of: target, filter, at: participle.span)
      }
      return try condition(ofKind: kindWord).map { .filtered(paid, [$0]) } ?? paid
    case .kind(let word):
      return try narrowed(try all(word), filter, at: span, qualities)
    case .group(let group):
      return try narrowed(try self.group(group), filter, at: span, qualities)
    }
  }

  /// Kinds and brackets have no deals of their own to bound: they can only be disputed.
  private func narrowed(
    _ set: PartySet, _ filter: DealFilter, at span: Span, _ qualities: [QualityNode]
  ) throws(Diagnostic) -> PartySet {
    if filter.isEmpty { return set }
    if qualities == [.disputed], filter.amounts.isEmpty, filter.dates.isEmpty,
      filter.purposes.isEmpty
    {
      return .filtered(set, [.disputed])
    }
    throw Diagnostic(
      .misplaced, "a bound needs a deal to hold it against", at: span,
      label: "these are parties, not deals",
      help: "put the bound behind a verb, as in `companies that pay CoreWeave over $1bn`")
  }

  private func group(_ node: GroupNode) throws(Diagnostic) -> PartySet {
    switch node {
    case .set(let set): try self.set(set)
    case .paths(let paths): .onPaths(try self.paths(paths))
    case .loops(let loops): .onLoops(try self.loops(loops))
    }
  }

  /// The set for an operand: of names joined by `and`, what holds for each of them.
  func each(
    _ operand: OperandNode, _ make: (PartySet) throws(Diagnostic) -> PartySet
  ) throws(Diagnostic) -> PartySet {
    guard case .names(let names) = operand, !names.isEither, names.names.count > 1 else {
      return try make(try anyOf(operand))
    }
    var sets: [PartySet] = []
    for name in names.names { sets.append(try make(try only(name))) }
    return .intersection(sets)
  }

  /// The members of an operand, any of which will do.
  func anyOf(_ operand: OperandNode) throws(Diagnostic) -> PartySet {
    switch operand {
    case .names(let names): try anyOf(names)
    case .phrase(let core, let place): try self.core(core, at: place.span)
    }
  }

  func ordering(_ nodes: [OrderNode]) -> Ordering {
    var ordering = Ordering()
    for node in nodes {
      switch node {
      case .sorted(let key, let isDescending):
        ordering.key = Ordering.Key(key)
        // The largest amount is what people look for first; dates and names begin at the beginning.
        ordering.isDescending = isDescending ?? (key == .amount)
      case .first(let limit): ordering.limit = min(limit, ordering.limit ?? limit)
      }
    }
    return ordering
  }
}

extension TermNode {
  fileprivate var span: Span {
    switch self {
    case .names(let names):
      names.names.dropFirst().reduce(names.names[0].span) { $0.union($1.span) }
    case .phrase(let phrase): phrase.place.span
    }
  }
}

extension Ordering.Key {
  fileprivate init(_ key: OrderKey) {
    switch key {
    case .amount: self = .amount
    case .date: self = .date
    case .name: self = .name
    }
  }
}

extension HeadNode {
  fileprivate var hasClosure: Bool {
    if case .role(let closure, _, _) = self { closure != nil } else { false }
  }
}
