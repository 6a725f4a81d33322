import OuroCore

/// Reads from grounds why a party is in a set.
///
/// The first way is always told whole; further ones as long as there is room for them.
struct Reasoner {
  let run: QueryRun
  /// How many more ways may be told.
  private var room = Reasoner.ways

  /// So many ways of one row are enough for anybody to read.
  static let ways = 60

  init(_ run: QueryRun) { self.run = run }

  /// Why a party is a member. Recursion follows the question, which the parser bounds.
  mutating func why(
    _ party: PartyID, in grounds: Grounds
  ) throws(BudgetExceeded) -> Derivation {
    try run.budget.spend()
    switch grounds.form {
    case .listed: return .remark(.named(party))
    case .everyone: return .remark(.everyone(party))
    case .kind(let kind): return .remark(.ofKind(party, kind))
    case .related(let step, let operand, let test):
      return try related(party, step, operand, test)
    case .closure(let ground): return try chains(party, ground)
    case .defined(let ground): return try defined(party, ground, in: grounds.set)
    case .union(let terms):
      return try any(terms.filter { $0.contains(party) }) { reasoner, term throws(BudgetExceeded) in
        try reasoner.why(party, in: term)
      }
    case .intersection(let terms): return .together(try each(party, terms))
    case .difference(let first, let others):
      let gone = others.map { Derivation.remark(.notAmong(Inclusion(party, in: $0.set))) }
      return .together([try why(party, in: first)] + gone)
    case .filtered(let inner, let conditions):
      var parts = inner.isBare ? [] : [try why(party, in: inner)]
      for condition in conditions { parts.append(try why(party, meets: condition)) }
      return .together(parts)
    case .ranked(let inner, let ranking):
      let rank = Remark.ranked(
        party, sum: ranking.sums[party], place: ranking.place(of: party),
        of: ranking.places.count)
      return .together([try why(party, in: inner), .remark(rank)])
    case .routes(let ground):
      let routes = ground.routes.filter { $0.parties.contains(party) }
      return try any(routes) { reasoner, route throws(BudgetExceeded) in
        try reasoner.why(route, ground)
      }
    }
  }

  /// That a party is in a set that is a part of the question; `nil` when the question names it.
  mutating func conclude(
    _ party: PartyID, in grounds: Grounds
  ) throws(BudgetExceeded) -> Derivation? {
    if grounds.isListed { return nil }
    if case .kind = grounds.form { return try why(party, in: grounds) }
    return .conclusion(
      .member(Inclusion(party, in: grounds.set)), try why(party, in: grounds))
  }

  /// Any of some deals.
  mutating func any(of deals: [DealID]) throws(BudgetExceeded) -> Derivation {
    try any(deals) { _, deal in .deal(deal) }
  }

  /// One way an item, as far as there is room.
  mutating func any<Item>(
    _ items: [Item], _ way: (inout Reasoner, Item) throws(BudgetExceeded) -> Derivation
  ) throws(BudgetExceeded) -> Derivation {
    var ways: [Derivation] = []
    for item in items {
      guard ways.isEmpty || room > 0 else { return .any(ways, isCut: true) }
      room -= 1
      ways.append(try way(&self, item))
    }
    return ways.count == 1 ? ways[0] : .any(ways, isCut: false)
  }

  /// That any of some parties are in a set that is a part of the question.
  mutating func any(
    of parties: [PartyID], in set: Grounds
  ) throws(BudgetExceeded) -> Derivation {
    try any(parties.filter(set.contains)) { reasoner, party throws(BudgetExceeded) in
      try reasoner.conclude(party, in: set) ?? .remark(.named(party))
    }
  }

  /// Whether one way more may be told.
  mutating func takeRoom() -> Bool {
    room -= 1
    return room >= 0
  }

  private mutating func each(
    _ party: PartyID, _ terms: [Grounds]
  ) throws(BudgetExceeded) -> [Derivation] {
    var parts: [Derivation] = []
    for term in terms { parts.append(try why(party, in: term)) }
    return parts
  }

