import OuroCore

/// The steps between some parties for one flow, filter and world: each pair of giver and receiver
/// once, with its deals, or once a currency, or each deal once; in compressed sparse rows both ways.
struct StepGraph {
  /// Which deals of a giver and a receiver are one edge.
  enum Grouping {
    case byPair
    /// Those of one currency.
    case byCurrency
    /// Each by itself.
    case byDeal
  }

  /// The deals of a step, with the side that gives.
  struct Carrier: Hashable {
    let deal: DealID
    /// Whether the subject gives.
    let isForward: Bool
  }

  /// By vertex; in order of name when routes are to be listed.
  let parties: [PartyID]
  let grouping: Grouping
  /// Edges of vertex `v` are `outStarts[v]..<outStarts[v + 1]`, by receiver.
  private(set) var outStarts: [UInt32] = [0]
  /// By edge: the receiver.
  private(set) var heads: [UInt32] = []
  /// By edge: the giver.
  private(set) var tails: [UInt32] = []
  /// Incoming edges of vertex `v` are `inEdges[inStarts[v]..<inStarts[v + 1]]`.
  private(set) var inStarts: [UInt32] = []
  private(set) var inEdges: [UInt32] = []
  private var carrierStarts: [UInt32] = [0]
  private var carriers: [Carrier] = []

  /// - Parameters:
  ///   - parties: The vertices, in the order to number them in; each once.
  init(
    _ parties: [PartyID], _ reader: StepReader, _ grouping: Grouping = .byPair, budget: Budget
  ) throws(BudgetExceeded) {
    self.parties = parties
    self.grouping = grouping
    var vertices = [UInt32](repeating: .max, count: reader.base.parties.count)
    for (vertex, party) in parties.enumerated() { vertices[party.index] = UInt32(vertex) }
    var found: [Found] = []
    for (vertex, party) in parties.enumerated() {
      try budget.spend(reader.degree(party) + 1)
      found.removeAll(keepingCapacity: true)
      collect(party, vertex, reader, vertices, into: &found)
      found.sort {
        ($0.head, $0.currency, $0.carrier.deal) < ($1.head, $1.currency, $1.carrier.deal)
      }
      append(found, from: UInt32(vertex))
    }
    try budget.keep(carriers.count * MemoryLayout<Carrier>.stride + heads.count * 16)
    indexIncoming()
  }

  private typealias Found = (head: UInt32, currency: Currency, carrier: Carrier)

  private func collect(
    _ party: PartyID, _ vertex: Int, _ reader: StepReader, _ vertices: [UInt32],
    into found: inout [Found]
  ) {
    for side in [Side.subject, .object] {
      for deal in reader.base.deals(of: party, on: side)
      where reader.flow.carries(reader.base.deals.relation(deal), from: side) {
        let head = vertices[reader.base.deals.party(deal, side.opposite).index]
        guard head != .max, Int(head) != vertex, reader.test.passes(deal) else { continue }
        let amount = grouping == .byCurrency ? reader.test.world.amount(deal) : nil
        let carrier = Carrier(deal: deal, isForward: side == .subject)
        found.append((head, amount?.currency ?? .none, carrier))
      }
    }
  }

  private mutating func append(_ found: [Found], from tail: UInt32) {
    var last: (head: UInt32, currency: Currency) = (.max, .none)
    for (head, currency, carrier) in found {
      if grouping == .byDeal || (head, currency) != last {
        if !heads.isEmpty { carrierStarts.append(UInt32(truncatingIfNeeded: carriers.count)) }
        heads.append(head)
        tails.append(tail)
        last = (head, currency)
      }
      carriers.append(carrier)
    }
    outStarts.append(UInt32(truncatingIfNeeded: heads.count))
  }

  private mutating func indexIncoming() {
    carrierStarts.append(UInt32(truncatingIfNeeded: carriers.count))
    var sorted = CountingSort(keys: parties.count)
    for head in heads { sorted.count(Int(head)) }
    var edges = [UInt32](repeating: 0, count: sorted.endCounting())
    for (edge, head) in heads.enumerated() {
      edges[sorted.nextPlace(of: Int(head))] = UInt32(truncatingIfNeeded: edge)
    }
    (inStarts, inEdges) = (sorted.starts, edges)
  }

  func carriers(of edge: Int) -> ArraySlice<Carrier> {
    carriers[Int(carrierStarts[edge])..<Int(carrierStarts[edge + 1])]
  }

