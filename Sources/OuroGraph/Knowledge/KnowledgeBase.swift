public import OuroCore

/// Everything told: words, parties, deals, who claims and who denies them. Never changes.
///
/// A `KnowledgeBuilder` makes one; questions are answered by the evaluator. Safe to share between
/// threads.
public final class KnowledgeBase: Sendable {
  /// Kinds, relations, channels and their words.
  public let vocabulary: Vocabulary
  /// Every party, in order of declaration.
  public let parties: [Party]
  /// Every document, in order of declaration.
  public let documents: [Document]
  /// Every claim that a statement made, in the order told. Rows of files make claims too, which are
  /// not kept but made up when they are asked for: ``claimIDs`` has them all.
  public let claims: [Claim]
  /// Every denial, in the order told.
  public let denials: [Denial]
  /// Exchange rates, in the order told.
  public let rates: [ExchangeRate]

  package let names: NameIndex
  package let labels: LabelIndex
  package let deals: DealTable
  package let bySubject: Adjacency
  package let byObject: Adjacency
  let calendar: Calendar
  /// Made from the rest when questions want them.
  let stepIndexes: StepIndexCache
  /// By relation: whether a deal of it is told.
  let isTold: [Bool]
  /// Of the amounts of all deals.
  let amountBits: AmountBits
  private let chains: ClaimChains
  /// What the builder takes up again for the next base.
  let parts: KnowledgeParts

  init(_ told: KnowledgeParts, _ earlier: [StepIndexCache.Earlier] = []) {
    var parts = told
    stepIndexes = StepIndexCache(earlier)
    parts.takeUp()
    // Each a stored constant of its own, so that reading one copies nothing.
    vocabulary = parts.vocabulary
    parties = parts.parties
    documents = parts.documents
    claims = parts.claims
    denials = parts.denials
    rates = parts.rates
    names = parts.names
    labels = parts.labels
    deals = parts.deals
    chains = parts.chains
    bySubject = parts.indexes.bySubject
    byObject = parts.indexes.byObject
    calendar = parts.indexes.calendar
    isTold = parts.indexes.isTold
    amountBits = parts.indexes.amountBits
    self.parts = parts
  }

  /// Nothing told.
  package static let empty = KnowledgeBase(KnowledgeParts())

  /// A party by its number.
  public func party(_ id: PartyID) -> Party { parties[id.index] }

  /// A party's name, as it was declared.
  public func name(_ id: PartyID) -> String { parties[id.index].name }

  /// A claim by its number.
  public func claim(_ id: ClaimID) -> Claim {
    if let deal = id.rowDeal { return deals.rowClaim(deal) }
    return claims[id.index]
  }

  /// The number of every claim, in the order told.
  public var claimIDs: ClaimIDs { ClaimIDs(self) }

  /// How many claims there are.
  public var claimCount: Int { claims.count + deals.rowCount }

  /// A denial by its number.
  public func denial(_ id: DenialID) -> Denial { denials[id.index] }

  /// A document by its number.
  public func document(_ id: DocumentID) -> Document { documents[id.index] }

  /// A relation by its number.
  public func relation(_ id: RelationID) -> Relation { vocabulary.relations[id.index] }

  /// A deal by its number.
  public func deal(_ id: DealID) -> Deal {
    let details = deals.details(id)
    return Deal(
      label: deals.label(id), subject: deals.party(id, .subject), relation: deals.relation(id),
      object: deals.party(id, .object), status: deals.status(id), amount: deals.amount(id),
      since: details.since, until: details.until, details: details,
      isInferred: deals.isInferred(id), isDisputed: deals.isDisputed(id),
      isStatusDisputed: deals.isStatusDisputed(id))
  }

  /// What a label names: one that was told, or one made up for a deal without, as in `d16`.
  package func entry(ofLabel key: [UInt8]) -> LabelIndex.Entry? { parts.entry(ofLabel: key) }

  /// The claims on a deal, in the order told.
  public func claims(on deal: DealID) -> [ClaimID] {
    if deals.isRow(deal) { return [ClaimID(row: deal)] }
    return chains.claims(on: deal)
  }

  /// The deals in which a party stands on a side.
  func deals(of party: PartyID, on side: Side) -> ArraySlice<DealID> {
    side == .subject ? bySubject.deals(of: party) : byObject.deals(of: party)
  }

  /// The deals in which a party stands on either side, by side.
  func deals(of party: PartyID) -> ArraySlice<DealID> {
    bySubject.deals(of: party) + byObject.deals(of: party)
  }

  /// How many those are.
  func dealCount(of party: PartyID) -> Int {
    bySubject.deals(of: party).count + byObject.deals(of: party).count
  }

  /// The day that "now" means: the latest publication, or the latest thing told as done without one,
  /// else the latest day told; `nil` for none.
  public var today: Day? { calendar.today }
}

/// What one currency was worth in another on a day.
public struct ExchangeRate: Hashable, Sendable {
  /// So much of one currency …
  public let from: Money
  /// … is so much of another …
  public let to: Money
  /// … on this day.
  public let date: Period

  package init(from: Money, to: Money, date: Period) {
    self.from = from
    self.to = to
    self.date = date
  }
}
