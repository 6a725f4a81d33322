import OuroCore

extension ParserCursor {
  /// Grammar: date ::= YEAR | ISODATE | MONTH YEAR | NUMBER MONTH YEAR | QUARTER YEAR | PARAMETER
  mutating func parseDate() throws(SyntaxError) -> Period {
    let start = index
    do throws(SyntaxError) {
      return try readDate()
    } catch {
      throw foreignDate(at: start)?.mistake ?? error
    }
  }

  private mutating func readDate() throws(SyntaxError) -> Period {
    hope(for: ExpectedValue.date)
    if let given = try parseParameter(
      as: "a date",
      { cursor throws(SyntaxError) in
        try cursor.parseDate()
      })
    {
      return given
    }
    guard isAtDate() else { throw noDate() }
    let start = index
    if current.kind == .number, token(1).kind == .word, let month = month(at: index + 1) {
      let day = Int(source.words(current.span)) ?? 0
      advance(to: index + 2)
      guard let year = acceptYear() else { throw unexpectedDate(from: start) }
      guard let found = Day(year: year, month: month, day: day) else {
        throw noSuchDay(start, in: (year, month))
      }
      return Period(found)
    }
    if current.kind == .number {
      let bytes = source.bytes[current.span.lower..<current.span.upper]
      let isBroken = !isApart(index + 1) && !token(1).isSymbol("]") && isDateLike(token(1))
      guard PeriodReader.hasShape(bytes), !isBroken else { throw noDate() }
      advance()
      guard let period = PeriodReader.read(bytes) else {
        let parts = bytes.split(separator: UInt8(ascii: "-")).compactMap {
          Int(String(decoding: $0, as: UTF8.self))
        }
        throw noSuchDay(start, in: parts.count == 3 ? (parts[0], parts[1]) : nil)
      }
      return period
    }
    let month = month(at: index)
    let quarter = quarter(at: index)
    advance()
    guard let year = acceptYear() else { throw unexpectedDate(from: start) }
    let period =
      month.map { Period(year: year, month: $0) }
      ?? quarter.map { Period(year: year, quarter: $0) }
    guard let period, let period else { throw noSuchDay(start) }
    return period
  }

  /// Whether a date begins here, well or badly written.
  func isAtDate() -> Bool { isDate(at: index) }

  /// The same, of a token.
  func isDate(at place: Int) -> Bool {
    let kind = tokens[place].kind
    return kind == .number || kind == .parameter || month(at: place) != nil
      || quarter(at: place) != nil
  }

  /// Whether a token goes on with a date of another notation: `12/03/2025`.
  private func isDateLike(_ token: Token) -> Bool {
    token.isSymbol("/") || token.isSymbol(":") || token.isSymbol(".")
  }

  func month(at place: Int) -> Int? {
    guard tokens[place].kind == .word else { return nil }
    return PeriodReader.month(named: source.words(tokens[place].span).lowercased())
  }

  private func quarter(at place: Int) -> Int? {
    guard tokens[place].kind == .word else { return nil }
    return PeriodReader.quarter(named: source.words(tokens[place].span).lowercased())
  }

  private mutating func acceptYear() -> Int? {
    hope(for: ExpectedValue.number)
    let bytes = source.bytes[current.span.lower..<current.span.upper]
    guard current.kind == .number, bytes.count == 4, let period = PeriodReader.read(bytes) else {
      return nil
    }
    advance()
    return period.first.components.year
  }

  // MARK: Mistakes

  private static let monthNames = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]

  private func noSuchDay(
    _ start: Int, in month: (year: Int, month: Int)? = nil
  ) -> SyntaxError {
    let place = span(from: start)
    let length = month.flatMap { month in
      (28...31).last { Day(year: month.year, month: month.month, day: $0) != nil }.map {
        "\(ParserCursor.monthNames[month.month - 1]) \(month.year) has \($0) days"
      }
    }
    return SyntaxError(
      Diagnostic(
        .badDate, "there is no such day: `\(source.words(place))`", at: place,
        label: length ?? "",
        help: length == nil ? "months are 01 to 12, years 0001 to 9999" : "name a day of the month")
    )
  }

  private mutating func unexpectedDate(from start: Int) -> SyntaxError {
    if isAtEnd { return unexpected() }
    return noDate()
  }

  /// Something else stands where a date must.
  private mutating func noDate() -> SyntaxError {
    if case .symbol(let symbol) = current.kind, symbol.properties.numericType != nil {
      return foreignDigits()
    }
    guard current.kind == .number else { return unexpected() }
    let place = writtenInOnePiece(from: index)
    return SyntaxError(
      Diagnostic(
        .badDate, "`\(source.words(place))` is no date", at: place,
        help: "dates are `2025`, `2025-03`, `2025-03-28`, `March 2025`, `28 March 2025`, "
          + "`Q1 2025`"))
  }
}
