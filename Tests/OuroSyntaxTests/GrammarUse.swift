/// Which parts of the grammar a sentence of one tree needs: the choices it takes, and what it does
/// not leave out.
struct GrammarUse {
  private let grammar: GeneralParser
  private let trees: TreeCounter
  /// Nodes of the grammar.
  private(set) var parts: Set<Int> = []

  init(_ sentence: Sentence, _ grammar: GeneralParser) {
    self.grammar = grammar
    trees = TreeCounter(grammar, sentence)
    if let start = grammar.rules["statement"] { walk(start, 0, sentence.count) }
  }

  /// Goes down the tree of a node that covers some tokens.
  private mutating func walk(_ node: Int, _ place: Int, _ end: Int) {
    switch grammar.nodes[node] {
    case .literal, .wordClass: break
    case .rule(let name):
      if let rule = grammar.rules[name] { walk(rule, place, end) }
    case .choice(let options):
      for option in options where ends(option, place).contains(end) { note(option, place, end) }
    case .sequence(let parts): walk(parts[...], place, end)
    case .optional(let inner):
      if end > place { note(inner, place, end) }
    case .star(let inner), .plus(let inner): walk(turnsOf: inner, node, place, end)
    }
  }

  private mutating func note(_ node: Int, _ place: Int, _ end: Int) {
    parts.insert(node)
    walk(node, place, end)
  }

  /// Parts one after another: the first ends where the others can take over.
  private mutating func walk(_ sequence: ArraySlice<Int>, _ place: Int, _ end: Int) {
    guard let first = sequence.first else { return }
    let rest = sequence.dropFirst()
    for middle in ends(first, place) where reach(rest, middle).contains(end) {
      walk(first, place, middle)
      return walk(rest, middle, end)
    }
  }

  /// One turn of what may be repeated, then those behind it.
  private mutating func walk(turnsOf inner: Int, _ node: Int, _ place: Int, _ end: Int) {
    for middle in ends(inner, place) where middle > place {
      guard middle == end || ends(node, middle).contains(end) else { continue }
      note(inner, place, middle)
      if middle < end { walk(turnsOf: inner, node, middle, end) }
      return
    }
  }

  private func reach(_ sequence: ArraySlice<Int>, _ place: Int) -> Set<Int> {
    var places: Set<Int> = [place]
    for part in sequence {
      var next: Set<Int> = []
      for place in places { next.formUnion(ends(part, place)) }
      places = next
    }
    return places
  }

  private func ends(_ node: Int, _ place: Int) -> [Int] { trees.ends(node, place).map(\.place) }
}

extension GeneralParser {
  /// What sentences may do or not, by node, each with its rule and its words.
  var liberties: [(node: Int, words: String)] {
    var found: [(node: Int, words: String)] = []
    for (name, rule) in rules.sorted(by: { $0.key < $1.key }) {
      gather(rule) { found.append(($0, "\(name): \(words(of: $0))")) }
    }
    return found
  }

  private func gather(_ node: Int, _ add: (Int) -> Void) {
    switch nodes[node] {
    case .literal, .wordClass, .rule: break
    case .sequence(let parts): for part in parts { gather(part, add) }
    case .choice(let options):
      for option in options {
        add(option)
        gather(option, add)
      }
    case .optional(let inner), .star(let inner), .plus(let inner):
      add(inner)
      gather(inner, add)
    }
  }

  private func words(of node: Int) -> String {
    switch nodes[node] {
    case .literal(let word): "\"\(word)\""
    case .wordClass(let name), .rule(let name): name
    case .sequence(let parts): parts.map(words).joined(separator: " ")
    case .choice(let options): "( " + options.map(words).joined(separator: " | ") + " )"
    case .optional(let inner): words(of: inner) + "?"
    case .star(let inner): words(of: inner) + "*"
    case .plus(let inner): words(of: inner) + "+"
    }
  }
}
