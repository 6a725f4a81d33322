import OuroCore

extension RouteOverlap {
  /// The first day on which each step has a deal in force: that is the first day of some deal, if
  /// there is one at all.
  init(_ steps: [RouteStep], in world: World, _ budget: Budget) throws(BudgetExceeded) {
    let terms = try budget.map(steps) { $0.deals.map(world.term) }
    var starts: Set<Int32> = []
    var isTold = false
    for term in terms.joined() {
      try budget.look()
      starts.insert(term.lowerBound)
      if term != World.anyDay { isTold = true }
    }
    guard isTold else {
      self = .untold
      return
    }
    switch try RouteOverlap.first(of: starts.sorted(), in: terms, budget) {
    case nil: self = .never
    case .some(World.anyDay.lowerBound): self = .always
    case .some(let day): self = .since(Day(number: day))
    }
  }

  /// The first of some days on which each step has a deal in force.
  private static func first(
    of days: [Int32], in terms: [[Range<Int32>]], _ budget: Budget
  ) throws(BudgetExceeded) -> Int32? {
    for day in days {
      var isWhole = true
      for step in terms where isWhole {
        try budget.look()
        isWhole = step.contains { $0.contains(day) }
      }
      if isWhole { return day }
    }
    return nil
  }
}
