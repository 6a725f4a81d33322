import OuroCore
import OuroGraph

// Names, roles and verbs, bounds, ranks and qualities.
extension RandomQuestion {
  mutating func deal() -> Deal { dice.chance(93) ? dice.pick(live) : dice.pick(deals) }

  mutating func party() -> PartyID { PartyID(at: dice.roll(base.parties.count)) }

  func quoted(_ name: String) -> String { "\"\(name)\"" }

  /// name ::= article? NAME | "the" KIND NAME
  mutating func name(_ id: PartyID) -> String {
    let party = base.party(id)
    switch dice.roll(20) {
    case 0: return "the " + party.name
    case 1: return quoted(party.name)
    case 2: return party.name.lowercased()
    case 3:
      let kind = party.kind.map { "the \(base.vocabulary.kinds[$0.index].noun.one) " }
      return (kind ?? "") + party.name
    case 4: return party.aliases.first ?? party.name
    default: return party.name
    }
  }

  /// The relation and those it is a case of.
  func lineage(_ id: RelationID) -> [Relation] {
    var found: [Relation] = []
    var next: RelationID? = id
    while let id = next {
      found.append(base.relation(id))
      next = base.relation(id).parent
    }
    return found
  }

  mutating func number(_ word: Inflected) -> String {
    dice.chance(70) ? word.many : word.one
  }

  mutating func role(_ relation: RelationID, _ side: Side) -> String {
    let kin = dice.pick(lineage(relation))
    return number(dice.pick(side == .subject ? kin.subjectRoles : kin.objectRoles))
  }

  mutating func verb(_ relation: RelationID) -> String {
    number(dice.pick(dice.pick(lineage(relation)).verbs).forms)
  }

  mutating func participle(_ relation: RelationID) -> String? {
    let words = lineage(relation).flatMap { $0.verbs.compactMap(\.participle) }
    return dice.pickIfAny(words)
  }

  mutating func kind(of id: PartyID) -> String {
    guard dice.chance(70), let kind = base.party(id).kind else { return "parties" }
    return number(base.vocabulary.kinds[kind.index].noun)
  }

  mutating func article() -> String { dice.chance(5) ? dice.pick(["a ", "the "]) : "" }

  private mutating func money(near amount: HedgedMoney?) -> String {
    if let amount, dice.chance(50) { return amount.figure.written }
    if let amount, let high = amount.high, dice.chance(20) {
      return Money(high, amount.currency).written
    }
    if amount?.currency.code == "EUR" { return dice.pick(["€1m", "€1bn", "€2bn"]) }
    return dice.pick(["$1m", "$500m", "USD 1,500,000,000", "1 billion USD", "$2bn"])
  }

  /// bound ::= …
  mutating func bound(_ deal: Deal?) -> String {
    let amount = deal?.amount
    let day = deal?.since?.description ?? dice.pick(RandomBase.days)
    let sure = dice.chance(15) ? dice.pick(["certainly ", "possibly "]) : ""
    switch dice.roll(12) {
    case 0: return sure + "over " + money(near: amount)
    case 1: return sure + "more than $1m"
    case 2: return sure + "under " + dice.pick(["$100bn", "$3bn", "€50bn"])
    case 3: return sure + "less than $90bn"
    case 4, 5: return sure + "at least " + money(near: amount)
    case 6: return sure + "at most " + money(near: amount)
    case 7: return sure + "between $1m and $5bn"
    case 8: return "since " + (dice.chance(60) ? day : "2023")
    case 9: return "before " + dice.pick(["2025", "2026", "March 2025"])
    case 10: return dice.pick(["during ", "on "]) + day
    default: return "for " + quoted(deal?.details.purpose ?? "chips")
    }
  }

  mutating func bounds(_ deal: Deal?, _ percent: Int) -> String {
    var text = ""
    while dice.chance(text.isEmpty ? percent : 10) { text += " " + bound(deal) }
    return text
  }

  /// rank ::= NUMBER? ( "largest" | "smallest" )
  mutating func rank(_ percent: Int) -> String {
    guard dice.chance(percent) else { return "" }
    return (dice.chance(50) ? "\(dice.number(1...3)) " : "") + dice.pick(["largest ", "smallest "])
  }

  /// quality ::= "disputed" | "undisputed" | STATUS
  mutating func quality(_ deal: Deal?, _ percent: Int) -> String {
    guard dice.chance(percent), let deal else { return "" }
    if dice.chance(40) { return deal.isDisputed ? "disputed " : "undisputed " }
    let other = dice.chance(20) ? dice.pick(Status.allCases).rawValue + " " : ""
    return other + deal.status.rawValue + " "
  }
}
