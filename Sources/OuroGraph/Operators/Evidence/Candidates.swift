import OuroCore

extension QueryRun {
  /// Why each of those near a set is not in it, by name.
  func absencesOfCandidates(
    _ grounds: Grounds, limit: Int
  ) throws(BudgetExceeded) -> (told: [Absence], more: Int) {
    let all = try candidates(for: grounds)
    try budget.spend(all.count)
    let named = try NameOrder.sorted(all, in: base, budget, isWork: false)
    var told: [Absence] = []
    for party in named.prefix(limit) {
      told += [try absence(of: party, in: grounds)].compactMap(\.self)
    }
    return (told, all.count - min(limit, all.count))
  }

  /// Those who come near being members, sorted: they would be but for deals left out, or meet a part
  /// of what is asked.
  private func candidates(for grounds: Grounds) throws(BudgetExceeded) -> [PartyID] {
    var found: [PartyID] = []
    switch grounds.form {
    case .listed, .everyone, .kind, .routes: break
    case .related, .closure, .defined:
      found = grounds.candidates
      if !world.hearsAll { found += try anybodys(grounds.shallow) }
    case .union(let terms): for term in terms { found += try candidates(for: term) }
    case .intersection(let terms): found = try near(terms)
    case .difference(let first, _): found = first.members + (try candidates(for: first))
    case .filtered(let inner, let conditions):
      let members = conditions.compactMap(\.grounds)
      found = try inner.isWhole && !members.isEmpty ? near(members) : near([inner])
    case .ranked(let inner, _): found = inner.members + (try candidates(for: inner))
    }
    return SortedIDs.difference(SortedIDs.sorted(found), grounds.members)
  }

  /// Those in the smallest of some sets, or near it; sets that everybody of a kind is in say little.
  private func near(_ terms: [Grounds]) throws(BudgetExceeded) -> [PartyID] {
    let telling = terms.filter { !$0.isWhole }
    let all = telling.isEmpty ? terms : telling
    guard let least = all.min(by: { $0.members.count < $1.members.count }) else { return [] }
    return least.members + (try candidates(for: least))
  }

  /// The members of a set on anybody's word.
  private func anybodys(_ set: PartySet) throws(BudgetExceeded) -> [PartyID] {
    var view = world.view
    view.viewpoint.hearEverybody()
    let run = seeing(view)
    return try run.membership(of: set).members
  }
}

extension Grounds {
  /// Whether it is every party, or every one of a kind.
  fileprivate var isWhole: Bool {
    switch form {
    case .everyone, .kind: true
    default: false
    }
  }
}
