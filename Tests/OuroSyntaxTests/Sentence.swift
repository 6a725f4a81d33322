import OuroCore
import OuroSyntax

/// A sentence as the grammar sees it: which classes of words each run of tokens belongs to.
struct Sentence {
  private let source: SourceText
  private let tokens: [Token]
  private let lexicon: TestLexicon
  /// By place: the known runs of words that begin there, the shortest first.
  private var runs: [[(end: Int, meanings: [Meaning])]] = []

  init(_ text: String, _ lexicon: TestLexicon = .standard) {
    let source = SourceText(name: "test", text: text)
    self.source = source
    tokens = Lexer.tokens(of: source, Span(0, source.bytes.count))
    self.lexicon = lexicon.knowing(definedBy: tokens.map { source.words($0.span) })
    runs = (0..<count).map(runs(from:))
  }

  private func runs(from place: Int) -> [(end: Int, meanings: [Meaning])] {
    var runs: [(end: Int, meanings: [Meaning])] = []
    for end in (place + 1)...count {
      let span = Span(tokens[place].span.lower, tokens[end - 1].span.upper)
      let key = NameFolding.key(source.words(span))
      if key.count > lexicon.longestKey { break }
      let meanings = lexicon.meanings(of: key)
      if !meanings.isEmpty { runs.append((end, meanings)) }
    }
    return runs
  }

  var count: Int { tokens.count - 1 }

  private func words(_ place: Int) -> String { source.words(tokens[place].span) }

  /// The spellings in the grammar that a token has: those of its word, or its sign.
  func literals(at place: Int) -> [String] {
    let token = tokens[place]
    if token.kind == .possessive { return ["'s"] }
    if let keyword = token.keyword { return Sentence.spellings[keyword] ?? [] }
    return [words(place)]
  }

  /// All spellings of each word of the language.
  private static let spellings: [Keyword: [String]] = {
    var spellings: [Keyword: [String]] = [:]
    for keyword in Keyword.allCases { spellings[keyword] = keyword.entry.spellings }
    return spellings
  }()

  func ends(ofClass name: String, at place: Int) -> [Int] {
    guard place < count else { return [] }
    let token = tokens[place]
    if token.kind == .parameter { return given(place, name) ? [place + 1] : [] }
    let isOne: Bool
    switch name {
    case "NAME": return token.kind == .text ? quotedName(place) : known(.name, place)
    case "ROLE": return known(.role, place)
    case "KIND": return token.keyword == .groups ? [] : known(.kind, place)
    case "VERB": return known(.verb, place)
    case "PARTICIPLE": return known(.participle, place)
    case "RELATION": return known(.relation, place)
    case "CHANNEL": return known(.channel, place)
    case "DOCUMENT": return known(.document, place)
    case "LABEL": return known(.label, place)
    case "NEW": return new(place)
    case "PERCENT":
      return token.kind == .number && tokens[place + 1].isSymbol("%") ? [place + 2] : []
    case "PARAMETER": isOne = false
    case "WORD": isOne = token.kind == .word
    case "VAR", "FREE": isOne = token.kind == .word && token.keyword == nil
    case "STATUS": isOne = token.keyword?.status != nil
    case "TEXT": isOne = token.kind == .text
    case "NUMBER": isOne = token.kind == .number && !words(place).contains("-")
    case "SIGN": isOne = ["$", "€", "£", "¥"].contains { token.isSymbol($0) }
    case "SCALE":
      isOne = token.kind == .word && MoneyScale(word: words(place).lowercased()) != nil
    case "CURRENCY": isOne = token.kind == .word && Currency(code: words(place).uppercased()) != nil
    case "YEAR": isOne = words(place).utf8.count == 4 && Int(words(place)) != nil
    case "ISODATE":
      isOne = words(place).contains("-") && PeriodReader.read(Array(words(place).utf8)) != nil
    case "MONTH": isOne = PeriodReader.month(named: words(place).lowercased()) != nil
    case "QUARTER": isOne = PeriodReader.quarter(named: words(place).lowercased()) != nil
    default: preconditionFailure("no class \(name)")
    }
    return isOne ? [place + 1] : []
  }

  /// The longest known run, when it can mean this and, for names, nothing that a term begins with.
  private func known(_ wordClass: WordClasses, _ place: Int) -> [Int] {
    var best: (end: Int, meanings: [Meaning])?
    for run in runs[place]
    where run.meanings.contains(where: { $0.wordClass == wordClass || $0.wordClass == .name }) {
      best = run
    }
    guard let best, best.meanings.contains(where: { $0.wordClass == wordClass }) else { return [] }
    let others: WordClasses = [.role, .kind]
    if wordClass == .name, best.meanings.contains(where: { others.contains($0.wordClass) }) {
      return []
    }
    return [best.end]
  }

  /// A text in quotes that is just some party's name.
  private func quotedName(_ place: Int) -> [Int] {
    let span = tokens[place].span
    let text = QuotedText.contents(source.bytes[span.lower..<span.upper])
    let isName = lexicon.meanings(of: NameFolding.key(text)).contains {
      $0.wordClass == .name
    }
    return isName ? [place + 1] : []
  }

  /// Whether the value of a parameter belongs to a class: any is a text, few are more.
  private func given(_ place: Int, _ name: String) -> Bool {
    guard let value = Corpus.parameters[String(words(place).dropFirst())] else { return false }
    switch name {
    case "TEXT", "NEW": return true
    case "NAME":
      return lexicon.meanings(of: NameFolding.key(value)).contains { $0.wordClass == .name }
    case "NUMBER": return Int(value) != nil
    case "PARAMETER": return value.hasPrefix("$") || value.contains("-")
    default: return false
    }
  }

  /// Behind a kind a question may go on instead; behind `also` nothing else can stand.
  private func new(_ place: Int) -> [Int] {
    let token = tokens[place]
    if token.kind == .text { return [place + 1] }
    if token.kind == .possessive { return [] }
    if case .symbol = token.kind { return [] }
    if tokens[count - 1].isSymbol("?") { return [] }
    if place == 0 || tokens[place - 1].keyword != .also {
      if let keyword = token.keyword, ![.also, .a, .an, .the].contains(keyword) { return [] }
      if !known(.participle, place).isEmpty || !known(.verb, place).isEmpty { return [] }
    }
    var end = place
    while end < count, !tokens[end].isSymbol(","), !tokens[end].isSymbol("["),
      tokens[end].kind != .text
    {
      end += 1
    }
    return [end]
  }
}
