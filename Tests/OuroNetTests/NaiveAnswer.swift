import Ouro
import OuroCore
import OuroGraph

@testable import OuroSyntax

/// What a question comes to by nested loops.
enum NaiveAnswer {
  /// In order; the deals are `nil` where the language does not say which they are.
  case parties([(party: PartyID, deals: Set<DealID>?)])
  case records([Int])
  case count(Int)
  /// A line a currency, or a row a group.
  case measured([String])
  case routes([NaiveRoute])
  case groups([(parties: [PartyID], deals: Set<DealID>)])
  case distance(Int?)
  case bindings([(parties: [PartyID], deals: Set<DealID>)])
  case verdict(Verdict)
  /// Its lines, and those of its notices; `nil` where what is left out is not only the tracing's.
  case traced([String], notices: [String]?)
  /// Whether it is said which deals are behind each, and how many deals tell no day.
  case changes([NaiveChange], isSaid: Bool, dateless: Int)
  case card(roles: [NaiveEvaluator.Place: Set<DealID>], loops: Int)
  /// Lines about the base itself, and plans.
  case text
}

extension NaiveEvaluator {
  func answer(_ query: QueryNode) throws -> NaiveAnswer {
    try refuse(query)
    let found = try answer(query.ask)
    return query.lead != nil ? .text : found
  }

  private func answer(_ ask: AskNode) throws -> NaiveAnswer {
    switch ask {
    case .set(let set):
      if case .names(let names) = set.first, names.names.count == 1, set.joiner == nil,
        set.order.isEmpty
      {
        return try card(names.names[0])
      }
      return .parties(try listed(try members(set), set.order, set.amountOrder))
    case .records(let node) where !node.keys.isEmpty:
      return .measured(try table(MeasureNode(.total, of: node)))
    case .records(let node): return .records(try records(node))
    case .measure(let node) where !node.records.keys.isEmpty: return .measured(try table(node))
    case .measure(let node):
      try checkWhole(node.records.order)
      return .measured(try measured(node))
    case .share(let node): return .measured(try shares(node))
    case .count(let node): return .count(try count(node))
    case .paths(let node): return .routes(try paths(node))
    case .loops(let node): return .routes(try loops(node))
    case .groups(let node): return .groups(try groups(node))
    case .distance(let node): return .distance(try distance(node))
    case .pattern(let node): return .bindings(try rows(node))
    case .question(let node): return try answer(node)
    case .catalog(.about(let name)): return try card(name)
    case .evidence(.why(let reason, let isNegated)):
      if isNegated, reason.isOfMany { throw Refused() }
      try refuse(reason)
      return .text
    case .trace(let node): return try trace(node)
    case .changes(let node): return try changes(node)
    case .evidence, .catalog: return .text
    }
  }

  /// Throws when the question itself, without its why, would be refused.
  private func refuse(_ reason: ReasonNode) throws {
    switch reason {
    case .fact(let node): _ = try answer(node)
    case .set(let node): _ = try members(node)
    case .records(let node): _ = try records(node)
    case .count(let node):
      try checkWhole(node)
      _ = try count(node)
    case .measure(let node):
      try checkWhole(node.records.order)
      _ = try measured(node)
    case .share(let node):
      try checkWhole(node.records.order)
      _ = try shares(node)
    case .paths(let node): _ = try paths(node)
    case .distance(let node): _ = try distance(node)
    case .loops(let node): _ = try loops(node)
    case .groups(let node): _ = try groups(node)
    case .pattern: break
    }
  }

  /// What is counted is not cut.
  private func checkWhole(_ node: CountNode) throws {
    switch node {
    case .set(let set): try checkWhole(set.order)
    case .records(let records): try checkWhole(records.order)
    case .paths, .loops, .groups, .pattern: break
    }
  }

  /// Only listings are cut.
  func checkWhole(_ order: [OrderNode]) throws {
    if order.contains(where: { if case .first = $0 { true } else { false } }) { throw Refused() }
  }

