/// Sentences of the language, and some that are none. Each shows something that its neighbours do
/// not: together they use every alternative of every rule.
enum Corpus {
  static let valid: [String] =
    declarations + facts + sets + phrases + operands + bounds + clauses + records + measures
    + patterns + routes + traces + questions + worlds + doing + values + spellings

  /// What stands for the parameters of the sentences, each read as one sort of value only.
  static let parameters = [
    "who": "CoreWeave", "floor": "$1bn", "day": "2025-03-28", "steps": "3", "words": "chips",
  ]
}
