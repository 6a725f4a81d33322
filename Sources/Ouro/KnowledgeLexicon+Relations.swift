import OuroCore
import OuroGraph

extension KnowledgeLexicon {
  func relation(ofVerb word: String) -> Inflected? {
    // A relation that is defined has no deals to be added up.
    known.vocabulary.relations.first { relation in
      relation.definition == nil && relation.verbs.contains { $0.begins(with: word) }
    }?.noun
  }
}

extension Verb {
  /// Whether a word is the verb in some form, without its preposition.
  fileprivate func begins(with word: String) -> Bool {
    let (one, many) = (Verb.firstWord(forms.one), Verb.firstWord(forms.many))
    return [one, many, Inflected.participle(ofBase: many), participle ?? many].contains(word)
  }

  private static func firstWord(_ words: String) -> String {
    words.split(separator: " ").first.map(String.init) ?? words
  }
}
