import OuroCore
import OuroGraph

// Paths, loops, groups, distances and patterns.
extension RandomQuestion {
  private func moves(_ deal: Deal) -> Bool { base.relation(deal.relation).moves != nil }

  /// The first deal of a path, and where the path leads.
  private mutating func ends() -> (first: Deal, target: PartyID) {
    let flowing = live.filter(moves)
    let first = dice.pickIfAny(flowing) ?? deal()
    var target = first.object
    for _ in 0..<dice.roll(3) {
      let onward = flowing.filter { $0.subject == target && $0.object != first.subject }
      target = dice.pickIfAny(onward)?.object ?? target
    }
    return (first, target)
  }

  /// paths ::= …
  mutating func paths() -> String {
    room -= 1
    defer { room += 1 }
    let (first, target) = ends()
    let to = dice.chance(85) ? " to " + operand(target) : ""
    return article()
      + dice.pick([
        "all paths", "all paths", "path", "shortest path", "3 shortest paths", "widest path",
        "2 widest paths", "4 widest paths",
      ])
      + " from "
      + operand(first.subject) + to + routeModifiers(first)
  }

  /// loops ::= …
  mutating func loops() -> String {
    room -= 1
    defer { room += 1 }
    var text =
      article() + (dice.chance(6) ? dice.pick(["disputed ", "undisputed ", "completed "]) : "")
    text += dice.pick([
      "loops", "loops", "loop", "all loops", "shortest loop", "2 shortest loops", "widest loop",
      "3 widest loops",
    ])
    if dice.chance(35) { text += dice.pick([" from ", " through "]) + operand(party()) }
    if dice.chance(6) { text += dice.pick([" from ", " through "]) + operand(party()) }
    return text + routeModifiers(deal())
  }

  /// Paths or loops, or how many.
  mutating func route() -> String {
    switch dice.roll(10) {
    case 0: return distance() + world()
    case 1: return (dice.chance(15) ? "count of " : "") + groups() + world()
    default: return (dice.chance(15) ? "count of " : "") + dice.pick([paths(), loops()]) + world()
    }
  }

  /// groups ::= article? "groups" pathmod*, with no steps and no order of deals.
  mutating func groups() -> String {
    var text = article() + "groups"
    while dice.chance(40) {
      let deal = deal()
      switch dice.roll(6) {
      case 0: text += " via " + operand(deal.object)
      case 1: text += " avoiding " + name(party())
      case 2: text += " with every step " + bound(deal)
      case 3: text += " without " + label(deal)
      default: text += " by " + flows(deal)
      }
    }
    return text
  }

  /// distance ::= "distance" "from" operand "to" operand pathmod*
  mutating func distance() -> String {
    room -= 1
    defer { room += 1 }
    let first = dice.pickIfAny(live.filter(moves)) ?? deal()
    let onward = live.filter { $0.subject == first.object }
    let target = dice.chance(50) ? dice.pickIfAny(onward)?.object : nil
    return "distance from \(operand(first.subject)) to \(operand(target ?? first.object))"
      + routeModifiers(first)
  }

  /// pathmod ::= …
  private mutating func routeModifiers(_ deal: Deal) -> String {
    var text = longest.map { " within \($0) steps" } ?? ""
    while dice.chance(text.isEmpty ? 40 : 20) {
      let modifier = dice.pick(RouteModifierKind.allCases + [.within, .by, .by])
      if modifier == .exactly, text.contains("steps") { continue }
      if modifier == .within, longest != nil { continue }
      text += " " + routeModifier(modifier, deal)
    }
    return text
  }

  mutating func routeModifier(_ kind: RouteModifierKind, _ deal: Deal) -> String {
    switch kind {
    case .within: "within \(dice.number(2...5)) steps"
    case .exactly: "of \(dice.number(2...4)) steps"
    case .via: "via " + operand(deal.object)
    case .avoiding: "avoiding " + name(party())
    case .everyStep: "with every step " + bound(deal)
    case .without: "without " + label(dice.pick(deals))
    case .inDateOrder: "in date order"
    case .amountsWithin:
      "with amounts within " + dice.pick(["5%", "20%", "0.5%", "90%", "400%"])
    case .by: "by " + flows(deal)
    }
  }

  /// Paths or loops of one choice with these modifiers.
  mutating func route(_ choice: String, isLoop: Bool, _ kinds: [RouteModifierKind]) -> String {
    room = 0
    let (first, target) = ends()
    let modifiers = kinds.map { " " + routeModifier($0, first) }.joined()
    if !isLoop {
      return "\(choice) paths from \(name(first.subject)) to \(name(target))" + modifiers
    }
    let start = dice.chance(30) ? dice.pick([" from ", " through "]) + name(first.subject) : ""
    return "\(choice) loops" + start + modifiers
  }

  /// flow ::= CHANNEL | "money" | RELATION | "anything"
  private mutating func flows(_ deal: Deal) -> String {
    var text = ""
    repeat {
      if !text.isEmpty { text += " or " }
      let noun = number(dice.pick(lineage(deal.relation)).noun)
      text += dice.pick(["money", "money", "anything", "anything", "cash", "capital", noun])
    } while dice.chance(25)
    return text
  }

  // MARK: Patterns

  /// pattern ::= "find" VAR ( "," VAR )* "where" conditions, along deals that are there.
  mutating func pattern() -> String {
    let first = deal()
    let next = live.filter { $0.subject == first.object }
    let second = dice.pickIfAny(next) ?? deal()
    let variables = Array(["U", "V", "W"].prefix(dice.number(1...3)))
    let terms = variables.count > 1 ? variables : ["U", name(first.object)]
    var conditions = ["\(terms[0]) \(verb(first.relation)) \(terms[1])" + bounds(first, 20)]
    if variables.count > 2 {
      conditions.append("V \(verb(second.relation)) W" + bounds(second, 15))
    }
    while dice.chance(45) { conditions.append(narrowing(terms, second)) }
    return "find " + variables.joined(separator: ", ") + " where "
      + dice.shuffle(conditions).joined(separator: " and ")
  }

  /// condition ::= …, of parties that others bind.
  private mutating func narrowing(_ terms: [String], _ deal: Deal) -> String {
    let (one, other) = (dice.pick(terms.filter { $0.count == 1 }), dice.pick(terms))
    let negation = dice.chance(30) ? "not " : ""
    switch dice.roll(6) {
    case 0: return negation + "\(one) is a " + base.vocabulary.kinds[kindPlace(deal)].noun.one
    case 1: return negation + "\(one) is not " + (dice.chance(50) ? other : name(deal.object))
    case 2:
      return negation + "\(one) \(verb(deal.relation)) \(name(deal.object))" + bounds(deal, 20)
    case 3: return negation + "\(name(deal.subject)) \(verb(deal.relation)) \(one)"
    default: return negation + "\(other) \(verb(deal.relation)) \(one)" + bounds(deal, 15)
    }
  }

  private func kindPlace(_ deal: Deal) -> Int { base.party(deal.subject).kind?.index ?? 0 }
}

/// What may stand behind paths and loops.
enum RouteModifierKind: CaseIterable {
  case within, exactly, via, avoiding, without, by, inDateOrder, amountsWithin, everyStep
}
