import OuroCore

extension ParserCursor {
  /// Grammar: name ::= article? NAME | "the" KIND NAME
  mutating func parseName() throws(SyntaxError) -> NameNode {
    hope(forA: .name)
    guard let place = nameAhead(index, amongPhrases: false) else { throw unexpected() }
    return try take(place)
  }

  /// The name looked ahead to.
  mutating func take(_ place: NamePlace) throws(SyntaxError) -> NameNode {
    let start = index
    var kind: WordNode?
    if let reading = place.kind {
      advance(to: place.kindStart)
      kind = take(reading)
    }
    if tokens[place.start].holdsText {
      guard isGiven(tokens[place.start]) else { throw notGiven(tokens[place.start]) }
      advance(to: place.start + 1)
      return try quotedName(tokens[place.start].span, kind: kind, whole: span(from: start))
    }
    advance(to: place.end)
    guard let spelling = place.spelling else { throw unexpected() }
    return NameNode(
      spelling, kind: kind, needsQuotes: needsQuotes(spelling), at: span(from: start))
  }

  /// Where the parts of a name stand.
  struct NamePlace {
    var kind: Reading?
    var kindStart = 0
    let start: Int
    let end: Int
    /// The spelling of a known name; `nil` for one in quotes.
    let spelling: String?
  }

  /// The name that begins at a token, articles and kind before it included.
  ///
  /// - Parameter amongPhrases: Whether a phrase can stand here too, whose words then win over a
  ///   name of the same length.
  mutating func nameAhead(_ start: Int, amongPhrases: Bool = true) -> NamePlace? {
    guard start < tokens.count else { return nil }
    let bare = bareName(at: start, amongPhrases)
    guard tokens[start].keyword?.isArticle ?? false else { return bare }
    if let bare, bare.end > start + 1 { return bare }
    if start + 1 < tokens.count, let named = bareName(at: start + 1, amongPhrases) { return named }
    if tokens[start].keyword == .the, let kind = reading(at: start + 1, as: [.kind, .name]),
      kind.meaning.wordClass == .kind, let named = bareName(at: kind.end, false)
    {
      return NamePlace(
        kind: kind, kindStart: start + 1, start: named.start, end: named.end,
        spelling: named.spelling)
    }
    return isPhraseStart(at: start + 1) || isListingStart(at: start + 1) ? nil : bare
  }

  private mutating func bareName(at start: Int, _ amongPhrases: Bool) -> NamePlace? {
    if tokens[start].holdsText {
      if isRank(at: start) { return nil }
      return NamePlace(start: start, end: start + 1, spelling: nil)
    }
    let classes: WordClasses = amongPhrases ? .term : .name
    guard let reading = reading(at: start, as: classes), reading.meaning.wordClass == .name
    else { return nil }
    if amongPhrases, reading.end == start + 1, tokens[start].keyword?.beginsPhrase ?? false {
      return nil
    }
    return NamePlace(start: start, end: reading.end, spelling: reading.meaning.forms.one)
  }

  /// The party that a text in quotes names, exactly.
  private mutating func quotedName(
    _ span: Span, kind: WordNode?, whole: Span
  ) throws(SyntaxError) -> NameNode {
    let text = contents(of: span)
    guard text.utf8.count <= Lexer.textLimit else { throw longName(span) }
    let key = NameFolding.nameKey(text)
    let meanings = lexicon.meanings(of: key)
    guard let known = meanings.first(where: { $0.wordClass == .name }) else {
      throw unknownQuoted(text, span)
    }
    let spelling = known.forms.one
    let needsQuotes =
      spelling == text ? needsQuotes(text, key, meanings) : needsQuotes(spelling)
    return NameNode(spelling, kind: kind, needsQuotes: needsQuotes, at: whole)
  }

  /// Whether a name is read as something else, or not at all, when it stands without quotes.
  func needsQuotes(_ name: String) -> Bool {
    let key = NameFolding.nameKey(name)
    return needsQuotes(name, key, lexicon.meanings(of: key))
  }

  private func needsQuotes(_ name: String, _ key: [UInt8], _ meanings: [Meaning]) -> Bool {
    if NameSpelling.isOdd(name) || Keyword(key[...]) != nil { return true }
    return meanings.contains { $0.wordClass != .name }
  }
}

/// What can be told of a name without knowing the base.
package enum NameSpelling {
  /// Whether a name is read as itself without quotes wherever it stands, whatever the base holds:
  /// every word begins with a capital, and none is a word of the language.
  package static func isSafe(_ name: String) -> Bool {
    !isOdd(name)
      && name.split(separator: " ").allSatisfy { word in
        (word.first?.isUppercase ?? false) && Keyword(word: String(word)) == nil
      }
  }

  /// Whether a name holds what does not lex as words, or begins or ends oddly.
  static func isOdd(_ name: String) -> Bool {
    guard let first = name.unicodeScalars.first, let last = name.unicodeScalars.last else {
      return true
    }
    guard CharacterClass(first) == .letter, last != " " else { return true }
    var before: Unicode.Scalar = " "
    for scalar in name.unicodeScalars {
      switch scalar {
      case " " where before == " ": return true
      case " ", ".", "&", "'", "-": break
      default:
        switch CharacterClass(scalar) {
        case .letter, .digit, .mark: break
        default: return true
        }
      }
      before = scalar
    }
    return NameFolding.hasTooManyMarks(name)
  }
}

extension Keyword {
  var isArticle: Bool { self == .a || self == .an || self == .the }

  /// Whether a phrase can begin with it.
  var beginsPhrase: Bool {
    switch self {
    case .largest, .smallest, .disputed, .undisputed, .indirect, .ultimate: true
    default: status != nil
    }
  }
}

extension NameNode {
  /// As it is read again.
  package var canonical: String {
    let words = needsQuotes ? QuotedText.quote(text) : text
    return kind.map { "the \($0.forms.one) \(words)" } ?? words
  }
}

extension ParserCursor {
  /// Grammar: article ::= "a" | "an" | "the"
  static let articles: [Keyword] = [.a, .an, .the]
}
