package import OuroCore

/// What a deal must be to count. An empty filter passes every deal of the world.
package struct DealFilter: Hashable, Sendable {
  package var amounts: [AmountTest] = []
  package var dates: [DateTest] = []
  /// Purposes, each found in what the deal is for, regardless of case.
  package var purposes: [String] = []
  /// Only these statuses, which are then brought into the world.
  package var statuses: StatusSet?
  /// Disputed deals only, or undisputed ones only.
  package var disputed: Bool?
  /// Only deals that tell a day.
  package var needsDate = false
  /// Only deals that state an amount.
  package var needsAmount = false
  /// Only deals that state what they come to at least.
  package var needsLowEnd = false
  /// Not these deals.
  package var without: [DealID] = []

  package init() {}

  package var isEmpty: Bool { statuses == nil && !testsMore }

  /// Whether anything but the status is tested.
  var testsMore: Bool {
    !(amounts.isEmpty && dates.isEmpty && purposes.isEmpty && without.isEmpty)
      || disputed != nil || needsDate || needsAmount || needsLowEnd
  }
}

/// A bound on a deal's amount. An amount that is not stated never meets one.
package struct AmountTest: Hashable, Sendable {
  package enum Mode: Hashable, Sendable {
    /// Keeps what is certain, and a notice counts what is possible.
    case plainly
    case certainly
    /// Keeps what is certain and what is possible.
    case possibly
  }

  package let bound: MoneyBound
  package let mode: Mode

  package init(_ bound: MoneyBound, mode: Mode = .plainly) {
    self.bound = bound
    self.mode = mode
  }
}

/// A bound on a deal's first day. A deal without one meets none.
package enum DateTest: Hashable, Sendable {
  /// In the period or later.
  case since(Period)
  /// Earlier than the period.
  case before(Period)
  /// In the period: `during`, and `on`.
  case during(Period)
}
