import OuroCore

/// The days of a base, as far as questions need them to skip the test of each deal.
struct Calendar: Sendable {
  /// The latest first day of a deal.
  private(set) var lastStart = Int32.min
  /// Whether every deal tells its first day; one that is told later is not looked for.
  private(set) var isComplete = true
  /// No deal ends before this day.
  private(set) var firstEnd = Int32.max
  /// Deals of which a claim tells the day of a status, in order.
  private(set) var withStatusDays: [DealID] = []
  /// The latest publication; or what is told as done without one, when that is later.
  private var lastTold: Day?

  init() {}

  /// The day that "now" means: without a publication or anything done, the latest day told at all;
  /// `nil` when nothing tells a day.
  var today: Day? {
    if let lastTold { return lastTold }
    return lastStart == DealTable.noDay ? nil : Day(number: lastStart)
  }

  /// Takes up deals that are new in a table.
  mutating func takeUp(_ new: Range<Int>, of deals: DealTable) {
    lastStart = deals.firstDays[new].reduce(lastStart) { $0 > $1 ? $0 : $1 }
    isComplete = isComplete && !deals.firstDays[new].contains(DealTable.noDay)
    for index in new where deals.flags[index].dependOnDay { takeUpEnd(DealID(at: index), deals) }
    if let day = deals.lastRowDone { note(day) }
  }

  /// Looks again at a deal of which more was told.
  mutating func lookAgain(at deal: DealID, firstDay old: Int32, in deals: DealTable) {
    let new = deals.firstDays[deal.index]
    if new < old, old == lastStart {
      lastStart = deals.firstDays.reduce(Int32.min) { $0 > $1 ? $0 : $1 }
    }
    lastStart = max(lastStart, new)
    isComplete = isComplete && new != DealTable.noDay
    if deals.flags[deal.index].dependOnDay { takeUpEnd(deal, deals) }
  }

  private mutating func takeUpEnd(_ deal: DealID, _ deals: DealTable) {
    if let end = deals.details(deal).endDay { firstEnd = min(firstEnd, end.number) }
    guard deals.flags[deal.index].contains(.hasStatusDays) else { return }
    let place = SortedIDs.place(of: deal, in: withStatusDays)
    if place == withStatusDays.count || withStatusDays[place] != deal {
      withStatusDays.insert(deal, at: place)
    }
  }

  mutating func takeUp(_ documents: ArraySlice<Document>) {
    for document in documents {
      if let date = document.date { note(date.last) }
    }
  }

  mutating func takeUp(_ claims: ArraySlice<Claim>) {
    for claim in claims where claim.source.document == nil {
      if let day = claim.content.dayDone { note(day) }
    }
  }

  private mutating func note(_ day: Day) { lastTold = max(lastTold ?? day, day) }
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
    guard status?.isDone ?? true, since == until else { return nil }
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
