import OuroCore
import OuroGraph
import OuroSyntax

/// Answers questions from their syntax by nested loops: no index, no plan, no algebra. Written from
/// the description of the language.
struct NaiveEvaluator {
  /// What the language refuses.
  struct Refused: Error {}
  /// Which of several shortest chains stands behind a member is not said: no ranking by it.
  struct Unsaid: Error {}

  /// Members with the deals behind each.
  struct Members {
    var deals: [PartyID: Set<DealID>] = [:]
    /// What a rank goes by, when clauses have added to the deals.
    var rankedBy: [PartyID: Set<DealID>]?
    var isUnsaid = false

    mutating func add(_ party: PartyID, _ found: some Sequence<DealID>) {
      deals[party, default: []].formUnion(found)
    }
  }

  struct Place: Hashable {
    let relation: RelationID
    let side: Side
  }

  let base: KnowledgeBase
  let query: QueryNode
  var world: NaiveWorld

  init(_ base: KnowledgeBase, _ query: QueryNode) throws {
    self.base = base
    self.query = query
    world = try NaiveWorld(base, query.world) { try NaiveEvaluator.party($0, base) }
  }

  // MARK: Words

  static func party(_ node: NameNode, _ base: KnowledgeBase) throws -> PartyID {
    let found = base.parties.indices.filter {
      base.parties[$0].name == node.text || base.parties[$0].aliases.contains(node.text)
    }
    guard let only = found.first, found.count == 1 else { throw Refused() }
    return PartyID(at: only)
  }

  func party(_ node: NameNode) throws -> PartyID { try NaiveEvaluator.party(node, base) }

  var relations: [RelationID] { base.vocabulary.relations.indices.map(RelationID.init(at:)) }
  var everyone: [PartyID] { base.parties.indices.map(PartyID.init(at:)) }

  /// Whether one relation is the other, or a case of it.
  func isCase(_ relation: RelationID, of other: RelationID) -> Bool {
    if relation == other { return true }
    return base.relation(relation).parent.map { isCase($0, of: other) } ?? false
  }

  /// The places of a word, with those in relations that are cases of its own.
  private func places(_ own: (Relation) -> [Side]) -> Set<Place> {
    var places: Set<Place> = []
    for named in relations {
      for side in own(base.relation(named)) {
        for relation in relations where isCase(relation, of: named) {
          places.insert(Place(relation: relation, side: side))
          if base.relation(relation).isSymmetric {
            places.insert(Place(relation: relation, side: side.opposite))
          }
        }
      }
    }
    return places
  }

  func role(_ word: WordNode) -> Set<Place> {
    places { relation in
      (relation.subjectRoles.contains { $0.one == word.forms.one } ? [.subject] : [])
        + (relation.objectRoles.contains { $0.one == word.forms.one } ? [.object] : [])
    }
  }

  func verb(_ word: WordNode) -> Set<Place> {
    places { $0.verbs.contains { $0.forms.one == word.forms.one } ? [.subject] : [] }
  }

  private func participle(_ word: WordNode) -> Set<Place> {
    places { $0.verbs.contains { $0.participle == word.forms.one } ? [.object] : [] }
  }

  /// `nil` for any kind.
  private func kind(_ word: WordNode) -> KindID? {
    base.vocabulary.kinds.firstIndex { kind in
      ([kind.noun] + kind.synonyms).contains { $0.one == word.forms.one }
    }.map(KindID.init(at:))
  }

  func parties(ofKind word: WordNode) -> Set<PartyID> {
    let wanted = kind(word)
    return Set(everyone.filter { wanted == nil || base.party($0).kind == wanted })
  }

  func byName(_ parties: some Sequence<PartyID>) -> [PartyID] {
    parties.sorted { base.name($0).lowercased() < base.name($1).lowercased() }
  }

  // MARK: Deals

  func passes(_ deal: PlainDeal, _ bounds: [BoundNode], _ qualities: [QualityNode]) -> Bool {
    meets(deal, bounds, qualities) && statuses(qualities).contains(deal.status) && !deal.isToBegin
  }

  /// Whether all holds but for the status.
  func meets(_ deal: PlainDeal, _ bounds: [BoundNode], _ qualities: [QualityNode]) -> Bool {
    if qualities.contains(.disputed), !deal.isDisputed { return false }
    if qualities.contains(.undisputed), deal.isDisputed { return false }
    let found = NaiveBound.finding(
      bounds, amount: deal.amount, told: deal.told, first: deal.first, purpose: deal.purpose)
    return found == .passes
  }

  func statuses(_ qualities: [QualityNode]) -> Set<Status> {
    let named = Set(
      qualities.compactMap { if case .status(let status) = $0 { status } else { nil } })
    return named.isEmpty ? world.statuses : named
  }

  /// Each deal both ways round that has somebody in one of the places.
  func pairs(
    _ places: Set<Place>, _ bounds: [BoundNode], _ qualities: [QualityNode]
  ) -> [(member: PartyID, other: PartyID, deal: DealID)] {
    var found: [(PartyID, PartyID, DealID)] = []
    for deal in world.deals where passes(deal, bounds, qualities) {
      if places.contains(Place(relation: deal.relation, side: .subject)) {
        found.append((deal.subject, deal.object, deal.id))
      }
      if places.contains(Place(relation: deal.relation, side: .object)) {
        found.append((deal.object, deal.subject, deal.id))
      }
    }
    return found
  }

