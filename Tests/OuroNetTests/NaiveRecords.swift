import OuroCore
import OuroGraph
import OuroSyntax

/// A deal, a claim or a denial: what is asked of it, and what it is put in order by.
private struct Record {
  let number: Int
  /// What it is about: of a denial, each fact denied.
  let facts: [Denial.Fact]
  let speaker: PartyID?
  let deals: [DealID]
  let claims: [Int]
  let documents: [DocumentID]
  var finding = true
  var amount: HedgedMoney?
  var first: Day?
}

extension NaiveEvaluator {
  /// The numbers of the records, in order.
  func records(_ node: RecordsNode) throws -> [Int] {
    var found = all(node)
    if case .relation(let word) = node.subject {
      found = found.filter { record in
        record.facts.contains { fact in
          relations.contains {
            base.relation($0).noun.one == word.forms.one && isCase(fact.relation, of: $0)
          }
        }
      }
    }
    for modifier in node.modifiers {
      let test = try test(modifier, node.subject)
      found = found.filter(test)
    }
    found = found.filter(\.finding)
    return try arranged(found, node).map(\.number)
  }

  private func all(_ node: RecordsNode) -> [Record] {
    switch node.subject {
    case .deals, .relation:
      world.deals.map { deal in
        let claims = base.claims.indices.filter {
          base.claims[$0].deal == deal.id && world.hears(base.claims[$0])
        }
        return Record(
          number: deal.id.index, facts: [fact(deal.id)], speaker: deal.subject, deals: [deal.id],
          claims: claims, documents: claims.compactMap { base.claims[$0].source.document },
          finding: passes(deal, node.bounds, node.qualities), amount: deal.amount,
          first: deal.first)
      }
    case .claims:
      base.claims.indices.filter { world.hears(base.claims[$0]) }.map { number in
        let claim = base.claims[number]
        return Record(
          number: number, facts: [fact(claim.deal)], speaker: claim.speaker, deals: [claim.deal],
          claims: [number], documents: [claim.source.document].compactMap(\.self),
          finding: passes(claim, node), amount: claim.content.amount,
          first: (claim.content.since ?? claim.content.statusSince)?.first)
      }
    case .denials:
      base.denials.indices.filter { world.hears(base.denials[$0]) }.map { number in
        let denial = base.denials[number]
        let claims = denial.claims.map { base.claim($0) }
        let isOpen = node.bounds.isEmpty && node.qualities.isEmpty
        return Record(
          number: number,
          facts: claims.map { fact($0.deal) } + [denial.fact].compactMap(\.self),
          speaker: denial.speaker, deals: claims.map(\.deal), claims: denial.claims.map(\.index),
          documents: [denial.source.document].compactMap(\.self),
          finding: isOpen || claims.contains { passes($0, node) },
          amount: claims.first?.content.amount,
          first: (claims.first?.content.since ?? claims.first?.content.statusSince)?.first)
      }
    }
  }

  /// A claim is asked for what it says itself.
  private func passes(_ claim: Claim, _ node: RecordsNode) -> Bool {
    var deal = PlainDeal(
      id: claim.deal, subject: fact(claim.deal).subject, relation: fact(claim.deal).relation,
      object: fact(claim.deal).object)
    deal.status = claim.content.status ?? .stated
    deal.amount = claim.content.amount
    deal.since = claim.content.since ?? claim.content.statusSince
    deal.purpose = claim.content.purpose
    deal.isDisputed = world.isDenied(claim)
    let named = node.qualities.contains { if case .status = $0 { true } else { false } }
    return meets(deal, node.bounds, node.qualities)
      && (!named || statuses(node.qualities).contains(deal.status))
  }

  private func fact(_ id: DealID) -> Denial.Fact {
    let deal = base.deal(id)
    return Denial.Fact(subject: deal.subject, relation: deal.relation, object: deal.object)
  }

