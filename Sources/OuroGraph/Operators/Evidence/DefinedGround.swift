import OuroCore

/// Those whom a definition means for each of some parties.
struct DefinedGround {
  let defined: Defined
  /// Whom it is asked for; `nil` for a kind.
  let operand: Grounds?
  /// Of a recursion: only what was found before this look counts, so that no reason rests on itself.
  let limit: Int?
  /// How many more steps of a recursion may be told.
  let room: Int

  /// A chain of more steps is nothing that anybody reads.
  static let deepest = 60
}

/// How far a recursion counts while the grounds of one of its members are laid.
struct RecursionLimit {
  let component: Int
  let look: Int
  let room: Int
}

extension QueryRun {
  /// The grounds of a defined set: its members are known, and laid open one by one when asked for.
  func definedGrounds(
    _ set: PartySet, _ defined: Defined, of target: PartySet?
  ) throws(BudgetExceeded) -> Grounds {
    let operand: Grounds? =
      if let target { try grounds(of: target) } else { nil }
    let isLimited = limit != nil && definitions[defined]?.component == limit?.component
    let ground = DefinedGround(
      defined: defined, operand: operand,
      limit: isLimited && definitions[defined]?.isRecursive ?? false ? limit?.look : nil,
      room: limit?.room ?? DefinedGround.deepest)
    let arguments = operand.map { PartySet.parties($0.members) }
    let whole = PartySet.defined(defined, of: arguments)
    let found = try apart(whole)
    var members = found.0.members
    if ground.limit != nil {
      members = []
      for party in found.0.members where try !ways(to: party, ground).isEmpty {
        members.append(party)
      }
    }
    try budget.keep(members.count * MemoryLayout<PartyID>.stride)
    return Grounds(
      set: set, shallow: ground.limit == nil ? whole : .parties(members), members: members,
      form: .defined(ground),
      candidates: SortedIDs.difference(found.1.candidates, found.0.members))
  }

  /// The deals by which a definition means a party for another, all the way down.
  func witnesses(
    _ party: PartyID, _ defined: Defined, of other: PartyID
  ) throws(BudgetExceeded) -> [DealID] {
    try aside { () throws(BudgetExceeded) in
      let grounds = try grounds(of: .defined(defined, of: .parties([other])))
      guard grounds.contains(party) else { return [] }
      var reasoner = Reasoner(self)
      return SortedIDs.sorted(Leaves(try reasoner.why(party, in: grounds)).deals)
    }
  }

  typealias DefinedWay = (argument: PartyID?, look: Int)

  /// For whom a definition means a party: of a recursion, for the one where it was found first.
  func ways(to party: PartyID, _ ground: DefinedGround) throws(BudgetExceeded) -> [DefinedWay] {
    let arguments = ground.operand.map { $0.members.map(Optional.some) } ?? [nil]
    let isRecursive = definitions[ground.defined]?.isRecursive ?? false
    var ways: [DefinedWay] = []
    for argument in arguments {
      try budget.spend()
      guard isRecursive else {
        let one = PartySet.defined(ground.defined, of: argument.map { .parties([$0]) })
        let isMember = try aside { () throws(BudgetExceeded) in
          SortedIDs.contains(try membership(of: one).members, party)
        }
        if isMember { ways.append((argument, 0)) }
        continue
      }
      let entry = try aside { () throws(BudgetExceeded) in try solve(ground.defined, argument) }
      guard let look = table.entries[entry].look(of: party), look < ground.limit ?? .max else {
        continue
      }
      ways.append((argument, look))
    }
    guard isRecursive, let first = ways.min(by: { $0.look < $1.look }) else { return ways }
    return [first]
  }

  /// The grounds of what a definition says for one party.
  func bodyGrounds(
    _ ground: DefinedGround, _ way: DefinedWay
  ) throws(BudgetExceeded) -> Grounds {
    guard let body = definitions[ground.defined] else { return try grounds(of: .parties([])) }
    let outer = limit
    defer { limit = outer }
    limit =
      body.isRecursive
      ? RecursionLimit(component: body.component, look: way.look, room: ground.room - 1) : nil
    let set = way.argument.map { body.set.substituting(.parties([$0])) } ?? body.set
    return try grounds(of: set)
  }

  /// Why a party is not meant: what the definition lacks, told once of each recursion.
  func absence(
    of party: PartyID, _ missing: Missing, _ ground: DefinedGround
  ) throws(BudgetExceeded) -> Absence {
    if let operand = ground.operand, operand.members.isEmpty {
      return Absence(missing, causes: [try emptiness(of: operand)])
    }
    guard openDefinitions.insert(ground.defined).inserted else { return Absence(missing) }
    defer { openDefinitions.remove(ground.defined) }
    let arguments = ground.operand.map { $0.members.map(Optional.some) } ?? [nil]
    var causes: [Absence] = []
    for argument in arguments.prefix(NearFacts.told) {
      let body = try bodyGrounds(ground, (argument, .max))
      causes += [try absence(of: party, in: body)].compactMap(\.self)
    }
    return Absence(missing, causes: causes, moreCauses: arguments.count - causes.count)
  }

  /// Why a definition means nobody.
  func emptiness(
    _ missing: Missing, _ ground: DefinedGround
  ) throws(BudgetExceeded) -> Absence {
    guard openDefinitions.insert(ground.defined).inserted else { return Absence(missing) }
    defer { openDefinitions.remove(ground.defined) }
    let arguments = ground.operand.map { $0.members.map(Optional.some) } ?? [nil]
    var causes: [Absence] = []
    for argument in arguments.prefix(NearFacts.told) {
      causes.append(try emptiness(of: try bodyGrounds(ground, (argument, .max))))
    }
    return Absence(missing, causes: causes, moreCauses: arguments.count - causes.count)
  }
}

extension Reasoner {
  /// By what a definition says, for one of those it is asked for.
  mutating func defined(
    _ party: PartyID, _ ground: DefinedGround, in set: PartySet
  ) throws(BudgetExceeded) -> Derivation {
    guard ground.room > 0 else { return .remark(.further(Inclusion(party, in: set))) }
    let ways = try run.ways(to: party, ground)
    return try any(ways) { reasoner, way throws(BudgetExceeded) in
      let body = try reasoner.run.bodyGrounds(ground, way)
      var parts = [try reasoner.why(party, in: body)]
      if let operand = ground.operand, let argument = way.argument,
        let more = try reasoner.conclude(argument, in: operand)
      {
        parts.append(more)
      }
      return .together(parts)
    }
  }

  /// That so many are meant for a party.
  mutating func count(
    _ party: PartyID, _ defined: Defined, _ comparison: PartyCondition.Comparison, _ number: Int
  ) throws(BudgetExceeded) -> Derivation {
    let grounds = try run.grounds(of: .defined(defined, of: .parties([party])))
    let all = SetDescription(.defined(defined, of: nil))
    let remark = Derivation.remark(.countedAmong(party, all, grounds.members.count))
    let least = comparison.least(number)
    guard least > 0 else { return remark }
    var ways: [Derivation] = []
    let others = try NameOrder.sorted(grounds.members, in: run.base, run.budget, isWork: false)
    for other in others {
      guard ways.count < least || takeRoom() else { break }
      ways += [try conclude(other, in: grounds)].compactMap(\.self)
    }
    return .together([
      .some(least, of: ways, isCut: ways.count < grounds.members.count), remark,
    ])
  }
}
