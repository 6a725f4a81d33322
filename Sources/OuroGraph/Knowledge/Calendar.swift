import OuroCore

/// The days of a base, as far as questions need them to skip the test of each deal.
struct Calendar: Sendable {
  /// The latest first day of a deal.
  private(set) var lastStart = Int32.min
  /// Whether every deal tells its first day.
  private(set) var isComplete = true
  /// The earliest day behind the end of a deal.
  private(set) var firstEnd = Int32.max
  /// Deals of which a claim tells the day of a status.
  private(set) var withStatusDays: [DealID] = []
  /// The day that "now" means; `nil` when nothing tells a day.
  private(set) var today: Day?

  /// - Complexity: O(deals).
  init(_ parts: KnowledgeParts) {
    let deals = parts.deals
    lastStart = deals.firstDays.reduce(Int32.min) { $0 > $1 ? $0 : $1 }
    isComplete = !deals.firstDays.contains(DealTable.noDay)
    for (index, flags) in deals.flags.enumerated() where flags.dependOnDay {
      let deal = DealID(at: index)
      if let end = deals.details(deal).endDay { firstEnd = min(firstEnd, end.number) }
      if flags.contains(.hasStatusDays) { withStatusDays.append(deal) }
    }
    today = Calendar.today(parts, lastStart)
  }

  /// The latest publication; or what is told as done without one, when that is later; else the
  /// latest day told at all.
  private static func today(_ parts: KnowledgeParts, _ lastStart: Int32) -> Day? {
    var days = parts.documents.compactMap { $0.date?.last }
    for claim in parts.claims where claim.source.document == nil {
      if let day = claim.content.dayDone { days.append(day) }
    }
    if let day = parts.deals.lastRowDone { days.append(day) }
    if let latest = days.max() { return latest }
    return lastStart == DealTable.noDay ? nil : Day(number: lastStart)
  }
}

extension Assertion {
  /// The first day behind the deal's end; `nil` while none is told. What happens `on` a day counts
  /// from then on.
  var endDay: Day? {
    guard let until, until != since else { return nil }
    return until.next
  }

  /// The day of something told as done: `on` a day, and stated or completed.
  fileprivate var dayDone: Day? {
    guard status == nil || status == .stated || status == .completed, since == until else {
      return nil
    }
    return since?.first
  }
}

extension DealTable {
  /// Whether what the deal is may be another thing from one day to the next, but for its first day.
  func dependsOnDay(_ deal: DealID) -> Bool { flags[deal.index].dependOnDay }
}

extension DealFlags {
  fileprivate var dependOnDay: Bool { !isDisjoint(with: [.hasEnd, .hasStatusDays]) }
}
