import OuroCore

extension CellReader {
  mutating func date(
    _ cell: DelimitedText.Field, in column: CodedColumn
  ) throws(Diagnostic) -> Period {
    if let known = meaning(column) { return datesKnown[Int(known)] }
    let period = try written(cell, in: column)
    remember(UInt32(truncatingIfNeeded: datesKnown.count), column)
    datesKnown.append(period)
    return period
  }

  private mutating func written(
    _ cell: DelimitedText.Field, in column: CodedColumn
  ) throws(Diagnostic) -> Period {
    let contents = window.contents(cell)
    let order = orders[column.rawValue]
    switch WrittenDate(contents[...], order: order.style) {
    case .period(let period): return period
    case .noSuchDay: throw bad(.badDate, "there is no such day: `\(window.text(cell))`", cell)
    case .shortYear:
      throw bad(
        .badDate, "the year of `\(window.text(cell))` has two figures", cell,
        help: "write years with four: 2015-03-25")
    case .notADate:
      throw bad(
        .badDate, "`\(window.text(cell))` is no date", cell,
        help: "dates look like `2015-03-25`, `25.03.2015`, `Mar 25, 2015` or `2015-03`")
    case .ambiguous(let dayFirst, let monthFirst):
      if order.isSettled {
        throw bad(
          .badDate, "`\(window.text(cell))` can be read as \(dayFirst) or as \(monthFirst)", cell,
          help: "no other row of the column settles it: write dates like \(dayFirst)")
      }
      settleOrder(of: column, hasPoints: contents.contains(UInt8(ascii: ".")))
      return try written(cell, in: column)
    }
  }

  /// Looks for a row that shows which comes first, the day or the month. Where none does, points
  /// between them do: hardly anybody writes `03.25.2015`.
  private mutating func settleOrder(of column: CodedColumn, hasPoints: Bool) {
    let place = columns.place(of: column.column)
    let found = evidence(in: place) { window, cell in
      WrittenDate.order(shownBy: window.contents(cell)[...])
    }
    let isByPoints = hasPoints && found == nil && !showsMonthFirst(in: place)
    orders[column.rawValue] = ColumnStyle(
      style: found?.shown ?? (isByPoints ? .dayFirst : nil), isSettled: true)
    if isByPoints {
      remarks.append(
        "dates of the column `\(heading(place))` are read with the day first, as usual with points")
    }
    guard let found else { return }
    let words = found.shown == .dayFirst ? "the day first" : "the month first"
    remarks.append(
      "dates of the column `\(heading(place))` are read with \(words), as row \(found.row) shows")
  }

  private func showsMonthFirst(in place: Int) -> Bool {
    evidence(in: place) { window, cell in
      WrittenDate.order(shownBy: window.contents(cell)[...]) == .monthFirst ? true : nil
    } != nil
  }

  func twoDates(_ cell: DelimitedText.Field) -> Diagnostic {
    bad(.badDate, "the row has a date, and a `since` or `until` too", cell)
  }
}
