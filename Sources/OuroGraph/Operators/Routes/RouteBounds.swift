/// How far routes go, and where they may not.
struct RouteBounds {
  /// Loops and `all paths` look so far unless told.
  static let usual = 6
  /// So many routes are looked at to find the first rows in order.
  static let collected = 1_000_000

  let least: Int
  let most: Int

  init<Pattern: RoutePattern>(_ pattern: Pattern) {
    let fewest = Pattern.fewestSteps
    least = max(fewest, pattern.steps.least ?? fewest)
    // Wide loops are many, as all of them are; a wide path may lead far.
    let looksFar = pattern.choice != .all && !(pattern.choice.isWidest && fewest > 1)
    most = pattern.steps.most ?? (looksFar ? .max : RouteBounds.usual)
  }
}

extension RouteChoice {
  /// That there are more than asked for, since they tie with the last; of the shortest alone, all are
  /// meant.
  func ties(_ found: Int) -> [Notice] {
    switch self {
    case .fewest(let wanted) where wanted > 1 && found > wanted: [.ties(above: wanted)]
    case .widest(let wanted) where wanted > 1 && found > wanted: [.equallyWide(above: wanted)]
    case .all, .fewest, .widest: []
    }
  }
}

extension StepGraph.Grouping {
  /// Where deals follow each other each is a step, and where widths are compared, those of one currency.
  init(_ succession: Succession, _ choice: RouteChoice) {
    self = succession.isAsked ? .byDeal : choice.isWidest ? .byCurrency : .byPair
  }
}