  func related(
    _ places: Set<Place>, to others: Set<PartyID>, _ bounds: [BoundNode],
    _ qualities: [QualityNode] = []
  ) -> Members {
    var members = Members()
    for (member, other, deal) in pairs(places, bounds, qualities) where others.contains(other) {
      members.add(member, [deal])
    }
    return members
  }

  // MARK: Sets

  func members(_ set: SetNode) throws -> Members {
    var all = try members(set.first)
    if !set.rest.isEmpty { all.rankedBy = nil }
    for term in set.rest {
      let next = try members(term)
      switch set.joiner {
      case .or: break
      case .and: all.deals = all.deals.filter { next.deals[$0.key] != nil }
      case .except, nil: all.deals = all.deals.filter { next.deals[$0.key] == nil }
      }
      guard set.joiner != .except else { continue }
      all.isUnsaid = all.isUnsaid || next.isUnsaid
      for (party, deals) in next.deals where set.joiner == .or || all.deals[party] != nil {
        all.add(party, deals)
      }
    }
    return all
  }

  private func members(_ term: TermNode) throws -> Members {
    switch term {
    case .names(let names):
      Members(deals: Dictionary(try names.names.map { (try party($0), []) }) { one, _ in one })
    case .phrase(let phrase):
      try members(phrase.core, phrase.bounds, phrase.depth?.steps, phrase.clauses)
    }
  }

  func operand(_ node: OperandNode) throws -> Set<PartyID> {
    switch node {
    case .names(let names): Set(try names.names.map(party))
    case .phrase(let core, _): Set(try members(core, [], nil, []).deals.keys)
    }
  }

  /// Names joined by `and` one by one, all else together.
  func parts(_ node: OperandNode) throws -> [Set<PartyID>] {
    guard case .names(let names) = node, !names.isEither else { return [try operand(node)] }
    return try names.names.map { [try party($0)] }
  }

  func all(_ node: OperandNode, _ make: (Set<PartyID>) -> Members) throws -> Members {
    let sets = try parts(node).map(make)
    var found = sets[0]
    for next in sets.dropFirst() {
      found.deals = found.deals.filter { next.deals[$0.key] != nil }
      for party in found.deals.keys { found.add(party, next.deals[party] ?? []) }
    }
    return found
  }

  private func members(
    _ core: PhraseCore, _ bounds: [BoundNode], _ depth: Int?, _ clauses: [ClauseNode]
  ) throws -> Members {
    var found: Members
    var isWhole = false
    switch core.head {
    case .role(let closure, let word, let node):
      let places = role(word)
      found = try all(node) { targets in
        guard let closure else { return related(places, to: targets, bounds, core.qualities) }
        return chains(places, to: targets, bounds, core.qualities, depth, closure == .ultimate)
      }
    case .participle(let kindWord, let word, let node):
      found = try all(node) { related(participle(word), to: $0, bounds, core.qualities) }
      let wanted = kind(kindWord)
      found.deals = found.deals.filter { wanted == nil || base.party($0.key).kind == wanted }
    case .kind(let word):
      isWhole = true
      let wanted = kind(word)
      let parties = everyone.filter { wanted == nil || base.party($0).kind == wanted }
      found = try narrowed(
        Members(deals: Dictionary(uniqueKeysWithValues: parties.map { ($0, []) })),
        bounds, core.qualities)
    case .group(let group):
      isWhole = isBare(group)
      found = try narrowed(members(group), bounds, core.qualities)
    }
    let measured = found.rankedBy ?? found.deals
    try narrow(&found, clauses.flatMap(\.predicates))
    found.rankedBy = isWhole ? nil : measured
    return try core.rank.map { try ranked(found, $0) } ?? found
  }

  /// Whether brackets hold nothing but a kind.
  private func isBare(_ group: GroupNode) -> Bool {
    guard case .set(let set) = group, set.rest.isEmpty, case .phrase(let phrase) = set.first,
      phrase.clauses.isEmpty, phrase.core.rank == nil
    else { return false }
    switch phrase.core.head {
    case .kind: return true
    case .group(let inner): return isBare(inner)
    case .role, .participle: return false
    }
  }

  /// Kinds and brackets have no deals to bound: they can only be disputed.
  private func narrowed(
    _ members: Members, _ bounds: [BoundNode], _ qualities: [QualityNode]
  ) throws -> Members {
    if bounds.isEmpty, qualities.isEmpty { return members }
    guard bounds.isEmpty, qualities == [.disputed] else { throw Refused() }
    return try disputed(members)
  }

  private func members(_ group: GroupNode) throws -> Members {
    switch group {
    case .set(let set):
      try checkWhole(set.order)
      return try members(set)
    case .paths(let node): return membersOn(try paths(node))
    case .loops(let node): return membersOn(try loops(node))
    }
  }