  /// How many there are; the order plays no part.
  private func count(_ node: CountNode) throws -> Int {
    switch node {
    case .set(let set):
      try checkWhole(set.order)
      return try members(set).deals.count
    case .records(let node):
      try checkWhole(node.order)
      return try records(
        RecordsNode(
          rank: node.rank, qualities: node.qualities, subject: node.subject,
          modifiers: node.modifiers, bounds: node.bounds, order: [], place: node.place)
      ).count
    case .paths(let node): return try paths(node).count
    case .loops(let node): return try loops(node).count
    case .groups(let node): return try groups(node).count
    case .pattern(let node): return try rows(node).count
    }
  }

  private func answer(_ node: QuestionNode) throws -> NaiveAnswer {
    switch node {
    case .does(let subject, let word, let object, let bounds):
      return .verdict(try verdict(subject, verb(word), object, bounds))
    case .isRole(let subject, let word, let object):
      return .verdict(try verdict(subject, role(word), object, []))
    case .who(let word, let operand, let bounds):
      let found = try all(operand) { related(verb(word), to: $0, bounds) }
      return .parties(try listed(found, [], bounds.namesAmount ? true : nil))
    case .whom(let subject, let word, let bounds):
      let places = Set(verb(word).map { Place(relation: $0.relation, side: $0.side.opposite) })
      let found = related(places, to: [try party(subject)], bounds)
      return .parties(try listed(found, [], bounds.namesAmount ? true : nil))
    }
  }

  private func verdict(
    _ subject: NameNode, _ places: Set<Place>, _ object: OperandNode, _ bounds: [BoundNode]
  ) throws -> Verdict {
    if case .names(let list) = object, !list.isEither, list.names.count > 1 { throw Refused() }
    let one = try party(subject)
    let others = try operand(object)
    func states(_ subject: PartyID, _ relation: RelationID, _ object: PartyID) -> Bool {
      (places.contains(Place(relation: relation, side: .subject)) && subject == one
        && others.contains(object))
        || (places.contains(Place(relation: relation, side: .object)) && object == one
          && others.contains(subject))
    }
    let stated = world.deals.filter { states($0.subject, $0.relation, $0.object) }
    let met = stated.filter { passes($0, bounds, []) }
    if !met.isEmpty { return met.allSatisfy(\.isDisputed) ? .disputed : .yes }
    guard stated.isEmpty else { return .notStated }
    let isDenied = base.denials.contains { denial in
      guard let fact = denial.fact, world.hears(denial) else { return false }
      return relations.contains { kin in
        (isCase(kin, of: fact.relation) || isCase(fact.relation, of: kin))
          && states(fact.subject, kin, fact.object)
      }
    }
    return isDenied ? .denied : .notStated
  }

  private func card(_ name: NameNode) throws -> NaiveAnswer {
    let party = try party(name)
    var roles: [Place: Set<DealID>] = [:]
    for deal in world.deals where passes(deal, [], []) {
      if deal.subject == party {
        roles[Place(relation: deal.relation, side: .subject), default: []].insert(deal.id)
      }
      if deal.object == party {
        roles[Place(relation: deal.relation, side: .object), default: []].insert(deal.id)
      }
    }
    let operand = OperandNode.names(NamesNode(names: [name], isEither: false))
    let loops = try loops(
      LoopsNode(
        qualities: [], choice: .all, modifiers: [.through(operand)],
        place: NodeSpan(name.span)))
    return .card(roles: roles, loops: loops.count)
  }

