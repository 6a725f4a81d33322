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
  /// Numbers into `amounts`; 0 when not told.
  var amountNumbers: [UInt32] = []
  var amounts: [HedgedMoney?] = [nil]
  var amountIndex: [HedgedMoney: UInt32] = [:]
  var labels: [UInt32: String] = [:]
  var details: [UInt32: Assertion] = [:]
  /// Every status that occurs, so that a query need not test each deal.
  package internal(set) var statusesSeen: StatusSet = []

  package static let noDay = Int32.min

  package init() {}

  package var count: Int { subjects.count }

  package var all: Range<UInt32> { 0..<UInt32(truncatingIfNeeded: count) }

  package func amount(_ deal: DealID) -> HedgedMoney? { amounts[Int(amountNumbers[deal.index])] }

  package func status(_ deal: DealID) -> Status { statuses[deal.index] }

  package func relation(_ deal: DealID) -> RelationID { relations[deal.index] }

  package func firstDay(_ deal: DealID) -> Day? {
    let number = firstDays[deal.index]
    return number == DealTable.noDay ? nil : Day(number: number)
  }

  /// The party on a side.
  package func party(_ deal: DealID, _ side: Side) -> PartyID {
    side == .subject ? subjects[deal.index] : objects[deal.index]
  }

  package func label(_ deal: DealID) -> String {
    labels[deal.raw] ?? "d\(deal.raw &+ 1)"
  }

  /// Purpose, description, note and the rest, of the first claim that tells each.
  package func details(_ deal: DealID) -> Assertion { details[deal.raw] ?? Assertion() }

  package func isInferred(_ deal: DealID) -> Bool { flags[deal.index].contains(.inferred) }

  package func isDisputed(_ deal: DealID) -> Bool { flags[deal.index].contains(.disputed) }
}

/// What is true or not of a deal.
package struct DealFlags: OptionSet, Hashable, Sendable {
  package let rawValue: UInt8

  package init(rawValue: UInt8) { self.rawValue = rawValue }

  package static let inferred = DealFlags(rawValue: 1)
  package static let disputed = DealFlags(rawValue: 2)
}
