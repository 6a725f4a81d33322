package import OuroCore

/// What holds for a whole query.
package enum WorldNode: Hashable, Sendable {
  case accordingTo(NamesNode)
  /// `counting planned and withdrawn`, `counting only completed`
  case counting(only: Bool, [Status])
  /// `counting everything`
  case countingEverything(only: Bool)
  case withSources
}

extension ParserCursor {
  /// Grammar: world ::= "according" "to" names |
  /// "counting" "only"? ( "everything" | STATUS ( "and" STATUS )* ) | "with" "sources"
  mutating func parseOptionalWorld() throws(SyntaxError) -> WorldNode? {
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
    case .accordingTo(let names): "according to " + names.canonical
    case .counting(let isOnly, let statuses):
      "counting " + (isOnly ? "only " : "")
        + statuses.map(\.rawValue).joined(separator: " and ")
    case .countingEverything(let isOnly): "counting " + (isOnly ? "only " : "") + "everything"
    case .withSources: "with sources"
    }
  }
}
