import OuroCore
import OuroGraph

/// Sets of parties in words, near to how they are asked for.
struct SetWords {
  let base: KnowledgeBase

  /// `payers of CoreWeave`, or `payer of CoreWeave` for one of them.
  func phrase(_ set: PartySet, isOne: Bool = false) -> String {
    switch set {
    case .parties(let parties): return names(parties)
    case .everyone: return isOne ? "party" : "parties"
    case .ofKind(let kind): return form(base.vocabulary.kinds[kind.index].noun, isOne)
    case .related(let step, let operand, let filter):
      return leads(filter) + role(step, isOne) + " of " + phrase(operand, isOne: false)
        + bounds(filter)
    case .closure(let step, let operand, let filter, let most, let isUltimate):
      return leads(filter) + (isUltimate ? "ultimate " : "indirect ") + role(step, isOne) + " of "
        + phrase(operand) + bounds(filter)
        + (most.map { " within \(Counted.words($0, "step"))" } ?? "")
    case .defined(let defined, let operand):
      let noun = form(base.vocabulary.noun(of: defined), isOne)
      return (defined.isIndirect ? "indirect " : "") + noun
        + (operand.map { " of " + phrase($0) } ?? "")
    case .argument: return isOne ? "party" : "parties"
    case .union(let terms): return terms.map { phrase($0) }.joined(separator: " or ")
    case .intersection(let terms): return terms.map { phrase($0) }.joined(separator: " and ")
    case .difference(let first, let others):
      return ([first] + others).map { phrase($0) }.joined(separator: " except ")
    case .filtered(let inner, let conditions):
      return phrase(inner) + " that " + conditions.map(condition).joined(separator: " and ")
    case .ranked(let inner, let count, let largest):
      return (count == 1 ? "" : "\(count) ") + (largest ? "largest " : "smallest ") + phrase(inner)
    case .onPaths: return "parties on these paths"
    case .onLoops: return "parties on these loops"
    }
  }

  /// `OpenAI is a payer of CoreWeave`, `Microsoft is among companies that pay CoreWeave`.
  func sentence(_ member: Inclusion) -> String {
    let name = base.name(member.party)
    if let derived = derived(member) { return derived }
    switch member.set {
    case .related, .closure, .defined, .ofKind, .everyone:
      return "\(name) is \(article(phrase(member.set, isOne: true)))"
    case .parties: return "\(name) is \(phrase(member.set))"
    default: return "\(name) is among \(phrase(member.set))"
    }
  }

  /// By the verb of a defined relation: `Microsoft round-trips OpenAI`.
  private func derived(_ member: Inclusion) -> String? {
    guard case .defined(let defined, let operand?) = member.set, !defined.isIndirect,
      let verb = base.vocabulary.relation(of: defined.definition)?.verbs.first
    else { return nil }
    let name = base.name(member.party)
    if defined.side == .subject {
      return "\(name) \(verb.forms.form(for: name)) \(phrase(operand))"
    }
    guard case .parties(let parties) = operand, parties.count == 1, let other = parties.first else {
      return nil
    }
    return "\(base.name(other)) \(verb.forms.form(for: base.name(other))) \(name)"
  }

  /// The same by the verb, where the role is that of who does it: `OpenAI pays CoreWeave`.
  func fact(_ member: Inclusion) -> String {
    guard case .related(let step, let operand, let filter) = member.set,
      let role = step.role(in: base.vocabulary), role.side == .subject,
      let verb = base.relation(role.relation).verbs.first
    else { return sentence(member) }
    let name = base.name(member.party)
    return "\(name) \(verb.forms.form(for: name)) \(phrase(operand))\(bounds(filter))"
  }

  /// `nobody is stated to be a payer of Nvidia`
  func nobody(in set: PartySet) -> String {
    switch set {
    case .related, .closure, .defined: "nobody is stated to be \(article(phrase(set, isOne: true)))"
    default: "nobody is found among \(phrase(set))"
    }
  }

