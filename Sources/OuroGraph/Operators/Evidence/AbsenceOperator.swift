import OuroCore

/// Absences found, and how many more there are.
struct Absences {
  var told: [Absence] = []
  var more = 0
}

extension QueryRun {
  /// What is not so, and why: a fact, each who was left out of a set, what was left out of records,
  /// the ways that are not there.
  func absences(_ grounds: ReasonGrounds, limit: Int) throws(BudgetExceeded) -> Absences {
    switch grounds {
    case .fact(let grounds, let pattern):
      let absence = try absence(of: pattern.subject, in: grounds)
      return Absences(told: [absence].compactMap(\.self))
    case .set(let grounds, _):
      if grounds.members.isEmpty { return Absences(told: [try emptiness(of: grounds)]) }
      let (told, more) = try absencesOfCandidates(grounds, limit: limit)
      return Absences(told: told, more: more)
    case .records(let grounds): return try absences(grounds, limit: limit)
    case .paths(let ground, let pattern): return try absences(ground, pattern)
    case .loops(let ground, let pattern): return try absences(ground, pattern)
    case .groups(let pattern, _):
      // Who is in no group is on no loop.
      let loops = LoopPattern(pattern)
      return try absences(try routeGrounds(loops, .loops([])), loops)
    case .bindings(let pattern, _): return Absences(told: try absences(pattern))
    }
  }

  /// Why a party is not a member; `nil` for one who is. Recursion follows the question, which the
  /// parser bounds.
  func absence(
    of party: PartyID, in grounds: Grounds
  ) throws(BudgetExceeded) -> Absence? {
    try budget.spend()
    guard !grounds.contains(party) else { return nil }
    let missing = Missing.member(Inclusion(party, in: grounds.set))
    switch grounds.form {
    case .listed, .everyone, .routes: return Absence(missing)
    case .kind(let kind): return Absence(.kind(party, kind))
    case .related(let step, let operand, let test):
      return try absence(of: party, missing, NearFacts(self, step, operand, test), operand)
    case .closure(let ground):
      let near = NearFacts(self, ground.step, ground.operand, ground.test)
      return try absence(of: party, missing, near, ground.operand)
    case .defined(let ground): return try absence(of: party, missing, ground)
    case .union(let terms):
      return Absence(missing, causes: try absences(of: party, fromEach: terms))
    case .intersection(let terms):
      return Absence.joined(missing, try absences(of: party, fromEach: terms))
    case .difference(let first, let others):
      var causes = try absences(of: party, fromEach: [first])
      for other in others where causes.isEmpty && other.contains(party) {
        var reasoner = Reasoner(self)
        let why = try reasoner.why(party, in: other)
        causes.append(Absence(.takenAway(Inclusion(party, in: other.set), why)))
      }
      return Absence.joined(missing, causes)
    case .filtered(let inner, let conditions):
      var causes = try absences(of: party, fromEach: [inner])
      for condition in conditions {
        causes += [try absence(of: party, failing: condition)].compactMap(\.self)
      }
      return Absence.joined(missing, causes)
    case .ranked(let inner, let ranking):
      if let cause = try absence(of: party, in: inner) { return cause }
      return Absence(
        .rank(
          party, sum: ranking.sums[party], place: ranking.place(of: party),
          of: ranking.places.count))
    }
  }

  /// Why nobody is a member.
  func emptiness(of grounds: Grounds) throws(BudgetExceeded) -> Absence {
    let missing = Missing.everybody(SetDescription(grounds.set))
    if let empty = grounds.parts.first(where: \.members.isEmpty) {
      return Absence(missing, causes: [try emptiness(of: empty)])
    }
    switch grounds.form {
    case .related(let step, let operand, let test):
      return Absence(missing, near: try NearFacts(self, step, operand, test).aroundOthers())
    case .closure(let ground):
      let near = NearFacts(self, ground.step, ground.operand, ground.test)
      return Absence(missing, near: try near.aroundOthers())
    case .defined(let ground): return try emptiness(missing, ground)
    case .union(let terms):
      var causes: [Absence] = []
      for term in terms.prefix(NearFacts.told) { causes.append(try emptiness(of: term)) }
      return Absence(missing, causes: causes, moreCauses: terms.count - causes.count)
    default:
      let (causes, more) = try absencesOfCandidates(grounds, limit: NearFacts.told)
      return Absence(missing, causes: causes, moreCauses: more)
    }
  }

  private func absence(
    of party: PartyID, _ missing: Missing, _ near: NearFacts, _ operand: Grounds
  ) throws(BudgetExceeded) -> Absence {
    if operand.members.isEmpty {
      return Absence(missing, causes: [try emptiness(of: operand)])
    }
    let facts = try near.around(party)
    guard !operand.isListed else { return Absence(missing, near: facts) }
    // With others the party does stand in the role: why are they not meant?
    var causes: [Absence] = []
    for other in try near.others(of: party).prefix(3) {
      causes += [try absence(of: other, in: operand)].compactMap(\.self)
    }
    return Absence(missing, near: facts, causes: causes)
  }

  private func absences(
    of party: PartyID, fromEach sets: [Grounds]
  ) throws(BudgetExceeded) -> [Absence] {
    var causes: [Absence] = []
    for set in sets { causes += [try absence(of: party, in: set)].compactMap(\.self) }
    return causes
  }

  private func absence(
    of party: PartyID, failing condition: Grounds.Condition
  ) throws(BudgetExceeded) -> Absence? {
    switch condition {
    case .member(let grounds): return try absence(of: party, in: grounds)
    case .disputed(let found):
      return try disputedDeals(behind: party, found).isEmpty ? Absence(.dispute(party)) : nil
    case .count(let step, let comparison, let number, let test):
      let deals = try deals(of: party, step.reversed, with: nil, test)
      let count = try byOther(deals, of: party).count
      if comparison.holds(count, number) { return nil }
      return Absence(.count(party, step.role(in: base.vocabulary), count))
    case .countDefined(let defined, let comparison, let number):
      let one = PartySet.defined(defined, of: .parties([party]))
      let count = try apart(one).0.members.count
      if comparison.holds(count, number) { return nil }
      return Absence(.countAmong(party, SetDescription(.defined(defined, of: nil)), count))
    }
  }
}

extension Absence {
  /// What is missing for these causes; for a single one, that alone.
  fileprivate static func joined(_ missing: Missing, _ causes: [Absence]) -> Absence {
    causes.count == 1 ? causes[0] : Absence(missing, causes: causes)
  }
}

extension Grounds {
  /// The parts without whose members there can be none.
  fileprivate var parts: [Grounds] {
    switch form {
    case .listed, .everyone, .kind, .union, .routes: []
    case .related(_, let operand, _): [operand]
    case .closure(let ground): [ground.operand]
    case .defined(let ground): [ground.operand].compactMap(\.self)
    case .intersection(let terms): terms
    case .difference(let first, _): [first]
    case .filtered(let inner, let conditions): [inner] + conditions.compactMap(\.grounds)
    case .ranked(let inner, _): [inner]
    }
  }
}

extension Grounds.Condition {
  /// The set to be in, when that is the condition.
  var grounds: Grounds? { if case .member(let grounds) = self { grounds } else { nil } }
}
