import OuroCore

/// A question with a verb, or for a role.
package enum QuestionNode: Hashable, Sendable {
  /// `does OpenAI pay CoreWeave`; `OpenAI pays CoreWeave?` is the same.
  case does(NameNode, WordNode, OperandNode, [BoundNode])
  /// `is OpenAI a payer of CoreWeave`
  case isRole(NameNode, WordNode, OperandNode)
  /// `who pays CoreWeave`
  case who(WordNode, OperandNode, [BoundNode])
  /// `whom does OpenAI pay`
  case whom(NameNode, WordNode, [BoundNode])
}

extension ParserCursor {
  /// Grammar: question ::= "does" name VERB operand bound* | "is" name article? ROLE "of" operand |
  /// "who" VERB operand bound* | ( "whom" | "who" ) "does" name VERB bound*
  mutating func parseOptionalQuestion() throws(SyntaxError) -> QuestionNode? {
    if accept(.does) { return try parseVerdict() }
    if accept(.is) {
      return try parseRole(of: try parseName())
    }
    if accept(.whom) {
      try expect(.does)
      return try parseWhom()
    }
    guard accept(.who) else { return nil }
    if accept(.does) { return try parseWhom() }
    if current.keyword == .is, nameAhead(index + 1) != nil { throw whoIs() }
    guard let verb = acceptPlainWord(.verb) else { throw unexpected() }
    let operand = try parseOperand()
    return .who(verb, operand, try parseBounds())
  }

  /// `who is CoreWeave`, where the parser stands at `is`.
  private func whoIs() -> SyntaxError {
    let place = span(from: index - 1, to: index + 1)
    return SyntaxError(
      Diagnostic(
        .unexpected, "expected a verb or `does` after `who`, not `is`", at: current.span,
        help: "what is known of a party is found with `about`"),
      repairs: [[SyntaxError.Replacement(span: place, text: "about")]])
  }

  /// `OpenAI pays CoreWeave`, in a statement that ends with a question mark.
  mutating func parseOptionalVerdict() throws(SyntaxError) -> QuestionNode? {
    guard let name = nameAhead(index), isVerb(at: name.end) else { return nil }
    return try parseVerdict()
  }

  /// `a payer of CoreWeave`, said of a name.
  mutating func parseRole(of name: NameNode) throws(SyntaxError) -> QuestionNode {
    skipArticle()
    guard let role = acceptPlainWord(.role) else { throw unexpected() }
    guard accept(.of) else { throw missingOf(role) }
    return .isRole(name, role, try parseOperand())
  }

  /// `OpenAI pay CoreWeave`
  mutating func parseVerdict() throws(SyntaxError) -> QuestionNode {
    let name = try parseName()
    guard let verb = acceptPlainWord(.verb) else { throw unexpected() }
    let operand = try parseOperand()
    return .does(name, verb, operand, try parseBounds())
  }

  private mutating func parseWhom() throws(SyntaxError) -> QuestionNode {
    let name = try parseName()
    guard let verb = acceptPlainWord(.verb) else { throw unexpected() }
    return .whom(name, verb, try parseBounds())
  }
}

extension QuestionNode {
  var canonical: String {
    switch self {
    case .does(let name, let verb, let operand, let bounds):
      "does \(name.canonical) \(verb.forms.many) \(operand.canonical)" + bounds.asTail
    case .isRole(let name, let role, let operand):
      "is \(name.canonical) \(role.forms.one.withArticle) of \(operand.canonical)"
    case .who(let verb, let operand, let bounds):
      "who \(verb.forms.one) \(operand.canonical)" + bounds.asTail
    case .whom(let name, let verb, let bounds):
      "whom does \(name.canonical) \(verb.forms.many)" + bounds.asTail
    }
  }
}

extension String {
  /// `a payer`, `an owner`
  var withArticle: String {
    let isVowel = "aeiouAEIOU".unicodeScalars.contains(unicodeScalars.first ?? " ")
    return (isVowel ? "an " : "a ") + self
  }
}
