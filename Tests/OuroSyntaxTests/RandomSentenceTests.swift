import OuroCore
import OuroSyntax
import Testing

/// The two parsers held against one another on what nobody would think to write.
@Suite struct RandomSentenceTests {
  /// A hundred thousand sentences in a whole run.
  static let chunks = Net.isQuick ? 4 : Net.amount(200)
  static let nearChunks = Net.amount(40)
  static let sentences = 500

  /// What the parser refuses beside the grammar: a depth that bounds nothing, a second rank, and
  /// values that cannot be. Half a question where a name is declared is an unknown word.
  private static let refusals: Set<DiagnosticCode> = [.misplaced, .badRange, .badDate, .badNumber]

  private func grammarRule(_ dice: inout Dice) -> String {
    dice.chance(75) ? "query" : "statement"
  }

  @Test(arguments: 0..<chunks) func `both parsers take what the grammar makes, as one tree`(
    _ chunk: Int
  ) {
    let grammar = GrammarTests.grammar
    var sentence = RandomSentence(grammar, dice: Dice(seed: Net.seed(60, chunk)))
    var taken = 0
    for _ in 0..<RandomSentenceTests.sentences {
      let rule = grammarRule(&sentence.dice)
      let text = RandomSentence.text(sentence.words(rule))
      let trees = grammar.trees(Sentence(text, .plain))
      let result = parse(text, .plain)
      #expect(trees == 1, "SEED=\(Net.seed) \(text)")
      if let statement = result.statement {
        taken += 1
        let again = parse(statement.canonical, .plain).statement
        #expect(again == statement, "\(text)\nprints as \(statement.canonical)")
      } else {
        let codes = Set(result.diagnostics.map(\.code))
        #expect(
          codes.isSubset(of: RandomSentenceTests.refusals),
          "SEED=\(Net.seed) \(text)\n\(result.diagnostics.map(\.message))")
      }
    }
    #expect(taken * 100 >= RandomSentenceTests.sentences * 60, "only \(taken) were taken")
  }

  @Test(arguments: 0..<nearChunks) func `both parsers agree on what is almost a sentence`(
    _ chunk: Int
  ) {
    let grammar = GrammarTests.grammar
    var sentence = RandomSentence(grammar, dice: Dice(seed: Net.seed(61, chunk)))
    for _ in 0..<RandomSentenceTests.sentences {
      let rule = grammarRule(&sentence.dice)
      let words = spoilt(sentence.words(rule), &sentence.dice)
      let text = RandomSentence.text(words)
      let trees = grammar.trees(Sentence(text, .plain))
      let result = parse(text, .plain)
      #expect(trees < 2, "SEED=\(Net.seed) \(text)")
      if result.statement != nil {
        // What `expect error` runs need not be a sentence.
        guard !text.hasPrefix("expect error") else { continue }
        #expect(trees == 1, "SEED=\(Net.seed) only the parser takes: \(text)")
      } else if trees > 0 {
        let codes = Set(result.diagnostics.map(\.code))
        #expect(
          codes.isSubset(of: RandomSentenceTests.refusals.union([.unknownWord, .notGiven])),
          "SEED=\(Net.seed) only the grammar takes: \(text)\n\(result.diagnostics.map(\.message))")
      }
    }
  }

  /// One word dropped, doubled, or put in another's place.
  private func spoilt(_ words: [String], _ dice: inout Dice) -> [String] {
    var words = words
    let place = dice.roll(words.count)
    switch dice.roll(3) {
    case 0: words.remove(at: place)
    case 1: words.insert(words[place], at: place)
    default: words.swapAt(place, dice.roll(words.count))
    }
    return words
  }
}
