/// Reads `Ouro.ebnf` and counts the trees that the grammar finds for a sentence: slow, general, and
/// without any knowledge of the hand-written parser.
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

  // MARK: Counting trees

  /// How many trees the grammar finds for the whole sentence.
  func trees(_ sentence: Sentence, from rule: String = "statement") -> Int {
    guard let start = rules[rule] else { return 0 }
    var memo: [Int: [Int: Int]] = [:]
    return ends(start, 0, sentence, &memo)[sentence.count] ?? 0
  }

  func ends(
    _ node: Int, _ place: Int, _ sentence: Sentence, _ memo: inout [Int: [Int: Int]]
  ) -> [Int: Int] {
    let key = node * (sentence.count + 1) + place
    if let known = memo[key] { return known }
    let found = compute(node, place, sentence, &memo)
    memo[key] = found
    return found
  }

  private func compute(
    _ node: Int, _ place: Int, _ sentence: Sentence, _ memo: inout [Int: [Int: Int]]
  ) -> [Int: Int] {
    var found: [Int: Int] = [:]
    switch nodes[node] {
    case .literal(let word):
      if sentence.matches(word, at: place) { found[place + 1] = 1 }
    case .wordClass(let name):
      for end in sentence.ends(ofClass: name, at: place) { found[end] = 1 }
    case .rule(let name):
      guard let rule = rules[name] else { preconditionFailure("no rule \(name)") }
      return ends(rule, place, sentence, &memo)
    case .choice(let options):
      for option in options {
        found.merge(ends(option, place, sentence, &memo), uniquingKeysWith: +)
      }
    case .sequence(let parts):
      found = [place: 1]
      for part in parts {
        var next: [Int: Int] = [:]
        for (end, count) in found {
          for (further, more) in ends(part, end, sentence, &memo) {
            next[further, default: 0] += count * more
          }
        }
        found = next
      }
    case .optional(let inner):
      found = ends(inner, place, sentence, &memo)
      found[place, default: 0] += 1
    case .star(let inner), .plus(let inner):
      let isStar = if case .star = nodes[node] { true } else { false }
      if isStar { found[place] = 1 }
      for (end, count) in ends(inner, place, sentence, &memo) where end > place {
        found[end, default: 0] += isStar ? 0 : count
        for (further, more) in repeated(node, inner, end, sentence, &memo) {
          if isStar || further > end { found[further, default: 0] += count * more }
        }
      }
    }
    return found
  }

  /// What may follow one more turn of a repetition.
  private func repeated(
    _ node: Int, _ inner: Int, _ place: Int, _ sentence: Sentence,
    _ memo: inout [Int: [Int: Int]]
  ) -> [Int: Int] {
    ends(node, place, sentence, &memo)
  }
}
