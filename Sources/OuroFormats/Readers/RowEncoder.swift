import OuroCore

/// Finds rows, and codes their cells: the part of reading a file that needs no base.
///
/// Columns whose cells repeat are dictionary-encoded: whoever takes the rows finds out once what a
/// spelling means.
struct RowEncoder: Producer {
  private var text: DelimitedText
  private let columnCount: Int
  /// By coded column: its place among the others; -1 for none.
  private let places: [Int]
  private let amountPlace: Int
  private let style: NumberStyle
  private var spellings = [SpellingTable](
    repeating: SpellingTable(), count: CodedColumn.allCases.count)
  private var wanted: [SpellingTable.Wanted] = []

  /// - Parameter text: The file behind its header.
  init(_ text: DelimitedText, _ columns: DealColumns, _ style: NumberStyle) {
    self.text = text
    self.style = style
    columnCount = columns.headers.count
    places = columns.codedPlaces
    amountPlace = columns.place(of: .amount)
  }

  mutating func next(into batch: inout RowBatch) -> Bool {
    guard text.next(RowBatch.most, into: &batch) else { return false }
    for column in CodedColumn.allCases where places[column.rawValue] >= 0 {
      look(at: places[column.rawValue], of: batch)
      spellings[column.spellings].encode(
        wanted, in: batch.window.bytes, into: &batch.codes[column.rawValue])
    }
    readFigures(&batch)
    return true
  }

  /// Takes the cells of a column.
  private mutating func look(at place: Int, of batch: RowBatch) {
    wanted.removeAll(keepingCapacity: true)
    let (window, fields) = (batch.window, batch.fields)
    let span = unsafe window.bytes.span.bytes
    for record in batch.records {
      guard place < record.fieldCount else {
        wanted.append(.unstated)
        continue
      }
      let cell = RowWindow.trimmed(fields[record.firstField + place], span)
      if window.saysNothing(cell, span) {
        wanted.append(.unstated)
      } else if cell.hasDoubledQuotes {
        wanted.append(.unreadable)
      } else {
        wanted.append(SpellingTable.Wanted(cell: cell, hash: SpellingTable.hash(cell, span)))
      }
    }
  }

  private func readFigures(_ batch: inout RowBatch) {
    batch.figures.removeAll(keepingCapacity: true)
    guard amountPlace >= 0 else { return }
    let fields = batch.fields
    let bytes = batch.window.bytes
    let span = unsafe bytes.span.bytes
    for record in batch.records {
      guard record.fieldCount == columnCount else {
        batch.figures.append(nil)
        continue
      }
      let cell = RowWindow.trimmed(fields[record.firstField + amountPlace], span)
      let isEmpty = cell.lower == cell.upper
      batch.figures.append(isEmpty ? nil : PlainFigure(span, cell, style, false))
    }
  }
}
