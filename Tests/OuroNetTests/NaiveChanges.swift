import OuroCore
import OuroGraph
import OuroSyntax

/// One thing that a question answers on a day, with what stands behind it there.
struct NaiveChanging {
  let subject: ChangeSubject
  /// `nil` where the language does not say which they are.
  let deals: Set<DealID>?
  var bottleneck: NaiveInterval?
}

extension NaiveEvaluator {
  /// The answer of the one day held against that of the other, row by row.
  func changes(_ node: ChangesNode) throws -> NaiveAnswer {
    let isOfClaims =
      if case .records(let records) = node.subject {
        [.claims, .denials].contains(records.subject)
      } else {
        false
      }
    try refuseThirdDay(isOfClaims)
    let days = [node.first.first, Day(number: node.second.next.number - 1)]
    let sides = try days.map { day in
      var evaluator = self
      evaluator.world = try NaiveWorld(
        base, query.world, at: isOfClaims ? .published(day) : .held(day), party: party)
      return evaluator
    }
    let (before, after) = (sides[0], sides[1])
    let (old, new) = (try before.changing(node.subject), try after.changing(node.subject))
    var lines: [NaiveChange] = []
    for row in new {
      guard let earlier = old.first(where: { $0.subject == row.subject }) else {
        lines.append(NaiveChange(.came, nil, row))
        continue
      }
      guard let deals = earlier.deals else { continue }
      if deals != row.deals || deals.contains(where: { before.isOther($0, in: after) }) {
        lines.append(NaiveChange(.changed, earlier, row))
      }
    }
    for row in old where !new.contains(where: { $0.subject == row.subject }) {
      lines.append(NaiveChange(.gone, row, nil))
    }
    let dateless = isOfClaims ? 0 : (0..<base.deals.count).count { isDateless($0) }
    let isSaid = (old + new).allSatisfy { $0.deals != nil }
    return .changes(lines, isSaid: isSaid, dateless: dateless)
  }

  /// Two days are named by the question itself.
  private func refuseThirdDay(_ isOfClaims: Bool) throws {
    for clause in query.world {
      switch clause {
      case .asOf where !isOfClaims: throw Refused()
      case .asKnownOn where isOfClaims: throw Refused()
      default: break
      }
    }
  }

  private func changing(_ node: ChangingNode) throws -> [NaiveChanging] {
    switch node {
    case .set(let set):
      try checkWhole(set.order)
      return try listed(try members(set), set.order, set.amountOrder).map {
        NaiveChanging(subject: .party($0.party), deals: $0.deals)
      }
    case .records(let node):
      guard node.keys.isEmpty else { throw Refused() }
      try checkWhole(node.order)
      return try records(node).map { number in
        switch node.subject {
        case .claims: NaiveChanging(subject: .claim(ClaimID(at: number)), deals: [])
        case .denials: NaiveChanging(subject: .denial(DenialID(at: number)), deals: [])
        case .deals, .relation:
          NaiveChanging(subject: .deal(DealID(at: number)), deals: [DealID(at: number)])
        }
      }
    case .loops(let node): return changing(try loops(node))
    }
  }

  /// Loops of the same parties are one, as wide as the first of them.
  private func changing(_ loops: [NaiveRoute]) -> [NaiveChanging] {
    var rows: [NaiveChanging] = []
    for loop in loops where !rows.contains(where: { $0.subject == .loop(loop.parties) }) {
      let same = loops.filter { $0.parties == loop.parties }
      rows.append(
        NaiveChanging(
          subject: .loop(loop.parties), deals: Set(same.flatMap { $0.steps.flatMap(\.deals) }),
          bottleneck: loop.bottleneck))
    }
    return rows
  }

  /// Whether a deal has another status or amount on another day; a rate of exchange is not of it.
  private func isOther(_ id: DealID, in other: NaiveEvaluator) -> Bool {
    let (mine, theirs) = (world.deal(id), other.world.deal(id))
    return mine?.status != theirs?.status || mine?.told != theirs?.told
  }

  private func isDateless(_ number: Int) -> Bool {
    base.claims.allSatisfy { claim in
      let content = claim.content
      return claim.deal.index != number
        || [content.since, content.until, content.statusSince].allSatisfy { $0 == nil }
    }
  }
}

/// What became of one thing.
struct NaiveChange {
  let kind: Change.Kind
  let before: NaiveChanging?
  let after: NaiveChanging?

  init(_ kind: Change.Kind, _ before: NaiveChanging?, _ after: NaiveChanging?) {
    (self.kind, self.before, self.after) = (kind, before, after)
  }

  func words(_ base: KnowledgeBase, isSaid: Bool) -> String {
    let subject = (after ?? before).map { NaiveChange.words($0.subject, base) } ?? ""
    guard isSaid else { return "\(kind) \(subject)" }
    let sides = [before, after].map { side in
      let labels = (side?.deals ?? []).sorted().map { base.deal($0).label }
      return "\(labels) \(side?.bottleneck?.words ?? "-")"
    }
    return "\(kind) \(subject): \(sides[0]) | \(sides[1])"
  }

  static func words(_ change: Change, _ base: KnowledgeBase, isSaid: Bool) -> String {
    guard isSaid else { return "\(change.kind) \(words(change.subject, base))" }
    let sides = [
      (change.before, change.bottleneckBefore), (change.after, change.bottleneckAfter),
    ].map { deals, bottleneck in
      let labels = Set(deals).sorted().map { base.deal($0).label }
      return "\(labels) \(bottleneck.map { NaiveInterval($0).words } ?? "-")"
    }
    return "\(change.kind) \(words(change.subject, base)): \(sides[0]) | \(sides[1])"
  }

  private static func words(_ subject: ChangeSubject, _ base: KnowledgeBase) -> String {
    switch subject {
    case .party(let party): base.name(party)
    case .deal(let deal): base.deal(deal).label
    case .claim(let claim): "claim \(claim.index)"
    case .denial(let denial): "denial \(denial.index)"
    case .loop(let parties): parties.map(base.name).joined(separator: " > ")
    }
  }
}
