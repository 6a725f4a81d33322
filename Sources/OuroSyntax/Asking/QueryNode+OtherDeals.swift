extension QueryNode {
  /// The same question, asking no less of the deals, of those that are not live or not of the day.
  package var ofOtherDeals: [QueryNode] {
    let anyDay = world.filter { !$0.isDay }
    let worlds = [
      QueryNode.countingEverything(world), anyDay, QueryNode.countingEverything(anyDay),
    ]
    return worlds.compactMap(\.self).filter { $0 != world }.map {
      QueryNode(ask: ask.affirmed, world: $0)
    }
  }

  /// With every status counted; `nil` where just some were asked for, or all are.
  private static func countingEverything(_ world: [WorldNode]) -> [WorldNode]? {
    if world.contains(where: \.countsNoMore) { return nil }
    return world.filter { !$0.isCounting } + [.countingEverything(only: false)]
  }
}

extension WorldNode {
  /// Whether nothing else may count, or everything does.
  fileprivate var countsNoMore: Bool {
    switch self {
    case .counting(let isOnly, _): isOnly
    case .countingEverything: true
    default: false
    }
  }
}
