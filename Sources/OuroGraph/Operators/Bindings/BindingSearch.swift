import OuroCore

/// Finds the rows of a pattern, one variable after another: who can be the next is looked up in the
/// neighbours of those bound before, in all conditions at once, so that a ring of conditions never
/// makes more part rows than its smallest lists allow.
struct BindingSearch {
  /// A condition between two ends.
  struct Link {
    let tie: Tie
    let subject: BindingTerm
    let object: BindingTerm
  }

  /// What stands between the ends.
  enum Tie {
    case deals(RoleStep, DealTest)
    case defined(Defined)
  }

  /// Whose neighbours by a condition, and on which side of it they stand.
  private struct Look: Hashable {
    let link: Int
    let party: PartyID
    let wantsSubject: Bool
  }

  let run: QueryRun
  let pattern: BindingPattern
  /// Conditions that bind, and those that only take away.
  private let links: [Link]
  private let bans: [Link]
  /// Of each variable, who it can be by itself; `nil` where nothing says.
  private var domains: [[PartyID]?]
  private let differences: [(one: BindingTerm, other: BindingTerm, areSame: Bool)]
  private var outside: [(term: BindingTerm, members: [PartyID])] = []
  /// What was looked up so far: where in `told` each list stands, so that all are given back at once.
  private var neighbours: [Look: Range<Int>] = [:]
  private var told: [PartyID] = []
  private(set) var rows: [[PartyID]] = []

  init(_ run: QueryRun, _ pattern: BindingPattern) throws(BudgetExceeded) {
    self.run = run
    self.pattern = pattern
    var (links, bans): ([Link], [Link]) = ([], [])
    var domains = [[PartyID]?](repeating: nil, count: pattern.variables.count)
    var differences: [(BindingTerm, BindingTerm, Bool)] = []
    for condition in pattern.conditions {
      switch condition.form {
      case .related(let step, let subject, let object, let filter):
        let tie = Tie.deals(step, run.test(filter))
        let link = Link(tie: tie, subject: subject, object: object)
        if condition.isNegated { bans.append(link) } else { links.append(link) }
      case .defined(let defined, let subject, let object):
        let link = Link(tie: .defined(defined), subject: subject, object: object)
        if condition.isNegated { bans.append(link) } else { links.append(link) }
      case .among(let term, let set):
        let members = try run.operand(set)
        if condition.isNegated {
          outside.append((term, members))
        } else if let place = term.variable {
          domains[place] = domains[place].map { SortedIDs.intersection($0, members) } ?? members
        } else {
          // A named party that is not of the kind leaves nothing.
          let isMember = term.named.map { SortedIDs.contains(members, $0) } ?? false
          if !isMember { domains = domains.map { _ in [] } }
        }
      case .same(let one, let other): differences.append((one, other, !condition.isNegated))
      }
    }
    (self.links, self.bans, self.domains) = (links, bans, domains)
    self.differences = differences
  }

  // MARK: Searching

  mutating func find() throws(BudgetExceeded) {
    let order = try order()
    guard let first = order.first, try holdWithoutVariables() else { return }
    var bound = [PartyID?](repeating: nil, count: pattern.variables.count)
    var open: [ArraySlice<PartyID>] = [ArraySlice(try candidates(for: first, bound))]
    while let next = open.last {
      let variable = order[open.count - 1]
      guard let party = next.first else {
        bound[variable] = nil
        open.removeLast()
        continue
      }
      open[open.count - 1] = next.dropFirst()
      bound[variable] = party
      try run.budget.spend()
      guard try allows(bound, variable) else { continue }
      if open.count == order.count {
        rows.append(bound.compactMap(\.self))
        try run.budget.keep(bound.count * MemoryLayout<PartyID>.stride + 16)
      } else {
        open.append(ArraySlice(try candidates(for: order[open.count], bound)))
      }
    }
  }

