/// Sentences by walking the rules of `Ouro.ebnf`: at each choice a throw of the dice, and where the
/// sentence has become deep, the way that ends soonest.
struct RandomSentence {
  var dice: Dice
  private let grammar: GeneralParser
  /// By node: how many rules deep the least sentence from it goes.
  private let least: [Int]

  private static let deepest = 14

  init(_ grammar: GeneralParser, dice: Dice) {
    self.grammar = grammar
    self.dice = dice
    least = RandomSentence.leastDepths(grammar)
  }

  private static func leastDepths(_ grammar: GeneralParser) -> [Int] {
    var least = [Int](repeating: 1000, count: grammar.nodes.count)
    func depth(_ node: GeneralParser.Node) -> Int {
      switch node {
      case .literal, .wordClass, .optional, .star: 0
      case .rule(let name): grammar.rules[name].map { least[$0] + 1 } ?? 1000
      case .sequence(let parts): parts.map { least[$0] }.max() ?? 0
      case .choice(let options): options.map { least[$0] }.min() ?? 0
      case .plus(let inner): least[inner]
      }
    }
    var isDone = false
    while !isDone {
      isDone = true
      for (place, node) in grammar.nodes.enumerated() where depth(node) < least[place] {
        least[place] = depth(node)
        isDone = false
      }
    }
    return least
  }

  /// The words of a sentence of a rule.
  mutating func words(_ rule: String) -> [String] {
    guard let node = grammar.rules[rule] else { return [] }
    return words(node, 0)
  }

  private mutating func words(_ node: Int, _ depth: Int) -> [String] {
    let isDeep = depth + least[node] >= RandomSentence.deepest
    switch grammar.nodes[node] {
    case .literal(let word): return [word]
    case .wordClass(let name): return [dice.pick(RandomSentence.samples[name] ?? [name])]
    case .rule(let name): return grammar.rules[name].map { words($0, depth + 1) } ?? []
    case .sequence(let parts):
      var all: [String] = []
      for part in parts { all += words(part, depth) }
      return all
    case .choice(let all):
      // No value is given for a parameter here.
      let options = all.filter { option in
        if case .wordClass("PARAMETER") = grammar.nodes[option] { false } else { true }
      }
      let open = options.filter { depth + least[$0] < RandomSentence.deepest }
      let soonest = options.filter { least[$0] == least[node] }
      return words(dice.pick(isDeep || open.isEmpty ? soonest : open), depth)
    case .optional(let inner): return dice.chance(isDeep ? 0 : 35) ? words(inner, depth) : []
    case .star(let inner): return repeated(inner, depth, isDeep ? 0 : 30)
    case .plus(let inner): return words(inner, depth) + repeated(inner, depth, isDeep ? 0 : 20)
    }
  }

  private mutating func repeated(_ inner: Int, _ depth: Int, _ percent: Int) -> [String] {
    var all: [String] = []
    while all.count < 12, dice.chance(percent) { all += words(inner, depth + 1) }
    return all
  }

  /// The words with blanks between them, signs where people put them.
  static func text(_ words: [String]) -> String {
    var text = ""
    for word in words {
      let isGlued =
        word == "'s" || word == "," || word == "%" || text.isEmpty || text.hasSuffix("$")
      text += (isGlued ? "" : " ") + word
    }
    return text
  }

  private static let samples: [String: [String]] = [
    "NAME": [
      "Microsoft", "OpenAI", "CoreWeave", "Bank of America", "Amazon.com, Inc.", "\"Total\"",
    ],
    "ROLE": ["payer", "payees", "backers", "customer", "suppliers", "ceo", "wire services"],
    "KIND": ["companies", "party", "people", "firm"],
    "VERB": ["pays", "pay", "backs", "buy from", "lends to", "buys shares of", "buys"],
    "PARTICIPLE": ["paid", "backed", "owned"],
    "RELATION": ["payments", "loan", "investments", "share purchases"],
    "CHANNEL": ["cash", "capital", "goods"],
    "DOCUMENT": ["noah", "techradar"],
    "LABEL": ["option", "withdrawal", "contracts"],
    "STATUS": ["planned", "withdrawn", "completed", "stated"],
    "VAR": ["X"],
    "FREE": ["trells", "vond"],
    "WORD": ["gronk", "blort", "zim"],
    "NEW": ["Gronk Ltd", "\"Blort, Zim\"", "Zim"],
    "TEXT": ["\"power\"", "\"a b\""],
    "NUMBER": ["2", "3", "12"],
    "SCALE": ["bn", "million"],
    "PERCENT": ["27%"],
    "SIGN": ["$", "€"],
    "CURRENCY": ["USD", "EUR"],
    "YEAR": ["2024", "2025"],
    "ISODATE": ["2025-03", "2024-03-28"],
    "MONTH": ["March", "Apr"],
    "QUARTER": ["Q1", "Q3"],
  ]
}
