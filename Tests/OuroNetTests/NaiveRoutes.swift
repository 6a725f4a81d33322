import OuroCore
import OuroGraph
import OuroSyntax

/// A path or loop with the deals of each step.
struct NaiveRoute {
  let parties: [PartyID]
  let steps: [(pair: [PartyID], deals: Set<DealID>)]
  let bottleneck: NaiveInterval?
}

/// What runs between a giver and a receiver.
struct NaiveCarrier: Hashable {
  let deal: DealID
  let isForward: Bool
}

/// What stands behind a path or loop, read together: all of it must hold.
struct NaiveWishes {
  var least = 1
  var most: Int?
  var via: [Set<PartyID>] = []
  var avoiding: Set<PartyID> = []
  var flows: [FlowNode] = []
  var bounds: [BoundNode] = []
  var without: Set<DealID> = []
  var isInDateOrder = false
  var shares: [Percent] = []

  /// Whether each step is one deal.
  var isByDeal: Bool { isInDateOrder || !shares.isEmpty }

  init(_ nodes: [RouteModifier], _ evaluator: NaiveEvaluator) throws {
    for node in nodes {
      switch node {
      case .within(let depth): most = min(depth.steps, most ?? .max)
      case .exactly(let depth):
        least = max(least, depth.steps)
        most = min(depth.steps, most ?? .max)
      case .via(let operand): via += try evaluator.parts(operand)
      case .avoiding(let operand): avoiding.formUnion(try evaluator.operand(operand))
      case .by(let named): flows += named
      case .everyStep(let bound): bounds.append(bound)
      case .without(let label): without.insert(try evaluator.deal(label))
      case .inDateOrder: isInDateOrder = true
      case .amountsWithin(let share): shares.append(share)
      }
    }
  }
}

extension NaiveEvaluator {
  typealias Graph = [PartyID: [PartyID: Set<NaiveCarrier>]]

  func paths(_ node: PathsNode) throws -> [NaiveRoute] {
    // What is refused is so even where no currency is looked at.
    if currencies(node.choice).isEmpty { _ = try paths(node, in: nil) }
    return ordered(try currencies(node.choice).flatMap { try paths(node, in: $0) }, node.choice)
  }

  func loops(_ node: LoopsNode) throws -> [NaiveRoute] {
    if currencies(node.choice).isEmpty { _ = try loops(node, in: nil) }
    return ordered(try currencies(node.choice).flatMap { try loops(node, in: $0) }, node.choice)
  }

  /// Each currency by itself where widths are compared; `nil` for all together.
  private func currencies(_ choice: RouteChoiceNode) -> [Currency?] {
    guard case .widest = choice else { return [nil] }
    return Set(world.deals.compactMap(\.amount?.currency)).sorted()
  }

  private func paths(_ node: PathsNode, in currency: Currency?) throws -> [NaiveRoute] {
    let wishes = try NaiveWishes(node.modifiers, self)
    let graph = try graph(wishes, [], in: currency)
    let sources = try operand(node.from)
    let targets = try node.to.map(operand) ?? Set(everyone)
    let usual = node.choice == .all ? 6 : base.parties.count
    var found: [NaiveRoute] = []
    for source in sources.subtracting(wishes.avoiding) {
      var mine: [[PartyID]] = []
      walk([source], graph, min(wishes.most ?? usual, base.parties.count)) { path, isClosed in
        guard !isClosed, targets.contains(path[path.count - 1]) else { return }
        mine.append(path)
      }
      mine = mine.filter { path in
        path.count > wishes.least && wishes.via.allSatisfy { !$0.isDisjoint(with: path) }
      }
      var routes = mine.map { route($0, isLoop: false, graph) }
      if wishes.isByDeal { routes = routes.flatMap { following(wishes, $0, graph) } }
      // So many to each target.
      for target in targets {
        found += first(node.choice, of: routes.filter { $0.parties.last == target })
      }
    }
    return found
  }

  /// As many as are chosen, and those that tie with the last.
  private func first(_ choice: RouteChoiceNode, of routes: [NaiveRoute]) -> [NaiveRoute] {
    switch choice {
    case .all: routes
    case .shortest(let wanted):
      routes.filter { route in
        routes.count { $0.steps.count < route.steps.count } < wanted
      }
    case .widest(let wanted):
      routes.filter { route in
        routes.count { other in
          let (mine, theirs) = (route.bottleneck?.low[0] ?? 0, other.bottleneck?.low[0] ?? 0)
          return theirs > mine || (theirs == mine && other.steps.count < route.steps.count)
        } < wanted
      }
    }
  }