  /// Whether the conditions between named parties hold.
  private mutating func holdWithoutVariables() throws(BudgetExceeded) -> Bool {
    for place in links.indices where links[place].subject.variable == nil {
      guard let subject = links[place].subject.named,
        let object = links[place].object.named
      else { continue }
      let others = try neighbours(on: place, of: object, wantsSubject: true)
      if !SortedIDs.contains(others, subject) { return false }
    }
    return try allows([], nil)
  }

  /// Who a variable can be next to those that are bound.
  private mutating func candidates(
    for variable: Int, _ bound: [PartyID?]
  ) throws(BudgetExceeded) -> [PartyID] {
    var lists: [[PartyID]] = [domains[variable]].compactMap(\.self)
    for place in links.indices {
      let link = links[place]
      if link.subject == .variable(variable), let other = value(link.object, bound) {
        lists.append(try neighbours(on: place, of: other, wantsSubject: true))
      }
      if link.object == .variable(variable), let other = value(link.subject, bound) {
        lists.append(try neighbours(on: place, of: other, wantsSubject: false))
      }
    }
    if lists.isEmpty { lists = [try ends(of: variable)] }
    lists.sort { $0.count < $1.count }
    try run.budget.spend(lists[0].count + 1)
    return lists.dropFirst().reduce(lists[0]) { SortedIDs.intersection($0, $1) }
  }

  private func value(_ term: BindingTerm, _ bound: [PartyID?]) -> PartyID? {
    switch term {
    case .party(let party): party
    case .variable(let place): bound.indices.contains(place) ? bound[place] : nil
    }
  }

  /// Who stands at the other end of a condition's deals with a party.
  private mutating func neighbours(
    on place: Int, of party: PartyID, wantsSubject: Bool
  ) throws(BudgetExceeded) -> [PartyID] {
    let look = Look(link: place, party: party, wantsSubject: wantsSubject)
    if let known = neighbours[look] { return Array(told[known]) }
    let found = try others(of: party, links[place].tie, wantsSubject: wantsSubject)
    try run.budget.keep(found.count * MemoryLayout<PartyID>.stride + 64)
    neighbours[look] = told.count..<told.count + found.count
    told += found
    return found
  }

  private func others(
    of party: PartyID, _ tie: Tie, wantsSubject: Bool
  ) throws(BudgetExceeded) -> [PartyID] {
    try run.aside { () throws(BudgetExceeded) in
      switch tie {
      case .deals(let step, let test):
        var found: [PartyID] = []
        let wanted = wantsSubject ? step : step.reversed
        try run.collectCandidates(of: party, wanted, test, into: &found)
        return SortedIDs.sorted(found)
      case .defined(let defined):
        let wanted = wantsSubject ? defined : defined.reversed
        return try run.defined(wanted, of: .parties([party])).members
      }
    }
  }

  /// Who has a deal of each condition that a variable stands in; where it stands in none, those by a
  /// definition. Other definitions are worked out when one of their ends is known.
  private mutating func ends(of variable: Int) throws(BudgetExceeded) -> [PartyID] {
    var all: [PartyID]?
    var defined: Defined?
    for link in links {
      for isSubject in [true, false] {
        guard (isSubject ? link.subject : link.object) == .variable(variable) else { continue }
        switch link.tie {
        case .deals(let step, let test):
          let found = try ends(isSubject ? step : step.reversed, test)
          all = all.map { SortedIDs.intersection($0, found) } ?? found
        case .defined(let word): defined = isSubject ? word : word.reversed
        }
      }
    }
    if all == nil, let defined {
      all = try run.aside { () throws(BudgetExceeded) in
        try run.defined(defined, of: .everyone).members
      }
    }
    domains[variable] = all ?? []
    return all ?? []
  }

  /// Whether only definitions say who a variable can be.
  private func isDerived(_ variable: Int) -> Bool {
    domains[variable] == nil
      && !links.contains { link in
        let ends = [link.subject, link.object]
        guard ends.contains(.variable(variable)) else { return false }
        if case .deals = link.tie { return true }
        return ends.contains { $0.named != nil }
      }
  }

