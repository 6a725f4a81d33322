public import OuroCore

/// A role or a kind that is made of others: `define enabler of X as backers of payers of X`.
public struct Definition: Hashable, Sendable {
  /// The noun.
  public let noun: Inflected
  /// Other nouns for it.
  public let synonyms: [Inflected]
  /// What stands for the party asked for; `nil` for a kind.
  public let variable: String?
  /// Who they are, in the language; read anew at each question, so that it follows the base.
  public let body: String

  package init(noun: String, synonyms: [String] = [], variable: String?, body: String) {
    self.noun = Inflected(noun: noun)
    self.synonyms = synonyms.map(Inflected.init(noun:))
    self.variable = variable
    self.body = body
  }

  /// As it was told, in the canonical form.
  public var statement: String {
    let others = synonyms.isEmpty ? "" : " (" + synonyms.map(\.one).joined(separator: ", ") + ")"
    return "define \(noun.one)\(others)\(variable.map { " of " + $0 } ?? "") as \(body)"
  }
}

/// The number of a definition.
public typealias DefinitionID = Identifier<Definition>
