import OuroCore

extension CellReader {
  /// The columns that hold dates; each is written in a way of its own.
  enum DateColumn: Int {
    case date, since, until

    var column: DealColumn {
      switch self {
      case .date: .date
      case .since: .since
      case .until: .until
      }
    }
  }

  mutating func date(
    _ cell: DelimitedText.Field, in column: DateColumn
  ) throws(Diagnostic) -> Period {
    let hash = hash(cell)
    if let known = find(cell, hash, in: dates[column.rawValue]) { return datesKnown[Int(known)] }
    let period = try written(cell, in: column)
    remember(
      UInt32(truncatingIfNeeded: datesKnown.count), for: cell, hash, in: &dates[column.rawValue])
    datesKnown.append(period)
    return period
  }

  private mutating func written(
    _ cell: DelimitedText.Field, in column: DateColumn
  ) throws(Diagnostic) -> Period {
    let contents = text.contents(cell)
    let order = orders[column.rawValue]
    switch WrittenDate(contents[...], order: order.style) {
    case .period(let period): return period
    case .noSuchDay: throw bad(.badDate, "there is no such day: `\(text.text(cell))`", cell)
    case .shortYear:
      throw bad(
        .badDate, "the year of `\(text.text(cell))` has two figures", cell,
        help: "write years with four: 2015-03-25")
    case .notADate:
      throw bad(
        .badDate, "`\(text.text(cell))` is no date", cell,
        help: "dates look like `2015-03-25`, `25.03.2015`, `Mar 25, 2015` or `2015-03`")
    case .ambiguous(let dayFirst, let monthFirst):
      if order.isSettled {
        throw bad(
          .badDate, "`\(text.text(cell))` can be read as \(dayFirst) or as \(monthFirst)", cell,
          help: "no other row of the column settles it: write dates like \(dayFirst)")
      }
      settleOrder(of: column)
      return try written(cell, in: column)
    }
  }

  private mutating func settleOrder(of column: DateColumn) {
    let place = columns.places[column.column] ?? -1
    let found = evidence(in: place) { text, cell in
      WrittenDate.order(shownBy: text.contents(cell)[...])
    }
    orders[column.rawValue] = ColumnStyle(style: found?.shown, isSettled: true)
    guard let found else { return }
    let words = found.shown == .dayFirst ? "the day first" : "the month first"
    remarks.append(
      "dates of the column `\(heading(place))` are read with \(words), as row \(found.row) shows")
  }

  func twoDates(_ cell: DelimitedText.Field) -> Diagnostic {
    bad(.badDate, "the row has a date, and a `since` or `until` too", cell)
  }
}
