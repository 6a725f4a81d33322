/// How many rows a step can have at the most, as far as counts that the base keeps tell: never a
/// guess.
struct RowBounds {
  let base: KnowledgeBase

  /// `nil` where nothing tells. Recursion follows the question, which the parser bounds.
  func members(of set: PartySet) -> Int? {
    switch set {
    case .parties(let parties): parties.count
    case .everyone: base.parties.count
    case .ofKind(let kind): base.parties.count { $0.kind == kind }
    case .related(_, let operand, _): deals(of: operand).flatMap(among)
    case .union(let terms): sum(terms.map { members(of: $0) }).flatMap(among)
    case .intersection(let terms): terms.compactMap { members(of: $0) }.min()
    case .difference(let first, _): members(of: first)
    case .filtered(let inner, let conditions):
      ([members(of: inner)] + conditions.map { members(of: $0) }).compactMap(\.self).min()
    case .ranked(let inner, _, _): members(of: inner)
    case .closure, .defined, .argument, .onPaths, .onLoops: nil
    }
  }

  private func members(of condition: PartyCondition) -> Int? {
    condition.related.flatMap { members(of: $0) }
  }

  func records(of pattern: RecordPattern) -> Int {
    let all =
      switch pattern.kind {
      case .deals: base.deals.count
      case .claims: base.claimCount
      case .denials: base.denials.count
      }
    guard pattern.kind == .deals else { return all }
    return pattern.conditions.compactMap { deals(of: $0) }.reduce(all) { min($0, $1) }
  }

  /// As many as there are parties say nothing.
  private func among(_ count: Int) -> Int? { count < base.parties.count ? count : nil }

  /// On how many deals listed parties have a side.
  private func deals(of set: PartySet) -> Int? {
    guard case .parties(let parties) = set else { return nil }
    return parties.reduce(0) { $0 + base.dealCount(of: $1) }
  }

  private func deals(of condition: RecordCondition) -> Int? {
    switch condition {
    case .from(let set), .to(let set), .by(let set), .about(let set): deals(of: set)
    case .deal: 1
    case .between(let one, let other):
      [one, other].compactMap { deals(of: .parties([$0])) }.min()
    case .claims, .inDocument: nil
    }
  }

  private func sum(_ counts: [Int?]) -> Int? {
    counts.reduce(0) { sum, count in sum.flatMap { sum in count.map { sum + $0 } } }
  }
}
