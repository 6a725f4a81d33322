import OuroGraph

/// What a command did, and whether an expectation was met, in a sentence.
enum DoneWords {
  /// `wrote 1,234 bytes to loops.csv`, `forgot rent: 1 deal, 2 claims`.
  static func sentence(_ done: Done) -> String {
    switch done {
    case .written(let path, let bytes): "wrote \(Counted.words(bytes, "byte")) to \(path)"
    case .loaded(let path, let deals, let parties):
      "loaded \(Counted.words(deals, "deal")) from \(path), \(Counted.words(parties, "new party"))"
    case .forgotten(let label, let deals, let claims):
      "forgot \(label): \(Counted.words(deals, "deal")), \(Counted.words(claims, "claim"))"
    }
  }

  /// `met: to include OpenAI`, `failed: expected to be empty, got Microsoft`.
  static func sentence(_ expectation: ExpectationResult) -> String {
    expectation.isMet
      ? "met: " + expectation.expected
      : "failed: expected \(expectation.expected), got \(expectation.got)"
  }
}
