import OuroCore
import OuroGraph

/// Accounts and histories as JSON objects.
struct JSONReasons {
  private let answer: Answer
  private let base: KnowledgeBase
  private let rows: JSONRows

  init(_ answer: Answer) {
    self.answer = answer
    base = answer.base
    rows = JSONRows(answer)
  }

  func members(_ account: Account) -> JSONRows.Members {
    var members: JSONRows.Members = [
      ("asked", .text(account.isNegated ? "why not" : "why")), ("holds", .bool(account.holds)),
    ]
    if let count = account.count { members.append(("value", .whole(count))) }
    if let measured = account.measured { members += JSONMeasures(answer).summary(measured) }
    if let shares = account.shares { members += JSONShares(answer).summary(shares) }
    members.append(("rows", .array(account.rows.until(answer.stop).map(row))))
    if account.moreRows > 0 { members.append(("more_rows", .whole(account.moreRows))) }
    if account.isNegated || !account.holds {
      members.append(("missing", .array(account.absences.until(answer.stop).map(absence))))
      if account.moreAbsences > 0 {
        members.append(("more_missing", .whole(account.moreAbsences)))
      }
    }
    return members
  }

  // MARK: What is so

  private func row(_ row: ExplainedRow) -> JSONValue {
    .object([
      ("row", .text(ReasonLines(answer).heading(row.subject))),
      ("because", reason(row.derivation)),
    ])
  }

  private func reason(_ derivation: Derivation) -> JSONValue {
    switch derivation {
    case .deal(let deal): return self.deal(deal)
    case .claim(let claim): return rows.claim(claim)
    case .denial(let denial): return rows.denial(denial)
    case .any(let ways, let isCut):
      let any: JSONRows.Members = [("any", .long(ways.until(answer.stop).lazy.map(reason)))]
      return .object(any + (isCut ? [("more", .bool(true))] : []))
    case .all(let parts):
      return .object([("all", .long(parts.until(answer.stop).lazy.map(reason)))])
    case .atLeast(let count, let ways):
      return .object([
        ("at_least", .whole(count)), ("of", .long(ways.until(answer.stop).lazy.map(reason))),
      ])
    case .conclusion(let conclusion, let inner):
      return .object(self.conclusion(conclusion) + [("because", reason(inner))])
    case .remark(let remark):
      return .object([("remark", .text(RemarkWords(base: base).sentence(remark)))])
    }
  }

  private func conclusion(_ conclusion: Conclusion) -> JSONRows.Members {
    switch conclusion {
    case .member(let member):
      return [
        ("party", .text(base.name(member.party))),
        ("is", .text(SetWords(base: base).phrase(member.set, isOne: true))),
      ]
    case .step(let step):
      return [
        ("from", .text(base.name(step.from))), ("to", .text(base.name(step.to))),
        ("channels", .texts(RouteWords(answer).channels(step))),
      ]
    }
  }

  private func deal(_ id: DealID) -> JSONValue {
    let claims = answer.claims(on: id).map(base.claim)
    let voices = Corroboration(claims)
    guard case .object(let members) = rows.deal(id) else { return .null }
    return .object(
      members + [
        ("origins", .whole(voices.origins)), ("documents", .whole(voices.documents)),
      ])
  }

  // MARK: What is not so

  private func absence(_ absence: Absence) -> JSONValue {
    var lines = ReasonLines(answer)
    lines.add(Absence(absence.missing, near: absence.near))
    var members: JSONRows.Members = [("missing", .text(lines.lines.first?.text ?? ""))]
    switch absence.missing {
    case .takenAway(_, let why): members.append(("because", reason(why)))
    case .route(let missing): members += route(missing)
    case .deal(let deal): members = [("missing", .text(base.deals.label(deal)))]
    default: break
    }
    if !absence.near.isEmpty { members.append(("near", .array(absence.near.map(near)))) }
    if !absence.causes.isEmpty {
      members.append(("causes", .array(absence.causes.map(self.absence))))
    }
    if absence.moreCauses > 0 { members.append(("more_causes", .whole(absence.moreCauses))) }
    return .object(members)
  }

  private func route(_ missing: MissingRoute) -> JSONRows.Members {
    [
      ("reached", .texts(missing.reached.map(base.name))),
      ("more_reached", .whole(missing.moreReached)),
      ("ends", .texts(missing.ends.map(base.name))),
      ("with_everything", missing.withEverything.map(rows.route) ?? .null),
    ]
  }

  private func near(_ near: NearFact) -> JSONValue {
    switch near {
    case .deal(let deal, let reasons):
      let isToldByOthers = reasons.contains(.unspoken)
      let teller = isToldByOthers ? JSONRows(Answer(content: answer.content, base: base)) : rows
      guard case .object(let members) = teller.deal(deal) else { return .null }
      return .object([("but", .text(NearWords.words(reasons)))] + members)
    case .denial(let denial): return rows.denial(denial)
    }
  }

  // MARK: Histories

  func history(_ history: DealHistory) -> JSONValue {
    let words = HistoryWords(answer)
    let entries = history.entries.until(answer.stop).map { entry in
      guard case .object(let claim) = rows.claim(entry.claim) else { return JSONValue.null }
      return .object(
        [
          ("published", .text(orNull: entry.published?.description)),
          ("changes", .texts(words.changes(entry))),
        ] + claim)
    }
    return .object([
      ("deal", .text(base.deals.label(history.deal))), ("entries", .array(entries)),
      ("status", .text(history.status.rawValue)), ("amount", JSONAmount.value(history.amount)),
      ("outcome", .texts(words.outcome(history))),
    ])
  }
}
