import OuroCore

/// What the reasons of deals, claims and denials are read from.
struct RecordGrounds {
  /// A set that some party of each record is in.
  struct Condition {
    enum Place { case subject, object, either, speaker }

    let place: Place
    let grounds: Grounds
  }

  let pattern: RecordPattern
  let rows: [RowSubject]
  let conditions: [Condition]
}

extension QueryRun {
  func recordGrounds(
    _ pattern: RecordPattern, _ content: AnswerContent
  ) throws(BudgetExceeded) -> RecordGrounds {
    let rows: [RowSubject] =
      switch content {
      case .deals(let deals): deals.map(RowSubject.deal)
      case .claims(let claims): claims.map(RowSubject.claim)
      case .denials(let denials): denials.map(RowSubject.denial)
      default: []
      }
    let isFromObject = pattern.fromSide(in: base) == .object
    var conditions: [RecordGrounds.Condition] = []
    for condition in pattern.conditions {
      let named: (RecordGrounds.Condition.Place, PartySet)? =
        switch condition {
        case .from(let set): (isFromObject ? .object : .subject, set)
        case .to(let set): (isFromObject ? .subject : .object, set)
        case .by(let set): (pattern.kind == .deals ? .subject : .speaker, set)
        case .about(let set): (.either, set)
        case .deal, .claims, .between, .inDocument: nil
        }
      guard let (place, set) = named else { continue }
      conditions.append(.init(place: place, grounds: try grounds(of: set)))
    }
    return RecordGrounds(pattern: pattern, rows: rows, conditions: conditions)
  }
}

extension Reasoner {
  /// Why a record is among those asked for: it is said, and its parties are as asked.
  mutating func why(
    _ record: RowSubject, _ grounds: RecordGrounds
  ) throws(BudgetExceeded) -> Derivation {
    var parts: [Derivation] = []
    var deal: DealID?
    var speaker: PartyID?
    switch record {
    case .deal(let id): (parts, deal) = ([.deal(id)], id)
    case .claim(let id):
      let claim = run.base.claim(id)
      (parts, deal, speaker) = ([.claim(id)], claim.deal, claim.speaker)
    case .denial(let id):
      let denial = run.base.denial(id)
      (parts, speaker) = ([.denial(id)], denial.speaker)
      deal = denial.claims.first.map { run.base.claim($0).deal }
    case .party, .fact, .path, .loop, .group, .binding: break
    }
    for condition in grounds.conditions where !condition.grounds.isListed {
      let parties = parties(of: deal, speaker, condition.place)
      guard parties.contains(where: condition.grounds.contains) else { continue }
      parts.append(try any(of: parties, in: condition.grounds))
    }
    if case .deal(let id) = record, grounds.pattern.rank != nil {
      parts.append(.remark(.rankedDeal(id)))
    }
    return .together(parts)
  }

  private func parties(
    of deal: DealID?, _ speaker: PartyID?, _ place: RecordGrounds.Condition.Place
  ) -> [PartyID] {
    let ends = deal.map { deal in
      [run.base.deals.party(deal, .subject), run.base.deals.party(deal, .object)]
    }
    switch place {
    case .subject: return Array(ends?.prefix(1) ?? [])
    case .object: return Array(ends?.suffix(1) ?? [])
    case .either: return ends ?? []
    case .speaker: return [speaker].compactMap(\.self)
    }
  }
}
