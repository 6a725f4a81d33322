/// Numbers of literals and classes, below 256.
struct TerminalSet: Equatable {
  private var words: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)

  mutating func insert(_ number: Int) {
    let bit = UInt64(1) << UInt64(number % 64)
    switch number / 64 {
    case 0: words.0 |= bit
    case 1: words.1 |= bit
    case 2: words.2 |= bit
    case 3: words.3 |= bit
    default: preconditionFailure("too many words in the grammar")
    }
  }

  mutating func formUnion(_ other: TerminalSet) {
    words.0 |= other.words.0
    words.1 |= other.words.1
    words.2 |= other.words.2
    words.3 |= other.words.3
  }

  func meets(_ other: TerminalSet) -> Bool {
    (words.0 & other.words.0) | (words.1 & other.words.1) | (words.2 & other.words.2)
      | (words.3 & other.words.3) != 0
  }

  static func == (left: TerminalSet, right: TerminalSet) -> Bool { left.words == right.words }
}

/// What a sentence of a node can begin with, and whether it can be empty.
struct GrammarStart: Equatable {
  var terminals = TerminalSet()
  var isNullable = false

  /// By node, grown until nothing is added.
  static func all(of grammar: GeneralParser) -> [GrammarStart] {
    var starts = [GrammarStart](repeating: GrammarStart(), count: grammar.nodes.count)
    var isDone = false
    while !isDone {
      isDone = true
      for place in grammar.nodes.indices {
        let found = start(of: grammar.nodes[place], grammar, starts)
        if found != starts[place] {
          starts[place] = found
          isDone = false
        }
      }
    }
    return starts
  }

  private static func start(
    of node: GeneralParser.Node, _ grammar: GeneralParser, _ starts: [GrammarStart]
  ) -> GrammarStart {
    var start = GrammarStart()
    switch node {
    case .literal(let word): grammar.literalNumbers[word].map { start.terminals.insert($0) }
    case .wordClass(let name): grammar.classNumbers[name].map { start.terminals.insert($0) }
    case .rule(let name): if let rule = grammar.rules[name] { start = starts[rule] }
    case .sequence(let parts):
      start.isNullable = true
      for part in parts where start.isNullable {
        start.terminals.formUnion(starts[part].terminals)
        start.isNullable = starts[part].isNullable
      }
    case .choice(let options):
      for option in options {
        start.terminals.formUnion(starts[option].terminals)
        start.isNullable = start.isNullable || starts[option].isNullable
      }
    case .optional(let inner), .star(let inner):
      start = starts[inner]
      start.isNullable = true
    case .plus(let inner): start = starts[inner]
    }
    return start
  }
}
