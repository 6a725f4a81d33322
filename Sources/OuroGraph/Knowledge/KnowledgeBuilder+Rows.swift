package import OuroCore

extension KnowledgeBuilder {
  /// How many deals there can be: numbers of claims keep one bit for themselves.
  package static let dealLimit = 1 << 31

  /// Begins a load of at most so many rows; `nil` when there are too many deals or files for it.
  package mutating func beginRows(of file: String, count: Int) -> RowFile? {
    guard count < KnowledgeBuilder.dealLimit - dealCount else { return nil }
    parts.deals.reserve(count)
    return parts.deals.rows.number(of: file)
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
    var row = row
    // One day or period is the same in one column and in two.
    if let until = details?.until, until == row.since { row.endsWithFirst = true }
    if let details { parts.deals.appendDetails(details, of: row) }
    parts.deals.append([row], of: file)
    if details?.until != nil, !row.endsWithFirst {
      parts.deals.flags[parts.deals.count - 1].insert(.hasEnd)
    }
  }

  /// Adds deals whose one claim each is the row itself, and which tell no more than that.
  package mutating func addRows(_ rows: [DealRow], of file: RowFile) {
    parts.deals.append(rows, of: file)
  }

  /// Where a row stands.
  package func source(of row: DealRow, in file: RowFile) -> Source {
    .row(parts.deals.rows.name(of: file), Int(row.number))
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
