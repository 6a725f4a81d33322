import OuroCore

extension QueryRun {
  /// The grounds of a set. What is left out on the way is kept with each part, not with the query.
  /// Recursion follows the question, which the parser bounds.
  func grounds(of set: PartySet) throws(BudgetExceeded) -> Grounds {
    switch set {
    case .parties: return try plain(set, .listed)
    case .everyone: return try plain(set, .everyone)
    case .ofKind(let kind): return try plain(set, .kind(kind))
    case .related(let step, let operand, let filter):
      let operand = try grounds(of: operand)
      let shallow = PartySet.related(step, to: .parties(operand.members), filter)
      return try worked(set, shallow, .related(step, operand: operand, test(filter)))
    case .closure(let step, let operand, let filter, let maxSteps, let ultimate):
      let operand = try grounds(of: operand)
      let shallow = PartySet.closure(
        step, to: .parties(operand.members), filter, maxSteps: maxSteps, ultimate: ultimate)
      let ground = try closureGround(
        step, operand, test(filter), maxSteps: maxSteps, isUltimate: ultimate)
      return try worked(set, shallow, .closure(ground))
    case .defined(let defined, let operand):
      return try definedGrounds(set, defined, of: operand)
    // A definition is laid open for the party that it is asked for.
    case .argument: return try plain(set, .listed)
    case .union(let terms):
      let terms = try grounds(ofEach: terms)
      return try worked(set, .union(terms.map(\.shallow)), .union(terms))
    case .intersection(let terms):
      let terms = try grounds(ofEach: terms)
      return try worked(set, .intersection(terms.map(\.shallow)), .intersection(terms))
    case .difference(let first, let others):
      let first = try grounds(of: first)
      let others = try grounds(ofEach: others)
      let shallow = PartySet.difference(first.shallow, others.map(\.shallow))
      return try worked(set, shallow, .difference(first, others))
    case .filtered(let inner, let conditions): return try filtered(set, inner, conditions)
    case .ranked(let inner, let count, let largest):
      let inner = try grounds(of: inner)
      let shallow = PartySet.ranked(inner.shallow, count: count, largest: largest)
      let ranking = try ranking(inner.shallow, largest: largest)
      return try worked(set, shallow, .ranked(inner, ranking))
    case .onPaths(let pattern):
      let found = try aside { () throws(BudgetExceeded) in try paths(pattern).content }
      return try worked(set, set, .routes(try routeGrounds(pattern, found)))
    case .onLoops(let pattern):
      let found = try aside { () throws(BudgetExceeded) in try loops(pattern).content }
      return try worked(set, set, .routes(try routeGrounds(pattern, found)))
    }
  }

  func grounds(ofEach sets: [PartySet]) throws(BudgetExceeded) -> [Grounds] {
    var all: [Grounds] = []
    for set in sets { all.append(try grounds(of: set)) }
    return all
  }

  private func plain(_ set: PartySet, _ form: Grounds.Form) throws(BudgetExceeded) -> Grounds {
    try worked(set, set, form)
  }

  private func worked(
    _ set: PartySet, _ shallow: PartySet, _ form: Grounds.Form
  ) throws(BudgetExceeded) -> Grounds {
    let (found, left) = try apart(shallow)
    try budget.keep(found.members.count * MemoryLayout<PartyID>.stride)
    return Grounds(
      set: set, shallow: shallow, members: found.members, form: form,
      candidates: SortedIDs.difference(left.candidates, found.members))
  }

  private func filtered(
    _ set: PartySet, _ inner: PartySet, _ conditions: [PartyCondition]
  ) throws(BudgetExceeded) -> Grounds {
    let inner = try grounds(of: inner)
    var shallow: [PartyCondition] = []
    var members: [Grounds] = []
    for condition in conditions {
      guard let asked = condition.related ?? condition.kind.map(PartySet.ofKind) else {
        shallow.append(condition)
        continue
      }
      let grounds = try grounds(of: asked)
      members.append(grounds)
      if case .related(let step, let operand, let filter) = grounds.shallow {
        shallow.append(.related(step, to: operand, filter))
      } else if case .among = condition {
        shallow.append(.among(grounds.shallow))
      } else {
        shallow.append(condition)
      }
    }
    var all = members.map(Grounds.Condition.member)
    for condition in conditions {
      switch condition {
      case .related, .among, .ofKind: break
      case .countDefined(let defined, let comparison, let number):
        all.append(.countDefined(defined, comparison, number))
      case .disputed:
        let found = try apart(.filtered(inner.shallow, shallow.filter { $0.related != nil })).0
        all.append(.disputed(found))
      case .count(let step, let comparison, let number, let filter):
        all.append(.count(step, comparison, number, test(filter)))
      }
    }
    return try worked(set, .filtered(inner.shallow, shallow), .filtered(inner, all))
  }

  private func ranking(
    _ inner: PartySet, largest: Bool
  ) throws(BudgetExceeded) -> Grounds.Ranking {
    let (members, amounts, rows) = try aside { () throws(BudgetExceeded) in
      try measured(inner)
    }
    let sums = rows.map(amounts.sum)
    let places = try ValueOrder.places(of: sums, descending: largest, budget).map {
      members.members[$0]
    }
    var known: [PartyID: Money] = [:]
    for (party, sum) in zip(members.members, sums) {
      guard let sum, let currency = amounts.currency else { continue }
      known[party] = Money(sum, currency)
    }
    return Grounds.Ranking(places: places, sums: known)
  }

  private func closureGround(
    _ step: RoleStep, _ operand: Grounds, _ test: DealTest, maxSteps: Int?, isUltimate: Bool
  ) throws(BudgetExceeded) -> ClosureGround {
    let before = leftOut
    defer { leftOut = before }
    try budget.keep(base.parties.count * 4)
    var distance = [Int32](repeating: Reach.unreached, count: base.parties.count)
    for party in operand.members { distance[party.index] = 0 }
    var frontier = operand.members
    var steps: Int32 = 0
    while !frontier.isEmpty, Int(steps) < maxSteps ?? .max {
      steps += 1
      var following: [PartyID] = []
      for party in frontier {
        var found: [PartyID] = []
        try collectCandidates(of: party, step, test, into: &found)
        for candidate in found where distance[candidate.index] == Reach.unreached {
          distance[candidate.index] = steps
          following.append(candidate)
        }
      }
      frontier = following
    }
    return ClosureGround(
      step: step, operand: operand, test: test, maxSteps: maxSteps, isUltimate: isUltimate,
      distance: distance)
  }

  func routeGrounds(
    _ pattern: PathPattern, _ content: AnswerContent
  ) throws(BudgetExceeded) -> RouteGrounds {
    var grounds = RouteGrounds(routes: content.routes, isLoop: false)
    grounds.from = try self.grounds(of: pattern.from)
    if let to = pattern.to { grounds.to = try self.grounds(of: to) }
    grounds.through = try self.grounds(ofEach: pattern.via)
    return grounds
  }

  func routeGrounds(
    _ pattern: LoopPattern, _ content: AnswerContent
  ) throws(BudgetExceeded) -> RouteGrounds {
    var grounds = RouteGrounds(routes: content.routes, isLoop: true)
    var once: [PartySet] = []
    for set in [pattern.start].compactMap(\.self) + pattern.through where !once.contains(set) {
      once.append(set)
    }
    grounds.through = try self.grounds(ofEach: once)
    return grounds
  }
}

extension AnswerContent {
  /// The paths or loops, when it is some.
  fileprivate var routes: [Route] {
    switch self {
    case .paths(let routes), .loops(let routes): routes
    default: []
    }
  }
}
