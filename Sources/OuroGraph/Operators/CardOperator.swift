import OuroCore

extension QueryRun {
  /// Everything about one party: its roles by relation, subject side first, and its loops.
  func card(_ party: PartyID) throws(BudgetExceeded) -> Answer {
    let test = test(DealFilter())
    var roles: [CardRole] = []
    var bySide: [[[DealID]]] = []
    for side in [Side.subject, .object] {
      var groups = [[DealID]](repeating: [], count: base.vocabulary.relations.count)
      let deals = base.deals(of: party, on: side)
      try budget.spend(deals.count)
      for deal in deals {
        let judgement = test.judge(deal)
        if judgement == .passes {
          groups[base.deals.relation(deal).index].append(deal)
        } else {
          leftOut.add(deal, nil, judgement)
        }
      }
      bySide.append(groups)
    }
    for relation in base.vocabulary.relations.indices {
      for (side, groups) in zip([Side.subject, .object], bySide)
      where !groups[relation].isEmpty {
        roles.append(
          CardRole(relation: RelationID(at: relation), side: side, deals: groups[relation]))
      }
    }
    let notices = leftOut.notices(in: world)
    let (loops, bound) = try countLoops(through: party)
    let bounded = bound < RouteBounds.usual ? [Notice.stepBound(bound)] : []
    return answer(.card(Card(party: party, roles: roles, loops: loops)), notices + bounded)
  }

  /// More loops than anybody wants to know of one party.
  private static let cardLimit = 100_000

  /// A card must not take long: when loops of the usual length cost too many steps to count, those
  /// of the largest length that does not are counted, and the bound is told.
  private func countLoops(
    through party: PartyID
  ) throws(BudgetExceeded) -> (count: Int, bound: Int) {
    var pattern = LoopPattern(choice: .all, flow: Flow(allOf: base.vocabulary))
    pattern.through = [.parties([party])]
    let run = try deriving(pattern) ?? self
    for bound in stride(from: RouteBounds.usual, through: 2, by: -1) {
      pattern.steps.most = bound
      let ground = try run.loopGround(pattern, isListed: false)
      var counter = RouteCounter(ground.test, limit: QueryRun.cardLimit)
      try run.walkLoops(.all, ground, into: &counter)
      if counter.count < QueryRun.cardLimit || bound == 2 { return (counter.count, bound) }
    }
    return (0, 2)
  }
}
