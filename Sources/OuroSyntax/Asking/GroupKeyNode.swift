import OuroCore

/// What the rows of a table have in common: `per payer and year`.
package enum GroupKeyNode: Hashable, Sendable {
  case role(WordNode)
  case word(GroupWord)
}

/// The words of the language among the keys.
package enum GroupWord: String, Hashable, Sendable, CaseIterable {
  case giver, receiver, relation, status, currency, document, year, quarter, month
}

extension ParserCursor {
  /// The keys behind `per`.
  mutating func parseGroupKeys() throws(SyntaxError) -> [GroupKeyNode] {
    guard accept(.per) else { return [] }
    var keys: [GroupKeyNode] = []
    repeat {
      try countTerm()
      keys.append(try parseGroupKey())
    } while accept(.and)
    if current.keyword == .per { throw keysApart() }
    return keys
  }

  /// `payments per payer per year`.
  private func keysApart() -> SyntaxError {
    SyntaxError(
      Diagnostic(
        .unexpected, "a table has one `per`", at: current.span,
        help: "join what its rows are made by with `and`"),
      repairs: [[SyntaxError.Replacement(span: current.span, text: "and")]])
  }

  /// Grammar: key ::= ROLE | "giver" | "receiver" | "relation" | "status" | "currency" |
  /// "document" | "year" | "quarter" | "month"
  private mutating func parseGroupKey() throws(SyntaxError) -> GroupKeyNode {
    let words: [Keyword] = [
      .giver, .receiver, .relation, .status, .currency, .document, .year, .quarter, .month,
    ]
    if let keyword = accept(oneOf: words), let word = GroupWord(rawValue: keyword.spelling) {
      return .word(word)
    }
    guard let role = acceptPlainWord(.role) else { throw unexpected() }
    return .role(role)
  }
}

extension [GroupKeyNode] {
  /// Behind a blank and `per`.
  var asTail: String { isEmpty ? "" : " per " + map(\.canonical).joined(separator: " and ") }
}

extension GroupKeyNode {
  var canonical: String {
    switch self {
    case .role(let role): role.forms.one
    case .word(let word): word.rawValue
    }
  }
}
