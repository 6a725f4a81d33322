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
}

extension ParserCursor {
  /// Grammar: world ::= "as" "of" date | "as" "known" "on" date |
  /// ( "according" "to" | "originating" "with" ) names |
  /// "counting" "only"? ( "everything" | STATUS ( "and" STATUS )* ) | "with" "sources"
  mutating func parseOptionalWorld() throws(SyntaxError) -> WorldNode? {
    if accept(.asOf) { return .asOf(try parseDate()) }
    if accept(.asKnownOn) { return .asKnownOn(try parseDate()) }
    if accept(.originatingWith) { return .originatingWith(try parseNames()) }
    if accept(.accordingTo) { return .accordingTo(try parseNames()) }
    if accept(.withSources) { return .withSources }
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
    }
  }
}