  func edges(from vertex: Int) -> Range<Int> {
    Int(outStarts[vertex])..<Int(outStarts[vertex + 1])
  }

  func edges(to vertex: Int) -> ArraySlice<UInt32> {
    inEdges[Int(inStarts[vertex])..<Int(inStarts[vertex + 1])]
  }

  /// The same vertices with some of the edges, in the same order.
  ///
  /// - Parameter edges: Numbers of edges, ascending.
  func keeping(_ edges: [UInt32]) -> StepGraph { StepGraph(self, edges) }

  private init(_ whole: StepGraph, _ edges: [UInt32]) {
    parties = whole.parties
    grouping = whole.grouping
    carrierStarts = [0]
    var place = 0
    for vertex in parties.indices {
      let end = whole.outStarts[vertex + 1]
      while place < edges.count, edges[place] < end {
        let edge = Int(edges[place])
        if !heads.isEmpty { carrierStarts.append(UInt32(truncatingIfNeeded: carriers.count)) }
        heads.append(whole.heads[edge])
        tails.append(whole.tails[edge])
        carriers += whole.carriers(of: edge)
        place += 1
      }
      outStarts.append(UInt32(truncatingIfNeeded: heads.count))
    }
    indexIncoming()
  }

  /// The vertices with the most edges first, else as they are.
  func busiestFirst(_ vertices: [Int]) -> [Int] {
    func degree(_ vertex: Int) -> Int { edges(from: vertex).count + edges(to: vertex).count }
    return vertices.sorted { left, right in
      let (one, other) = (degree(left), degree(right))
      return one == other ? left < right : one > other
    }
  }

  /// The edges from one vertex to another.
  func edges(from tail: Int, to head: Int) -> Range<Int> {
    let all = edges(from: tail)
    let first = all.partitioningIndex { Int(heads[$0]) >= head }
    let end = (first..<all.upperBound).partitioningIndex { Int(heads[$0]) > head }
    return first..<end
  }

  /// By vertex: whether it is one of the parties, which are sorted.
  func marks(of set: [PartyID]) -> [Bool] { parties.map { SortedIDs.contains(set, $0) } }

  /// Steps from each vertex to a target by way of some marked vertex, when `needed` says how far it is
  /// from each to a target.
  func distances(
    by marks: [Bool], needed: [Int32], budget: Budget
  ) throws(BudgetExceeded) -> [Int32] {
    var distance = [Int32](repeating: Reach.unreached, count: parties.count)
    var levels: [[Int]] = []
    func visit(_ vertex: Int, _ steps: Int32) {
      guard steps < distance[vertex] else { return }
      distance[vertex] = steps
      while levels.count <= Int(steps) { levels.append([]) }
      levels[Int(steps)].append(vertex)
    }
    for vertex in parties.indices where marks[vertex] && needed[vertex] != Reach.unreached {
      visit(vertex, needed[vertex])
    }
    var level = 0
    while level < levels.count {
      for vertex in levels[level] where Int(distance[vertex]) == level {
        try budget.spend()
        for edge in edges(to: vertex) { visit(Int(tails[Int(edge)]), Int32(level) + 1) }
      }
      level += 1
    }
    return distance
  }

  /// Steps from each vertex to the nearest target, none through those barred, up to a limit.
  func distances(
    to targets: [Int], barred: [Bool], limit: Int, onward: Bool = false, budget: Budget
  ) throws(BudgetExceeded) -> [Int32] {
    var spread = StepSpread(count: parties.count)
    for target in targets { spread.reach(target, over: 0) }
    while let (vertex, distance) = spread.next(within: limit) {
      try budget.spend()
      func visit(_ other: Int) {
        if !barred[other] { spread.reach(other, over: distance) }
      }
      if onward {
        for edge in edges(from: vertex) { visit(Int(heads[edge])) }
      } else {
        for edge in edges(to: vertex) { visit(Int(tails[Int(edge)])) }
      }
    }
    return spread.steps
  }
}

extension KnowledgeBase {
  /// Whether deals there and deals back are only the two sides of deals of kin relations.
  func isExchange(
    _ there: some Sequence<StepGraph.Carrier>, _ back: some Sequence<StepGraph.Carrier>
  ) -> Bool {
    there.allSatisfy { one in
      back.allSatisfy { other in
        one.isForward != other.isForward
          && vocabulary.isKin(deals.relation(one.deal), deals.relation(other.deal))
      }
    }
  }
}
