import OuroCore
import OuroGraph

/// The rows of answers as JSON objects.
struct JSONRows {
  typealias Members = [(key: String, value: JSONValue)]

  let answer: Answer
  let base: KnowledgeBase
  let sources: JSONSource
  let words: DealWords

  init(_ answer: Answer) {
    self.answer = answer
    base = answer.base
    sources = JSONSource(answer)
    words = DealWords(base: answer.base)
  }

  /// What stands beside the party in its row.
  static let partyKeys = [
    "amount", "percents", "status", "marks", "deals", "sources", "denied_by",
  ]

  func party(_ row: PartyRow, heading: String) -> JSONValue {
    let deals = answer.deals(row.deals)
    let amount = AmountSummary(deals)
    var members: Members = [
      (heading, .text(base.name(row.party))), ("amount", JSONAmount.value(amount)),
    ]
    if !amount.percents.isEmpty {
      members.append(("percents", .texts(amount.percents.map(\.value.description))))
    }
    members += [
      ("status", deals.isEmpty ? .null : .text(words.statuses(deals))),
      ("marks", .texts(DealMarks.words(deals))), ("deals", labels(row.deals)),
    ]
    return .object(members + evidence(row.deals))
  }

  func deal(_ id: DealID) -> JSONValue {
    let deal = answer.deal(id)
    return .object(
      [("deal", .text(deal.label))] + fact(deal.subject, deal.relation, deal.object)
        + [("amount", JSONAmount.value(deal.amount))] + terms(deal.details, status: deal.status)
        + [("marks", .texts(DealMarks.words([deal])))] + details(deal.details)
        + evidence([id]))
  }

  func claim(_ id: ClaimID) -> JSONValue {
    let claim = base.claim(id)
    let deal = base.deal(claim.deal)
    let inferred = claim.content.inference
    return .object(
      [
        ("claim", .text(orNull: claim.label)),
        ("speaker", .text(orNull: claim.speaker.map(base.name))),
        ("deal", .text(deal.label)),
      ] + fact(deal.subject, deal.relation, deal.object)
        + [("amount", JSONAmount.value(claim.content.amount))]
        + terms(claim.content, status: claim.content.status)
        + [("marks", .texts(inferred == nil ? [] : ["inferred"]))] + details(claim.content)
        + [
          ("inferred_from", .text(orNull: inferred?.words)),
          ("denied_by", .texts(ClaimWords(base: base).deniers(answer.denials(of: id)))),
          ("sources", .array(sources.values(claim))),
        ])
  }

  func denial(_ id: DenialID) -> JSONValue {
    let denial = base.denial(id)
    let denied = denial.fact.map { JSONValue.object(fact($0.subject, $0.relation, $0.object)) }
    return .object(
      [
        ("denier", .text(base.name(denial.speaker))),
        ("denies", .texts(ClaimWords(base: base).deniedLabels(denial))), ("fact", denied ?? .null),
      ] + details(denial.content) + [("sources", .array(sources.values(denial.source)))])
  }

  func card(_ card: Card) -> JSONValue {
    let party = base.party(card.party)
    let roles = card.roles.map { role in
      JSONValue.object([
        ("role", .text(words.role(role.relation, role.side))),
        ("relation", .text(base.relation(role.relation).noun.one)),
        ("deals", .array(role.deals.until(answer.stop).map(deal))),
      ])
    }
    return .object([
      ("party", .text(party.name)),
      ("kind", .text(orNull: party.kind.map { base.vocabulary.kinds[$0.index].noun.one })),
      ("also", .texts(party.aliases)), ("roles", .array(roles)), ("loops", .whole(card.loops)),
    ])
  }

  func route(_ route: Route) -> JSONValue {
    let words = RouteWords(answer)
    let steps = route.steps.until(answer.stop).lazy.map { step in
      JSONValue.object([
        ("from", .text(base.name(step.from))), ("to", .text(base.name(step.to))),
        ("channels", .texts(words.channels(step))), ("deals", labels(step.deals)),
        ("marks", .texts(DealMarks.words(step.deals.map(answer.deal)))),
      ])
    }
    return .object(
      [
        ("parties", .texts(route.parties.until(answer.stop).map(base.name))),
        ("steps", .long(steps)),
        ("bottleneck", JSONAmount.value(route.bottleneck)),
        ("together", JSONRows.overlap(route.overlap)), ("marks", .texts(words.marks(route))),
      ] + evidence(words.deals(route)))
  }

  func group(_ group: PartyGroup) -> JSONValue {
    .object(
      [
        ("parties", .texts(group.parties.until(answer.stop).map(base.name))),
        ("deals", labels(group.deals)),
      ]
        + evidence(group.deals))
  }

  /// The first day on which all steps were in force; `never`, `always`, or nothing told.
  private static func overlap(_ overlap: RouteOverlap) -> JSONValue {
    switch overlap {
    case .untold: .text(orNull: nil)
    case .always: .text("always")
    case .since(let day): .text(day.description)
    case .never: .text("never")
    }
  }

  func binding(_ row: BindingRow, _ listing: BindingListing) -> JSONValue {
    let names = zip(listing.variables, row.parties).map { ($0, JSONValue.text(base.name($1))) }
    return .object(
      [
        ("parties", .object(names)), ("deals", labels(row.deals)),
      ] + evidence(row.deals))
  }

  func change(_ change: Change, in listing: ChangeListing) -> JSONValue {
    let words = ChangeWords(listing, in: base)
    func text(_ words: String) -> JSONValue { .text(orNull: words.isEmpty ? nil : words) }
    var claimed = Evidence(change.deals, in: answer)
    claimed.add(change.subject)
    return .object([
      ("change", .text(change.kind.rawValue)), ("subject", .text(words.subject(change))),
      ("before", text(words.before(change))), ("after", text(words.after(change))),
      ("deals", labels(change.deals)), ("sources", sources.claims(claimed)),
    ])
  }

  func told(_ told: Told) -> JSONValue {
    .object([
      ("declarations", .whole(told.declarations)), ("parties", .whole(told.parties)),
      ("deals", labels(told.deals)), ("claims", .array(told.claims.until(answer.stop).map(claim))),
      ("denials", .array(told.denials.until(answer.stop).map(denial))),
    ])
  }

  /// Where the deals' claims stand, and who denies them, when somebody does.
  private func evidence(_ deals: [DealID]) -> Members {
    let evidence = Evidence(deals, in: answer)
    let claimed = [(key: "sources", value: sources.claims(evidence))]
    if evidence.denials.isEmpty { return claimed }
    return claimed + [("denied_by", sources.denials(evidence))]
  }

  private func labels(_ deals: [DealID]) -> JSONValue { .texts(answer.labels(deals)) }

  private func fact(
    _ subject: PartyID, _ relation: RelationID, _ object: PartyID
  ) -> Members {
    [
      ("subject", .text(base.name(subject))), ("verb", .text(words.verb(relation))),
      ("object", .text(base.name(object))), ("relation", .text(base.relation(relation).noun.one)),
    ]
  }

  private func terms(_ content: Assertion, status: Status?) -> Members {
    [
      ("percent", .text(orNull: content.percent?.value.description)),
      ("status", .text(orNull: status?.rawValue)),
      ("since", .text(orNull: (content.since ?? content.statusSince)?.description)),
      ("until", .text(orNull: content.until?.description)),
    ]
  }

  private func details(_ content: Assertion) -> Members {
    [
      ("for", .text(orNull: content.purpose)), ("as", .text(orNull: content.description)),
      ("because", .text(orNull: content.reason)), ("note", .text(orNull: content.note)),
    ]
  }
}
