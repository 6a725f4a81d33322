import OuroCore

/// The forms that can begin with the same words.
enum AskForm {
  case set, records, paths, loops, groups
}

extension ParserCursor {
  /// Which form begins here, by its first word that is no article, rank or quality.
  mutating func formAhead() -> AskForm {
    let start = index
    defer { retreat(to: start) }
    if isAtLongName() { return .set }
    skipArticle()
    let isRanked = skipRank()
    let first = index
    while acceptQuality() != nil {}
    let hasQualities = index > first
    if !isRanked {
      if isRouteRank(at: index) { advance() }
      let isChosen = accept(oneOf: [.all, .shortest, .widest]) != nil
      // Loops alone have qualities: their parser tells so.
      if hasQualities, current.keyword == .path { return .loops }
      if !hasQualities, at(.path) { return .paths }
      if isChosen { return .loops }
      if at(.loop) { return .loops }
      if at(.groups) { return .groups }
    }
    if at(.deals) || at(.claims) || at(.denials) { return .records }
    return word(.relation) != nil ? .records : .set
  }

  /// Whether a phrase begins at a token, by its first word.
  mutating func isPhraseStart(at place: Int) -> Bool {
    let token = tokens[min(place, tokens.count - 1)]
    if token.isSymbol("(") { return true }
    if token.keyword?.beginsPhrase ?? false { return true }
    if isRank(at: place) { return true }
    guard let found = wordClass(at: place, in: .term) else { return false }
    return found.wordClass != .name || tokens[found.end].kind == .possessive
  }

  /// Whether records, paths or loops begin at a token, by the first word.
  mutating func isListingStart(at place: Int) -> Bool {
    if isRouteRank(at: place) { return true }
    return switch tokens[min(place, tokens.count - 1)].keyword {
    case .all, .shortest, .widest, .path, .loop, .groups, .deals, .claims, .denials: true
    default: wordClass(at: place, in: [.relation, .name])?.wordClass == .relation
    }
  }

  /// Whether an operand begins at a token.
  mutating func isOperandStart(at place: Int) -> Bool {
    var place = place
    // No call in a call: there are as many articles as somebody types.
    while true {
      if nameAhead(place) != nil || isPhraseStart(at: place) { return true }
      let keyword = tokens[min(place, tokens.count - 1)].keyword
      guard keyword?.isArticle ?? false else { return keyword == .both || keyword == .either }
      place += 1
    }
  }

  mutating func skipArticle() {
    for article in [Keyword.a, .an, .the] { hope(for: article) }
    if current.keyword?.isArticle ?? false, nameAhead(index) == nil { advance() }
  }

  func isRank(at place: Int) -> Bool {
    let next = keywordBehindNumber(at: place)
    return next == .largest || next == .smallest
  }

  /// Whether `3 shortest` or `3 widest` stands at a token.
  func isRouteRank(at place: Int) -> Bool {
    let next = keywordBehindNumber(at: place)
    return next == .shortest || next == .widest
  }

  private func keywordBehindNumber(at place: Int) -> Keyword? {
    guard place + 1 < tokens.count,
      tokens[place].kind == .number || tokens[place].kind == .parameter
    else { return nil }
    return tokens[place + 1].keyword
  }

  private mutating func skipRank() -> Bool {
    if isRank(at: index) { advance() }
    return accept(oneOf: [.largest, .smallest]) != nil
  }
}
