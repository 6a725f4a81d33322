import OuroCore
import OuroGraph

/// Makes deals of rows whose words were all seen before and whose amounts are plain digits, without
/// a text or a table being made for any.
struct PlainRowReader {
  let bytes: [UInt8]
  let text: DelimitedText
  let fields: [DelimitedText.Field]
  let columnCount: Int
  let amountPlace: Int
  let relation: RelationID
  /// What the cells of the rows mean, column by column.
  let givers, receivers, dates, relations, statuses, currencies: [UInt32]
  let datesKnown: [Period]
  /// The currencies of their column by number, and that of rows which name none.
  let currenciesKnown: (column: [CurrencyNumber], unnamed: CurrencyNumber)
  let numbers: CellReader.ColumnStyle<NumberStyle>

  /// The deal of a row; `nil` when it must be read cell by cell.
  func row(_ number: Int, _ record: DelimitedText.Record) -> DealRow? {
    guard record.problem == nil, record.fieldCount == columnCount,
      givers[number] < CellCache.unstated, receivers[number] < CellCache.unstated,
      let amount = amount(number, record)
    else { return nil }
    var row = DealRow(
      subject: PartyID(givers[number]), relation: relation, object: PartyID(receivers[number]),
      number: UInt32(truncatingIfNeeded: record.line))
    row.amount = amount
    guard tellRelation(number, &row), tellStatus(number, &row), tellDate(number, &row) else {
      return nil
    }
    return row
  }

  private func tellRelation(_ number: Int, _ row: inout DealRow) -> Bool {
    let known = relations[number]
    if known == CellCache.unknown { return false }
    if known != CellCache.unstated { row.relation = RelationID(known) }
    return true
  }

  private func tellStatus(_ number: Int, _ row: inout DealRow) -> Bool {
    let known = statuses[number]
    if known == CellCache.unknown { return false }
    if known != CellCache.unstated { row.status = CellReader.statuses[Int(known)] }
    return true
  }

  private func tellDate(_ number: Int, _ row: inout DealRow) -> Bool {
    let known = dates[number]
    if known == CellCache.unknown { return false }
    guard known != CellCache.unstated else { return true }
    row.since = datesKnown[Int(known)]
    row.endsWithFirst = true
    return true
  }

  private func amount(_ number: Int, _ record: DelimitedText.Record) -> CompactAmount? {
    guard amountPlace >= 0 else { return .notTold }
    let window = unsafe bytes.span.bytes
    let cell = DelimitedText.trimmed(fields[record.firstField + amountPlace], window)
    if cell.lower == cell.upper || text.saysNothing(cell, window) { return .notTold }
    guard let plain = PlainFigure(window, cell, numbers.style, numbers.isSettled),
      !plain.hasDollar, let currency = currency(number)
    else { return nil }
    return CompactAmount(digits: plain.digits, decimals: plain.decimals, currency: currency)
  }

  private func currency(_ number: Int) -> CurrencyNumber? {
    switch currencies[number] {
    case CellCache.unknown: nil
    case CellCache.unstated: currenciesKnown.unnamed
    case let known: currenciesKnown.column[Int(known)]
    }
  }
}
