import OuroCore
import OuroGraph
import Synchronization

/// A small base to ask, told in a few words a deal.
struct Story {
  var builder = KnowledgeBuilder()
  let company: KindID
  let person: KindID
  /// payer pays payee, moves cash
  let payment: RelationID
  /// customer buys from supplier, is payment, returns goods
  let purchase: RelationID
  /// backer backs venture, moves capital
  let investment: RelationID
  /// partner partners with partner
  let partnership: RelationID
  private var said = 0

  init() throws {
    company = try builder.declareKind("company")
    person = try builder.declareKind("person")
    var payment = RelationDeclaration(
      noun: "payment", subjectRoles: ["payer"], verbs: ["pays"], objectRoles: ["payee"])
    payment.moves = "cash"
    self.payment = try builder.declareRelation(payment)
    var purchase = RelationDeclaration(
      noun: "purchase", subjectRoles: ["customer"], verbs: ["buys from"],
      objectRoles: ["supplier"])
    purchase.moves = "cash"
    purchase.returns = "goods"
    purchase.parent = self.payment
    self.purchase = try builder.declareRelation(purchase)
    var investment = RelationDeclaration(
      noun: "investment", subjectRoles: ["backer"], verbs: ["backs"], objectRoles: ["venture"])
    investment.moves = "capital"
    self.investment = try builder.declareRelation(investment)
    partnership = try builder.declareRelation(
      RelationDeclaration(
        noun: "partnership", subjectRoles: ["partner"], verbs: ["partners with"],
        objectRoles: ["partner"]))
  }

  mutating func party(_ name: String, _ kind: KindID? = nil) throws -> PartyID {
    try builder.declareParty(name, kind: kind)
  }

  /// Tells a deal between two parties by name; they are declared when they are new.
  @discardableResult
  mutating func tell(
    _ subject: String, _ relation: RelationID, _ object: String, _ status: Status? = nil,
    _ amount: HedgedMoney? = nil, on date: Period? = nil, for purpose: String? = nil,
    by speaker: String? = nil, label: String? = nil
  ) throws -> DealID {
    var content = Assertion()
    content.status = status
    content.amount = amount
    content.since = date
    content.purpose = purpose
    said += 1
    var attribution = Attribution(sources: [.session(said)])
    attribution.speaker = try speaker.map { try party($0) }
    let fact = Denial.Fact(
      subject: try party(subject), relation: relation, object: try party(object))
    return try builder.addFact(fact, content, by: attribution, label: label)
  }

  /// Somebody denies all that was claimed of the deal so far by the fact's first claim.
  mutating func deny(_ claim: Int, by speaker: String) throws {
    let speaker = try party(speaker)
    said += 1
    _ = builder.addDenial(
      by: speaker, of: [ClaimID(at: claim)], fact: nil, Assertion(), sources: [.session(said)])
  }

  mutating func build() -> Questions { Questions(base: builder.build(), story: self) }
}

/// Asks a built story, and tells answers by name.
struct Questions {
  let base: KnowledgeBase
  let story: Story

  func id(_ name: String) -> PartyID {
    base.names.find(NameIndex.key(name)).first ?? PartyID(at: 0)
  }

  func ids(_ names: String...) -> PartySet { .parties(names.map(id)) }

  func ask(
    _ form: QueryForm, _ world: WorldView = WorldView(), budget: Budget = Budget(),
    passes: PlannerPasses = .all
  ) throws -> Answer {
    try Evaluator(base: base, budget: budget, passes: passes).evaluate(Query(form, world: world))
  }

  func set(
    _ set: PartySet, _ ordering: Ordering = Ordering(), _ world: WorldView = WorldView()
  ) throws -> Answer {
    try ask(.set(set, heading: "party", ordering), world)
  }

  func role(_ roles: (RelationID, Side)...) -> RoleStep {
    var step = RoleStep(relationCount: base.vocabulary.relations.count)
    for (relation, side) in roles { step.insert(relation, side) }
    return step
  }

  var payer: RoleStep { role((story.payment, .subject), (story.purchase, .subject)) }
  var payee: RoleStep { role((story.payment, .object), (story.purchase, .object)) }
  var backer: RoleStep { role((story.investment, .subject)) }

  func payers(of name: String, _ filter: DealFilter = DealFilter()) -> PartySet {
    .related(payer, to: ids(name), filter)
  }

  var flow: Flow { Flow(allOf: base.vocabulary) }

  func loops(
    _ choice: RouteChoice = .all, _ change: (inout LoopPattern) -> Void = { _ in }
  ) -> LoopPattern {
    var pattern = LoopPattern(choice: choice, flow: flow)
    change(&pattern)
    return pattern
  }

  func paths(
    _ choice: RouteChoice = .shortest, from: String, to: String?,
    _ change: (inout PathPattern) -> Void = { _ in }
  ) -> PathPattern {
    var pattern = PathPattern(
      from: ids(from), to: to.map { ids($0) }, choice: choice, flow: flow)
    change(&pattern)
    return pattern
  }
}

extension Answer {
  /// The names of the parties listed, in order.
  var names: [String] {
    guard case .parties(let listing) = content else { return [] }
    return listing.rows.map { base.name($0.party) }
  }

  /// The deals behind each party listed.
  var rowDeals: [[DealID]] {
    guard case .parties(let listing) = content else { return [] }
    return listing.rows.map(\.deals)
  }

  var routes: [Route] {
    switch content {
    case .paths(let routes), .loops(let routes): routes
    default: []
    }
  }

  /// Routes as words: `A B C`.
  var ways: [String] {
    routes.map { $0.parties.map { base.name($0) }.joined(separator: " ") }
  }

  var total: Int? { if case .count(let count) = content { count } else { nil } }

  var emptyReason: EmptyReason? {
    for notice in notices { if case .empty(let reason) = notice { return reason } }
    return nil
  }
}

/// Steps of the clock that a budget sees: one second for every thousand looks.
func elapsed() -> @Sendable () -> Double {
  let looks = Atomic<Int>(0)
  return { Double(looks.add(1, ordering: .relaxed).newValue) / 1000 }
}

func dollars(_ billions: UInt32, _ hedge: Hedge = .exactly) -> HedgedMoney {
  let amount = ExactDecimal(billions).multiplied(by: 1_000_000_000) ?? .zero
  return HedgedMoney(hedge, Money(amount, .dollar))
}

func over(_ billions: UInt32, _ mode: AmountTest.Mode = .plainly) -> DealFilter {
  var filter = DealFilter()
  filter.amounts = [AmountTest(.over(dollars(billions).figure), mode: mode)]
  return filter
}
