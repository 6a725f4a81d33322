import OuroCore

extension ParserCursor {
  /// What is wrong where the parser got stuck: the furthest place it looked at.
  mutating func unexpected() -> SyntaxError {
    let place = max(furthestIndex, index)
    let expected = place == furthestIndex ? expectedSet : ExpectedSet()
    let list = ExpectedWords(expected.expectation(at: 0))
    let token = tokens[place]
    if token.kind == .parameter, parameter(at: token.span) == nil { return notGiven(token) }
    if let command = shellCommand(at: place) { return command }
    let lead = place > 0 ? " after \(quoted(tokens[place - 1]))" : ""
    if token.kind == .end {
      return SyntaxError(
        Diagnostic(
          .unfinished, "expected \(list.words)\(lead)", at: token.span,
          label: "the statement stops here", notes: list.notes))
    }
    if let stranger = stranger(at: place, expected) { return stranger }
    if let reserved = reservedWord(at: place, expected) { return reserved }
    var repairs: [[SyntaxError.Replacement]] = []
    var help: String?
    if expected.contains(.that), isVerb(at: place) {
      // `companies pay CoreWeave`
      help = "say it with `that`"
      let lower = token.span.lower
      repairs = [[SyntaxError.Replacement(span: Span(lower, lower), text: "that ")]]
    }
    if expected.contains(.and), place > 0, reading(at: place, as: .role) != nil {
      // `CoreWeave payers`
      help = "say whose with `'s`, or with `of`"
      let upper = tokens[place - 1].span.upper
      repairs = [[SyntaxError.Replacement(span: Span(upper, upper), text: "'s")]]
    }
    return SyntaxError(
      Diagnostic(
        .unexpected, "expected \(list.words)\(lead), not \(quoted(token))", at: token.span,
        label: place > 0 && expected.classes.contains(.name) && token.keyword != nil
          ? "a word of the language" : "",
        notes: list.notes,
        help: help ?? documentAdvice(at: place, expected)
          ?? Loanword.advice(source.words(token.span))),
      repairs: repairs)
  }

  /// What to do about a document where a party must stand.
  private mutating func documentAdvice(at place: Int, _ expected: ExpectedSet) -> String? {
    guard expected.classes.contains(.name), place > 0,
      let label = reading(at: place, as: .document)?.meaning.forms.one
    else { return nil }
    return "`\(label)` is a document: name its publisher, or ask for `claims in \(label)`"
  }

  func quoted(_ token: Token) -> String {
    let words = source.words(Span(token.span.lower, min(token.span.upper, token.span.lower + 60)))
    return "`\(words)`"
  }

  // MARK: Unknown words

  /// The mistake when nobody knows the word at a token.
  private mutating func stranger(at place: Int, _ expected: ExpectedSet) -> SyntaxError? {
    guard isUnknown(place) else { return nil }
    let words = source.words(tokens[place].span)
    if let advice = Loanword.advice(words) {
      return SyntaxError(
        Diagnostic(
          .unknownWord, "`\(words)` is no word of this language", at: tokens[place].span,
          help: advice))
    }
    let end = endOfRun(from: place)
    let run = span(from: place, to: end)
    let classes = fitting(expected.classes, place, end)
    let known = ExpectedWords(expected.expectation(at: 0)).singleWords.flatMap {
      Keyword(word: $0)?.entry.spellings ?? [$0]
    }
    guard !classes.isEmpty || !known.isEmpty else { return nil }
    let shown = source.words(run)
    var suggestions = classes.isEmpty ? [] : lexicon.near(shown, classes)
    if suggestions.isEmpty || classes != .name {
      suggestions += NearestNames.of(words, among: known)
    }
    suggestions = Array(suggestions.prefix(4))
    let isName = classes == .name
    return SyntaxError(
      Diagnostic(
        isName ? .unknownName : code(of: classes), title(classes, shown), at: run,
        help: help(classes, suggestions, behind: place), suggestions: suggestions),
      repairs: suggestions.map { replacement(run, by: $0, isName) })
  }

  private func replacement(
    _ run: Span, by word: String, _ isName: Bool
  ) -> [SyntaxError.Replacement] {
    let text = isName && needsQuotes(word) ? QuotedText.quote(word) : word
    return [SyntaxError.Replacement(span: run, text: text)]
  }

  /// Which classes of words the writer may have meant.
  private mutating func fitting(_ classes: WordClasses, _ place: Int, _ end: Int) -> WordClasses {
    guard classes.contains(.name) else { return classes }
    if isVerb(at: end) || tokens[end].keyword == .denies { return .name }
    let first = source.bytes[tokens[place].span.lower]
    let isCapital = (0x41...0x5A).contains(first) || first >= 0x80
    if tokens[end].keyword == .of, !isCapital || place == 0 { return classes.subtracting(.name) }
    if isCapital || place > 0 || classes == .name { return .name }
    return classes
  }

  private func code(of classes: WordClasses) -> DiagnosticCode {
    switch classes {
    case .label: .unknownLabel
    case .document: .unknownDocument
    default: .unknownWord
    }
  }

  private func title(_ classes: WordClasses, _ words: String) -> String {
    switch classes {
    case .name: "no party is named `\(words)`"
    case .role: "no role is named `\(words)`"
    case .kind: "no kind is named `\(words)`"
    case .verb: "no relation has the verb `\(words)`"
    case .relation: "no relation is named `\(words)`"
    case .label: "no deal or claim has the label `\(words)`"
    case .document: "no document is named `\(words)`"
    default: "`\(words)` means nothing here"
    }
  }

