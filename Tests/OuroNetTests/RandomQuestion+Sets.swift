import OuroCore
import OuroGraph

// Operands, phrases and clauses, and sets of them.
extension RandomQuestion {
  /// names ::= …, one of which is the party meant.
  mutating func names(_ meant: PartyID, joiner: String? = nil) -> String {
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
  mutating func core() -> String {
    let deal = deal()
    return led(rank(12) + quality(deal, 5), head(deal, isClosed: false))
  }

  /// With an article at times, but never before a name, which has its own.
  private mutating func led(_ lead: String, _ head: String) -> String {
    (lead.isEmpty && head.contains("'s ") ? "" : article()) + lead + head
  }

  func sides(_ deal: Deal) -> [(own: Side, other: PartyID)] {
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
    return text + order()
  }

  private mutating func term() -> String {
    if dice.chance(4) { return name(party()) }
    return dice.chance(4) ? names(party()) : phrase()
  }

  /// order ::= …
  mutating func order() -> String {
    var text = ""
    if dice.chance(10) {
      text += " sorted by " + dice.pick(["amount", "date", "name"])
      text += dice.pick(["", " ascending", " descending"])
    }
    if dice.chance(7) { text += " first \(dice.number(1...4))" }
    return text
  }
}
