/// Reads `Ouro.ebnf` and counts the trees that the grammar finds for a sentence: general, and without
/// any knowledge of the hand-written parser.
struct GeneralParser {
  indirect enum Node {
    case literal(String), wordClass(String), rule(String)
    case sequence([Int]), choice([Int])
    case optional(Int), star(Int), plus(Int)
  }

  private(set) var nodes: [Node] = []
  private(set) var rules: [String: Int] = [:]
  /// Each rule as written, blanks squeezed.
  private(set) var lines: [String: String] = [:]
  /// Every word and sign in quotes.
  private(set) var literals: Set<String> = []
  private(set) var classes: Set<String> = []
  /// By node: what a sentence of it can begin with.
  private(set) var starts: [GrammarStart] = []
  /// Every literal and class, in the order of their numbers.
  private(set) var terminals: [String] = []
  private(set) var literalNumbers: [String: Int] = [:]
  private(set) var classNumbers: [String: Int] = [:]

  init(_ text: String) {
    var words: [String] = []
    for word in GeneralParser.withoutComments(text).split(whereSeparator: \.isWhitespace) {
      words += GeneralParser.pieces(String(word))
    }
    var index = 0
    while index < words.count {
      let name = words[index]
      precondition(words[index + 1] == "::=", "a rule begins with its name: \(name)")
      let start = index
      index += 2
      rules[name] = choice(words, &index)
      lines[name] = words[start..<index].joined(separator: " ")
    }
    terminals = literals.sorted() + classes.sorted()
    for (number, word) in literals.sorted().enumerated() { literalNumbers[word] = number }
    for (number, name) in classes.sorted().enumerated() {
      classNumbers[name] = literals.count + number
    }
    starts = GrammarStart.all(of: self)
  }

  private static func withoutComments(_ text: String) -> String {
    var rest = Substring(text)
    var clean = ""
    while let open = rest.firstRange(of: "/*") {
      clean += rest[..<open.lowerBound]
      guard let close = rest.firstRange(of: "*/") else { return clean }
      rest = rest[close.upperBound...]
    }
    return clean + rest
  }

  /// `WORD+` is two pieces, `"("` one.
  private static func pieces(_ word: String) -> [String] {
    guard word.utf8.count > 1, let last = word.last, "?*+".contains(last), !word.hasSuffix("\"")
    else { return [word] }
    return [String(word.dropLast()), String(last)]
  }

  private mutating func add(_ node: Node) -> Int {
    nodes.append(node)
    return nodes.count - 1
  }

  private mutating func choice(_ words: [String], _ index: inout Int) -> Int {
    var options = [sequence(words, &index)]
    while index < words.count, words[index] == "|" {
      index += 1
      options.append(sequence(words, &index))
    }
    return options.count == 1 ? options[0] : add(.choice(options))
  }

  private mutating func sequence(_ words: [String], _ index: inout Int) -> Int {
    var parts: [Int] = []
    while index < words.count, words[index] != "|", words[index] != ")" {
      if index + 1 < words.count, words[index + 1] == "::=" { break }
      parts.append(item(words, &index))
    }
    return parts.count == 1 ? parts[0] : add(.sequence(parts))
  }

  private mutating func item(_ words: [String], _ index: inout Int) -> Int {
    let word = words[index]
    index += 1
    var node: Int
    if word == "(" {
      node = choice(words, &index)
      index += 1
    } else if word.hasPrefix("\"") {
      literals.insert(String(word.dropFirst().dropLast()))
      node = add(.literal(String(word.dropFirst().dropLast())))
    } else if word == word.uppercased() {
      classes.insert(word)
      node = add(.wordClass(word))
    } else {
      node = add(.rule(word))
    }
    while index < words.count, ["?", "*", "+"].contains(words[index]) {
      let mark = words[index]
      node = add(mark == "?" ? .optional(node) : mark == "*" ? .star(node) : .plus(node))
      index += 1
    }
    return node
  }

  /// How many trees the grammar finds for the whole sentence.
  func trees(_ sentence: Sentence, from rule: String = "statement") -> Int {
    guard let start = rules[rule] else { return 0 }
    return TreeCounter(self, sentence).ends(start, 0).first { $0.place == sentence.count }?.count
      ?? 0
  }
}
