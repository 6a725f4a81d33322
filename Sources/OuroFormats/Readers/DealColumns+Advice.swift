import OuroCore

/// What to do about columns that are missing.
extension DealColumns {
  var listed: String {
    let shown = headers.prefix(30).map { "`\($0)`" }.joined(separator: ", ")
    let more = headers.count > 30 ? " and \(Counted.digits(headers.count - 30)) more" : ""
    return "the columns are \(shown)\(more)"
  }

  func missing(_ sides: [DealColumn], _ file: String) -> Diagnostic {
    var notes = [listed]
    if relation.refusesDirections {
      notes.append("`from` and `to` can be read either way of a \(relation.noun)")
    }
    var free = unknown
    var named: [ColumnMapping] = []
    for side in sides {
      let place = free.indices.min { likeness($0, side, free) < likeness($1, side, free) }
      let header = place.map { free.remove(at: $0) } ?? "Name"
      named.append(ColumnMapping(header: header, word: relation.name(side)))
    }
    return Diagnostic(
      .badColumns,
      "no column is the \(sides.map(relation.name).joined(separator: ", and none the "))",
      at: Span(0, 0), notes: notes,
      help: "say which column tells what, in the shell, a script or a statement of `ouro ask`",
      correction: statement(named, file))
  }

  /// Less for headings that are more likely to name a side; the first of those alike wins.
  private func likeness(_ place: Int, _ side: DealColumn, _ free: [String]) -> Int {
    let guess = relation.guess(HeadingParts(free[place]))
    if guess == side { return 0 }
    let words = DealColumns.words(free[place])
    let (own, other) = side == .subject ? ("by", "to") : ("to", "by")
    if words.contains(own) { return 1 }
    let isOther = guess != nil || words.contains(other)
    return isOther || words.contains(where: DealColumns.noParty.contains) ? 3 : 2
  }

  private static let noParty: Set = [
    "no", "nr", "number", "id", "ref", "reference", "date", "day", "time", "amount", "sum",
    "value", "total", "currency", "type", "status", "category", "method", "year", "month",
  ]

  private static func words(_ heading: String) -> [String] {
    heading.lowercased().split { !$0.isLetter }.map(String.init)
  }

  // MARK: What is not read at all

  /// A kind of thing that no column tells, and the headings of columns not read that may tell it.
  struct Unread {
    let column: DealColumn
    let headers: [String]
  }

  /// - Parameter first: The cells of the first row.
  func unread(_ first: [String]) -> [Unread] {
    var found: [Unread] = []
    if place(of: .date) < 0, !hasDates {
      found.append(Unread(column: .date, headers: unknown(where: looksLikeDate)))
    }
    if place(of: .amount) < 0 {
      found.append(Unread(column: .amount, headers: unknown { header, _ in isAmount(header) }))
    }
    return found.filter { !$0.headers.isEmpty }
    func unknown(where isLike: (String, String) -> Bool) -> [String] {
      let known = Set(places.values)
      return headers.indices.filter {
        !known.contains($0) && isLike(headers[$0], $0 < first.count ? first[$0] : "")
      }.map { headers[$0] }
    }
  }

  private func looksLikeDate(_ heading: String, _ cell: String) -> Bool {
    let words = DealColumns.words(heading)
    if words.contains(where: DealColumns.numbering.contains) { return false }
    if words.contains(where: ["date", "day", "when", "timestamp"].contains) { return true }
    // Digits alone may be anything.
    guard cell.contains(where: { !$0.isNumber }) else { return false }
    switch WrittenDate(Array(cell.utf8)[...]) {
    case .period, .ambiguous: return true
    case .noSuchDay, .shortYear, .notADate: return false
    }
  }

  /// Amounts in thousands are not what they look like, and are not to be read as units.
  private func isAmount(_ heading: String) -> Bool {
    let parts = HeadingParts(heading)
    if parts.unit != nil { return parts.currency != nil }
    let words = DealColumns.words(heading)
    return words.contains(where: ["amount", "amt", "sum", "value", "total"].contains)
      && !words.contains(where: DealColumns.notUnits.contains)
  }

  private static let numbering: Set = ["no", "nr", "number", "id", "ref", "reference", "type"]
  /// What `Value Date`, `Amount No` and `Amount in thousands` tell is no amount of units.
  private static let notUnits: Set = numbering.union([
    "date", "day", "in", "k", "m", "mn", "bn", "tn", "thousand", "thousands", "million", "millions",
    "billion", "billions",
  ])
}
