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
    switch dice.roll(122) {
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
    case 98..<104: ask = trace()
    case 104..<110: ask = changes()
    default: return question() + world + "?"
    }
    return ask + world
  }
}
