public import OuroCore

/// What a statement came to. Everything in it is by number; the words are in `base`.
public struct Answer: Sendable {
  /// The statement, as it was written.
  public var query: String
  /// The statement in canonical form; empty when there is none.
  public var canonical: String
  /// What was found.
  public let content: AnswerContent
  /// What was left out, and what else should be known.
  public var notices: [Notice]
  /// Whether a budget of rows cut the listing.
  public let isComplete: Bool
  /// Whether the paragraphs cited are to be shown.
  public var showsSources: Bool { world.showsSources }
  /// The base the answer was found in.
  public let base: KnowledgeBase
  /// What counts, as the query has it.
  package let world: WorldView
  /// What amounts are converted by, when the query asked for it.
  private let exchange: Exchange?
  /// How long the query took, when it was measured.
  public var milliseconds: Double?

  package init(
    content: AnswerContent, notices: [Notice] = [], isComplete: Bool = true,
    base: KnowledgeBase, world: WorldView = WorldView()
  ) {
    query = ""
    canonical = ""
    self.content = content
    self.notices = notices
    self.isComplete = isComplete
    self.base = base
    self.world = world
    exchange = Exchange(world, base: base)
  }

  /// A deal as the query's world has it: told by those whose words count, on the day asked, in its
  /// currency.
  public func deal(_ id: DealID) -> Deal {
    let told = base.deal(id, world.viewpoint)
    guard let exchange, let amount = told.amount else { return told }
    return told.with(amount: exchange.convert(amount))
  }

  /// The claims behind a deal, as far as the query's world has them: the ones it speaks for.
  public func claims(on deal: DealID) -> [ClaimID] {
    let claims = base.claims(on: deal)
    if base.hearsAll(world.viewpoint) { return claims }
    return claims.filter { base.hears(base.claim($0), world.viewpoint) }
  }

  /// The denials of a claim, as far as the query's world has them.
  public func denials(of claim: ClaimID) -> [DenialID] {
    base.claim(claim).denials.filter {
      base.isPublished(base.denial($0).source, world.viewpoint)
    }
  }
}

/// The kinds of answer.
public enum AnswerContent: Hashable, Sendable {
  /// Parties, each with the deals that make it one.
  case parties(PartyListing)
  /// Everything about one party.
  case card(Card)
  /// Deals, one a row.
  case deals([DealID])
  /// Claims, one a row.
  case claims([ClaimID])
  /// Denials, one a row.
  case denials([DenialID])
  /// A count.
  case count(Int)
  /// A total, an average or a median.
  case measured(Measured)
  /// The same, group by group.
  case table(MeasureTable)
  /// Whose part of some deals, or how they are divided.
  case shares(ShareTable)
  /// Paths.
  case paths([Route])
  /// Loops; the last step of each leads back to its first party.
  case loops([Route])
  /// Parties that can all reach one another.
  case groups([PartyGroup])
  /// How many steps the shortest path has; `nil` when there is none.
  case distance(Int?)
  /// Where money went, or came from.
  case trace(TraceListing)
  /// Yes, disputed, denied or not stated, with the deals and denials it rests on.
  case verdict(Verdict, deals: [DealID], denials: [DenialID])
  /// What came, changed or is gone between two days.
  case changes(ChangeListing)
  /// What `why` and `why not` are answered with.
  case evidence(Account)
  /// All that is said of some deals.
  case history([DealHistory])
  /// What `find` found.
  case bindings(BindingListing)
  /// Lines about the base itself.
  case catalog(Catalog)
  /// How a question is understood, and would be answered or was.
  case plan(Explanation)
  /// What a telling added.
  case told(Told)
  /// Whether an expectation was met.
  case expectation(ExpectationResult)
  /// Something was done outside the base, or taken back in it.
  case done(Done)
}

/// Parties with the deals behind each.
public struct PartyListing: Hashable, Sendable {
  /// What the parties are called: payer, company.
  public let heading: String
  /// The rows, in the answer's order.
  public let rows: [PartyRow]

