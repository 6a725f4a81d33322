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
    let before = leftOut
    leftOut = LeftOut()
    let found = try common(inner + related, kinds)
    var members = found.members
    var sets = [found]
    for condition in conditions {
      switch condition {
      case .related, .among, .ofKind: break
      case .disputed: members = try disputed(among: members, of: found)
      case .count(let step, let comparison, let number, let filter):
        let test = test(filter)
        members = try counting(step, comparison, number, test, among: members)
        if comparison == .atMost, !members.isEmpty { remark(QueryRun.onlyStated) }
        sets.append(Membership(members, .counted(step, test)))
      case .countDefined(let defined, let comparison, let number):
        members = try counting(defined, comparison, number, among: members)
        if comparison == .atMost, !members.isEmpty { remark(QueryRun.onlyStated) }
      }
    }
    // Who fails a condition for good would not be a member by any deal left out.
    if members.count < found.members.count {
      let gone = SortedIDs.difference(found.members, members)
      leftOut.keep { !SortedIDs.contains(gone, $0) }
    }
    let kept = keep(members, ofKinds: kinds)
    let mine = leftOut
    leftOut = before
    leftOut.add(mine)
    return Membership(kept, .any(sets))
  }

  /// Those behind whom a disputed deal stands; of members by no deal, as companies are, those who
  /// have any.
  private func disputed(
    among members: [PartyID], of inner: Membership
  ) throws(BudgetExceeded) -> [PartyID] {
    var met: [PartyID] = []
    let test = test(DealFilter())
    for party in members {
      var deals = try deals(behind: party, inner)
      if deals.isEmpty {
        let own = Array(base.bySubject.deals(of: party) + base.byObject.deals(of: party))
        try budget.spend(own.count)
        deals = own.filter(test.passes)
      }
      if deals.contains(where: world.isDisputed) { met.append(party) }
    }
    return met
  }

  private static let onlyStated =
    "`no` and `at most` count what is stated: who has none here may have some all the same"

  private func remark(_ words: String) {
    if !leftOut.remarks.contains(words) { leftOut.remarks.append(words) }
  }

  private func counting(
    _ step: RoleStep, _ comparison: PartyCondition.Comparison, _ number: Int,
    _ test: DealTest, among members: [PartyID]
  ) throws(BudgetExceeded) -> [PartyID] {
    // Deals left out would be those of every member: counting them says nothing of the question.
    let before = leftOut
    defer { leftOut = before }
    var met: [PartyID] = []
    if members.count > 64, let index = try stepIndex(step, test) {
      try budget.spend(members.count)
      return members.filter { comparison.holds(index.backward.count(of: $0.raw), number) }
    }
    for party in members {
      var others: [PartyID] = []
      try collectCandidates(of: party, step, test, into: &others)
      let count = SortedIDs.sorted(others).count
      if comparison.holds(count, number) { met.append(party) }
    }
    return met
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

  /// The kind, when that is what is asked.
  var kind: KindID? { if case .ofKind(let kind) = self { kind } else { nil } }
}
