import OuroCore

/// Why a declaration cannot stand.
package enum KnowledgeProblem: Error, Hashable, Sendable {
  /// One spelling would mean two things that can stand in the same place.
  case clash(word: String, first: WordClass, second: WordClass)
  /// The party is there, with another kind.
  case otherKind(name: String, kind: String)
  /// The word already stands for something, of this class.
  case taken(word: String, WordClass)
}

/// What a word can be, as far as clashes go.
package enum WordClass: String, Hashable, Sendable {
  case name = "a party"
  case kind = "a kind"
  case role = "a role"
  case verb = "a verb"
  case relation = "a relation"
  case channel = "a channel"
  case status = "a status"
  case label = "a label"
  case document = "a document"
  case currency = "a currency"
}
