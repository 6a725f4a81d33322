import OuroCore
import OuroGraph

// What is not so, and why.
extension ReasonLines {
  mutating func add(_ absence: Absence, depth: Int = 0) {
    if case .deal = absence.missing {} else { add(sentence(absence), depth) }
    let isHeadless = if case .deal = absence.missing { true } else { false }
    if case .takenAway(_, let why) = absence.missing, !why.isNaming {
      add(why, "by", depth + 1)
    }
    if case .route(let missing) = absence.missing { add(missing, depth + 1) }
    for near in absence.near { add(near, isHeadless ? depth : depth + 1) }
    for cause in absence.causes { add(cause, depth: depth + 1) }
    if absence.moreCauses > 0 {
      add("… \(Counted.digits(absence.moreCauses)) more", depth + 1)
    }
  }

  private func sentence(_ absence: Absence) -> String {
    switch absence.missing {
    case .member(let member): return standing(absence.near) + sets.fact(member)
    case .everybody(let description): return sets.nobody(in: description.set)
    case .kind(let party, let kind): return remarks.otherKind(party, kind)
    case .takenAway(let member, let why):
      return "taken away: " + (why.isNaming ? base.name(member.party) : sets.sentence(member))
    case .rank(let party, let sum, let place, let all): return remarks.rank(party, sum, place, all)
    case .count(let party, let role, let count): return remarks.has(party, role, count)
    case .countAmong(let party, let set, let count): return remarks.has(party, set, count)
    case .dispute(let party): return "nothing behind \(base.name(party)) is disputed"
    case .deal(let deal): return base.deals.label(deal)
    case .records: return "nothing is stated as asked"
    case .together: return "each condition is met by some, and nobody meets all of them"
    case .route(let missing): return heading(missing)
    }
  }

  /// What becomes of a fact that is not found, before the fact.
  private func standing(_ near: [NearFact]) -> String {
    if near.contains(where: NearWords.isShort) { return "left out: " }
    let isDenied = near.contains { if case .denial = $0 { true } else { false } }
    return isDenied ? "denied: " : "not stated: "
  }

  private func heading(_ missing: MissingRoute) -> String {
    if let reason = missing.reason { return NoticeText(base).why(reason) }
    return "left out of more \(missing.isLoop ? "loops" : "paths")"
  }

  private mutating func add(_ missing: MissingRoute, _ depth: Int) {
    if !missing.reached.isEmpty {
      let more = missing.moreReached > 0 ? " and \(Counted.digits(missing.moreReached)) more" : ""
      add("reached: " + names(missing.reached) + more, depth)
    }
    if !missing.ends.isEmpty { add("nothing leads on from " + names(missing.ends), depth) }
    if let route = missing.withEverything {
      let arrows = RouteWords(answer).arrows(route).joined(separator: " ")
      add("counting everything: " + arrows, depth)
    } else if missing.reason != nil {
      add("counting everything: none either", depth)
    }
    for pair in missing.exchanges.prefix(10) {
      add("an exchange only: \(base.name(pair.one)) with \(base.name(pair.other))", depth)
      for deal in pair.deals.prefix(10) { add("", deal, depth + 1) }
    }
  }

  private func names(_ parties: [PartyID]) -> String {
    parties.map(base.name).joined(separator: ", ")
  }

  private mutating func add(_ near: NearFact, _ depth: Int) {
    switch near {
    case .deal(let deal, let reasons):
      add(
        NearWords.words(reasons) + ":", deal, asToldByAll: reasons.contains(.unspoken), depth)
    case .denial(let denial): add("", denial, depth)
    }
  }
}

extension Derivation {
  /// Whether there is nothing more to it than that the question names the party.
  fileprivate var isNaming: Bool { if case .remark(.named) = self { true } else { false } }
}