  /// Rows in order: as the query says, else by an amount it names, else by name.
  func listed(
    _ members: Members, _ order: [OrderNode], _ amountOrder: Bool?
  ) throws -> [(party: PartyID, deals: Set<DealID>?)] {
    var rows = byName(members.deals.keys)
    var key: OrderKey?
    var isDescending = amountOrder ?? false
    var limit = Int.max
    for node in order {
      switch node {
      case .first(let most): limit = min(limit, most)
      case .sorted(let named, let way): (key, isDescending) = (named, way ?? (named == .amount))
      }
    }
    let deals = rows.map { Array(members.deals[$0] ?? []) }
    switch key ?? (amountOrder == nil ? .name : .amount) {
    case .name: if key != nil, isDescending { rows.reverse() }
    case .amount:
      if members.isUnsaid { throw Unsaid() }
      let sums = NaiveSums(deals, world)
      rows = sorted(rows, deals.map(sums.sum), isDescending)
    case .date:
      if members.isUnsaid { throw Unsaid() }
      rows = sorted(
        rows, deals.map { $0.compactMap { world.deal($0)?.first }.min() }, isDescending)
    }
    return rows.prefix(limit).map { ($0, members.isUnsaid ? nil : members.deals[$0]) }
  }

  /// Those without a value come last; equal ones keep their order.
  private func sorted<Key: Comparable>(
    _ rows: [PartyID], _ keys: [Key?], _ isDescending: Bool
  ) -> [PartyID] {
    let known = rows.indices.filter { keys[$0] != nil }
    var order: [Int] = []
    for place in known {
      let spot = order.firstIndex { other in
        guard let mine = keys[place], let theirs = keys[other] else { return false }
        return isDescending ? mine > theirs : mine < theirs
      }
      order.insert(place, at: spot ?? order.count)
    }
    return order.map { rows[$0] } + rows.indices.filter { keys[$0] == nil }.map { rows[$0] }
  }
}

extension ReasonNode {
  /// Whether it is of groups or rows of several parties, of whom none is missed.
  fileprivate var isOfMany: Bool {
    switch self {
    case .groups, .pattern, .count(.groups), .count(.pattern): true
    default: false
    }
  }
}

extension [BoundNode] {
  fileprivate var namesAmount: Bool {
    contains { if case .amount = $0 { true } else { false } }
  }
}

extension SetNode {
  /// Whether an amount or a rank is named, and then whether the largest come first.
  var amountOrder: Bool? {
    let terms = joiner == .except ? [first] : [first] + rest
    return terms.lazy.compactMap { term -> Bool? in
      guard case .phrase(let phrase) = term else { return nil }
      return phrase.amountOrder
    }.first
  }
}

extension PhraseNode {
  fileprivate var amountOrder: Bool? {
    if let rank = core.rank { return rank.isLargest }
    if bounds.namesAmount { return true }
    if case .group(.set(let set)) = core.head, let inner = set.amountOrder { return inner }
    for predicate in clauses.flatMap(\.predicates) {
      switch predicate {
      case .verb(_, _, let bounds), .participle(_, by: _, let bounds):
        if bounds.namesAmount { return true }
      case .kind, .disputed, .have: break
      }
    }
    return nil
  }
}

extension NaiveEvaluator {
  /// Deals of a plain role phrase that would have counted but for their status; `nil` for others.
  func notLive(_ query: QueryNode) throws -> [Status: Int]? {
    guard case .set(let set) = query.ask, set.joiner == nil, case .phrase(let phrase) = set.first,
      phrase.clauses.isEmpty, case .role(nil, let word, let operand) = phrase.core.head,
      phrase.core.rank == nil, case .names(let names) = operand,
      names.isEither || names.names.count == 1, query.lead == nil
    else { return nil }
    let places = role(word)
    let others = try self.operand(operand)
    var counts: [Status: Int] = [:]
    for deal in world.deals
    where meets(deal, phrase.bounds, phrase.core.qualities)
      && !world.statuses.contains(deal.status)
      && statuses(phrase.core.qualities) == world.statuses
    {
      let isRelated =
        (places.contains(Place(relation: deal.relation, side: .subject))
          && others.contains(deal.object))
        || (places.contains(Place(relation: deal.relation, side: .object))
          && others.contains(deal.subject))
      if isRelated { counts[deal.status, default: 0] += 1 }
    }
    return counts
  }
}
