import OuroCore

/// What stands behind `of`, `by`, a verb.
package indirect enum OperandNode: Hashable, Sendable {
  /// `both A and B` and `either A or B` are the same as without the first word.
  case names(NamesNode)
  case phrase(PhraseCore, at: NodeSpan)
}

/// `Microsoft, OpenAI and Nvidia`
package struct NamesNode: Hashable, Sendable {
  /// Never empty.
  package let names: [NameNode]
  /// Joined by `or`; false when there is one name.
  package let isEither: Bool
}

extension ParserCursor {
  /// Grammar: operand ::= names | "both" ( name | all-of ) | "either" ( name | one-of ) | core
  mutating func parseOperand() throws(SyntaxError) -> OperandNode {
    try enter()
    let operand = try parseOperandBody()
    leave()
    return operand
  }

  private mutating func parseOperandBody() throws(SyntaxError) -> OperandNode {
    if let names = try parseOptionalLedNames() { return .names(names) }
    if isAtNames() { return .names(try parseNames()) }
    let start = index
    let core = try parseCore()
    if core.mayTakeBrackets { noteBrackets(span(from: start)) }
    return .phrase(core, at: NodeSpan(span(from: start)))
  }

  /// `both A and B`, `either A or B`
  private mutating func parseOptionalLedNames() throws(SyntaxError) -> NamesNode? {
    let start = index
    guard !isAtLongName(), let lead = accept(oneOf: [.both, .either]) else { return nil }
    hope(forA: .name)
    let names = try parseNames()
    guard names.names.count < 2 || names.isEither == (lead == .either) else {
      throw wrongLead(lead, start)
    }
    return names
  }

  /// Grammar: names ::= name | all-of | one-of
  ///
  /// Grammar: all-of ::= name ( "," name )* ","? ( "and" name )+
  ///
  /// Grammar: one-of ::= name ( "," name )* ","? ( "or" name )+
  mutating func parseNames() throws(SyntaxError) -> NamesNode {
    let start = index
    var lastName = index
    var names = [try takeListName()]
    var hasComma = false
    while at(sign: ","), let next = nameAhead(index + 1), !isPossessive(next),
      tokens[index + 1].keyword != .and, tokens[index + 1].keyword != .or
    {
      try countTerm()
      advance()
      lastName = index
      names.append(try take(next))
      hasComma = true
    }
    var joiner: Keyword?
    if at(sign: ","), [.and, .or].contains(token(1).keyword), hasComma || isName(at: index + 2) {
      advance()
    }
    while let next = joinedName(joiner) {
      try countTerm()
      joiner = current.keyword
      advance()
      lastName = index
      names.append(try take(next))
    }
    if hasComma, joiner == nil {
      hope(for: .and)
      hope(for: .or)
      throw unexpected()
    }
    lastList = NameList(start: start, lastName: lastName, end: index, count: names.count)
    return NamesNode(names: names, isEither: joiner == .or)
  }

  private mutating func isName(at place: Int) -> Bool {
    nameAhead(place).map { !isPossessive($0) } ?? false
  }

  private mutating func takeListName() throws(SyntaxError) -> NameNode {
    hope(forA: .name)
    guard let place = nameAhead(index) else { throw unexpected() }
    return try take(place)
  }

  /// The name behind the joiner that stands here, when it goes on with the list.
  private mutating func joinedName(_ joiner: Keyword?) -> NamePlace? {
    for word in [Keyword.and, .or] where joiner == nil || joiner == word {
      hope(for: word)
      guard current.keyword == word else { continue }
      guard let next = nameAhead(index + 1), !isPossessive(next) else { return nil }
      return next
    }
    return nil
  }

  private func wrongLead(_ lead: Keyword, _ start: Int) -> SyntaxError {
    let other = lead == .both ? "either" : "both"
    return SyntaxError(
      Diagnostic(
        .unexpected,
        "`\(lead.spelling)` goes with `\(lead == .both ? "and" : "or")`, not with "
          + "`\(lead == .both ? "or" : "and")`",
        at: span(from: start), help: "write which is meant"),
      repairs: [[SyntaxError.Replacement(span: tokens[start].span, text: other)]])
  }
}

extension OperandNode {
  var canonical: String {
    switch self {
    case .names(let names): names.canonical
    case .phrase(let core, _): core.canonical
    }
  }
}

extension NamesNode {
  var canonical: String {
    let words = names.map(\.canonical)
    let joiner = isEither ? " or " : " and "
    guard words.count > 2, let last = words.last else { return words.joined(separator: joiner) }
    return words.dropLast().joined(separator: ", ") + joiner + last
  }
}