  private func help(
    _ classes: WordClasses, _ suggestions: [String], behind place: Int
  ) -> String? {
    if suggestions.count == 1 { return "a similar one exists: `\(suggestions[0])`" }
    if !suggestions.isEmpty {
      return "similar ones exist: " + suggestions.map { "`\($0)`" }.joined(separator: ", ")
    }
    switch classes {
    case .name where isSource(at: place):
      return "declare who says so first, as in `publication Acme News`"
    case .name:
      return "declare the party first, as in `company Acme`, or find one with `names like \"…\"`"
    case .relation: return "`relations` lists the relations"
    case .document: return "`documents` lists the documents"
    case .label: return nil
    default: return "`words` lists the words of the knowledge base"
    }
  }

  /// Whether who says or publishes something is named at a token.
  private func isSource(at place: Int) -> Bool {
    guard place > 0 else { return false }
    switch tokens[place - 1].keyword {
    case .citing: return true
    case .to: return place > 1 && tokens[place - 2].keyword == .according
    case .by: return tokens[0].keyword == .document
    default: return false
    }
  }

  private mutating func isUnknown(_ place: Int) -> Bool {
    let token = tokens[place]
    guard token.keyword == nil else { return false }
    switch token.kind {
    case .word: break
    case .number: guard !isPlainNumber(place) else { return false }
    case .symbol(let symbol): return Loanword.isForeign(symbol)
    default: return false
    }
    return knownPhrases(at: place).isEmpty
  }

  private func isPlainNumber(_ place: Int) -> Bool {
    let span = tokens[place].span
    return source.bytes[span.lower..<span.upper].allSatisfy { !($0 | 0x20 >= 0x61) }
  }

  /// The token behind a run of unknown words; small words inside a name belong to it.
  private mutating func endOfRun(from place: Int) -> Int {
    var end = place + 1
    while end < tokens.count - 1, end < place + 50 {
      if isUnknown(end) || isNamePunctuation(end) {
        end += 1
      } else if let keyword = tokens[end].keyword, [.of, .the, .for, .in].contains(keyword),
        isCapital(place), isUnknown(end + 1), isCapital(end + 1)
      {
        end += 2
      } else {
        break
      }
    }
    while end > place + 1, case .symbol = tokens[end - 1].kind, tokens[end].kind != .end {
      end -= 1
    }
    return end
  }

  private func isNamePunctuation(_ place: Int) -> Bool {
    switch tokens[place].kind {
    case .symbol("."), .symbol("&"), .symbol("-"), .symbol("/"), .symbol("'"): true
    case .possessive: false
    default: false
    }
  }

  private func isCapital(_ place: Int) -> Bool {
    (0x41...0x5A).contains(source.bytes[tokens[place].span.lower])
  }

  // MARK: Other mistakes

  /// A name in quotes that nobody declared.
  func unknownQuoted(_ text: String, _ span: Span) -> SyntaxError {
    let suggestions = lexicon.near(text, .name)
    let trimmed = text.split(whereSeparator: { $0 == " " }).joined(separator: " ")
    let blanks = trimmed != text ? ", with its blanks" : ""
    return SyntaxError(
      Diagnostic(
        .unknownName, "no party is named `\(text)`\(blanks)", at: span,
        help: help(.name, suggestions, behind: index), suggestions: suggestions),
      repairs: suggestions.map { replacement(span, by: $0, true) })
  }

  /// A role without its `of`, where the parser stands behind the role.
  mutating func missingOf(_ role: WordNode) -> SyntaxError {
    let words = source.words(role.span)
    var repairs: [[SyntaxError.Replacement]] = []
    if isOperandStart(at: index) {
      let at = current.span.lower
      repairs = [[SyntaxError.Replacement(span: Span(at, at), text: "of ")]]
    }
    let key = NameFolding.key(words)
    let isName = lexicon.meanings(of: key).contains { $0.wordClass == .name }
    guard !isAtEnd || isName else { return unexpected() }
    if isName {
      repairs.append([SyntaxError.Replacement(span: role.span, text: QuotedText.quote(words))])
    }
    return SyntaxError(
      Diagnostic(
        isAtEnd ? .unfinished : .unexpected,
        "expected `of` after `\(words)`" + (isAtEnd ? "" : ", not \(quoted(current))"),
        at: current.span, label: isAtEnd ? "the statement stops here" : "whose \(words)",
        notes: isName ? ["`\(words)` is a role and a party: the party needs quotes"] : [],
        help: repairs.isEmpty ? "say whose: `\(words) of …`" : "say whose"),
      repairs: repairs)
  }

  /// A command of the shell, where a statement must stand.
  private func shellCommand(at place: Int) -> SyntaxError? {
    guard place == 0, tokens[0].isSymbol("."), tokens.count > 2, tokens[1].kind == .word else {
      return nil
    }
    let words = source.words(span(from: 0, to: 2))
    return SyntaxError(
      Diagnostic(
        .unexpected, "`\(words)` is a command of the shell, not of the language",
        at: span(from: 0, to: 2),
        help: "type it into the shell; for a script the program's options do the same, "
          + "as `--format json`"))
  }

  /// A word of the language where a name must stand, and where it is or may be a name.
  private func reservedWord(at place: Int, _ expected: ExpectedSet) -> SyntaxError? {
    let token = tokens[place]
    guard expected.classes.contains(.name), token.keyword != nil, place > 0 else { return nil }
    let words = source.words(token.span)
    let isKnown = lexicon.meanings(of: NameFolding.key(words)).contains { $0.wordClass == .name }
    guard isKnown || lexicon.takesNewNames || isCapital(place) else { return nil }
    let before = quoted(tokens[place - 1])
    return SyntaxError(
      Diagnostic(
        .unexpected, "expected a name or a phrase after \(before), not `\(words)`", at: token.span,
        label: "a word of the language",
        help: "a name that is a word of the language stands in quotes: `\"\(words)\"`"))
  }
}
