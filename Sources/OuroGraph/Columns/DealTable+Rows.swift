import OuroCore

extension DealTable {
  /// Bytes that one more row takes, with its places in both adjacencies.
  package static let bytesPerRow =
    3 * MemoryLayout<UInt32>.stride + MemoryLayout<Status>.stride + MemoryLayout<Int32>.stride
    + MemoryLayout<DealFlags>.stride + MemoryLayout<CompactAmount>.stride
    + RowPlaces.bytesPerDeal + 2 * MemoryLayout<DealID>.stride

  /// Whether the deal's one claim is a row of a file.
  package func isRow(_ deal: DealID) -> Bool { rows.isRow(deal) }

  /// How many deals have a row.
  package var rowCount: Int { rows.count }

  /// The claim that a row makes.
  func rowClaim(_ deal: DealID) -> Claim {
    var content = details(deal)
    content.amount = amount(deal)
    content.status = status(deal) == .stated ? nil : status(deal)
    return Claim(
      deal: deal, label: nil, speaker: nil, chain: [],
      source: .row(rows.name(of: rows.file(deal)), Int(rows.line(deal))), content: content,
      denials: [])
  }

  /// Makes room for so many more, and for some that are told one by one later: room that is not used
  /// takes no memory.
  mutating func reserve(_ count: Int) {
    let all = self.count + count + count / 8
    subjects.reserveCapacity(all)
    relations.reserveCapacity(all)
    objects.reserveCapacity(all)
    statuses.reserveCapacity(all)
    firstDays.reserveCapacity(all)
    flags.reserveCapacity(all)
    amountWords.reserveCapacity(all)
    rows.reserveCapacity(all)
  }

  mutating func appendDetails(_ details: Assertion, of row: DealRow) {
    var details = details
    details.since = row.since
    if row.endsWithFirst { details.until = row.since }
    self.details[UInt32(truncatingIfNeeded: count)] = details
  }

  /// Adds rows, column by column.
  mutating func append(_ rows: [DealRow], of file: RowFile) {
    subjects.append(contentsOf: rows.lazy.map { $0.subject })
    relations.append(contentsOf: rows.lazy.map { $0.relation })
    objects.append(contentsOf: rows.lazy.map { $0.object })
    statuses.append(contentsOf: rows.lazy.map { $0.status })
    firstDays.append(contentsOf: rows.lazy.map { $0.firstDay })
    flags.append(contentsOf: rows.lazy.map { $0.flags })
    amountWords.append(contentsOf: rows.lazy.map { $0.amount })
    self.rows.append(rows.lazy.map { $0.number }, of: file)
    for row in rows { look(at: row) }
  }

  /// Keeps in mind what a row has that queries ask of all deals.
  private mutating func look(at row: DealRow) {
    statusesSeen.insert(StatusSet(row.status))
    if row.endsWithFirst { note(row.status, on: row.since?.first) }
  }

  /// Keeps in mind the day of a row's deal that is another table's.
  mutating func lookAgain(at deal: DealID) {
    if flags[deal.index].contains(.endsWithFirst) { note(status(deal), on: firstDay(deal)) }
  }

  private mutating func note(_ status: Status, on day: Day?) {
    if status.isDone, let day { lastRowDone = max(lastRowDone ?? day, day) }
  }
}

extension DealRow {
  fileprivate var firstDay: Int32 { since?.first.number ?? DealTable.noDay }

  fileprivate var flags: DealFlags {
    var flags = since.map { DealFlags.length($0.length) } ?? []
    if endsWithFirst { flags.insert(.endsWithFirst) }
    return flags
  }
}

extension Status {
  /// Whether what is told so is done, not under way or to come.
  var isDone: Bool { self == .stated || self == .completed }
}
