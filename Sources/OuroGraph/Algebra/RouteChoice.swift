package import OuroCore

/// Which of the paths or loops are told.
package enum RouteChoice: Hashable, Sendable {
  case all
  /// So many with the fewest steps, and all that tie with the last of them; of paths, between each
  /// two ends.
  case fewest(Int)
  /// So many with the largest bottlenecks, of equal ones those with the fewest steps, and all that tie
  /// with the last of them; in each currency apart, and of paths, between each two ends.
  case widest(Int)

  /// The ones with the fewest steps, all ties.
  package static let shortest = RouteChoice.fewest(1)

  /// The first of them, by the same measure.
  var first: RouteChoice { isWidest ? .widest(1) : .shortest }

  var isWidest: Bool { if case .widest = self { true } else { false } }
}

/// How each step follows the one before it. Where that matters, each step is one deal.
package struct Succession: Hashable, Sendable {
  /// On a later day.
  package var isInDateOrder = false
  /// Of an amount that differs, at either end, by at most this share of the one before.
  package var amountsWithin: Percent?

  package init() {}

  var isAsked: Bool { isInDateOrder || amountsWithin != nil }
}

/// How many steps a path or loop may have.
package struct StepBounds: Hashable, Sendable {
  /// No fewer.
  package var least: Int?
  /// No more; `nil` when the query names no bound.
  package var most: Int?

  package init(least: Int? = nil, most: Int? = nil) {
    self.least = least
    self.most = most
  }
}
