import OuroCore
import OuroGraph

/// Questions about a base: a walk over the rules of the grammar, one function a rule, with the words
/// of a deal in mind, so that there is mostly something to answer.
struct RandomQuestion {
  var dice: Dice
  let base: KnowledgeBase
  let deals: [Deal]
  let live: [Deal]
  /// How deep operands and brackets may nest from here.
  var room = 3
  /// Paths and loops never have more steps; `nil` for as many as there are.
  let longest: Int?

  init(_ base: KnowledgeBase, dice: Dice, longest: Int? = nil) {
    self.longest = longest
    self.dice = dice
    self.base = base
    deals = (0..<base.deals.count).map { base.deal(DealID(at: $0)) }
    let today = base.today ?? Day(number: 0)
    let live = deals.filter { deal in
      deal.status.isLive && deal.since?.first ?? today <= today
        && (deal.until == deal.since || deal.until?.last ?? today >= today)
    }
    self.live = live.isEmpty ? deals : live
  }

  // MARK: Words

  mutating func deal() -> Deal { dice.chance(93) ? dice.pick(live) : dice.pick(deals) }

  mutating func party() -> PartyID { PartyID(at: dice.roll(base.parties.count)) }

  private func quoted(_ name: String) -> String { "\"\(name)\"" }

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

  private mutating func role(_ relation: RelationID, _ side: Side) -> String {
    let kin = dice.pick(lineage(relation))
    return number(dice.pick(side == .subject ? kin.subjectRoles : kin.objectRoles))
  }

  mutating func verb(_ relation: RelationID) -> String {
    number(dice.pick(dice.pick(lineage(relation)).verbs).forms)
  }

  private mutating func participle(_ relation: RelationID) -> String? {
    let words = lineage(relation).flatMap { $0.verbs.compactMap(\.participle) }
    return dice.pickIfAny(words)
  }