  private func loops(_ node: LoopsNode, in currency: Currency?) throws -> [NaiveRoute] {
    var routes: [RouteModifier] = []
    var through: [Set<PartyID>] = []
    var start: Set<PartyID>?
    for modifier in node.modifiers {
      switch modifier {
      case .from(let operand):
        through.append(try self.operand(operand))
        start = start ?? through[through.count - 1]
      case .through(let operand): through += try parts(operand)
      case .route(let route): routes.append(route)
      }
    }
    let wishes = try NaiveWishes(routes, self)
    let graph = try graph(wishes, node.qualities, in: currency)
    var usual = 6
    if case .shortest = node.choice { usual = base.parties.count }
    var found: [NaiveRoute] = []
    for root in everyone {
      walk([root], graph, min(wishes.most ?? usual, base.parties.count)) { loop, isClosed in
        guard isClosed, loop.count >= max(2, wishes.least) else { return }
        let parties = Set(loop)
        guard (through + wishes.via).allSatisfy({ !$0.isDisjoint(with: parties) }) else { return }
        let begins = start.map { parties.intersection($0) } ?? parties
        let route = route(loop, isLoop: true, graph)
        if wishes.isByDeal {
          found += following(wishes, route, graph).filter { loop in
            isFirst(loop, of: begins, wishes) && !isExchange(loop, graph)
          }
        } else if byName(begins).first == root, !isExchange(route, graph) {
          found.append(route)
        }
      }
    }
    found = found.filter { loop in
      let isDisputed = loop.steps.contains { step in
        step.deals.allSatisfy { world.deal($0)?.isDisputed ?? false }
      }
      return !(node.qualities.contains(.disputed) && !isDisputed)
        && !(node.qualities.contains(.undisputed) && isDisputed)
    }
    return first(node.choice, of: found)
  }

  /// Every way on from a path that repeats no party, and back to its first.
  private func walk(
    _ path: [PartyID], _ graph: Graph, _ most: Int, _ take: ([PartyID], Bool) -> Void
  ) {
    guard let last = path.last, path.count <= most else { return }
    for (next, _) in graph[last] ?? [:] {
      if next == path[0] { take(path, true) }
      if path.contains(next) { continue }
      take(path + [next], false)
      walk(path + [next], graph, most, take)
    }
  }

  /// Two parties of whom each deal one way is the return side of each deal the other way.
  private func isExchange(_ loop: NaiveRoute, _ graph: Graph) -> Bool {
    guard loop.steps.count == 2 else { return false }
    let (there, back) = (carriers(loop.steps[0], graph), carriers(loop.steps[1], graph))
    return there.allSatisfy { one in
      back.allSatisfy { other in
        guard let mine = world.deal(one.deal), let theirs = world.deal(other.deal) else {
          return false
        }
        let areKin =
          isCase(mine.relation, of: theirs.relation) || isCase(theirs.relation, of: mine.relation)
        return areKin && one.isForward != other.isForward
      }
    }
  }

  /// What runs in a step, as far as its deals go.
  private func carriers(
    _ step: (pair: [PartyID], deals: Set<DealID>), _ graph: Graph
  ) -> Set<NaiveCarrier> {
    (graph[step.pair[0]]?[step.pair[1]] ?? []).filter { step.deals.contains($0.deal) }
  }

  /// - Parameter currency: Only deals that come to at least something in it; `nil` for all deals.
  func graph(
    _ wishes: NaiveWishes, _ qualities: [QualityNode], in currency: Currency? = nil
  ) throws -> Graph {
    let statuses = qualities.filter { if case .status = $0 { true } else { false } }
    var graph: Graph = [:]
    for deal in world.deals
    where passes(deal, wishes.bounds, statuses) && !wishes.without.contains(deal.id)
      && (currency == nil || (deal.amount?.low != nil && deal.amount?.currency == currency))
    {
      for way in ways(of: deal, wishes) {
        let carrier = NaiveCarrier(deal: deal.id, isForward: way.isForward)
        graph[way.giver, default: [:]][way.taker, default: []].insert(carrier)
      }
    }
    return graph
  }

  /// Who gives whom something in a deal, as far as that flows and nobody is avoided.
  func ways(
    of deal: PlainDeal, _ wishes: NaiveWishes
  ) -> [(giver: PartyID, taker: PartyID, isForward: Bool)] {
    let relation = base.relation(deal.relation)
    return [(deal.subject, deal.object, true), (deal.object, deal.subject, false)].filter { way in
      let (giver, taker, isForward) = way
      let channel = isForward ? relation.moves : relation.returns
      return giver != taker && wishes.avoiding.isDisjoint(with: [giver, taker])
        && flows(deal.relation, channel, isForward, wishes.flows)
    }
  }

  /// Without `by`, whatever moves something. A relation that moves nothing runs from subject to
  /// object when it is named, and both ways when it reads both ways.
  private func flows(
    _ id: RelationID, _ channel: ChannelID?, _ isForward: Bool, _ flows: [FlowNode]
  ) -> Bool {
    let relation = base.relation(id)
    let movesNothing = relation.moves == nil && relation.returns == nil
    guard channel != nil || (movesNothing && (isForward || relation.isSymmetric)) else {
      return false
    }
    if flows.isEmpty { return channel != nil }
    let name = channel.map { base.vocabulary.channels[$0.index].name }
    return flows.contains { flow in
      switch flow {
      case .anything: true
      case .money: name.map { ["cash", "capital", "credit"].contains($0) } ?? false
      case .channel(let word): name == word.forms.one
      case .relation(let word):
        relations.contains { named in
          base.relation(named).noun.one == word.forms.one && isCase(id, of: named)
        }
      }
    }
  }

