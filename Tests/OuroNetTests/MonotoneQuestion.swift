import OuroCore
import OuroGraph

/// Questions whose answers only grow with what is told: no `except`, no rank, no `ultimate`, no `no`.
struct MonotoneQuestion {
  var dice: Dice
  private let base: KnowledgeBase
  private let deals: [Deal]

  init(_ base: KnowledgeBase, dice: Dice) {
    self.base = base
    self.dice = dice
    deals = (0..<base.deals.count).map { base.deal(DealID(at: $0)) }
  }

  /// A question, without its `why`.
  mutating func ask() -> (question: String, isFact: Bool) {
    let world = world()
    switch dice.roll(10) {
    case 0:
      let deal = dice.pick(deals)
      return ("\(name(deal.subject)) \(verb(deal)) \(name(deal.object))" + world, true)
    case 1, 2: return (paths() + world, false)
    case 3, 4: return (loops() + world, false)
    case 5: return (pattern() + world, false)
    default: return (set(3) + world, false)
    }
  }

  /// Conditions along deals that are there, so that some have rows.
  private mutating func pattern() -> String {
    let (one, other) = (dice.pick(deals), dice.pick(deals))
    let tail = dice.chance(20) ? " " + bound(one) : ""
    let more = [
      "U \(verb(other)) \(name(other.object))", "\(name(one.subject)) \(verb(one)) V",
      "V \(verb(other)) U", "U is a company", "V \(verb(other)) W",
    ]
    let second = dice.pick(more)
    return "find U, V" + (second.contains("W") ? ", W" : "") + " where U \(verb(one)) V" + tail
      + " and " + second
  }

  private func name(_ id: PartyID) -> String { "\"\(base.name(id))\"" }

  private mutating func party() -> String { name(PartyID(at: dice.roll(base.parties.count))) }

  private func verb(_ deal: Deal) -> String { base.relation(deal.relation).verbs[0].forms.one }

  /// The role of its own relation, or of the one that it is a case of.
  private mutating func role(_ deal: Deal, _ side: Side) -> String {
    var relation = base.relation(deal.relation)
    if dice.chance(40), let parent = relation.parent { relation = base.relation(parent) }
    return (side == .subject ? relation.subjectRoles : relation.objectRoles)[0].many
  }

  private mutating func set(_ room: Int) -> String {
    switch dice.roll(12) {
    case 0 where room > 0: return "(\(set(room - 1))) and (\(set(room - 1)))"
    case 1 where room > 0: return "(\(set(room - 1))) or (\(set(room - 1)))"
    case 2 where room > 0: return "(" + dice.pick([paths(isSet: true), loops(isSet: true)]) + ")"
    case 3, 4: return dice.pick(["companies", "parties"]) + " " + clause(room)
    default: return phrase(room)
    }
  }

  private mutating func phrase(_ room: Int) -> String {
    let deal = dice.pick(deals)
    let (side, other) = dice.chance(50) ? (Side.subject, deal.object) : (.object, deal.subject)
    let isClosure = dice.chance(30)
    let lead = isClosure ? "indirect " : dice.chance(8) ? "disputed " : ""
    let tail = isClosure && dice.chance(40) ? " within \(dice.number(1...3)) steps" : ""
    let operand = operand(other, room)
    return lead + role(deal, side) + " of " + operand
      + (dice.chance(15) ? " " + bound(deal) : tail)
      + (room > 0 && dice.chance(15) ? " " + clause(room - 1) : "")
  }

  private mutating func operand(_ other: PartyID, _ room: Int) -> String {
    if room > 0, dice.chance(35) { return "(\(set(room - 1)))" }
    switch dice.roll(6) {
    case 0: return "\(name(other)) or \(party())"
    case 1: return "\(name(other)) and \(party())"
    default: return name(other)
    }
  }

  private mutating func clause(_ room: Int) -> String {
    let deal = dice.pick(deals)
    switch dice.roll(5) {
    case 0: return "that have at least \(dice.number(1...2)) \(role(deal, .subject))"
    case 1: return "that have more than \(dice.number(0...1)) \(role(deal, .object))"
    case 2: return "that are companies"
    default: return "that \(verb(deal)) \(operand(deal.object, max(0, room - 1)))"
    }
  }

  private mutating func bound(_ deal: Deal) -> String {
    if let amount = deal.amount, dice.chance(60) { return "at least " + amount.figure.written }
    return dice.pick(["over $1m", "since 2023", "possibly over $1bn"])
  }

  /// Who is on the shortest is another matter when a longer one becomes it.
  private mutating func paths(isSet: Bool = false) -> String {
    let deal = dice.pick(deals)
    let choice = isSet ? "all paths" : dice.pick(["all paths", "path"])
    return "\(choice) from \(operand(deal.subject, 1)) to \(operand(dice.pick(deals).object, 1))"
      + route()
  }

  private mutating func loops(isSet: Bool = false) -> String {
    let start = dice.chance(50) ? dice.pick([" from ", " through "]) + party() : ""
    return (isSet ? "loops" : dice.pick(["loops", "loops", "shortest loop"])) + start + route()
  }

  private mutating func route() -> String {
    var text = ""
    if dice.chance(25) { text += " within \(dice.number(2...4)) steps" }
    if dice.chance(25) { text += dice.pick([" by anything", " by money", " by payments"]) }
    if dice.chance(10) { text += " via \(operand(dice.pick(deals).object, 0))" }
    if dice.chance(10) { text += " with every step \(bound(dice.pick(deals)))" }
    return text
  }

  private mutating func world() -> String {
    switch dice.roll(6) {
    case 0, 1: " counting everything"
    case 2: " according to " + dice.pick(["Daily Herald", "Courier"])
    default: ""
    }
  }
}
