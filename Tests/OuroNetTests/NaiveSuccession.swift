import OuroCore
import OuroGraph
import OuroSyntax

/// Paths and loops of which each step is one deal that follows the one before.
extension NaiveEvaluator {
  /// Every choice of one deal a step by which a route goes as it is wished.
  func following(_ wishes: NaiveWishes, _ route: NaiveRoute, _ graph: Graph) -> [NaiveRoute] {
    var chosen: [[DealID]] = [[]]
    for step in route.steps {
      chosen = chosen.flatMap { before in
        step.deals.filter { deal in
          isTold(deal, wishes) && (before.last.map { follows(deal, $0, wishes) } ?? true)
        }.map { before + [$0] }
      }
    }
    return chosen.map { deals in
      let steps = zip(route.steps, deals).map { (pair: $0.pair, deals: [$1] as Set<DealID>) }
      return self.route(route.parties, steps, graph)
    }
  }

  /// Whether no other party of `begins` that comes before by name could begin the same loop.
  func isFirst(_ loop: NaiveRoute, of begins: Set<PartyID>, _ wishes: NaiveWishes) -> Bool {
    guard begins.contains(loop.parties[0]) else { return false }
    let deals = loop.steps.flatMap(\.deals)
    let others = deals.indices.dropFirst().filter { place in
      let turned = deals[place...] + deals[..<place]
      return zip(turned, turned.dropFirst()).allSatisfy { follows($1, $0, wishes) }
    }.map { loop.parties[$0] }
    let first = byName(begins.intersection(others + [loop.parties[0]])).first
    return first == loop.parties[0]
  }

  /// The deal that a label names, or that a follow-up of that label speaks of.
  func deal(_ label: WordNode) throws -> DealID {
    let ids = (0..<base.deals.count).map { DealID(at: $0) }
    let named = ids.first { base.deal($0).label == label.forms.one }
    guard let deal = named ?? base.claims.first(where: { $0.label == label.forms.one })?.deal
    else { throw Refused() }
    return deal
  }

  private func isTold(_ deal: DealID, _ wishes: NaiveWishes) -> Bool {
    (!wishes.isInDateOrder || world.deal(deal)?.first != nil)
      && (wishes.shares.isEmpty || world.deal(deal)?.amount != nil)
  }

  private func follows(_ deal: DealID, _ before: DealID, _ wishes: NaiveWishes) -> Bool {
    guard let one = world.deal(before), let other = world.deal(deal) else { return false }
    if wishes.isInDateOrder {
      guard let first = one.first, let second = other.first, first < second else { return false }
    }
    return wishes.shares.allSatisfy { share in
      guard let was = one.amount, let now = other.amount, was.currency == now.currency
      else { return false }
      return isNear(now.low, was.low, share) && isNear(now.high, was.high, share)
    }
  }

  private func isNear(_ now: ExactDecimal?, _ was: ExactDecimal?, _ share: Percent) -> Bool {
    guard let now, let was else { return now == nil && was == nil }
    // In millionths: the amounts and shares of random bases have no more places.
    let (one, other) = (was.billionths / 1000, now.billionths / 1000)
    let hundredth = Int128(1_000_000_000) * 100
    return max(one - other, other - one) * hundredth <= one * share.value.billionths
  }
}