  /// `payer`, `payers`; of a role that no relation has, `party`.
  func role(_ role: Role?, _ isOne: Bool) -> String {
    guard let role else { return isOne ? "party" : "parties" }
    let relation = base.relation(role.relation)
    let nouns = role.side == .subject ? relation.subjectRoles : relation.objectRoles
    return form(nouns.first ?? relation.noun, isOne)
  }

  /// `a payer`, `an owner`
  func article(_ words: String) -> String {
    let isVowel = "aeiouAEIOU".unicodeScalars.contains(words.unicodeScalars.first ?? " ")
    return (isVowel ? "an " : "a ") + words
  }

  private static let namesShown = 8

  private func names(_ parties: [PartyID]) -> String {
    var shown = parties.prefix(SetWords.namesShown).map(base.name)
    let rest = parties.count - shown.count
    if rest > 0 { shown.append("\(Counted.digits(rest)) more") }
    guard let last = shown.last, shown.count > 1 else { return shown.first ?? "nobody" }
    return shown.dropLast().joined(separator: ", ") + " or " + last
  }

  private func role(_ step: RoleStep, _ isOne: Bool) -> String {
    role(step.role(in: base.vocabulary), isOne)
  }

  private func form(_ noun: Inflected, _ isOne: Bool) -> String { isOne ? noun.one : noun.many }

  private func condition(_ condition: PartyCondition) -> String {
    switch condition {
    case .related(let step, let operand, let filter):
      guard let role = step.role(in: base.vocabulary), role.side == .subject,
        let verb = base.relation(role.relation).verbs.first
      else { return "are \(phrase(.related(step, to: operand, filter)))" }
      return verb.forms.many + " " + phrase(operand) + bounds(filter)
    case .among(let set): return "are among " + phrase(set)
    case .ofKind(let kind): return "are " + base.vocabulary.kinds[kind.index].noun.many
    case .disputed: return "are disputed"
    case .countDefined(let defined, let comparison, let number):
      return "have " + quantity(comparison, number) + " " + phrase(.defined(defined, of: nil))
    case .count(let step, let comparison, let number, let filter):
      return "have " + quantity(comparison, number) + " " + role(step, false) + bounds(filter)
    }
  }

  private func quantity(_ comparison: PartyCondition.Comparison, _ number: Int) -> String {
    switch comparison {
    case .atMost where number == 0: "no"
    case .atLeast: "at least \(number)"
    case .atMost: "at most \(number)"
    case .moreThan: "more than \(number)"
    }
  }

  /// What stands before the role: `disputed withdrawn `.
  private func leads(_ filter: DealFilter) -> String {
    let disputed = filter.disputed.map { [$0 ? "disputed" : "undisputed"] } ?? []
    let statuses = filter.statuses?.statuses.map(\.rawValue) ?? []
    return (disputed + statuses).map { $0 + " " }.joined()
  }

  /// What stands behind: ` over $1bn since 2025`.
  private func bounds(_ filter: DealFilter) -> String {
    let amounts = filter.amounts.map { test in
      switch test.mode {
      case .plainly: test.bound.words
      case .certainly: "certainly " + test.bound.words
      case .possibly: "possibly " + test.bound.words
      }
    }
    let dates = filter.dates.map { test in
      switch test {
      case .since(let period): "since \(period)"
      case .before(let period): "before \(period)"
      case .during(let period): "during \(period)"
      }
    }
    let purposes = filter.purposes.map { "for \"\($0)\"" }
    return (amounts + dates + purposes).map { " " + $0 }.joined()
  }
}

extension MoneyBound {
  /// `over $1bn`
  fileprivate var words: String {
    switch self {
    case .over(let money): "over \(money)"
    case .under(let money): "under \(money)"
    case .atLeast(let money): "at least \(money)"
    case .atMost(let money): "at most \(money)"
    case .between(let low, let high): "between \(low) and \(high)"
    }
  }
}