  package init(heading: String, rows: [PartyRow]) {
    self.heading = heading
    self.rows = rows
  }
}

/// One party of an answer.
public struct PartyRow: Hashable, Sendable {
  /// Who.
  public let party: PartyID
  /// The deals that make it a member, in order of their numbers.
  public let deals: [DealID]

  package init(party: PartyID, deals: [DealID]) {
    self.party = party
    self.deals = deals
  }
}

/// What is known of one party.
public struct Card: Hashable, Sendable {
  /// Who.
  public let party: PartyID
  /// The deals of the world that it has a side in, by relation and side; relations in order.
  public let roles: [CardRole]
  /// How many loops of the default length pass through it.
  public let loops: Int

  package init(party: PartyID, roles: [CardRole], loops: Int) {
    self.party = party
    self.roles = roles
    self.loops = loops
  }
}

/// The deals in which a party stands on one side of a relation.
public struct CardRole: Hashable, Sendable {
  /// The relation.
  public let relation: RelationID
  /// The party's side.
  public let side: Side
  /// The deals, in order of their numbers.
  public let deals: [DealID]

  package init(relation: RelationID, side: Side, deals: [DealID]) {
    self.relation = relation
    self.side = side
    self.deals = deals
  }
}

/// A path, or a loop whose last step leads back to the first party.
public struct Route: Hashable, Sendable {
  /// The parties in order; of a loop each once.
  public let parties: [PartyID]
  /// One a pair of neighbours; of a loop as many as parties, of a path one less.
  public let steps: [RouteStep]
  /// The least of the steps' amounts, end by end; `nil` when a step has none.
  public let bottleneck: HedgedMoney?
  /// Whether there was a day on which all of its steps were in force.
  public let overlap: RouteOverlap

  package init(
    parties: [PartyID], steps: [RouteStep], bottleneck: HedgedMoney?,
    overlap: RouteOverlap = .untold
  ) {
    self.parties = parties
    self.steps = steps
    self.bottleneck = bottleneck
    self.overlap = overlap
  }
}

/// When the steps of a path or loop were in force together.
public enum RouteOverlap: Hashable, Sendable {
  /// No deal of it tells a day.
  case untold
  /// As far back as anything is told.
  case always
  /// From this day.
  case since(Day)
  /// On no day.
  case never
}

/// One step of a path or loop: everything that runs between two neighbours.
public struct RouteStep: Hashable, Sendable {
  /// Who gives.
  public let from: PartyID
  /// Who receives.
  public let to: PartyID
  /// What flows, each channel once, in the vocabulary's order.
  public let channels: [ChannelID]
  /// The deals, in order of their numbers; of a defined relation, those that it follows from.
  public let deals: [DealID]
  /// The defined relations that it is a step of.
  public let derivedBy: [RelationID]
  /// The deals that run between the two themselves.
  package let own: [DealID]

  package init(
    from: PartyID, to: PartyID, channels: [ChannelID], deals: [DealID],
    derivedBy: [RelationID] = [], following: [DealID] = []
  ) {
    self.from = from
    self.to = to
    self.channels = channels
    self.deals = SortedIDs.sorted(deals + following)
    self.derivedBy = derivedBy
    own = deals
  }
}

/// Two or more parties that can all reach one another.
public struct PartyGroup: Hashable, Sendable {
  /// In order of name.
  public let parties: [PartyID]
  /// What runs between them, in order of their numbers.
  public let deals: [DealID]

  package init(parties: [PartyID], deals: [DealID]) {
    self.parties = parties
    self.deals = deals
  }
}

/// The four answers to `does X pay Y`.
public enum Verdict: String, Hashable, Sendable {
  case yes
  case disputed
  case denied
  case notStated = "not stated"
}

/// Something listed about the base itself: columns and rows of text.
public struct Catalog: Hashable, Sendable {
  /// The headings.
  public let columns: [String]
  /// The rows, each as long as the headings.
  public let rows: [[String]]

  package init(columns: [String], rows: [[String]]) {
    self.columns = columns
    self.rows = rows
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
