import OuroCore

/// The last list of names read: where it stands, and its last name.
struct NameList {
  let start: Int
  let lastName: Int
  let end: Int
  let count: Int
}

extension ParserCursor {
  /// Two joiners in one set, where the parser stands at the second one.
  mutating func mixedJoiners(_ places: [Int], behind length: Int) -> SyntaxError {
    let joinerAt = index
    let left = (places[0], joinerAt)
    var repairs = [[open(left.0), close(left.1)]]
    advance(to: index + length)
    let next = index
    let isBare = nameAhead(index).map { !isPossessive($0) } ?? false
    if let end = try? endOfTerm(), let last = places.last {
      if isBare { repairs[0] += bracketed(next, end) }
      repairs.append([open(last)] + [close(end)])
    }
    retreat(to: joinerAt)
    return mixed(at: joinerAt, length, repairs)
  }

  /// The token behind the term that begins here.
  private mutating func endOfTerm() throws(SyntaxError) -> Int {
    if let name = nameAhead(index), !isPossessive(name) {
      _ = try parseNames()
    } else {
      _ = try parsePhrase()
    }
    return index
  }

  /// A name alone behind `and` or `or`, where only a phrase can stand.
  mutating func bareName(_ name: NamePlace, joinerAt: Int) -> SyntaxError {
    let next = index
    guard let list = lastList, list.end == joinerAt, list.count > 1 else {
      let place = span(from: next, to: name.end)
      return SyntaxError(
        Diagnostic(
          .unexpected,
          "a name alone stands after `\(source.words(tokens[joinerAt].span))`, behind a phrase",
          at: place, label: "a name joins only other names",
          help: "put the name in brackets, or say what it is to the others"),
        repairs: [bracketed(next, name.end)])
    }
    let outer = list.start > 0 && tokens[list.start - 1].kind != .symbol("(")
    let lead = outer ? [open(list.start)] : []
    let trail = outer ? [close(name.end)] : []
    let left = lead + [open(list.start), close(list.end)] + bracketed(next, name.end) + trail
    let right = lead + [open(list.lastName), close(name.end)] + trail
    return mixed(at: joinerAt, 1, [left, right])
  }

  private func mixed(
    at joiner: Int, _ length: Int, _ repairs: [[SyntaxError.Replacement]]
  ) -> SyntaxError {
    let place = span(from: joiner, to: joiner + length)
    return SyntaxError(
      Diagnostic(
        .mixedJoiners, "`and`, `or` and `except` stand side by side without brackets", at: place,
        label: "this joins what another word has joined already",
        help: "put brackets around what belongs together"),
      repairs: repairs, isChoice: true)
  }

  private func open(_ place: Int) -> SyntaxError.Replacement {
    let lower = tokens[place].span.lower
    return SyntaxError.Replacement(span: Span(lower, lower), text: "(")
  }

  /// Behind the token before `place`.
  private func close(_ place: Int) -> SyntaxError.Replacement {
    let upper = tokens[place - 1].span.upper
    return SyntaxError.Replacement(span: Span(upper, upper), text: ")")
  }

  private func bracketed(_ start: Int, _ end: Int) -> [SyntaxError.Replacement] {
    if tokens[start].isSymbol("(") { return [] }
    return [open(start), close(end)]
  }
}
