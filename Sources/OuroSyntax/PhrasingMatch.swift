import OuroCore

/// A phrasing found in a statement: what stands at each place.
struct PhrasingMatch {
  struct Piece {
    let text: String
    let forms: Inflected
    /// The period that follows, of a date.
    var next: Period?
  }

  var pieces: [Piece?] = []
  var span = Span(0, 0)

  /// A template with the pieces put in.
  func fill(_ template: String) -> String {
    var filled = template
    for (number, piece) in pieces.enumerated() {
      filled.replace("{\(number)}", with: piece?.text ?? "")
      filled.replace("{\(number).one}", with: piece?.forms.one ?? "")
      filled.replace("{\(number).many}", with: piece?.forms.many ?? "")
      filled.replace("{\(number).next}", with: piece?.next?.description ?? piece?.text ?? "")
      filled.replace(
        "{\(number).participle}", with: Inflected.participle(ofBase: piece?.forms.many ?? ""))
    }
    return filled.replacing(", ,", with: ",").replacing("  ", with: " ")
  }
}

extension ParserCursor {
  /// The phrasing that begins at a token.
  mutating func match(_ phrasing: Phrasing, at start: Int) -> PhrasingMatch? {
    var match = PhrasingMatch()
    var place = start
    for element in phrasing.pattern {
      if let (end, piece) = piece(element, at: place) {
        match.pieces.append(piece)
        place = end
      } else {
        guard element.isOptional else { return nil }
        match.pieces.append(nil)
      }
    }
    guard place > start else { return nil }
    match.span = span(from: start, to: place)
    return match
  }

  private mutating func piece(
    _ element: Phrasing.Element, at place: Int
  ) -> (end: Int, piece: PhrasingMatch.Piece)? {
    for choice in element.choices {
      guard let (end, forms) = reading(choice, at: place) else { continue }
      let text = end > place ? words(from: place, to: end).text : ""
      if choice == .newName {
        return (
          end, PhrasingMatch.Piece(text: QuotedText.quote(text), forms: Inflected(invariable: text))
        )
      }
      let isStatus = choice == .status
      return (
        end,
        PhrasingMatch.Piece(
          text: isStatus ? forms?.one ?? text : text, forms: forms ?? Inflected(invariable: text),
          next: choice == .date ? date(at: place)?.date.following : nil)
      )
    }
    return nil
  }

  private mutating func reading(
    _ choice: Phrasing.Choice, at place: Int
  ) -> (end: Int, forms: Inflected?)? {
    let last = tokens.count - 1
    switch choice {
    case .end:
      let isOver = place == last || (place == last - 1 && tokens[place].isSymbol("?"))
      return isOver ? (place, nil) : nil
    case .asked: return place == last - 1 && tokens[place].isSymbol("?") ? (place, nil) : nil
    case .rest: return place < last ? (last, nil) : nil
    case _ where place >= last: return nil
    case .word(let word):
      let written = source.words(tokens[place].span).lowercased()
      return written == word ? (place + 1, nil) : nil
    case .wordClass(.name):
      return nameAhead(place, amongPhrases: false).map { ($0.end, nil) }
    case .wordClass(.label): return label(at: place).map { ($0.end, $0.meaning.forms) }
    case .wordClass(let classes):
      return reading(at: place, as: classes).map { ($0.end, $0.meaning.forms) }
    case .past:
      return verb(at: place) { lexicon.verb(ofPast: $0) ?? verb(of: $0, ending: "ed") }
    case .gerund: return verb(at: place) { verb(of: $0, ending: "ing") }
    case .doing:
      let written = source.words(tokens[place].span).lowercased()
      return lexicon.relation(ofVerb: written).map { (place + 1, $0) }
    case .status:
      return status(of: source.words(tokens[place].span).lowercased())
        .map { (place + 1, Inflected(invariable: $0.rawValue)) }
    case .date: return date(at: place).map { ($0.end, nil) }
    case .money: return moneyEnd(at: place).map { ($0, nil) }
    case .number: return tokens[place].kind == .number ? (place + 1, nil) : nil
    case .text: return tokens[place].holdsText ? (place + 1, nil) : nil
    case .anyWord: return tokens[place].kind == .word ? (place + 1, nil) : nil
    case .newName: return newNameEnd(at: place).map { ($0, nil) }
    }
  }

  /// The verb of which some form stands at a token: `paid`, `bought from`.
  private func verb(
    at place: Int, ofForm form: (String) -> Inflected?
  ) -> (end: Int, forms: Inflected?)? {
    guard tokens[place].kind == .word else { return nil }
    for count in [3, 2, 1] where place + count < tokens.count {
      let written = words(from: place, to: place + count).text.lowercased()
      if let forms = form(written) { return (place + count, forms) }
    }
    return nil
  }

  /// The verb of a form made by the rule, right or wrong: `leasing from`, `payed`.
  private func verb(of written: String, ending: String) -> Inflected? {
    let words = written.split(separator: " ", maxSplits: 1)
    guard let first = words.first, first.hasSuffix(ending) else { return nil }
    let stem = first.dropLast(ending.count)
    let rest = words.count > 1 ? " \(words[1])" : ""
    return [stem + rest, stem + "e" + rest].lazy.compactMap { base in
      lexicon.meanings(of: NameFolding.key(base)).first { $0.wordClass == .verb }?.forms
    }.first
  }

  private func status(of word: String) -> Status? {
    if word == "withdraw" || word == "withdrew" { return .withdrawn }
    return Status.allCases.first {
      $0.rawValue == word || Inflected.participle(ofBase: word) == $0.rawValue
    }
  }

  private mutating func date(at place: Int) -> (end: Int, date: Period)? {
    let before = index
    defer { retreat(to: before) }
    retreat(to: place)
    guard isAtDate(), let date = try? parseDate() else { return nil }
    return (index, date)
  }

  private mutating func moneyEnd(at place: Int) -> Int? {
    let before = index
    defer { retreat(to: before) }
    retreat(to: place)
    if (try? parseHedged()) != nil { return index }
    // `$10bn to CoreWeave` is no range.
    retreat(to: place)
    _ = parseOptionalHedge()
    return (try? parseMoney()) == nil ? nil : index
  }

  /// The end of the statement, when what stands here looks like a name nobody declared.
  private mutating func newNameEnd(at place: Int) -> Int? {
    let last = tokens.count - 1
    guard tokens[place].kind == .word, source.words(tokens[place].span).first?.isUppercase ?? false,
      nameAhead(place, amongPhrases: false) == nil,
      !tokens[place..<last].contains(where: {
        $0.holdsText || $0.isSymbol("?") || $0.keyword == .also
      })
    else { return nil }
    return last
  }
}
