import OuroCore

extension QueryRun {
  /// How many loops there are in date order, counted over days and plain amounts; `nil` where deals
  /// tell them otherwise, or something may be left out.
  func countInDateOrder(_ pattern: LoopPattern) throws(BudgetExceeded) -> Int? {
    let bounds = RouteBounds(pattern)
    guard strategy.usesIndex, strategy.countsOnly, pattern.choice == .all,
      pattern.succession.isInDateOrder, pattern.start == nil, pattern.through.isEmpty,
      pattern.avoiding.isEmpty, pattern.disputed == nil, pattern.everyStep.isEmpty,
      bounds.least <= bounds.most, bounds.most <= LoopWalk.longest,
      hasPlainColumns, !canBeNotLive
    else { return nil }
    guard
      let band = AmountBand(
        within: pattern.succession.amountsWithin, most: base.amountBits.mostDigits,
        steps: bounds.most)
    else { return nil }
    let flow = FlowTable(pattern.flow, in: base)
    let pairs = try stepIndex(StepDirections(flow), test(DealFilter()))
    // Two sides of one exchange are no loop: where there may be some, more must be known.
    guard !pairs.hasReturns else { return nil }
    return try profiled(.stage(.walk), rows: { $0 }) { () throws(BudgetExceeded) in
      try countInDateOrder(flow, pairs, band, bounds.least...bounds.most)
    }
  }

  private func countInDateOrder(
    _ flow: FlowTable, _ pairs: StepIndex, _ band: AmountBand, _ lengths: ClosedRange<Int>
  ) throws(BudgetExceeded) -> Int {
    let components = try Components(of: pairs, budget: budget)
    let sizes = components.sizes
    let steps = try DatedSteps(
      dealsWithin(components, flow.forward), of: base.deals, partyCount: base.parties.count, budget)
    let parts = WorkParts(of: base.parties.count, size: 64)
    let counts = try budget.split { budget throws(BudgetExceeded) in
      var walk = DatedLoopWalk(steps, pairs, band, lengths, budget)
      while let parties = parts.take() {
        for party in parties where sizes[components[party]] > 1 {
          try walk.walk(from: UInt32(truncatingIfNeeded: party))
        }
      }
      return walk.count
    }
    return counts.reduce(0, +)
  }

  /// The deals of some relations between two of one component: no other lies on a loop.
  ///
  /// - Parameter isCarried: By relation, whether its deals are steps.
  private func dealsWithin(
    _ components: Components, _ isCarried: [Bool]
  ) throws(BudgetExceeded) -> [DealID] {
    let (subjects, objects) = (base.deals.subjects, base.deals.objects)
    let (relations, middle) = (base.deals.relations, subjects.count / 2)
    let halves = try budget.both { isFirst, budget throws(BudgetExceeded) in
      var deals: [DealID] = []
      let begin = isFirst ? 0 : middle
      try budget.forEachBatch(of: isFirst ? middle : subjects.count - middle) { batch in
        for deal in batch.lowerBound + begin..<batch.upperBound + begin
        where isCarried[relations[deal].index] && subjects[deal] != objects[deal]
          && components[subjects[deal].index] == components[objects[deal].index]
        {
          deals.append(DealID(at: deal))
        }
      }
      return deals
    }
    return halves.0 + halves.1
  }

  /// Whether every deal has a day, and an amount of one plain form, and the world tells them so.
  private var hasPlainColumns: Bool {
    world.isPlain && world.exchange == nil && base.calendar.isComplete
      && base.deals.amounts.form(base.amountBits) != nil
  }
}
