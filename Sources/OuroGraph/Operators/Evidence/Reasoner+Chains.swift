import OuroCore

extension Reasoner {
  /// Each chain from the party back to the operand that passes nobody twice.
  mutating func chains(
    _ party: PartyID, _ ground: ClosureGround
  ) throws(BudgetExceeded) -> Derivation {
    var search = ChainSearch(run, ground)
    try search.find(from: party)
    let chains = search.chains.enumerated().sorted {
      ($0.element.count, $0.offset) < ($1.element.count, $1.offset)
    }.map(\.element)
    var ways = try any(chains) { reasoner, chain throws(BudgetExceeded) in
      try reasoner.why(chain, ground)
    }
    if search.isCut {
      if case .any(let told, _) = ways {
        ways = .any(told, isCut: true)
      } else {
        ways = .any([ways], isCut: true)
      }
    }
    guard ground.isUltimate else { return ways }
    let before = try run.deals(of: party, ground.step.reversed, with: nil, ground.test)
    let begins = Remark.begins(
      party, ground.step.role(in: run.base.vocabulary), isOnCycle: !before.isEmpty)
    return .together([ways, .remark(begins)])
  }

  private mutating func why(
    _ chain: [ChainSearch.Link], _ ground: ClosureGround
  ) throws(BudgetExceeded) -> Derivation {
    var parts: [Derivation] = []
    for link in chain { parts.append(try any(of: link.deals)) }
    if let end = chain.last?.to, let more = try conclude(end, in: ground.operand) {
      parts.append(more)
    }
    return .together(parts)
  }
}

/// Finds the chains from a party to those of a closure's operand, depth first with a stack of its
/// own, the nearest first.
struct ChainSearch {
  /// One step of a chain: everybody stands in the role to the next.
  struct Link {
    let to: PartyID
    let deals: [DealID]
  }

  private(set) var chains: [[Link]] = []
  /// Whether there may be more.
  private(set) var isCut = false
  private let run: QueryRun
  private let ground: ClosureGround
  private var links: [PartyID: [Link]] = [:]

  /// More steps than these are not taken to find the chains of one party.
  private static let mostSteps = 10_000

  init(_ run: QueryRun, _ ground: ClosureGround) {
    self.run = run
    self.ground = ground
  }

  mutating func find(from party: PartyID) throws(BudgetExceeded) {
    var chain: [Link] = []
    var isOnChain: Set<PartyID> = [party]
    var open = [ArraySlice(try linksOn(from: party))]
    var steps = 0
    while let next = open.last {
      guard let link = next.first else {
        open.removeLast()
        if let last = chain.popLast() { isOnChain.remove(last.to) }
        continue
      }
      open[open.count - 1] = next.dropFirst()
      try run.budget.spend()
      steps += 1
      guard steps <= ChainSearch.mostSteps, chains.count < Reasoner.ways else {
        isCut = true
        return
      }
      let isEnd = ground.operand.contains(link.to)
      if isEnd, isWithin(chain.count + 1) { chains.append(chain + [link]) }
      // Where the end itself rests on deals, a chain that goes on to another end does without them.
      if isEnd, ground.operand.isListed { continue }
      if !isOnChain.contains(link.to), canReach(from: link.to, behind: chain.count + 1) {
        chain.append(link)
        isOnChain.insert(link.to)
        open.append(ArraySlice(try linksOn(from: link.to)))
      }
    }
  }

  private func isWithin(_ steps: Int) -> Bool { steps <= ground.maxSteps ?? .max }

  private func canReach(from party: PartyID, behind steps: Int) -> Bool {
    let rest = ground.distance[party.index]
    return rest != Reach.unreached && isWithin(steps + Int(rest))
  }

  /// To whom a party stands in the role, the nearest to the end first.
  private mutating func linksOn(from party: PartyID) throws(BudgetExceeded) -> [Link] {
    if let known = links[party] { return known }
    let deals = try run.deals(of: party, ground.step, with: nil, ground.test)
    let all = try run.byOther(deals, of: party).filter {
      ground.distance[$0.other.index] != Reach.unreached
    }
    let near = all.enumerated().sorted { one, other in
      (ground.distance[one.element.other.index], one.offset)
        < (ground.distance[other.element.other.index], other.offset)
    }.map { Link(to: $0.element.other, deals: $0.element.deals) }
    links[party] = near
    return near
  }
}
