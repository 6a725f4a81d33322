import OuroCore
import OuroGraph

/// Most rows of most files: every word was seen before, and the amount is plain digits. Their deals are
/// made without a text or a table being made for any.
///
/// All in one piece: a call would be handed a copy of the reader, which is larger than a row.
extension DealRowReader {
  /// Makes deals of the plain rows from one on.
  ///
  /// - Returns: The first row that must be read cell by cell.
  mutating func readPlainRows(from first: Int, _ builder: inout KnowledgeBuilder) -> Int {
    let count = batch.records.count
    guard mayBePlain else { return first }
    cells.numberCurrencies(&builder)
    var number = first
    // One for all, filled again and again: a row is not small.
    var row = DealRow(subject: PartyID(0), relation: relation, object: PartyID(0), number: 0)
    while number < count, readPlainRow(number, into: &row, &builder) {
      waiting.append(row)
      number += 1
    }
    return number
  }

  /// - Returns: Whether the row is a plain one; else what was filled in means nothing.
  private mutating func readPlainRow(
    _ number: Int, into row: inout DealRow, _ builder: inout KnowledgeBuilder
  ) -> Bool {
    let record = cells.batch.records[number]
    guard record.problem == nil, record.fieldCount == columnCount,
      let amount = plainAmount(number, record)
    else { return false }
    row.number = UInt32(truncatingIfNeeded: record.line)
    row.amount = amount
    guard tellRelation(number, &row), tellStatus(number, &row), tellDate(number, &row),
      // Nobody is a party for a row without a receiver.
      cells.known(.receiver, ofRow: number) != CellCode.unstated,
      let giver = party(.giver, ofRow: number, &builder),
      let receiver = party(.receiver, ofRow: number, &builder)
    else { return false }
    (row.subject, row.object) = (giver, receiver)
    return true
  }

  @inline(__always)
  private func tellRelation(_ number: Int, _ row: inout DealRow) -> Bool {
    let known = cells.known(.relation, ofRow: number)
    if known == CellCode.unknown { return false }
    row.relation = known == CellCode.unstated ? relation : RelationID(known)
    return true
  }

  @inline(__always)
  private func tellStatus(_ number: Int, _ row: inout DealRow) -> Bool {
    let known = cells.known(.status, ofRow: number)
    if known == CellCode.unknown { return false }
    row.status = known == CellCode.unstated ? .stated : CellReader.statuses[Int(known)]
    return true
  }

  @inline(__always)
  private func tellDate(_ number: Int, _ row: inout DealRow) -> Bool {
    let known = cells.known(.date, ofRow: number)
    if known == CellCode.unknown { return false }
    row.endsWithFirst = known != CellCode.unstated
    row.since = row.endsWithFirst ? cells.datesKnown[Int(known)] : nil
    return true
  }

  @inline(__always)
  private func plainAmount(
    _ number: Int, _ record: DelimitedText.Record
  ) -> CompactAmount? {
    guard cells.amountPlace >= 0 else { return .notTold }
    if !cells.numbers.isSettled, let plain = cells.batch.figures[number] {
      return amount(number, plain)
    }
    let window = cells.window
    guard let cell = window.stated(cells.batch.fields[record.firstField + cells.amountPlace])
    else { return .notTold }
    let (style, isSettled) = (cells.numbers.style, cells.numbers.isSettled)
    return PlainFigure(window.bytes, cell, style, isSettled).flatMap { amount(number, $0) }
  }

  @inline(__always)
  private func amount(_ number: Int, _ plain: PlainFigure) -> CompactAmount? {
    guard !plain.hasDollar, let currency = currency(number) else { return nil }
    return CompactAmount(digits: plain.digits, decimals: plain.decimals, currency: currency)
  }

  @inline(__always)
  private func currency(_ number: Int) -> CurrencyNumber? {
    switch cells.known(.currency, ofRow: number) {
    case CellCode.unknown: nil
    case CellCode.unstated: cells.numbersKnown[0]
    case let known: cells.numbersKnown[Int(known) + 1]
    }
  }

  /// The party of a row in a column; `nil` when something is wrong with its name.
  @inline(__always)
  private mutating func party(
    _ column: CodedColumn, ofRow number: Int, _ builder: inout KnowledgeBuilder
  ) -> PartyID? {
    let known = cells.known(column, ofRow: number)
    if known < CellCode.unstated { return PartyID(known) }
    return known == CellCode.unstated ? nil : newParty(column, ofRow: number, &builder)
  }

  private mutating func newParty(
    _ column: CodedColumn, ofRow number: Int, _ builder: inout KnowledgeBuilder
  ) -> PartyID? {
    cells.turn(to: number)
    guard let cell = cells.stated(column) else { return nil }
    return try? party(cell, column, &builder)
  }
}
