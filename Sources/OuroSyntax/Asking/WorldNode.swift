package import OuroCore

/// What holds for a whole query.
package enum WorldNode: Hashable, Sendable {
  case asOf(Period)
  case asKnownOn(Period)
  case accordingTo(NamesNode)
  case originatingWith(NamesNode)
  /// `counting planned and withdrawn`, `counting only completed`
  case counting(only: Bool, [Status])
  /// `counting everything`
  case countingEverything(only: Bool)
  case withSources
  /// `in EUR`, `in EUR at 2025-03-31 rates`
  case inCurrency(CurrencyNode)
}

/// One currency for all amounts, by the rates of a day.
package struct CurrencyNode: Hashable, Sendable {
  package let currency: Currency
  package let date: Period?
  package let place: NodeSpan

  var canonical: String { "in \(currency.code)" + (date.map { " at \($0) rates" } ?? "") }
}

extension ParserCursor {
  /// Grammar: world ::= "as" "of" date | "as" "known" "on" date |
  /// ( "according" "to" | "originating" "with" ) names |
  /// "counting" "only"? ( "everything" | STATUS ( "and" STATUS )* ) | "with" "sources" |
  /// "in" CURRENCY ( "at" date "rates" )?
  mutating func parseOptionalWorld() throws(SyntaxError) -> WorldNode? {
    if accept(.asOf) { return .asOf(try parseDate()) }
    if accept(.asKnownOn) { return .asKnownOn(try parseDate()) }
    if accept(.originatingWith) { return .originatingWith(try parseNames()) }
    if accept(.accordingTo) { return .accordingTo(try parseNames()) }
    if accept(.withSources) { return .withSources }
    if accept(.in) { return try parseCurrency() }
    guard accept(.counting) else { return nil }
    let isOnly = accept(.only)
    if accept(.everything) { return .countingEverything(only: isOnly) }
    var statuses: [Status] = []
    repeat {
      try countTerm()
      guard let status = acceptStatus() else { throw unexpected() }
      statuses.append(status)
    } while accept(.and)
    return .counting(only: isOnly, statuses)
  }

  private mutating func parseCurrency() throws(SyntaxError) -> WorldNode {
    hope(for: ExpectedValue.currency)
    guard let currency = currency(at: index) else { throw unexpected() }
    let start = index - 1
    advance()
    var date: Period?
    if accept(.at) {
      date = try parseDate()
      try expect(.rates)
    }
    return .inCurrency(
      CurrencyNode(currency: currency, date: date, place: NodeSpan(span(from: start))))
  }

  /// Whether the code of a currency stands at a token. No document is labelled so.
  func isCurrency(at place: Int) -> Bool { place < tokens.count && currency(at: place) != nil }
}

extension WorldNode {
  var canonical: String {
    switch self {
    case .asOf(let date): "as of \(date)"
    case .asKnownOn(let date): "as known on \(date)"
    case .accordingTo(let names): "according to " + names.canonical
    case .originatingWith(let names): "originating with " + names.canonical
    case .counting(let isOnly, let statuses):
      "counting " + (isOnly ? "only " : "")
        + statuses.map(\.rawValue).joined(separator: " and ")
    case .countingEverything(let isOnly): "counting " + (isOnly ? "only " : "") + "everything"
    case .withSources: "with sources"
    case .inCurrency(let node): node.canonical
    }
  }
}
