import OuroCore

extension QueryRun {
  /// Those members that meet every condition.
  func filtered(
    _ set: PartySet, _ conditions: [PartyCondition]
  ) throws(BudgetExceeded) -> Membership {
    // A kind is asked last, so that those without one can be counted.
    let kinds = conditions.compactMap(\.kind) + [set.kind].compactMap(\.self)
    let related = conditions.compactMap(\.related)
    let isWhole = set == .everyone || set.kind != nil
    let inner = isWhole && !related.isEmpty ? [] : [set.kind == nil ? set : .everyone]
    let (membership, tally) = try apart { () throws(BudgetExceeded) in
      try filtered(inner + related, conditions, kinds)
    }
    leftOut.add(tally)
    return membership
  }

  private func filtered(
    _ terms: [PartySet], _ conditions: [PartyCondition], _ kinds: [KindID]
  ) throws(BudgetExceeded) -> Membership {
    let found = try common(terms, kinds)
    var members = found.members
    var sets = [found]
    for condition in conditions where condition.isTested {
      members = try profiled(.condition(condition), rows: \.count) {
        () throws(BudgetExceeded) in try keep(members, of: found, where: condition)
      }
      if case .count(let step, _, _, let filter) = condition {
        sets.append(Membership(members, .counted(step, test(filter))))
      }
    }
    // Who fails a condition for good would not be a member by any deal left out.
    if members.count < found.members.count, leftOut.names {
      let gone = SortedIDs.difference(found.members, members)
      leftOut.keep { !SortedIDs.contains(gone, $0) }
    }
    return Membership(keep(members, ofKinds: kinds), .any(sets))
  }

  /// Those of the members of a set that meet a condition, which is looked at one by one.
  private func keep(
    _ members: [PartyID], of found: Membership, where condition: PartyCondition
  ) throws(BudgetExceeded) -> [PartyID] {
    var met = members
    switch condition {
    case .related, .among, .ofKind: break
    case .disputed: met = try disputed(among: members, of: found)
    case .count(let step, let comparison, let number, let filter):
      met = try counting(step, comparison, number, test(filter), among: members)
      if comparison == .atMost, !met.isEmpty { leftOut.add(remark: QueryRun.onlyStated) }
    case .countDefined(let defined, let comparison, let number):
      met = try counting(defined, comparison, number, among: members)
      if comparison == .atMost, !met.isEmpty { leftOut.add(remark: QueryRun.onlyStated) }
    }
    return met
  }

  /// Those behind whom a disputed deal stands; of members by no deal, as companies are, those who
  /// have any.
  private func disputed(
    among members: [PartyID], of inner: Membership
  ) throws(BudgetExceeded) -> [PartyID] {
    var met: [PartyID] = []
    for party in members where try !disputedDeals(behind: party, inner).isEmpty {
      met.append(party)
    }
    return met
  }

  /// The disputed deals behind a member, or of a member by no deal its own.
  func disputedDeals(
    behind party: PartyID, _ found: Membership
  ) throws(BudgetExceeded) -> [DealID] {
    var deals = try deals(behind: party, found)
    if deals.isEmpty { deals = try self.deals(of: party).filter(test(DealFilter()).passes) }
    return deals.filter(world.isDisputed)
  }

  private static let onlyStated =
    "`no` and `at most` count what is stated: who has none here may have some all the same"

  private func counting(
    _ step: RoleStep, _ comparison: PartyCondition.Comparison, _ number: Int,
    _ test: DealTest, among members: [PartyID]
  ) throws(BudgetExceeded) -> [PartyID] {
    if members.count > 64, let index = try stepIndex(step, test) {
      try budget.spend(members.count)
      return members.filter { comparison.holds(index.backward.count(of: $0.raw), number) }
    }
    // Deals left out would be those of every member: counting them says nothing of the question.
    return try aside { () throws(BudgetExceeded) in
      var met: [PartyID] = []
      for party in members {
        var others: [PartyID] = []
        try collectCandidates(of: party, step, test, into: &others)
        let count = SortedIDs.sorted(others).count
        if comparison.holds(count, number) { met.append(party) }
      }
      return met
    }
  }
}

extension PartyCondition.Comparison {
  func holds(_ count: Int, _ number: Int) -> Bool {
    switch self {
    case .atLeast: count >= number
    case .atMost: count <= number
    case .moreThan: count > number
    }
  }
}

extension PartyCondition {
  /// The set of those who meet it, when it is to stand in a role to somebody, or to be in a set.
  var related: PartySet? {
    switch self {
    case .related(let step, let operand, let filter): .related(step, to: operand, filter)
    case .among(let set): set
    case .ofKind, .disputed, .count, .countDefined: nil
    }
  }

  /// Whether it is looked at member by member.
  fileprivate var isTested: Bool {
    switch self {
    case .related, .among, .ofKind: false
    case .disputed, .count, .countDefined: true
    }
  }

  /// The kind, when that is what is asked.
  var kind: KindID? { if case .ofKind(let kind) = self { kind } else { nil } }
}
