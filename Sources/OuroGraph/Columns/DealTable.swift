package import OuroCore

/// All deals in columns; what few deals have stands in side tables.
package struct DealTable: Sendable {
  package internal(set) var subjects: [PartyID] = []
  package internal(set) var relations: [RelationID] = []
  package internal(set) var objects: [PartyID] = []
  package internal(set) var statuses: [Status] = []
  /// First days; `DealTable.noDay` when not told.
  package internal(set) var firstDays: [Int32] = []
  package internal(set) var flags: [DealFlags] = []
  var amountWords: [CompactAmount] = []
  var amounts = AmountTable()
  /// Whose one claim is a row of a file.
  var rows = RowPlaces()
  /// The latest day of a row that tells something done.
  var lastRowDone: Day?
  /// Where loads of rows ended, for the order in which things were told.
  var rowRuns: [RowRun] = []
  var labels: [UInt32: String] = [:]
  var details: [UInt32: Assertion] = [:]
  /// Every status that occurs, so that a query need not test each deal.
  package internal(set) var statusesSeen: StatusSet = []

  package static let noDay = Int32.min

  package init() {}

  package var count: Int { subjects.count }

  package var all: Range<UInt32> { 0..<UInt32(truncatingIfNeeded: count) }

  package func amount(_ deal: DealID) -> HedgedMoney? {
    amounts.amount(amountWords[deal.index])
  }

  mutating func compact(_ amount: HedgedMoney) -> CompactAmount { amounts.compact(amount) }

  package func status(_ deal: DealID) -> Status { statuses[deal.index] }

  package func relation(_ deal: DealID) -> RelationID { relations[deal.index] }

  package func firstDay(_ deal: DealID) -> Day? {
    let number = firstDays[deal.index]
    return number == DealTable.noDay ? nil : Day(number: number)
  }

  /// Whether nothing tells a day of the deal.
  func isDateless(_ deal: DealID) -> Bool {
    firstDays[deal.index] == DealTable.noDay && !dependsOnDay(deal)
  }

  /// By deal: the party on a side.
  func parties(_ side: Side) -> [PartyID] { side == .subject ? subjects : objects }

  /// The party on a side.
  package func party(_ deal: DealID, _ side: Side) -> PartyID {
    side == .subject ? subjects[deal.index] : objects[deal.index]
  }

  /// Who, what and to whom.
  package func fact(_ deal: DealID) -> Denial.Fact {
    Denial.Fact(
      subject: subjects[deal.index], relation: relations[deal.index], object: objects[deal.index])
  }

  package func label(_ deal: DealID) -> String {
    labels[deal.raw] ?? DealTable.madeUpLabel(deal)
  }

  /// Whether nobody gave the deal a label.
  package func isUnnamed(_ deal: DealID) -> Bool { labels[deal.raw] == nil }

  /// What a deal without a label of its own is called, by its number: `d16`.
  package static func madeUpLabel(_ deal: DealID) -> String { "d\(deal.raw &+ 1)" }

  /// The deal without a label of its own that a folded label such as `d16` was made up for.
  package func deal(ofMadeUpLabel key: [UInt8]) -> DealID? {
    guard key.first == UInt8(ascii: "d"), (2...10).contains(key.count), key[1] != UInt8(ascii: "0"),
      let number = UInt32(String(decoding: key.dropFirst(), as: UTF8.self)), number >= 1,
      number <= UInt32(truncatingIfNeeded: count), labels[number - 1] == nil
    else { return nil }
    return DealID(number - 1)
  }

  /// Purpose, description, note and the rest, of the first claim that tells each.
  package func details(_ deal: DealID) -> Assertion {
    if let told = details[deal.raw] { return told }
    var dates = Assertion()
    if let day = firstDay(deal) {
      let flags = flags[deal.index]
      dates.since = flags.period(from: day)
      if flags.contains(.endsWithFirst) { dates.until = dates.since }
    }
    return dates
  }

  package func isInferred(_ deal: DealID) -> Bool { flags[deal.index].contains(.inferred) }

  package func isDisputed(_ deal: DealID) -> Bool { flags[deal.index].contains(.disputed) }

  package func isStatusDisputed(_ deal: DealID) -> Bool {
    flags[deal.index].contains(.statusDisputed)
  }
}

/// What is true or not of a deal.
package struct DealFlags: OptionSet, Hashable, Sendable {
  package let rawValue: UInt8

  package init(rawValue: UInt8) { self.rawValue = rawValue }

  package static let inferred = DealFlags(rawValue: 1)
  package static let disputed = DealFlags(rawValue: 2)
  /// The first period is also the last one: `on`.
  static let endsWithFirst = DealFlags(rawValue: 4)
  /// A claim that tells its status is denied.
  package static let statusDisputed = DealFlags(rawValue: 32)
  /// A day is told on which it ends.
  static let hasEnd = DealFlags(rawValue: 64)
  /// A claim tells the day of a status.
  static let hasStatusDays = DealFlags(rawValue: 128)
  private static let month = DealFlags(rawValue: 8)
  private static let quarter = DealFlags(rawValue: 16)
  private static let year: DealFlags = [.month, .quarter]

  /// How long the first period is, when the deal has no details that say so.
  static func length(_ length: Period.Length) -> DealFlags {
    switch length {
    case .day: []
    case .month: .month
    case .quarter: .quarter
    case .year: .year
    }
  }

  func period(from day: Day) -> Period? {
    guard contains(.month) || contains(.quarter) else { return Period(day) }
    let (year, month, _) = day.components
    if contains(.year) { return Period(year: year) }
    if contains(.month) { return Period(year: year, month: month) }
    return Period(year: year, quarter: (month + 2) / 3)
  }
}
