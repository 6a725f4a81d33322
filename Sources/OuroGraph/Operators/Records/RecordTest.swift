import OuroCore

/// The conditions of a record pattern, with the parties of each worked out.
struct RecordTest {
  enum Condition {
    case from([PartyID])
    case to([PartyID])
    case by([PartyID])
    case about([PartyID])
    case deal(DealID)
    case claims([ClaimID])
    case between(PartyID, PartyID)
    case document(DocumentID)
  }

  let world: World
  let conditions: [Condition]
  /// By relation: whether it is asked for; `nil` for all.
  let relations: [Bool]?
  /// The side that `from` means.
  let fromSide: Side

  private var base: KnowledgeBase { world.base }

  func meets(_ deal: DealID) -> Bool {
    isRelation(base.deals.relation(deal)) && conditions.allSatisfy { meets(deal, $0) }
  }

  /// Whether a deal told can be of another relation.
  var testsRelation: Bool {
    relations.map { asked in zip(base.isTold, asked).contains { $0 && !$1 } } ?? false
  }

  /// Whom a condition names, and the sides of a deal on which one of them stands by it.
  func sides(_ condition: Condition) -> (parties: [PartyID], sides: SideSet)? {
    switch condition {
    case .from(let parties): (parties, SideSet(fromSide))
    case .to(let parties): (parties, SideSet(fromSide).reversed)
    case .by(let parties): (parties, .subject)
    case .about(let parties): (parties, [.subject, .object])
    case .between(let one, _): ([one], [.subject, .object])
    case .deal, .claims, .document: nil
    }
  }

  /// The same without a condition that is met anyhow.
  func without(_ place: Int) -> RecordTest {
    var rest = conditions
    rest.remove(at: place)
    return RecordTest(world: world, conditions: rest, relations: relations, fromSide: fromSide)
  }

  func meets(_ claim: Claim, _ id: ClaimID) -> Bool {
    guard world.hears(claim), isRelation(base.deals.relation(claim.deal))
    else { return false }
    return conditions.allSatisfy { condition in
      switch condition {
      case .by(let parties): claim.speaker.map { SortedIDs.contains(parties, $0) } ?? false
      case .claims(let claims): claims.contains(id)
      case .document(let document): claim.source.document == document
      case .from, .to, .about, .deal, .between: meets(claim.deal, condition)
      }
    }
  }

  func meets(_ denial: Denial) -> Bool {
    guard world.hears(denial),
      relations == nil
        || facts(of: denial).contains(where: {
          isRelation($0.relation)
        })
    else { return false }
    return conditions.allSatisfy { meets(denial, $0) }
  }

  private func isRelation(_ relation: RelationID) -> Bool {
    relations.map { $0[relation.index] } ?? true
  }

  private func meets(_ deal: DealID, _ condition: Condition) -> Bool {
    let fact = fact(of: deal)
    switch condition {
    case .deal(let asked): return deal == asked
    case .claims(let claims): return claims.contains { base.claim($0).deal == deal }
    case .document(let document):
      return base.claims(on: deal).contains { id in
        let claim = base.claim(id)
        return claim.source.document == document && world.hears(claim)
      }
    case .from, .to, .by, .about, .between: return meets(fact, condition)
    }
  }

  private func meets(_ denial: Denial, _ condition: Condition) -> Bool {
    switch condition {
    case .by(let parties): SortedIDs.contains(parties, denial.speaker)
    case .deal(let deal): denial.claims.contains { base.claim($0).deal == deal }
    case .claims(let claims): denial.claims.contains(where: claims.contains)
    case .document(let document): denial.source.document == document
    case .from, .to, .about, .between: facts(of: denial).contains { meets($0, condition) }
    }
  }

  private func meets(_ fact: Denial.Fact, _ condition: Condition) -> Bool {
    let (subject, object) = (fact.subject, fact.object)
    switch condition {
    case .from(let parties):
      return SortedIDs.contains(parties, fromSide == .subject ? subject : object)
    case .to(let parties):
      return SortedIDs.contains(parties, fromSide == .subject ? object : subject)
    case .by(let parties): return SortedIDs.contains(parties, subject)
    case .about(let parties):
      return SortedIDs.contains(parties, subject) || SortedIDs.contains(parties, object)
    case .between(let one, let other):
      return (subject == one && object == other) || (subject == other && object == one)
    case .deal, .claims, .document: return false
    }
  }

  private func fact(of deal: DealID) -> Denial.Fact {
    Denial.Fact(
      subject: base.deals.party(deal, .subject), relation: base.deals.relation(deal),
      object: base.deals.party(deal, .object))
  }

  /// What a denial is about: the deals of the claims denied, and the fact.
  private func facts(of denial: Denial) -> [Denial.Fact] {
    denial.claims.map { fact(of: base.claim($0).deal) } + [denial.fact].compactMap(\.self)
  }
}

extension QueryRun {
  func recordTest(_ pattern: RecordPattern) throws(BudgetExceeded) -> RecordTest {
    var conditions: [RecordTest.Condition] = []
    for condition in pattern.conditions {
      switch condition {
      case .from(let set): conditions.append(.from(try operand(set)))
      case .to(let set): conditions.append(.to(try operand(set)))
      case .by(let set): conditions.append(.by(try operand(set)))
      case .about(let set): conditions.append(.about(try operand(set)))
      case .deal(let deal): conditions.append(.deal(deal))
      case .claims(let claims): conditions.append(.claims(claims))
      case .between(let one, let other): conditions.append(.between(one, other))
      case .inDocument(let document): conditions.append(.document(document))
      }
    }
    return RecordTest(
      world: world, conditions: conditions, relations: asked(pattern),
      fromSide: pattern.fromSide(in: base))
  }

  /// By relation: whether a pattern asks for it; `nil` for all.
  func asked(_ pattern: RecordPattern) -> [Bool]? {
    let words = base.vocabulary
    return pattern.relations.map { asked in
      words.relations.indices.map { number in
        asked.contains { words.isCase(RelationID(at: number), of: $0) }
      }
    }
  }
}

extension RecordPattern {
  /// The side that `from` means: the object of a relation whose verb takes "from".
  package func fromSide(in base: KnowledgeBase) -> Side {
    let only = relations?.count == 1 ? relations?.first : nil
    return only.map { base.relation($0).verbTakesFrom } ?? false ? .object : .subject
  }
}