  private func test(
    _ modifier: RecordModifier, _ subject: RecordSubject
  ) throws -> (Record) -> Bool {
    var takesFrom = false
    if case .relation(let word) = subject {
      takesFrom = relations.contains {
        base.relation($0).noun.one == word.forms.one && base.relation($0).verbTakesFrom
      }
    }
    switch modifier {
    case .from(let node), .to(let node):
      let isFrom = if case .from = modifier { true } else { false }
      let parties = try operand(node)
      return { record in
        record.facts.contains { parties.contains(isFrom != takesFrom ? $0.subject : $0.object) }
      }
    case .by(let node):
      let parties = try operand(node)
      return { record in record.speaker.map(parties.contains) ?? false }
    case .about(let node):
      let parties = try operand(node)
      return { record in
        record.facts.contains { parties.contains($0.subject) || parties.contains($0.object) }
      }
    case .between(let one, let other):
      let pair = Set([try party(one), try party(other)])
      return { record in record.facts.contains { Set([$0.subject, $0.object]) == pair } }
    case .inDocument(let word):
      return { record in record.documents.contains { base.document($0).label == word.forms.one } }
    case .label(let word): return labelled(word.forms.one, subject)
    }
  }

  /// A fact's label names the deal, a follow-up's label its claims only, and the deal they speak of.
  private func labelled(_ label: String, _ subject: RecordSubject) -> (Record) -> Bool {
    let ids = (0..<base.deals.count).map(DealID.init(at:))
    let claims = base.claims.indices.filter { base.claims[$0].label == label }
    let deals = ids.filter { base.deal($0).label == label }
    switch subject {
    case .deals, .relation:
      let all = Set(deals + claims.map { base.claims[$0].deal })
      return { !all.isDisjoint(with: $0.deals) }
    case .claims, .denials:
      return { record in
        deals.isEmpty
          ? record.claims.contains(where: claims.contains)
          : record.deals.contains(where: deals.contains)
      }
    }
  }

  private func arranged(_ found: [Record], _ node: RecordsNode) throws -> [Record] {
    var rows = found
    let asksAmount = node.bounds.contains { if case .amount = $0 { true } else { false } }
    let key = node.order.compactMap {
      if case .sorted(let key, let way) = $0 { (key, way) } else { nil }
    }
    .last
    if node.rank != nil || asksAmount {
      rows = byAmount(rows, isDescending: node.rank?.isLargest ?? true)
      if let rank = node.rank {
        let known = rows.filter { low($0, found) != nil }
        let last = known.prefix(rank.count).last.flatMap { low($0, found) }
        rows = known.enumerated().filter {
          $0.offset < rank.count || low($0.element, found) == last
        }.map(\.element)
      }
    }
    if let (key, way) = key {
      let kept = found.filter { record in rows.contains { $0.number == record.number } }
      switch key {
      case .amount: rows = byAmount(kept, isDescending: way ?? true)
      case .date: rows = sorted(kept, isDescending: way ?? false) { $0.first }
      case .name:
        rows = sorted(kept, isDescending: way ?? false) { record in
          record.deals.first.map { deal in
            Names(
              parts: [fact(deal).subject, fact(deal).object].map { base.name($0).lowercased() })
          }
        }
      }
    }
    let limits = node.order.compactMap { if case .first(let most) = $0 { most } else { nil } }
    return Array(rows.prefix(limits.min() ?? rows.count))
  }

  private struct Names: Comparable {
    let parts: [String]
    static func < (one: Names, other: Names) -> Bool {
      one.parts.lexicographicallyPrecedes(other.parts)
    }
  }

  private func low(_ record: Record, _ all: [Record]) -> ExactDecimal? {
    let used = all.compactMap { $0.amount?.currency }
    let most =
      world.exchange?.currency
      ?? Set(used).sorted().max { one, other in
        used.count { $0 == one } < used.count { $0 == other }
      }
    return record.amount.flatMap { $0.currency == most ? $0.low : nil }
  }

  private func byAmount(_ records: [Record], isDescending: Bool) -> [Record] {
    sorted(records, isDescending: isDescending) { low($0, records) }
  }

  /// Those without a value come last; equal ones keep their order.
  private func sorted<Key: Comparable>(
    _ records: [Record], isDescending: Bool, _ key: (Record) -> Key?
  ) -> [Record] {
    let keys = records.map(key)
    let places = records.indices.sorted { one, other in
      guard let mine = keys[one] else { return keys[other] == nil && one < other }
      guard let theirs = keys[other] else { return true }
      if mine == theirs { return one < other }
      return isDescending ? mine > theirs : mine < theirs
    }
    return places.map { records[$0] }
  }
}