  /// Everybody on the role's side of some deal that passes.
  private func ends(_ step: RoleStep, _ test: DealTest) throws(BudgetExceeded) -> [PartyID] {
    var found: [PartyID] = []
    let deals = run.base.deals
    try run.budget.spend(deals.count)
    for number in 0..<deals.count {
      let deal = DealID(at: number)
      let sides = step.sides(of: deals.relation(deal))
      guard !sides.isEmpty, test.passes(deal) else { continue }
      if sides.contains(.subject) { found.append(deals.party(deal, .subject)) }
      if sides.contains(.object) { found.append(deals.party(deal, .object)) }
    }
    try run.budget.keep(found.count * MemoryLayout<PartyID>.stride)
    return SortedIDs.sorted(found, universe: run.base.parties.count)
  }

  /// Whether what takes away, and has all its variables with the one bound last, lets a row be.
  private func allows(_ bound: [PartyID?], _ last: Int?) throws(BudgetExceeded) -> Bool {
    func isDue(_ terms: [BindingTerm]) -> Bool {
      guard let last else { return terms.allSatisfy { $0.variable == nil } }
      return terms.contains(.variable(last))
    }
    for link in links where link.subject == link.object && isDue([link.subject]) {
      guard let party = value(link.subject, bound) else { continue }
      let others = try others(of: party, link.tie, wantsSubject: true)
      if !SortedIDs.contains(others, party) { return false }
    }
    for (one, other, areSame) in differences where isDue([one, other]) {
      guard let left = value(one, bound), let right = value(other, bound) else { continue }
      if (left == right) != areSame { return false }
    }
    for (term, members) in outside where isDue([term]) {
      if let party = value(term, bound), SortedIDs.contains(members, party) { return false }
    }
    for ban in bans where isDue([ban.subject, ban.object]) {
      guard let subject = value(ban.subject, bound), let object = value(ban.object, bound) else {
        continue
      }
      if try holds(ban.tie, subject, object) { return false }
    }
    return true
  }

  private func holds(
    _ tie: Tie, _ subject: PartyID, _ object: PartyID
  ) throws(BudgetExceeded) -> Bool {
    switch tie {
    case .deals(let step, let test):
      var deals: [DealID] = []
      try run.collectDeals(of: subject, step, with: [object], test, into: &deals)
      return !deals.isEmpty
    case .defined:
      return SortedIDs.contains(try others(of: object, tie, wantsSubject: true), subject)
    }
  }

  // MARK: Order

  /// The variables in the order they are bound in: the one with the fewest candidates first, then
  /// those next to it.
  private mutating func order() throws(BudgetExceeded) -> [Int] {
    guard run.strategy.ordersBindings else { return Array(pattern.variables.indices) }
    var sizes: [Int] = []
    for variable in pattern.variables.indices {
      // Looking at everybody comes last.
      sizes.append(isDerived(variable) ? .max : try size(of: variable))
    }
    var order: [Int] = []
    while order.count < sizes.count {
      let rest = sizes.indices.filter { !order.contains($0) }
      let near = rest.filter { isNear($0, order) }
      guard let next = (near.isEmpty ? rest : near).min(by: { sizes[$0] < sizes[$1] }) else {
        break
      }
      order.append(next)
    }
    return order
  }

  private func isNear(_ variable: Int, _ bound: [Int]) -> Bool {
    links.contains { link in
      let ends = [link.subject, link.object].compactMap(\.variable)
      return ends.contains(variable) && ends.contains(where: bound.contains)
    }
  }

  /// How many a variable can be next to the parties named, or by all deals.
  private mutating func size(of variable: Int) throws(BudgetExceeded) -> Int {
    try candidates(for: variable, Array(repeating: nil, count: pattern.variables.count)).count
  }
}
