import OuroCore
import OuroGraph

// Money followed from day to day, and what one day has and another has not.
extension RandomQuestion {
  private static let methods = TraceMethod.allCases.map(\.rawValue)

  /// trace ::= …, from and to those whom a payment of a known day is between.
  mutating func trace() -> String {
    room -= 1
    defer { room += 1 }
    let dated = live.filter { deal in
      deal.since != nil && deal.amount?.hedge == .exactly
        && base.relation(deal.relation).moves != nil
    }
    let first = dice.pickIfAny(dated) ?? deal()
    let onward = dated.filter { $0.subject == first.object }
    var text: String
    if dice.chance(40) {
      let last = dice.pickIfAny(onward) ?? first
      text = "origins of " + operand(last.object)
    } else {
      text = "trace " + (dice.chance(35) ? portion(first) + " " : "")
      text += "from " + operand(first.subject)
      if dice.chance(30) { text += " to " + operand((dice.pickIfAny(onward) ?? first).object) }
    }
    text += " by " + dice.pick(RandomQuestion.methods)
    while dice.chance(25) { text += " " + traceModifier(first) }
    return text
  }

  /// Some of what a deal comes to, or more.
  private mutating func portion(_ deal: Deal) -> String {
    if dice.chance(30), let figure = deal.amount?.figure { return figure.written }
    let sign = deal.amount?.currency.code == "EUR" ? "€" : "$"
    return sign + dice.pick(["7", "700m", "1.3bn", "2500000000.01", "9bn"])
  }

  private mutating func traceModifier(_ deal: Deal) -> String {
    routeModifier(
      dice.chance(3)
        ? .via : dice.pick([.within, .within, .avoiding, .without, .by, .by, .everyStep]),
      deal)
  }

  /// changes ::= "changes" "in" ( set | records | loops ) "between" date "and" date
  mutating func changes() -> String {
    let days = [
      "2023", "2023-06-01", "2024", "2024-03-15", "Q2 2024", "2024-11-20", "2025-01-10",
      "2025-01-20", "2025-03", "2025", "2026",
    ]
    // Mostly far apart: more is then told in between.
    let isWide = dice.chance(70)
    let first = dice.roll(isWide ? 3 : days.count - 3)
    let second = dice.number((isWide ? days.count - 5 : first + 1)...days.count - 1)
    let subject = dice.pick([set(), set(), records(), loops()])
    return "changes in \(subject) between \(days[first]) and \(days[second])"
  }
}
