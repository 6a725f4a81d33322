import OuroCore

/// A date in the order or notation of somebody else's country.
struct ForeignDate {
  /// As it is written.
  let place: Span
  /// The days that it may be, as the language writes them: two when day and month may be either.
  let days: [String]

  var mistake: SyntaxError {
    SyntaxError(
      Diagnostic(
        .badDate, "a day is not written like this here", at: place,
        help: days.count > 1
          ? "say which day it is, the year first, then the month"
          : "write it as `28 March 2025` or `2025-03-28`"),
      repairs: days.map { [SyntaxError.Replacement(span: place, text: $0)] }, isChoice: true)
  }
}

extension ParserCursor {
  /// `March 28, 2025`, `28th of March 2025`, `28.03.2025`, `3/28/2025`, `2025/3/28`.
  func foreignDate(at start: Int) -> ForeignDate? {
    dateInWords(at: start) ?? dateInDigits(at: start)
  }

  private func dateInWords(at start: Int) -> ForeignDate? {
    var place = start
    if tokens[place].keyword == .the { place += 1 }
    var day = ordinal(at: place)
    if day != nil {
      place += 1
      if tokens[place].keyword == .of { place += 1 }
    }
    guard place < tokens.count, let month = month(at: place) else { return nil }
    let name = source.words(tokens[place].span)
    place += 1
    if day == nil {
      day = ordinal(at: place)
      place += 1
      if place < tokens.count, tokens[place].isSymbol(",") { place += 1 }
    }
    guard let day, place < tokens.count, let year = year(at: place),
      Day(year: year, month: month, day: day) != nil
    else { return nil }
    return ForeignDate(place: span(from: start, to: place + 1), days: ["\(day) \(name) \(year)"])
  }

  /// `28`, `28th`.
  private func ordinal(at place: Int) -> Int? {
    guard place < tokens.count, tokens[place].kind == .number else { return nil }
    let words = source.words(tokens[place].span).lowercased()
    let ending = ["st", "nd", "rd", "th"].first { words.hasSuffix($0) } ?? ""
    return Int(words.dropLast(ending.count)).flatMap { (1...31).contains($0) ? $0 : nil }
  }

  private func year(at place: Int) -> Int? {
    let words = source.words(tokens[place].span)
    return tokens[place].kind == .number && words.utf8.count == 4 ? Int(words) : nil
  }

  private func dateInDigits(at start: Int) -> ForeignDate? {
    let place = writtenInOnePiece(from: start)
    let words = source.words(place)
    for sign in ["/", ".", "-"] as [Character] {
      let parts = words.split(separator: sign, omittingEmptySubsequences: false).map { Int($0) }
      guard parts.count == 3, let first = parts[0], let second = parts[1], let third = parts[2]
      else { continue }
      let orders =
        first > 999
        ? [(first, second, third)]
        // With points the day comes first everywhere.
        : [(third, second, first)] + (sign == "." ? [] : [(third, first, second)])
      let days = orders.filter { $0.0 > 999 }.compactMap { year, month, day in
        Day(year: year, month: month, day: day)?.description
      }
      return days.isEmpty ? nil : ForeignDate(place: place, days: days.eachOnce())
    }
    return nil
  }

  /// Up to the next blank, comma or bracket.
  func writtenInOnePiece(from start: Int) -> Span {
    var end = start + 1
    while end < tokens.count - 1, !isApart(end), !tokens[end].isSymbol(","),
      !tokens[end].isSymbol("["), !tokens[end].isSymbol("]"), !tokens[end].isSymbol("?")
    {
      end += 1
    }
    return span(from: start, to: end)
  }
}
