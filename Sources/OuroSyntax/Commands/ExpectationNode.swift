package import OuroCore

/// `expect payers of CoreWeave to include OpenAI`
package enum ExpectationNode: Hashable, Sendable {
  case answer(QueryNode, ExpectedOutcome)
  /// A statement that must fail with this code, or with these words in its message. It need not
  /// parse, and is kept as written.
  case error(TextNode, from: TextNode)
}

/// What an answer is expected to be.
package enum ExpectedOutcome: Hashable, Sendable {
  case empty
  /// Just these parties, in any order.
  case names(NamesNode)
  /// These parties, and perhaps others.
  case includes(NamesNode)
  case money(Money)
  /// A count, or so many rows.
  case count(Int)
  case atLeast(Int)
  /// `yes`, `disputed`, `denied`, `not stated`.
  case verdict(String)
}

extension ParserCursor {
  /// Grammar: expect ::= "expect" ask world* "to" "be" outcome |
  /// "expect" ask world* "to" "include" names | "expect" "error" TEXT "from" ask world*
  mutating func parseOptionalExpectation() throws(SyntaxError) -> ExpectationNode? {
    guard !isAtLongName(), accept(.expect) else { return nil }
    if accept(.error) { return try parseExpectedError() }
    guard let end = outcomeAhead() else {
      _ = try parseAsked()
      try expect(.to)
      throw unexpected()
    }
    let query = try parsing(upTo: end) { cursor throws(SyntaxError) in try cursor.parseAsked() }
    try expect(.to)
    if accept(.include) { return .answer(query, .includes(try parseNames())) }
    try expect(.be)
    return .answer(query, try parseOutcome())
  }

  /// The last `to be` or `to include`: what stands before it is asked.
  private func outcomeAhead() -> Int? {
    tokens.indices.dropLast().last { place in
      tokens[place].keyword == .to
        && (tokens[place + 1].keyword == .be || tokens[place + 1].keyword == .include)
    }
  }

  private mutating func parseExpectedError() throws(SyntaxError) -> ExpectationNode {
    let words = try parseText()
    try expect(.from)
    guard !isAtEnd else { throw unexpected() }
    let start = index
    while !isAtEnd { advance() }
    return .error(words, from: TextNode(source.words(span(from: start)), at: span(from: start)))
  }

  /// Grammar: outcome ::= "empty" | names | money | NUMBER | "at" "least" NUMBER | verdict
  private mutating func parseOutcome() throws(SyntaxError) -> ExpectedOutcome {
    if accept(.empty) { return .empty }
    if accept(.atLeast) { return .atLeast(try parseCount(of: "rows", least: 0)) }
    if let verdict = try parseOptionalVerdictWord() { return .verdict(verdict) }
    if isAtPlainNumber(), token(1).kind == .end {
      return .count(try parseCount(of: "rows", least: 0))
    }
    if isAtMoney() { return .money(try parseMoney()) }
    return .names(try parseNames())
  }

  /// Grammar: verdict ::= "yes" | "disputed" | "denied" | "not" "stated"
  private mutating func parseOptionalVerdictWord() throws(SyntaxError) -> String? {
    if let word = accept(oneOf: [.yes, .disputed, .denied]) { return word.spelling }
    guard accept(.not) else { return nil }
    try expect(.stated)
    return "not stated"
  }
}

extension ExpectationNode {
  var canonical: String {
    switch self {
    case .answer(let query, let outcome): "expect \(query.canonical) \(outcome.canonical)"
    case .error(let words, let statement):
      "expect error \(QuotedText.quote(words.text)) from \(statement.text)"
    }
  }
}

extension ExpectedOutcome {
  /// `to be empty`, `to include OpenAI`.
  package var canonical: String {
    switch self {
    case .empty: "to be empty"
    case .names(let names): "to be " + names.canonical
    case .includes(let names): "to include " + names.canonical
    case .money(let money): "to be " + money.written
    case .count(let count): "to be \(count)"
    case .atLeast(let count): "to be at least \(count)"
    case .verdict(let verdict): "to be " + verdict
    }
  }
}
