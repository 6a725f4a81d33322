import OuroCore

/// Where the parser stands in one statement.
///
/// `parse…` returns a construct or throws the user's mistake, `parseOptional…` returns `nil` when
/// the construct does not begin here, `expect…` is for what must stand here, `presume…` for what we
/// made sure of before.
struct ParserCursor {
  let source: SourceText
  /// Never empty; the last one is `.end`.
  var tokens: [Token]
  var lexicon: any Lexicon
  /// Values given from outside, by name, without the `$`.
  let parameters: [String: String]
  private(set) var index = 0
  /// How deep the phrase being read is nested.
  private var depth = 0
  /// Terms joined so far.
  private var terms = 0
  private var furthest = 0
  private var expected = ExpectedSet()
  /// Known phrases by the token they begin with.
  var phrases = TokenNotes<[KnownPhrase]>()
  /// The folded bytes of tokens, as far as they were asked for.
  var keys = TokenNotes<[UInt8]>()
  /// How many tokens were looked at: what the work of a statement is measured in.
  var work = 0
  /// Whether what is read ends at `between` and two days.
  var isBetweenDays = false
  /// The phrases read that stand in the place of a name or between joiners, without brackets.
  private(set) var bracketable: [Span] = []
  /// The last list of names read.
  var lastList: NameList?

  static let depthLimit = 200
  static let termLimit = 10_000

  init(
    source: SourceText, tokens: [Token], lexicon: any Lexicon, parameters: [String: String] = [:]
  ) {
    self.source = source
    self.tokens = tokens
    self.lexicon = lexicon
    self.parameters = parameters
  }

  // MARK: Looking

  var current: Token { tokens[index] }

  var isAtEnd: Bool { current.kind == .end }

  /// The token so many places ahead; the end when there is none.
  func token(_ ahead: Int) -> Token { tokens[min(index + ahead, tokens.count - 1)] }

  /// The words of the statement from one token up to, not including, another.
  func span(from start: Int, to end: Int) -> Span {
    guard end > start else { return Span(tokens[start].span.lower, tokens[start].span.lower) }
    return Span(tokens[start].span.lower, tokens[end - 1].span.upper)
  }

  /// The span from a token up to where the parser stands.
  func span(from start: Int) -> Span { span(from: start, to: index) }

  /// The offset of the furthest place, for which everything accepted is remembered.
  var furthestOffset: Int { tokens[furthest].span.lower }

  var furthestIndex: Int { furthest }

  /// What was expected at the furthest place, as sets.
  var expectedSet: ExpectedSet { expected }

  // MARK: Moving

  mutating func advance() {
    work += 1
    if index < tokens.count - 1 { index += 1 }
  }

  mutating func advance(to next: Int) {
    work += max(0, next - index)
    index = min(next, tokens.count - 1)
  }

  /// Goes back to a place looked ahead from.
  mutating func retreat(to place: Int) {
    index = place
    bracketable.removeAll { $0.lower >= tokens[place].span.lower }
  }

  /// Remembers a phrase that reads the same in brackets.
  mutating func noteBrackets(_ span: Span) { bracketable.append(span) }

  /// Whether what is expected at `place` is still of interest; forgets what was expected before.
  private mutating func reaches(_ place: Int) -> Bool {
    if place > furthest {
      furthest = place
      expected = ExpectedSet()
    }
    return place == furthest
  }

  mutating func hope(for keyword: Keyword) {
    if reaches(index) { expected.insert(keyword) }
  }

  mutating func hope(forA classes: WordClasses) {
    if reaches(index) { expected.insert(classes) }
  }

  mutating func hope(for value: ExpectedValue) {
    if reaches(index) { expected.insert(value) }
  }

  mutating func hope(for phrase: Phrase) {
    if reaches(index) { expected.insert(phrase) }
  }

  // MARK: Words of the language

  mutating func at(_ keyword: Keyword) -> Bool {
    hope(for: keyword)
    return current.keyword == keyword
  }

  mutating func accept(_ keyword: Keyword) -> Bool {
    guard at(keyword) else { return false }
    advance()
    return true
  }

  /// The first of these that stands here.
  mutating func accept(oneOf keywords: [Keyword]) -> Keyword? {
    for keyword in keywords { hope(for: keyword) }
    guard let keyword = current.keyword, keywords.contains(keyword) else { return nil }
    advance()
    return keyword
  }

  mutating func expect(_ keyword: Keyword) throws(SyntaxError) {
    if !accept(keyword) { throw unexpected() }
  }

  mutating func at(_ phrase: Phrase) -> Bool {
    hope(for: phrase)
    for (offset, word) in phrase.words.enumerated() where token(offset).keyword != word {
      if offset > 0, reaches(index + offset) { expected.insert(word) }
      return false
    }
    return true
  }

  mutating func accept(_ phrase: Phrase) -> Bool {
    guard at(phrase) else { return false }
    advance(to: index + phrase.words.count)
    return true
  }

  mutating func at(sign: Unicode.Scalar) -> Bool {
    if reaches(index) { expected.insert(sign) }
    return current.isSymbol(sign)
  }

  mutating func accept(sign: Unicode.Scalar) -> Bool {
    guard at(sign: sign) else { return false }
    advance()
    return true
  }

  mutating func expect(sign: Unicode.Scalar) throws(SyntaxError) {
    if !accept(sign: sign) { throw unexpected() }
  }

  // MARK: Limits

  mutating func enter() throws(SyntaxError) {
    depth += 1
    guard depth <= ParserCursor.depthLimit else {
      throw SyntaxError(
        Diagnostic(
          .tooDeep, "phrases nest more than \(ParserCursor.depthLimit) deep", at: current.span,
          label: "the \(ParserCursor.depthLimit + 1)st level begins here",
          help: "ask in several statements"))
    }
  }

  mutating func leave() { depth -= 1 }

  /// Counts one more term of a chain or list.
  mutating func countTerm() throws(SyntaxError) {
    terms += 1
    guard terms <= ParserCursor.termLimit else {
      throw SyntaxError(
        Diagnostic(
          .tooLong, "the statement joins more than 10,000 terms", at: current.span,
          label: "one too many", help: "ask in several statements"))
    }
  }

  /// Names what we made sure of before; a fault of ours when it is not so.
  func presume(_ holds: Bool, _ what: StaticString) { precondition(holds, "presumed \(what)") }
}
