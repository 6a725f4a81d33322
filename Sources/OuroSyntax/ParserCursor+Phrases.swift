import OuroCore

/// A run of tokens that the knowledge base knows.
struct KnownPhrase {
  /// The token behind it.
  let end: Int
  let meanings: [Meaning]
  /// The classes of all of them.
  let classes: WordClasses

  init(end: Int, meanings: [Meaning]) {
    self.end = end
    self.meanings = meanings
    classes = meanings.reduce(into: []) { $0.formUnion($1.wordClass) }
  }

  /// What it means in one of these classes; vocabulary goes before names.
  func meaning(in classes: WordClasses) -> Meaning? { place(in: classes).map { meanings[$0] } }

  /// The class of that meaning.
  func wordClass(in classes: WordClasses) -> WordClasses? {
    place(in: classes).map { meanings[$0].wordClass }
  }

  private func place(in classes: WordClasses) -> Int? {
    if self.classes.isDisjoint(with: classes) { return nil }
    var name: Int?
    for place in meanings.indices where classes.contains(meanings[place].wordClass) {
      guard meanings[place].wordClass == .name else { return place }
      name = name ?? place
    }
    return name
  }
}

/// What was worked out of tokens, by their place.
struct TokenNotes<Note> {
  private var notes: [Note] = []
  /// By token: the place of its note; `none` without one.
  private var places: [Int32] = []

  private static var none: Int32 { -1 }
  /// Room is made for so many tokens more than wanted.
  private static var more: Int { 15 }

  subscript(place: Int) -> Note? {
    guard place < places.count, places[place] != TokenNotes.none else { return nil }
    return notes[Int(places[place])]
  }

  /// Notes something of a token of which nothing was.
  mutating func note(_ note: Note, at place: Int) {
    let missing = max(0, place + 1 - places.count)
    if missing > 0 {
      places += repeatElement(TokenNotes.none, count: missing + TokenNotes.more)
      notes.reserveCapacity(places.count)
    }
    places[place] = Int32(truncatingIfNeeded: notes.count)
    notes.append(note)
  }
}

/// How a run of tokens is read at one place.
struct Reading {
  let end: Int
  let meaning: Meaning
}

extension ParserCursor {
  /// Names of more tokens than this need quotes.
  private static let longestPhrase = 256

  /// Every known phrase that begins at a token, longest first.
  mutating func knownPhrases(at start: Int) -> [KnownPhrase] {
    if let known = phrases[start] { return known }
    let found = findPhrases(at: start)
    phrases.note(found, at: start)
    return found
  }

  private mutating func findPhrases(at start: Int) -> [KnownPhrase] {
    guard canBeginPhrase(tokens[start]) else { return [] }
    let reach = reach(at: start)
    guard reach > 0 else { return [] }
    var found: [KnownPhrase] = []
    var key: [UInt8] = []
    for place in start..<min(start + ParserCursor.longestPhrase, tokens.count) {
      guard canBeInPhrase(tokens[place]) else { break }
      if place == start {
        key = folded(place)
      } else {
        if isApart(place) { key.append(UInt8(ascii: " ")) }
        key += folded(place)
      }
      work += 1
      guard key.count <= reach else { break }
      var meanings = lexicon.meanings(of: key)
      // The kind is called `group` in any number.
      if place == start, tokens[start].keyword == .groups {
        meanings.removeAll { $0.wordClass == .kind }
      }
      if !meanings.isEmpty { found.append(KnownPhrase(end: place + 1, meanings: meanings)) }
    }
    return found.count > 1 ? found.reversed() : found
  }

  /// Bytes of the longest phrase that may begin here. `NameFolding.firstWord` takes every character
  /// beyond ASCII for a letter, so that its word may run over tokens that touch.
  private mutating func reach(at start: Int) -> Int {
    var word = folded(start)
    var first = NameFolding.firstWord(of: word)
    var reach = lexicon.reach(ofFirst: first)
    for place in (start + 1)..<max(start + 1, min(start + 8, tokens.count)) {
      guard first.count == word.count, !isApart(place), canBeInPhrase(tokens[place]) else { break }
      word += folded(place)
      first = NameFolding.firstWord(of: word)
      reach = max(reach, lexicon.reach(ofFirst: first))
    }
    return reach
  }

  /// The key of a token, worked out once.
  mutating func folded(_ place: Int) -> [UInt8] {
    if let known = keys[place] { return known }
    let span = tokens[place].span
    let key = NameFolding.key(source.bytes[span.lower..<span.upper])
    keys.note(key, at: place)
    return key
  }

  /// Whether blanks stand before a token.
  func isApart(_ place: Int) -> Bool {
    place > 0 && tokens[place].span.lower != tokens[place - 1].span.upper
  }

  private func canBeginPhrase(_ token: Token) -> Bool {
    token.kind != .possessive && canBeInPhrase(token)
  }

  private func canBeInPhrase(_ token: Token) -> Bool {
    switch token.kind {
    case .word, .number, .symbol, .possessive: true
    case .text, .parameter, .end, .bad: false
    }
  }

  /// The longest phrase that means something in one of these classes. At equal length the
  /// language's own words win over names.
  mutating func reading(at start: Int, as classes: WordClasses) -> Reading? {
    for phrase in knownPhrases(at: start) {
      if let meaning = phrase.meaning(in: classes) {
        return Reading(end: phrase.end, meaning: meaning)
      }
    }
    return nil
  }

  /// The class of that meaning, and the token behind it.
  mutating func wordClass(
    at start: Int, in classes: WordClasses
  ) -> (end: Int, wordClass: WordClasses)? {
    for phrase in knownPhrases(at: start) {
      if let wordClass = phrase.wordClass(in: classes) { return (phrase.end, wordClass) }
    }
    return nil
  }

  /// The reading here in one of these classes, unless a longer name begins here.
  mutating func word(_ classes: WordClasses) -> Reading? {
    hope(forA: classes)
    guard let found = wordClass(at: index, in: classes.union(.name)),
      classes.contains(found.wordClass)
    else { return nil }
    return reading(at: index, as: classes.union(.name))
  }

  /// The reading here in one of these classes, taken.
  mutating func acceptWord(_ classes: WordClasses) -> WordNode? {
    guard let reading = word(classes) else { return nil }
    return take(reading)
  }

  /// The reading here in these classes alone, where no name can stand.
  mutating func acceptPlainWord(_ classes: WordClasses) -> WordNode? {
    hope(forA: classes)
    guard let reading = reading(at: index, as: classes) else { return nil }
    return take(reading)
  }

  mutating func take(_ reading: Reading) -> WordNode {
    let start = index
    advance(to: reading.end)
    return WordNode(reading.meaning.forms, at: span(from: start))
  }

  /// Whether a name begins here that is longer than any word of the language.
  mutating func isAtLongName() -> Bool {
    guard let found = wordClass(at: index, in: .anyAndName) else { return false }
    return found.wordClass == .name && found.end > index + 1
  }

  /// Whether a verb stands at a token.
  mutating func isVerb(at place: Int) -> Bool {
    wordClass(at: place, in: .verb) != nil
  }
}

extension WordClasses {
  /// What a term can begin with.
  static let term: WordClasses = [.name, .role, .kind]
  static let anyAndName: WordClasses = [
    .name, .role, .kind, .verb, .participle, .relation, .label,
  ]
}
