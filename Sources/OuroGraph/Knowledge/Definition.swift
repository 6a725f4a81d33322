public import OuroCore

/// A word that is made of others: a role, as in `define enabler of X as backers of payers of X`, a
/// kind, or a relation.
public struct Definition: Hashable, Sendable {
  /// The noun.
  public let noun: Inflected
  /// Other nouns for it.
  public let synonyms: [Inflected]
  /// What stands for the party asked for; `nil` for a kind and a relation.
  public let variable: String?
  /// The words of a relation: `funder backs venture, moves cash`; `nil` for a role and a kind.
  public let words: String?
  /// What it means, in the language; read anew at each question, so that it follows the base.
  public let body: String

  package init(
    noun: String, synonyms: [String] = [], variable: String?, words: String? = nil, body: String
  ) {
    self.noun = Inflected(noun: noun)
    self.synonyms = synonyms.map(Inflected.init(noun:))
    self.variable = variable
    self.words = words
    self.body = body
  }

  /// As it was told, in the canonical form.
  public var statement: String {
    if let words { return "define \(noun.one): \(words) \(body)" }
    let others = synonyms.isEmpty ? "" : " (" + synonyms.map(\.one).joined(separator: ", ") + ")"
    return "define \(noun.one)\(others)\(variable.map { " of " + $0 } ?? "") \(body)"
  }
}

/// The number of a definition.
public typealias DefinitionID = Identifier<Definition>
