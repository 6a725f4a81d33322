/// What a telling added to the base.
public struct Told: Hashable, Sendable {
  /// Parties new to the base.
  public let parties: Int
  /// Deals new to the base.
  public let deals: [DealID]
  /// Claims, in the order told.
  public let claims: [ClaimID]
  /// Denials, in the order told.
  public let denials: [DenialID]
  /// Kinds, relations, documents and rates declared.
  public package(set) var declarations: Int
  /// The word of a definition, when one was told.
  public var defined: DefinitionID?
  /// Whether the definition takes the place of an earlier one.
  public var isDefinedAnew = false

  package init(
    parties: Int, deals: [DealID], claims: [ClaimID], denials: [DenialID], declarations: Int
  ) {
    self.parties = parties
    self.deals = deals
    self.claims = claims
    self.denials = denials
    self.declarations = declarations
  }
}

/// What a command did.
public enum Done: Hashable, Sendable {
  /// A file was written, with so many bytes.
  case written(String, bytes: Int)
  /// A table was read, with so many deals, between so many parties that nobody had named before.
  case loaded(String, deals: Int, parties: Int)
  /// What a label named is gone, with so many deals and claims.
  case forgotten(String, deals: Int, claims: Int)
}

/// What was expected of an answer, and what it was.
public struct ExpectationResult: Hashable, Sendable {
  /// Whether it was met.
  public let isMet: Bool
  /// `to be empty`, `to include OpenAI`.
  public let expected: String
  /// The answer in a few words.
  public let got: String

  package init(isMet: Bool, expected: String, got: String) {
    self.isMet = isMet
    self.expected = expected
    self.got = got
  }
}
