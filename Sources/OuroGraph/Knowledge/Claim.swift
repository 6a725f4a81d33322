public import OuroCore

/// Somebody saying something of a deal, somewhere.
public struct Claim: Hashable, Sendable {
  /// What it is about.
  public let deal: DealID
  /// The label of the statement that told it.
  public let label: String?
  /// Who says so: named by `according to`, else the publisher of the document; `nil` for what was
  /// told without either.
  public let speaker: PartyID?
  /// Whom the speaker cites, nearest first.
  public let chain: [Authority]
  /// Where it stands.
  public let source: Source
  /// What it says.
  public let content: Assertion
  /// Who denies it, in the order told.
  public internal(set) var denials: [DenialID]
}

/// Somebody cited.
public enum Authority: Hashable, Sendable {
  /// A party.
  case named(PartyID)
  /// Somebody without a name, in the source's words.
  case unnamed(String)
}

/// Where a claim or a denial stands.
public enum Source: Hashable, Sendable {
  /// In a document: paragraphs from 1, with words to be found there.
  case document(DocumentID, [Passage])
  /// On a line of a file of the language.
  case file(String, line: Int)
  /// In a row of a file of deals: the line it begins on, of which the header's is 1.
  case row(String, Int)
  /// In the session: its first telling is 1.
  case session(Int)

  /// The document, when it is one.
  public var document: DocumentID? {
    if case .document(let document, _) = self { document } else { nil }
  }
}

/// A paragraph cited.
public struct Passage: Hashable, Sendable {
  /// The paragraph's number, from 1.
  public let paragraph: Int
  /// Words to be found in it.
  public let words: String?

  package init(paragraph: Int, words: String?) {
    self.paragraph = paragraph
    self.words = words
  }
}

/// What one claim says of its deal; what it does not speak of is `nil`.
public struct Assertion: Hashable, Sendable {
  /// How far the deal has got.
  public var status: Status?
  /// How much.
  public var amount: HedgedMoney?
  /// What share.
  public var percent: Percent?
  /// What for.
  public var purpose: String?
  /// As what.
  public var description: String?
  /// Why.
  public var reason: String?
  /// Anything else.
  public var note: String?
  /// The first day or period.
  public var since: Period?
  /// The last day or period, included.
  public var until: Period?
  /// The day from which the status holds, when a follow-up tells it.
  public var statusSince: Period?
  /// Set when the source implies it and does not say it outright.
  public var inference: Inference?

  package init() {}
}

extension Assertion {
  /// The first day that it speaks of: of the deal, else of its status.
  package var firstDay: Day? { (since ?? statusSince)?.first }
}

/// Why something counts as implied.
public struct Inference: Hashable, Sendable {
  /// The words it rests on.
  public let words: String?

  package init(words: String?) { self.words = words }
}

/// Somebody denying claims, or that a deal exists.
public struct Denial: Hashable, Sendable {
  /// Who denies.
  public let speaker: PartyID
  /// The claims denied; empty when nobody in the base claims it.
  public let claims: [ClaimID]
  /// The fact denied, when it was named instead of a label.
  public let fact: Fact?
  /// Where it stands.
  public let source: Source
  /// The words that come with it.
  public let content: Assertion

  /// A subject, a relation and an object.
  public struct Fact: Hashable, Sendable {
    /// Who does it.
    public let subject: PartyID
    /// What.
    public let relation: RelationID
    /// To whom.
    public let object: PartyID

    package init(subject: PartyID, relation: RelationID, object: PartyID) {
      self.subject = subject
      self.relation = relation
      self.object = object
    }
  }
}