  private mutating func kind(of id: PartyID) -> String {
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
  private mutating func rank(_ percent: Int) -> String {
    guard dice.chance(percent) else { return "" }
    return (dice.chance(50) ? "\(dice.number(1...3)) " : "") + dice.pick(["largest ", "smallest "])
  }

  /// quality ::= "disputed" | "undisputed" | STATUS
  private mutating func quality(_ deal: Deal?, _ percent: Int) -> String {
    guard dice.chance(percent), let deal else { return "" }
    if dice.chance(40) { return deal.isDisputed ? "disputed " : "undisputed " }
    let other = dice.chance(20) ? dice.pick(Status.allCases).rawValue + " " : ""
    return other + deal.status.rawValue + " "
  }

  // MARK: Sets

  /// names ::= …, one of which is the party meant.
  private mutating func names(_ meant: PartyID, joiner: String? = nil) -> String {
    let joiner = joiner ?? dice.pick(["and", "or", "or", "or"])
    var all = [name(meant)]
    for _ in 0..<dice.number(1...2) { all.append(name(party())) }
    all = dice.shuffle(all)
    if all.count == 3, dice.chance(50) {
      return "\(all[0]), \(all[1])" + (dice.chance(30) ? "," : "") + " \(joiner) \(all[2])"
    }
    return all.joined(separator: " \(joiner) ")
  }

  /// operand ::= ( "both" | "either" )? names | core
  mutating func operand(_ meant: PartyID) -> String {
    if room > 0, dice.chance(15) { return core() }
    if dice.chance(82) { return name(meant) }
    switch dice.roll(6) {
    case 0: return "both " + names(meant, joiner: "and")
    case 1: return "either " + names(meant, joiner: "or")
    default: return names(meant)
    }
  }

  /// core ::= article? rank? quality* head
  private mutating func core() -> String {
    let deal = deal()
    return led(rank(12) + quality(deal, 5), head(deal, isClosed: false))
  }

  /// With an article at times, but never before a name, which has its own.
  private mutating func led(_ lead: String, _ head: String) -> String {
    (lead.isEmpty && head.contains("'s ") ? "" : article()) + lead + head
  }

  private func sides(_ deal: Deal) -> [(own: Side, other: PartyID)] {
    [(.subject, deal.object), (.object, deal.subject)]
  }

  /// head ::= …
  private mutating func head(_ deal: Deal, isClosed: Bool) -> String {
    room -= 1
    defer { room += 1 }
    let (own, other) = dice.pick(sides(deal))
    if isClosed {
      let closure = dice.pick(["indirect ", "indirect ", "ultimate "])
      return closure + role(deal.relation, own) + " of " + operand(other)
    }
    switch dice.roll(20) {
    case 0, 1: return name(other) + "'s " + role(deal.relation, own)
    case 2: return kind(of: deal.subject)
    case 3, 4, 5:
      guard let participle = participle(deal.relation) else { break }
      return kind(of: deal.object) + " \(participle) by " + operand(deal.subject)
    case 6 where room > 0: return "(" + set() + ")"
    case 7 where room > 0: return "(" + dice.pick([paths(), loops()]) + ")"
    default: break
    }
    return role(deal.relation, own) + " of " + operand(other)
  }

  /// phrase ::= core ( bound | depth )* clause*
  private mutating func phrase() -> String {
    let deal = deal()
    if dice.chance(10) {
      let head = head(deal, isClosed: true)
      let depth = dice.chance(35) ? " within \(dice.number(1...3)) steps" : ""
      return rank(5) + quality(deal, 5) + head + bounds(deal, 10) + depth + clauses(deal, 10)
    }
    let lead = rank(8) + quality(deal, 8)
    let head = head(deal, isClosed: false)
    let isBare = head.hasPrefix("(") || !head.contains(" of ") && !head.contains(" by ")
    if isBare, !head.contains("'s ") {
      return rank(15) + (dice.chance(10) ? "disputed " : "") + head + clauses(deal, 60)
    }
    return led(lead, head) + bounds(deal, 20) + clauses(deal, 12)
  }

  /// clause ::= ( "that" | "who" | "which" ) predicate ( "and" predicate )*
  private mutating func clauses(_ deal: Deal, _ percent: Int) -> String {
    var text = ""
    while dice.chance(text.isEmpty ? percent : 8) {
      text += " \(dice.pick(["that", "who", "which"])) " + predicate()
      if dice.chance(12) { text += " and " + predicate() }
    }
    return text
  }

  /// predicate ::= …
  private mutating func predicate() -> String {
    let deal = deal()
    switch dice.roll(10) {
    case 0: return "are " + kind(of: deal.subject)
    case 1: return "are disputed"
    case 2, 3: return "have " + quantity() + " " + role(deal.relation, .subject) + bounds(deal, 15)
    case 4:
      guard let participle = participle(deal.relation) else { break }
      return "are \(participle) by " + operand(deal.subject) + bounds(deal, 15)
    default: break
    }
    return verb(deal.relation) + " " + operand(deal.object) + bounds(deal, 15)
  }

  private mutating func quantity() -> String {
    switch dice.roll(5) {
    case 0: "no"
    case 1: "at least \(dice.number(0...2))"
    case 2: "more than \(dice.number(0...1))"
    default: "at most \(dice.number(0...3))"
    }
  }

  /// set ::= term, joined or alone, then order*
  mutating func set() -> String {
    room -= 1
    defer { room += 1 }
    var text = term()
    switch dice.roll(12) {
    case 0: text += " or " + phrase() + (dice.chance(20) ? " or " + phrase() : "")
    case 1: text += " and " + phrase()
    case 2: text += dice.pick([" except ", " but not "]) + term()
    default: break
    }
    return text + order(isSet: true)
  }

  private mutating func term() -> String {
    if dice.chance(4) { return name(party()) }
    return dice.chance(4) ? names(party()) : phrase()
  }

  /// order ::= …
  private mutating func order(isSet: Bool) -> String {
    var text = ""
    if dice.chance(10) {
      text += " sorted by " + dice.pick(["amount", "date", "name"])
      text += dice.pick(["", " ascending", " descending"])
    }
    if dice.chance(7) { text += " first \(dice.number(1...4))" }
    return text
  }

  // MARK: Records

  /// records ::= …
  mutating func records() -> String {
    let deal = deal()
    let noun = number(dice.pick(lineage(deal.relation)).noun)
    return records(deal, dice.pick(["deals", "claims", "denials", noun, noun, "deals"]))
  }

  private mutating func records(_ deal: Deal, _ subject: String, per keys: String = "") -> String {
    var text = article() + rank(15) + quality(subject == "denials" ? nil : deal, 12) + subject
    while dice.chance(text.contains(" ") ? 15 : 75) { text += " " + recordModifier(deal, subject) }
    return text + bounds(subject == "denials" ? nil : deal, subject == "denials" ? 3 : 20)
      + keys + order(isSet: false)
  }

  /// measure ::= …, and records with `per`
  mutating func measure() -> String {
    let deal = deal()
    let noun = number(dice.pick(lineage(deal.relation)).noun)
    let share = "share of " + operand(dice.pick([deal.subject, deal.object])) + " in "
    let lead = dice.pick([
      "total of ", "total of ", "average of ", "median of ", "", "", share, share,
      "concentration of ",
    ])
    let isTable = lead.isEmpty || dice.chance(40)
    return lead + records(deal, dice.pick(["deals", noun]), per: isTable ? keys(deal) : "")
  }

  /// key ::= …
  private mutating func keys(_ deal: Deal) -> String {
    var text = ""
    repeat {
      let side = dice.pick([Side.subject, .object])
      text +=
        (text.isEmpty ? " per " : " and ")
        + dice.pick([
          role(deal.relation, side), role(deal.relation, side), "giver", "receivers", "relation",
          "status", "currency", "document", "year", "quarter", "month",
        ])
    } while dice.chance(30)
    return text
  }

  private mutating func recordModifier(_ deal: Deal, _ subject: String) -> String {
    let isFrom = base.relation(deal.relation).verbTakesFrom && subject != "deals"
    let (giver, taker) = isFrom ? (deal.object, deal.subject) : (deal.subject, deal.object)
    switch dice.roll(9) {
    case 0: return "about " + operand(deal.object)
    case 1 where subject == "claims" || subject == "denials":
      return "by " + name(dice.pick(base.claims).speaker ?? party())
    case 1: return "by " + operand(deal.subject)
    case 2: return dice.pick(["of ", "about "]) + label(deal)
    case 3: return "between \(name(deal.object)) and \(name(deal.subject))"
    case 4: return "in " + dice.pick(["herald", "courier"])
    case 5, 6: return "from " + operand(giver)
    default: return "to " + operand(taker)
    }
  }

  mutating func label(_ deal: Deal) -> String {
    let followUps = base.claims.compactMap(\.label).filter { $0.hasPrefix("f") }
    return dice.chance(30) ? dice.pickIfAny(followUps) ?? deal.label : deal.label
  }

  // MARK: Whole queries

  /// question ::= …
  private mutating func question() -> String {
    let deal = dice.chance(80) ? deal() : dice.pick(deals)
    let verb = verb(deal.relation)
    let bounds = bounds(deal, 15)
    switch dice.roll(7) {
    case 0: return "does \(name(deal.subject)) \(verb) \(object(deal))" + bounds
    case 1: return "\(name(deal.subject)) \(verb) \(object(deal))" + bounds
    case 2:
      let (own, other) = dice.pick(sides(deal))
      let subject = own == .subject ? deal.subject : deal.object
      return "is \(name(subject)) \(article())\(role(deal.relation, own)) of \(name(other))"
    case 3, 4: return "who \(verb) \(operand(deal.object))" + bounds
    case 5: return "whom does \(name(deal.subject)) \(verb)" + bounds
    default: return "who does \(name(deal.subject)) \(verb)" + bounds
    }
  }

  private mutating func object(_ deal: Deal) -> String {
    dice.chance(85)
      ? name(deal.object) : dice.chance(50) ? core() : names(deal.object, joiner: "or")
  }

  /// reason ::= … but for facts, whose question is not the same words.
  mutating func reasoned() -> String {
    switch dice.roll(10) {
    case 0, 1: return records() + world()
    case 2: return paths() + world()
    case 3: return loops() + world()
    default: return set() + world()
    }
  }

  /// evidence ::= …
  private mutating func evidence() -> String {
    let lead = dice.pick(["why ", "why not "])
    let deal = deal()
    switch dice.roll(6) {
    case 0: return lead + "\(name(deal.subject)) \(verb(deal.relation)) \(name(deal.object))"
    case 1: return lead + "count of " + dice.pick([set(), records(), paths(), loops(), groups()])
    case 2: return "history of " + dice.pick([deal.label, name(deal.subject)])
    default: return lead + reasoned()
    }
  }

  /// catalog ::= …
  private mutating func catalog() -> String {
    switch dice.roll(8) {
    case 0: "relations"
    case 1: "documents"
    case 2: "words"
    case 3: "names like " + quoted(String(base.name(party()).prefix(4)))
    default: "about " + name(party())
    }
  }

  /// world ::= …
  mutating func world() -> String {
    switch dice.roll(12) {
    case 0: return " counting everything"
    case 1: return " counting " + dice.pick(["planned", "withdrawn and planned", "rumoured"])
    case 2 where dice.chance(50): return " counting only stated and completed"
    case 3 where dice.chance(50):
      return " according to " + dice.pick(["Daily Herald", "Courier", "Daily Herald or Courier"])
    case 4: return " with sources"
    case 5 where dice.chance(60):
      return " as of " + dice.pick(["2024-03-15", "2025-01-10", "2025", "2025", "2026"])
    case 6 where dice.chance(50):
      return " as known on " + dice.pick(["2024-11-10", "2025", "2025"])
    case 7 where dice.chance(30):
      return " originating with Daily Herald or " + base.name(PartyID(at: 0))
    case 8 where dice.chance(50): return " as of 2025-01-15 counting everything"
    case 9, 10:
      return " in " + dice.pick(["EUR", "USD", "GBP"])
        + dice.pick(["", "", " at 2024-12-31 rates", " at 2026 rates"])
    default: return ""
    }
  }

  /// query ::= ( "explain" | "profile" )? ask world* "?"? | name VERB operand bound* world* "?"
  mutating func query() -> String {
    if dice.chance(1) { return dice.pick(["explain ", "profile "]) + set() }
    if dice.chance(3) { return evidence() }
    let isOfBase = dice.chance(4)
    let ask = isOfBase ? catalog() : question(in: world())
    let whole = ask + (isOfBase ? world() : "")
    return whole + (dice.chance(10) && !whole.hasSuffix("?") ? "?" : "")
  }

  /// ask world*, of deals and parties.
  mutating func question(in world: String) -> String {
    let ask: String
    switch dice.roll(110) {
    case 0..<42: ask = set()
    case 42..<50: ask = records()
    case 50..<58: ask = measure()
    case 58..<66:
      ask = "count of " + dice.pick([set(), records(), paths(), loops(), groups(), pattern()])
    case 66..<75: ask = paths()
    case 75..<84: ask = loops()
    case 84..<88: ask = groups()
    case 88..<92: ask = distance()
    case 92..<98: ask = pattern()
    default: return question() + world + "?"
    }
    return ask + world
  }
}
