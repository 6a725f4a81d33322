import OuroCore
import OuroGraph

/// What no deal says, in words.
struct RemarkWords {
  let base: KnowledgeBase
  private var sets: SetWords { SetWords(base: base) }

  func sentence(_ remark: Remark) -> String {
    switch remark {
    case .named(let party): return "\(base.name(party)) is named in the question"
    case .everyone(let party): return "\(base.name(party)) is a party of this base"
    case .ofKind(let party, let kind): return "\(base.name(party)) is declared to be \(noun(kind))"
    case .notAmong(let member):
      let isNamed = if case .parties = member.set { true } else { false }
      return "\(base.name(member.party)) is not \(isNamed ? "" : "found among ")"
        + sets.phrase(member.set)
    case .begins(let party, let role, let isOnCycle):
      let position = sets.article(sets.role(role, true)) + " of " + base.name(party)
      return isOnCycle
        ? "whoever is \(position) is on a cycle with it"
        : "nobody is stated to be " + position
    case .counted(let party, let role, let count): return has(party, role, count)
    case .countedAmong(let party, let set, let count): return has(party, set, count)
    case .further(let member): return sets.sentence(member) + ", by more steps of the same"
    case .disputed(let party): return "what stands behind \(base.name(party)) is disputed"
    case .ranked(let party, let sum, let place, let all): return rank(party, sum, place, all)
    case .rankedDeal(let deal): return "\(base.deals.label(deal)) ranks as asked by its amount"
    }
  }

  func rank(_ party: PartyID, _ sum: Money?, _ place: Int, _ all: Int) -> String {
    guard let sum else { return "no amount is stated for \(base.name(party))" }
    return "\(base.name(party)) has \(sum), by low ends, place \(place) of \(all)"
  }

  func has(_ party: PartyID, _ role: Role?, _ count: Int) -> String {
    let number = count == 0 ? "no" : Counted.digits(count)
    return "\(base.name(party)) has \(number) \(sets.role(role, count == 1))"
  }

  func has(_ party: PartyID, _ set: SetDescription, _ count: Int) -> String {
    let number = count == 0 ? "no" : Counted.digits(count)
    return "\(base.name(party)) has \(number) \(sets.phrase(set.set, isOne: count == 1))"
  }

  /// Why a party is not of a kind.
  func otherKind(_ party: PartyID, _ kind: KindID) -> String {
    let own = base.party(party).kind.map(noun) ?? "of no declared kind"
    return "\(base.name(party)) is \(own), not \(noun(kind))"
  }

  private func noun(_ kind: KindID) -> String {
    sets.article(base.vocabulary.kinds[kind.index].noun.one)
  }
}