  private func membersOn(_ routes: [NaiveRoute]) -> Members {
    var members = Members()
    for route in routes {
      for party in route.parties { members.add(party, route.steps.flatMap(\.deals)) }
    }
    return members
  }

  /// Any number of steps. Ultimate are those to whom nobody stands in the role but such as they
  /// stand in it to themselves, at any distance.
  private func chains(
    _ places: Set<Place>, to targets: Set<PartyID>, _ bounds: [BoundNode],
    _ qualities: [QualityNode], _ depth: Int?, _ isUltimate: Bool
  ) -> Members {
    let pairs = pairs(places, bounds, qualities)
    func reached(_ start: Set<PartyID>, _ most: Int) -> Set<PartyID> {
      var found: Set<PartyID> = []
      var edge = start
      for _ in 0..<most {
        edge = Set(pairs.filter { edge.contains($0.other) }.map(\.member))
        found.formUnion(edge)
      }
      return found
    }
    let whole = base.parties.count
    var parties = reached(targets, min(depth ?? whole, whole))
    if isUltimate {
      parties = parties.filter { party in
        reached([party], whole).allSatisfy { reached([$0], whole).contains(party) }
      }
    }
    let deals = Dictionary(uniqueKeysWithValues: parties.map { ($0, Set<DealID>()) })
    return Members(deals: deals, isUnsaid: true)
  }

  private func narrow(_ members: inout Members, _ predicates: [PredicateNode]) throws {
    var counted: [Members] = []
    for predicate in predicates {
      switch predicate {
      case .verb(let word, let node, let bounds):
        try keep(&members, all(node) { related(verb(word), to: $0, bounds) })
      case .participle(let word, let node, let bounds):
        try keep(&members, all(node) { related(participle(word), to: $0, bounds) })
      case .kind(let word):
        let wanted = kind(word)
        members.deals = members.deals.filter { wanted == nil || base.party($0.key).kind == wanted }
      case .disputed: break
      case .have(let quantity, let word, let bounds):
        let pairs = pairs(role(word), bounds, [])
        var found = Members()
        for party in members.deals.keys {
          let mine = pairs.filter { $0.other == party }
          if quantity.holds(for: Set(mine.map(\.member)).count) {
            found.add(party, mine.map(\.deal))
          }
        }
        counted.append(found)
      }
    }
    if predicates.contains(.disputed) { members = try disputed(members) }
    for found in counted { keep(&members, found) }
  }

  private func keep(_ members: inout Members, _ found: Members) {
    members.deals = members.deals.filter { found.deals[$0.key] != nil }
    for party in members.deals.keys { members.add(party, found.deals[party] ?? []) }
  }

  /// Members by a disputed deal; of those who are members by no deal, any of theirs.
  private func disputed(_ members: Members) throws -> Members {
    if members.isUnsaid { throw Unsaid() }
    let disputed = world.deals.filter { $0.isDisputed && passes($0, [], []) }
    var kept = members
    kept.deals = members.deals.filter { party, deals in
      deals.isEmpty
        ? disputed.contains { $0.subject == party || $0.object == party }
        : deals.contains { world.deal($0)?.isDisputed ?? false }
    }
    return kept
  }

  private func ranked(_ members: Members, _ rank: RankNode) throws -> Members {
    if members.isUnsaid { throw Unsaid() }
    let measured = members.rankedBy ?? members.deals
    let rows = members.deals.keys.map { ($0, Array(measured[$0] ?? [])) }
    let sums = NaiveSums(rows.map { $0.1 }, world)
    let known = rows.compactMap { row in sums.sum(row.1).map { (row.0, $0) } }
    let sorted = known.map(\.1).sorted { rank.isLargest ? $0 > $1 : $0 < $1 }
    guard let last = sorted.prefix(rank.count).last else { return Members() }
    let kept = Set(known.filter { rank.isLargest ? $0.1 >= last : $0.1 <= last }.map(\.0))
    var result = members
    result.deals = members.deals.filter { kept.contains($0.key) }
    return result
  }
}

/// Sums of low ends, in the currency that most of the deals are in; of two such the first by code.
struct NaiveSums {
  private let world: NaiveWorld
  let currency: Currency?

  init(_ rows: [[DealID]], _ world: NaiveWorld) {
    self.world = world
    let all = rows.joined().compactMap { world.deal($0)?.amount?.currency }
    currency =
      world.exchange?.currency
      ?? Set(all).sorted().max { one, other in
        all.count { $0 == one } < all.count { $0 == other }
      }
  }

  func sum(_ deals: [DealID]) -> ExactDecimal? {
    let lows = deals.compactMap { world.deal($0)?.amount }.filter { $0.currency == currency }
      .compactMap(\.low)
    return lows.isEmpty ? nil : lows.reduce(.zero) { $0.adding($1) ?? $0 }
  }
}

extension QuantityNode {
  fileprivate func holds(for count: Int) -> Bool {
    switch self {
    case .none: count == 0
    case .atLeast(let number): count >= number
    case .atMost(let number): count <= number
    case .moreThan(let number): count > number
    }
  }
}