  private func route(_ parties: [PartyID], isLoop: Bool, _ graph: Graph) -> NaiveRoute {
    let ends = isLoop ? Array(parties.dropFirst()) + [parties[0]] : Array(parties.dropFirst())
    let steps = zip(parties, ends).map { giver, taker in
      (pair: [giver, taker], deals: Set((graph[giver]?[taker] ?? []).map(\.deal)))
    }
    return route(parties, steps, graph)
  }

  func route(
    _ parties: [PartyID], _ steps: [(pair: [PartyID], deals: Set<DealID>)], _ graph: Graph
  ) -> NaiveRoute {
    let priced = steps.map { step in
      let all = carriers(step, graph)
      let there = all.filter {
        $0.isForward || base.relation(base.deal($0.deal).relation).isSymmetric
      }
      return (there.isEmpty ? all : there).map(\.deal).sorted()
    }
    return NaiveRoute(parties: parties, steps: steps, bottleneck: bottleneck(priced))
  }

  /// The least of the steps' sums, end by end; none when a step has none, or when currencies differ.
  private func bottleneck(_ steps: [[DealID]]) -> NaiveInterval? {
    var sums: [NaiveInterval] = []
    for deals in steps {
      let amounts = deals.compactMap { world.deal($0)?.amount }.filter { $0.low != nil }
      guard let currency = amounts.first?.currency else { return nil }
      guard amounts.allSatisfy({ $0.currency == currency }) else { return nil }
      sums.append(amounts.map(NaiveInterval.init).reduce(NaiveInterval(currency)) { $0.adding($1) })
    }
    guard let first = sums.first, sums.allSatisfy({ $0.currency == first.currency }) else {
      return nil
    }
    return NaiveInterval(
      low: sums.map(\.low).min { $0.lexicographicallyPrecedes($1) } ?? first.low,
      high: sums.map(\.high).min { $0.lexicographicallyPrecedes($1) } ?? first.high,
      currency: first.currency)
  }

  /// Fewer steps, larger bottleneck, then names, then deals; of the widest, the bottleneck first.
  private func ordered(_ routes: [NaiveRoute], _ choice: RouteChoiceNode) -> [NaiveRoute] {
    var isWidest = false
    if case .widest = choice { isWidest = true }
    func names(_ route: NaiveRoute) -> [String] {
      route.parties.map { base.name($0).lowercased() }
    }
    return routes.sorted { one, other in
      let isFewer = one.steps.count < other.steps.count
      if !isWidest, one.steps.count != other.steps.count { return isFewer }
      switch (one.bottleneck, other.bottleneck) {
      case (nil, nil): break
      case (nil, _): return false
      case (_, nil): return true
      case (let mine?, let theirs?):
        if mine.currency != theirs.currency { return mine.currency < theirs.currency }
        if mine.low[0] != theirs.low[0] { return mine.low[0] > theirs.low[0] }
      }
      if one.steps.count != other.steps.count { return isFewer }
      if one.parties != other.parties {
        return names(one).lexicographicallyPrecedes(names(other))
      }
      return one.steps.flatMap { $0.deals.sorted() }
        .lexicographicallyPrecedes(other.steps.flatMap { $0.deals.sorted() })
    }
  }
}

/// An interval of amounts: each end a value, then a place beside it where the end is open.
struct NaiveInterval: Equatable {
  /// 1 behind the value when the end itself is outside.
  var low: [Int128]
  /// -1 behind the value when the end itself is outside; the largest number where there is no end.
  var high: [Int128]
  let currency: Currency

  init(low: [Int128], high: [Int128], currency: Currency) {
    (self.low, self.high, self.currency) = (low, high, currency)
  }

  init(_ currency: Currency) { self.init(low: [0, 0], high: [0, 0], currency: currency) }

  init(_ amount: HedgedMoney) {
    self.init(
      low: [amount.low?.billionths ?? 0, amount.lowOpen ? 1 : 0],
      high: amount.high.map { [$0.billionths, amount.highOpen ? -1 : 0] } ?? [.max, 0],
      currency: amount.currency)
  }

  func adding(_ other: NaiveInterval) -> NaiveInterval {
    let isEndless = high[0] == .max || other.high[0] == .max
    return NaiveInterval(
      low: [low[0] + other.low[0], max(low[1], other.low[1])],
      high: isEndless ? [.max, 0] : [high[0] + other.high[0], min(high[1], other.high[1])],
      currency: currency)
  }

  var words: String { "\(low) \(high) \(currency.code)" }
}
