import OuroCore

extension RouteOverlap {
  /// The first day on which each step has a deal in force: that is the first day of some deal, if
  /// there is one at all.
  init(_ steps: [RouteStep], in world: World) {
    let terms = steps.map { $0.deals.map(world.term) }
    let starts = Set(terms.flatMap { $0.map(\.lowerBound) }).sorted()
    let isTold = terms.contains { $0.contains { $0 != World.anyDay } }
    guard isTold else {
      self = .untold
      return
    }
    let first = starts.first { day in terms.allSatisfy { $0.contains { $0.contains(day) } } }
    switch first {
    case nil: self = .never
    case .some(World.anyDay.lowerBound): self = .always
    case .some(let day): self = .since(Day(number: day))
    }
  }
}
