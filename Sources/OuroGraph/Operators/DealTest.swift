import OuroCore

/// What a test finds of a deal.
enum Judgement: Hashable, Sendable {
  case passes
  /// Passes but for its status, which is outside the world.
  case notLive
  /// Passes but for its first day, which is still to come.
  case toBegin
  /// Meets a plain bound only perhaps.
  case possible
  case undated
  case withoutAmount
  /// Its amount is a ceiling, which has no lower end.
  case ceiling
  /// Fails a bound of the filter.
  case fails
  /// Not of the query's world at all.
  case outside

  /// Whether the deal only is not of the world's statuses, or not yet.
  var isOfWorld: Bool { self == .notLive || self == .toBegin }
}

/// A filter and a world, made ready to hold against many deals.
struct DealTest: Sendable {
  let world: World
  let filter: DealFilter
  let statuses: StatusSet
  /// Folded once, not once a deal.
  private let purposes: [[UInt8]]
  private let testsFilter: Bool
  private let testsStatus: Bool
  /// Whether every deal passes.
  let isOpen: Bool

  /// - Parameter knowsStatuses: Whether the statuses that occur may be used to skip the test.
  init(_ filter: DealFilter, in world: World, knowsStatuses: Bool) {
    self.world = world
    self.filter = filter
    statuses = filter.statuses ?? world.view.statuses
    purposes = filter.purposes.map { NameFolding.key($0) }
    testsFilter = filter.testsMore
    // What speakers tell of a deal may have another status than the base has seen.
    testsStatus =
      !(knowsStatuses && world.isPlain && world.base.deals.statusesSeen.isSubset(of: statuses))
    isOpen = world.hearsAll && !testsFilter && !testsStatus && !world.testsStart
  }

  /// Whether a deal can fail a bound of the filter, and not only be outside the world.
  var canFail: Bool { testsFilter || filter.statuses != nil }

  /// What decides which deals pass, the same for all tests that let the same ones pass.
  var key: Key {
    let isTimeless = world.isPlain && !world.testsStart && world.exchange == nil
    return Key(
      filter: testsFilter || filter.statuses != nil ? filter : nil,
      statuses: testsStatus ? statuses : nil, view: isTimeless ? nil : world.view)
  }

  struct Key: Hashable, Sendable {
    let filter: DealFilter?
    let statuses: StatusSet?
    let view: WorldView?

    /// Whether every deal passes.
    var isOpen: Bool { filter == nil && statuses == nil && view == nil }
  }

  func passes(_ deal: DealID) -> Bool { isOpen || judge(deal) == .passes }

  func judge(_ deal: DealID) -> Judgement {
    if isOpen { return .passes }
    if world.derived?.contains(deal) ?? false { return judgeDerived(deal) }
    guard world.isSpoken(deal) else { return .outside }
    let bound = testsFilter ? judgeFilter(deal) : .passes
    guard testsStatus, !statuses.contains(world.status(deal)) else {
      guard world.isToBegin(deal) else { return bound }
      return bound == .passes ? .toBegin : .outside
    }
    if filter.statuses != nil { return bound == .passes ? .fails : .outside }
    return bound == .passes ? .notLive : .outside
  }

  /// What is derived holds in the world it was derived in; it has no status, day or amount to bound.
  private func judgeDerived(_ deal: DealID) -> Judgement {
    let isBounded = testsFilter && judgeFilter(deal) != .passes
    return isBounded || filter.statuses != nil ? .outside : .passes
  }

  private func judgeFilter(_ deal: DealID) -> Judgement {
    if let disputed = filter.disputed, world.isDisputed(deal) != disputed { return .fails }
    guard hasPurposes(deal), !filter.without.contains(deal) else { return .fails }
    let dates = judgeDates(deal)
    let amounts = judgeAmounts(deal)
    if dates == .fails || amounts == .fails { return .fails }
    return dates == .passes ? amounts : dates
  }

  func judgeAmounts(_ deal: DealID) -> Judgement {
    guard filter.testsAmount else { return .passes }
    let told = world.toldAmount(deal)
    return filter.judgeAmounts(world.converted(told), told: told)
  }

  func judgeDates(_ deal: DealID) -> Judgement {
    guard !filter.dates.isEmpty || filter.needsDate else { return .passes }
    return filter.judgeDates(world.firstDay(deal))
  }

  func hasPurposes(_ deal: DealID) -> Bool {
    guard !purposes.isEmpty else { return true }
    return DealTest.contains(purposes, in: world.purpose(deal))
  }

  /// Whether each folded text is found in the purpose.
  static func contains(_ needles: [[UInt8]], in purpose: String?) -> Bool {
    guard let purpose else { return false }
    let bytes = NameFolding.key(purpose)
    return needles.allSatisfy { DealTest.contains($0, in: bytes) }
  }

  private static func contains(_ needle: [UInt8], in bytes: [UInt8]) -> Bool {
    guard !needle.isEmpty else { return true }
    guard bytes.count >= needle.count else { return false }
    return (0...(bytes.count - needle.count)).contains { start in
      bytes[start..<(start + needle.count)].elementsEqual(needle)
    }
  }
}

extension DealFilter {
  fileprivate var testsAmount: Bool { !amounts.isEmpty || needsAmount || needsLowEnd }

  /// Holds the bounds on amounts against one; the worst finding counts.
  ///
  /// - Parameter told: The same before it was converted, for bounds in the currency it was told in.
  func judgeAmounts(_ amount: HedgedMoney?, told: HedgedMoney? = nil) -> Judgement {
    guard testsAmount else { return .passes }
    guard let amount else { return .withoutAmount }
    var result = Judgement.passes
    for test in amounts {
      let isAsTold = told?.currency == test.bound.currency
      switch (test.bound.holds(for: isAsTold ? told ?? amount : amount), test.mode) {
      case (.no, _): return .fails
      case (.certain, _), (.possible, .possibly): break
      case (.possible, .certainly): return .fails
      case (.possible, .plainly): result = .possible
      }
    }
    if needsLowEnd, amount.low == nil { return .ceiling }
    return result
  }

  /// Holds the bounds on dates against a first day.
  func judgeDates(_ day: Day?) -> Judgement {
    guard !dates.isEmpty || needsDate else { return .passes }
    guard let day else { return .undated }
    let holds = dates.allSatisfy { test in
      switch test {
      case .since(let period): day >= period.first
      case .before(let period): day < period.first
      case .during(let period): period.contains(day)
      }
    }
    return holds ? .passes : .fails
  }
}
