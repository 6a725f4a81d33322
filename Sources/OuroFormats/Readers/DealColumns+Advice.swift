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
}
