package import OuroCore

/// A deal as a row of a file tells it, made ready to be added without a check.
package struct DealRow: Sendable {
  package var subject: PartyID
  package var relation: RelationID
  package var object: PartyID
  package var amount = CompactAmount.notTold
  package var status = Status.stated
  /// The first period.
  package var since: Period?
  /// Whether the first period is the last one too: `on`.
  package var endsWithFirst = false
  /// The line it begins on.
  package var number: UInt32

  package init(
    subject: PartyID, relation: RelationID, object: PartyID, number: UInt32
  ) {
    self.subject = subject
    self.relation = relation
    self.object = object
    self.number = number
  }
}

/// The number of a file that rows come from.
package struct RowFile: Hashable, Sendable {
  let raw: UInt16
}

/// How far deals and claims had come when a load of rows ended.
struct RowRun: Hashable, Sendable {
  let deals: UInt32
  let claims: Int
}

extension KnowledgeBuilder {
  /// How many deals there can be: numbers of claims keep one bit for themselves.
  package static let dealLimit = 1 << 31

  /// Begins a load of at most so many rows; `nil` when there are too many deals or files for it.
  package mutating func beginRows(of file: String, count: Int) -> RowFile? {
    guard count < KnowledgeBuilder.dealLimit - dealCount else { return nil }
    parts.deals.reserve(count)
    if let known = parts.deals.rowFileNames.firstIndex(of: file) {
      return RowFile(raw: UInt16(truncatingIfNeeded: known + 1))
    }
    guard parts.deals.rowFileNames.count < UInt16.max else { return nil }
    parts.deals.rowFileNames.append(file)
    return RowFile(raw: UInt16(truncatingIfNeeded: parts.deals.rowFileNames.count))
  }

  /// Ends a load of rows.
  package mutating func endRows() {
    parts.deals.rowRuns.append(
      RowRun(
        deals: UInt32(truncatingIfNeeded: parts.deals.count), claims: parts.claims.count))
  }

  /// Adds a deal whose one claim is the row itself: nothing is kept of the claim but its place.
  ///
  /// - Parameter details: What few rows tell: a last period of its own, a purpose, a note.
  package mutating func addRow(_ row: DealRow, _ details: Assertion? = nil, of file: RowFile) {
    if let details { parts.deals.appendDetails(details, of: row) }
    parts.deals.append([row], of: file)
    if details?.until != nil { parts.deals.flags[parts.deals.count - 1].insert(.hasEnd) }
  }

  /// Adds deals whose one claim each is the row itself, and which tell no more than that.
  package mutating func addRows(_ rows: [DealRow], of file: RowFile) {
    parts.deals.append(rows, of: file)
  }

  /// Where a row stands.
  package func source(of row: DealRow, in file: RowFile) -> Source {
    .row(parts.deals.rowFileNames[Int(file.raw) - 1], Int(row.number))
  }

  /// Adds a row as a deal with a claim like any other: it has a label, or somebody who says so.
  package mutating func addFact(
    _ row: DealRow, _ details: Assertion?, by attribution: Attribution, label: String?
  ) throws(KnowledgeProblem) {
    var content = details ?? Assertion()
    content.since = row.since
    if row.endsWithFirst { content.until = row.since }
    content.amount = parts.deals.amounts.amount(row.amount)
    content.status = row.status == .stated ? nil : row.status
    let fact = Denial.Fact(subject: row.subject, relation: row.relation, object: row.object)
    _ = try addFact(fact, content, by: attribution, label: label)
  }

  /// The number of a currency, to make compact amounts with.
  package mutating func number(of currency: Currency) -> CurrencyNumber {
    parts.deals.amounts.number(of: currency)
  }

  /// An amount made ready for a row.
  package mutating func compact(_ amount: HedgedMoney) -> CompactAmount {
    parts.deals.compact(amount)
  }
}

extension DealTable {
  /// Bytes that one more row takes, with its places in both adjacencies.
  package static let bytesPerRow =
    3 * MemoryLayout<UInt32>.stride + MemoryLayout<Status>.stride + MemoryLayout<Int32>.stride
    + MemoryLayout<DealFlags>.stride + MemoryLayout<CompactAmount>.stride
    + MemoryLayout<UInt16>.stride + MemoryLayout<UInt32>.stride
    + 2 * MemoryLayout<DealID>.stride

  /// Whether the deal's one claim is a row of a file.
  package func isRow(_ deal: DealID) -> Bool { rowFiles[deal.index] != 0 }

  /// The claim that a row makes.
  func rowClaim(_ deal: DealID) -> Claim {
    var content = details(deal)
    content.amount = amount(deal)
    content.status = status(deal) == .stated ? nil : status(deal)
    let file = rowFileNames[Int(rowFiles[deal.index]) - 1]
    return Claim(
      deal: deal, label: nil, speaker: nil, chain: [],
      source: .row(file, Int(rowNumbers[deal.index])), content: content, denials: [])
  }

  mutating func forgetRow(of deal: DealID) {
    rowFiles[deal.index] = 0
    rowCount -= 1
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
    rowFiles.reserveCapacity(all)
    rowNumbers.reserveCapacity(all)
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
    rowFiles.append(contentsOf: repeatElement(file.raw, count: rows.count))
    rowNumbers.append(contentsOf: rows.lazy.map { $0.number })
    rowCount += rows.count
    for row in rows { look(at: row) }
  }

  /// Keeps in mind the day of a row that tells something done.
  mutating func noteDone(_ deal: DealID) {
    let isDone = status(deal) == .stated || status(deal) == .completed
    guard isDone, flags[deal.index].contains(.endsWithFirst), let day = firstDay(deal) else {
      return
    }
    lastRowDone = max(lastRowDone ?? day, day)
  }

  /// Keeps in mind what rows have that queries ask of all deals.
  private mutating func look(at row: DealRow) {
    statusesSeen.insert(StatusSet(row.status))
    guard row.endsWithFirst, row.status == .stated || row.status == .completed,
      let day = row.since?.first
    else { return }
    lastRowDone = max(lastRowDone ?? day, day)
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
