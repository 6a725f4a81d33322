import OuroCore
import OuroGraph

@testable import OuroSyntax

/// Groups and distances by looking at everybody.
extension NaiveEvaluator {
  /// The largest first, then in order of names.
  func groups(_ node: GroupsNode) throws -> [(parties: [PartyID], deals: Set<DealID>)] {
    let wishes = try NaiveWishes(node.modifiers, self)
    guard wishes.most == nil, wishes.least == 1, !wishes.isByDeal else { throw Refused() }
    let graph = try graph(wishes, [])
    var reached: [PartyID: Set<PartyID>] = [:]
    for party in everyone { reached[party] = reachable(from: party, graph) }
    let all = Set(
      everyone.map { party in
        Set(
          everyone.filter { other in
            other == party
              || reached[party, default: []].contains(other)
                && reached[other, default: []].contains(party)
          })
      })
    let wanted = all.filter { group in
      group.count > 1 && wishes.via.allSatisfy { !$0.isDisjoint(with: group) }
    }
    let sorted = wanted.map(byName).sorted { one, other in
      if one.count != other.count { return one.count > other.count }
      return one.map { base.name($0).lowercased() }.lexicographicallyPrecedes(
        other.map { base.name($0).lowercased() })
    }
    return sorted.map { parties in
      let deals = parties.flatMap { giver in
        parties.flatMap { (graph[giver]?[$0] ?? []).map(\.deal) }
      }
      return (parties, Set(deals))
    }
  }

  private func reachable(from party: PartyID, _ graph: Graph) -> Set<PartyID> {
    var found: Set<PartyID> = []
    var next = [party]
    while let one = next.popLast() {
      for (taker, _) in graph[one] ?? [:] where found.insert(taker).inserted { next.append(taker) }
    }
    return found
  }

  /// The steps of the shortest of all the paths there are.
  func distance(_ node: DistanceNode) throws -> Int? {
    let paths = PathsNode(
      choice: .shortest(1), from: node.from, to: node.to, modifiers: node.modifiers,
      place: NodeSpan(Span(0, 0)))
    return try self.paths(paths).map(\.steps.count).min()
  }
}
