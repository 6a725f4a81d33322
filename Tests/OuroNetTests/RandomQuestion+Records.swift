import OuroCore
import OuroGraph

// Records, and what is made of their amounts.
extension RandomQuestion {
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
      + keys + order()
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
}