  private mutating func related(
    _ party: PartyID, _ step: RoleStep, _ operand: Grounds, _ test: DealTest
  ) throws(BudgetExceeded) -> Derivation {
    let deals = try run.deals(of: party, step, with: operand.members, test)
    if operand.isListed { return try any(of: deals) }
    return try any(run.byOther(deals, of: party)) { reasoner, group throws(BudgetExceeded) in
      var parts = [try reasoner.any(of: group.deals)]
      if let more = try reasoner.conclude(group.other, in: operand) { parts.append(more) }
      return .together(parts)
    }
  }

  private mutating func why(
    _ party: PartyID, meets condition: Grounds.Condition
  ) throws(BudgetExceeded) -> Derivation {
    switch condition {
    case .member(let grounds): return try why(party, in: grounds)
    case .disputed(let found):
      let deals = try run.disputedDeals(behind: party, found)
      return .together([try any(of: deals), .remark(.disputed(party))])
    case .count(let step, let comparison, let number, let test):
      return try count(party, step, comparison, number, test)
    case .countDefined(let defined, let comparison, let number):
      return try count(party, defined, comparison, number)
    }
  }

  private mutating func count(
    _ party: PartyID, _ step: RoleStep, _ comparison: PartyCondition.Comparison, _ number: Int,
    _ test: DealTest
  ) throws(BudgetExceeded) -> Derivation {
    let others = try run.byOther(
      try run.deals(of: party, step.reversed, with: nil, test), of: party)
    let least = comparison.least(number)
    let remark = Derivation.remark(
      .counted(party, step.role(in: run.base.vocabulary), others.count))
    guard least > 0 else { return remark }
    var ways: [Derivation] = []
    for other in others where ways.count < least || takeRoom() {
      ways.append(try any(of: other.deals))
    }
    let enough = Derivation.some(least, of: ways, isCut: ways.count < others.count)
    return .together([enough, remark])
  }
}

extension PartyCondition.Comparison {
  /// How many there must be.
  func least(_ number: Int) -> Int {
    switch self {
    case .atLeast: number
    case .moreThan: number &+ 1
    case .atMost: 0
    }
  }
}

extension Derivation {
  /// All of some parts; alls in alls are made flat.
  static func together(_ parts: [Derivation]) -> Derivation {
    var flat: [Derivation] = []
    for part in parts {
      if case .all(let inner) = part { flat += inner } else { flat.append(part) }
    }
    return flat.count == 1 ? flat[0] : .all(flat)
  }

  /// So many of some ways, in the plainest words.
  static func some(_ count: Int, of ways: [Derivation], isCut: Bool) -> Derivation {
    if isCut { return .any([.atLeast(count, of: ways)], isCut: true) }
    if count == ways.count { return .all(ways) }
    return count == 1 ? .any(ways, isCut: false) : .atLeast(count, of: ways)
  }
}

extension Grounds {
  /// Whether being in it needs no telling beside the conditions that narrow it.
  var isBare: Bool { if case .everyone = form { true } else { false } }
}

extension QueryRun {
  /// The deals that put a party in a role to others, in order.
  func deals(
    of party: PartyID, _ step: RoleStep, with others: [PartyID]?, _ test: DealTest
  ) throws(BudgetExceeded) -> [DealID] {
    var deals: [DealID] = []
    try collectDeals(of: party, step, with: others, test, into: &deals)
    return SortedIDs.sorted(deals)
  }

  typealias OtherDeals = (other: PartyID, deals: [DealID])

  /// Deals of a party by who is at their other end, in the order of their first deals.
  func byOther(_ deals: [DealID], of party: PartyID) throws(BudgetExceeded) -> [OtherDeals] {
    try budget.spend(deals.count)
    var groups = KeyedGroups<PartyID, DealID>()
    for deal in deals {
      let subject = base.deals.party(deal, .subject)
      groups.add(deal, to: subject == party ? base.deals.party(deal, .object) : subject)
    }
    return groups.all.map { ($0.key, $0.items) }
  }
}
