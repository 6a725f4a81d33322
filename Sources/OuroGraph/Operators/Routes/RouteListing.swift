import OuroCore

/// Turns routes found as edges of a graph into routes told, in their order.
struct RouteListing {
  let graph: StepGraph
  let world: World
  let flow: FlowTable
  private let budget: Budget
  /// By edge: the number of its amount in `amounts`, from 1; 0 when not worked out yet.
  private var amountNumbers: [UInt32]
  private var amounts: [HedgedMoney?] = []

  init(_ graph: StepGraph, in world: World, flow: FlowTable, _ budget: Budget) {
    self.budget = budget
    self.graph = graph
    self.world = world
    self.flow = flow
    amountNumbers = Array(repeating: 0, count: graph.heads.count)
  }

  private struct Candidate {
    let edges: [UInt32]
    let vertices: [UInt32]
    let bottleneck: HedgedMoney?
  }

  /// The routes in order: fewer steps, larger bottleneck, then names, then deals; the first `limit` of them.
  ///
  /// - Parameter isWidest: Whether the larger bottleneck comes before fewer steps.
  /// - Throws: ``BudgetExceeded``; telling them counts no work.
  mutating func list(
    _ routes: [[UInt32]], limit: Int, isLoop: Bool, isWidest: Bool = false
  ) throws(BudgetExceeded) -> [Route] {
    var candidates: [Candidate] = []
    candidates.reserveCapacity(routes.count)
    for edges in routes {
      var vertices = try budget.map(edges) { graph.tails[Int($0)] }
      if !isLoop, let last = edges.last { vertices.append(graph.heads[Int(last)]) }
      candidates.append(
        Candidate(edges: edges, vertices: vertices, bottleneck: try bottleneck(edges)))
    }
    let ordered = try budget.sorted(candidates, isWork: false) { left, right in
      let byWidth = RouteListing.isWider(left, right)
      let bySteps =
        left.edges.count == right.edges.count ? nil : left.edges.count < right.edges.count
      return (isWidest ? byWidth ?? bySteps : bySteps ?? byWidth)
        ?? RouteListing.isBefore(left, right)
    }
    return try budget.map(ordered.prefix(limit), route)
  }

  /// `nil` when both are as wide.
  private static func isWider(_ left: Candidate, _ right: Candidate) -> Bool? {
    switch (left.bottleneck, right.bottleneck) {
    case (nil, nil): return nil
    case (nil, _): return false
    case (_, nil): return true
    case (let one?, let other?):
      if one.currency != other.currency { return one.currency < other.currency }
      let (low, otherLow) = (one.low ?? .zero, other.low ?? .zero)
      return low == otherLow ? nil : low > otherLow
    }
  }

  /// By names, then by deals.
  private static func isBefore(_ left: Candidate, _ right: Candidate) -> Bool {
    if left.vertices != right.vertices {
      return left.vertices.lexicographicallyPrecedes(right.vertices)
    }
    return left.edges.lexicographicallyPrecedes(right.edges)
  }

  /// What passes all steps at the most: the least of their amounts, end by end; `nil` when a step has
  /// none, or they are of several currencies.
  private mutating func bottleneck(
    _ edges: [UInt32]
  ) throws(BudgetExceeded) -> HedgedMoney? {
    var least: HedgedMoney?
    for edge in edges {
      try budget.look()
      guard let amount = amount(of: Int(edge)) else { return nil }
      guard let known = least else {
        least = amount
        continue
      }
      guard let lesser = known.least(amount) else { return nil }
      least = lesser
    }
    return least
  }

  private mutating func amount(of edge: Int) -> HedgedMoney? {
    if amountNumbers[edge] > 0 { return amounts[Int(amountNumbers[edge]) - 1] }
    let amount = RouteListing.amount(of: edge, graph, in: world)
    amounts.append(amount)
    amountNumbers[edge] = UInt32(truncatingIfNeeded: amounts.count)
    return amount
  }

  /// What the deals of an edge come to; `nil` for none stated, ceilings only, or several currencies.
  static func amount(of edge: Int, _ graph: StepGraph, in world: World) -> HedgedMoney? {
    // The price of a deal is what goes forward in it; what comes back counts where nothing else does.
    let carriers = graph.carriers(of: edge)
    let forward = carriers.filter { carrier in
      carrier.isForward || world.base.relation(world.base.deals.relation(carrier.deal)).isSymmetric
    }
    return amount(of: (forward.isEmpty ? Array(carriers) : forward).map(\.deal), in: world)
  }

  /// The sum of the amounts that are stated; `nil` for none, ceilings only, or several currencies.
  static func amount(of deals: [DealID], in world: World) -> HedgedMoney? {
    var sum: HedgedMoney?
    for deal in deals {
      guard let amount = world.amount(deal), amount.low != nil else { continue }
      guard let known = sum else {
        sum = amount
        continue
      }
      guard let total = known.adding(amount) else { return nil }
      sum = total
    }
    return sum
  }

  private func route(_ candidate: Candidate) throws(BudgetExceeded) -> Route {
    let steps = try budget.map(candidate.edges) { step(Int($0)) }
    return Route(
      parties: try budget.map(candidate.vertices) { graph.parties[Int($0)] }, steps: steps,
      bottleneck: candidate.bottleneck, overlap: try RouteOverlap(steps, in: world, budget))
  }

  func step(_ edge: Int) -> RouteStep {
    let carriers = graph.carriers(of: edge)
    let channels = carriers.compactMap { carrier in
      flow.channel(world.base.deals.relation(carrier.deal), isForward: carrier.isForward)
    }
    let deals = carriers.map(\.deal)
    let derived = deals.filter { world.derived?.contains($0) ?? false }
    return RouteStep(
      from: graph.parties[Int(graph.tails[edge])], to: graph.parties[Int(graph.heads[edge])],
      channels: SortedIDs.sorted(channels),
      deals: SortedIDs.sorted(deals.filter { !derived.contains($0) }),
      derivedBy: SortedIDs.sorted(derived.map(world.base.deals.relation)),
      following: world.derived?.told(derived) ?? [])
  }

  /// So many routes tell the deals behind their parties: enough for anybody to read.
  private static let evidenceRoutes = 10_000

  /// By party on some route, the deals of the routes through it.
  func dealsByParty(_ routes: [[UInt32]]) -> [PartyID: [DealID]] {
    var deals: [PartyID: [DealID]] = [:]
    for (number, edges) in routes.enumerated() {
      let isTold = number < RouteListing.evidenceRoutes
      let carried = isTold ? edges.flatMap { graph.carriers(of: Int($0)).map(\.deal) } : []
      let own = world.derived?.told(carried) ?? carried
      for edge in edges {
        deals[graph.parties[Int(graph.tails[Int(edge)])], default: []] += own
        deals[graph.parties[Int(graph.heads[Int(edge)])], default: []] += own
      }
    }
    for party in graph.parties { deals[party] = deals[party].map { SortedIDs.sorted($0) } }
    return deals
  }
}
