import OuroGraph

/// The least sets of deals that a derivation says are enough.
struct Witnesses {
  /// `nil` when there are too many to tell, or more than the derivation tells.
  let sets: [Set<DealID>]?

  private static let most = 400

  init(_ derivation: Derivation) { sets = Witnesses.expand(derivation) }

  private static func expand(_ derivation: Derivation) -> [Set<DealID>]? {
    switch derivation {
    case .deal(let deal): return [[deal]]
    case .claim, .denial: return nil
    case .remark: return [[]]
    case .conclusion(_, let inner): return expand(inner)
    case .any(let ways, let isCut): return isCut ? nil : any(ways)
    case .all(let parts): return all(parts)
    case .atLeast(let count, let ways):
      return any(choices(of: count, among: ways[...]).map(Derivation.all))
    }
  }

  private static func any(_ ways: [Derivation]) -> [Set<DealID>]? {
    var found: [Set<DealID>] = []
    for way in ways {
      guard let sets = expand(way), found.count + sets.count <= most else { return nil }
      found += sets
    }
    return least(found)
  }

  private static func all(_ parts: [Derivation]) -> [Set<DealID>]? {
    var found: [Set<DealID>] = [[]]
    for part in parts {
      guard let sets = expand(part), found.count * sets.count <= most else { return nil }
      found = least(found.flatMap { one in sets.map { one.union($0) } })
    }
    return found
  }

  /// Every choice of so many.
  private static func choices(
    of count: Int, among ways: ArraySlice<Derivation>
  ) -> [[Derivation]] {
    guard count > 0 else { return [[]] }
    guard let first = ways.first, ways.count >= count else { return [] }
    let rest = ways.dropFirst()
    return choices(of: count - 1, among: rest).map { [first] + $0 }
      + choices(of: count, among: rest)
  }

  /// Without those that hold another one.
  private static func least(_ sets: [Set<DealID>]) -> [Set<DealID>] {
    var kept: [Set<DealID>] = []
    for set in sets.sorted(by: { $0.count < $1.count })
    where !kept.contains(where: { $0.isSubset(of: set) }) {
      kept.append(set)
    }
    return kept
  }
}
