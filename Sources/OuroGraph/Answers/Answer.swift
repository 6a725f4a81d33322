import OuroCore

/// What a statement came to. Everything in it is by number; the words are in `base`.
public struct Answer: Sendable {
  /// The statement, as it was written.
  public var query: String
  /// The statement in canonical form; empty when there is none. Written out when it is asked for.
  public var canonical: String { canonicalForm() }
  package var canonicalForm: @Sendable () -> String = { "" }
  /// What was found.
  public let content: AnswerContent
  /// What was left out, and what else should be known.
  public var notices: [Notice]
  /// Whether no budget of rows cut the listing.
  public let isComplete: Bool
  /// Whether the paragraphs cited are to be shown.
  public var showsSources: Bool { world.showsSources }
  /// The base the answer was found in.
  public package(set) var base: KnowledgeBase
  /// What counts, as the query has it.
  package let world: WorldView
  /// What amounts are converted by, when the query asked for it.
  private let exchange: Exchange?
  /// Raised while the answer is written, it cuts the text anywhere: whoever sets it looks at it afterwards,
  /// and throws the text away. Without it all is written.
  package var stop: StopFlag?
  /// How long the query took, when it was measured.
  public var milliseconds: Double?

  package init(
    content: AnswerContent, notices: [Notice] = [], isComplete: Bool = true,
    base: KnowledgeBase, world: WorldView = WorldView()
  ) {
    query = ""
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
