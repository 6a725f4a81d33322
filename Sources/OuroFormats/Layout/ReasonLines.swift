import OuroCore
import OuroGraph

/// One line of an explanation.
struct ReasonLine: Sendable {
  /// How far it is indented.
  let depth: Int
  let text: String
  /// The deal it tells, if it does.
  var deal: DealID?
  /// What it is cited to.
  var evidence: Evidence?
  /// `1 origin in 2 documents`
  var note: String?
}

/// Lays an account out as lines: the same for every format that is made of text.
struct ReasonLines {
  private(set) var lines: [ReasonLine] = []
  let answer: Answer
  let base: KnowledgeBase
  let words: DealWords
  let sets: SetWords
  let remarks: RemarkWords

  init(_ answer: Answer) {
    self.answer = answer
    base = answer.base
    words = DealWords(base: answer.base)
    sets = SetWords(base: answer.base)
    remarks = RemarkWords(base: answer.base)
  }

  /// Every line of an account.
  static func all(_ account: Account, _ answer: Answer) -> [ReasonLine] {
    var lines = ReasonLines(answer)
    for row in account.rows.until(answer.stop) { lines.add(row) }
    lines.addRest(account.moreRows)
    for absence in account.absences.until(answer.stop) { lines.add(absence) }
    lines.addRest(account.moreAbsences)
    return lines.lines
  }

  private mutating func addRest(_ count: Int) {
    if count > 0 { add("… \(Counted.digits(count)) more", 0) }
  }

  // MARK: What is so

  mutating func add(_ row: ExplainedRow) {
    add(heading(row.subject), 0)
    add(row.derivation, "by", 1)
  }

  func heading(_ subject: RowSubject) -> String {
    switch subject {
    case .party(let party): return base.name(party)
    case .fact(let member): return sets.fact(member)
    case .deal(let deal): return base.deals.label(deal)
    case .claim(let claim): return "a claim by \(speaker(base.claim(claim)))"
    case .denial(let denial): return "a denial by \(base.name(base.denial(denial).speaker))"
    case .group(let parties):
      return parties.until(answer.stop).map(base.name).joined(separator: ", ")
    case .binding(let row, let variables):
      return zip(variables, row.parties).map { "\($0) = \(base.name($1))" }
        .joined(separator: ", ")
    case .path(let route), .loop(let route):
      return RouteWords(answer).arrows(route).joined(separator: " ")
    }
  }

  private func speaker(_ claim: Claim) -> String {
    claim.speaker.map(base.name) ?? "whoever told it here"
  }

  /// - Parameter lead: `by`, `and`, `or by`: how the line goes on with those above.
  mutating func add(
    _ derivation: Derivation, _ lead: String, _ depth: Int, isOneOfSeveral: Bool = false
  ) {
    switch derivation {
    case .deal(let deal): add(lead, deal, depth)
    case .claim(let claim): add(lead, claim, depth)
    case .denial(let denial): add(lead, denial, depth)
    case .remark(let remark): add(joined(lead, remarks.sentence(remark), isDeal: false), depth)
    case .conclusion(let conclusion, let inner):
      add(leading(lead, to: conclusion) + sentence(conclusion), depth)
      add(inner, "by", depth + 1)
    case .any(let ways, let isCut):
      if lead.hasPrefix("and"), ways.count > 1 {
        add("and any of these", depth)
        addWays(ways, "", isCut, depth + 1)
      } else {
        addWays(ways, lead, isCut, depth)
      }
    case .all(let parts):
      for (place, part) in parts.until(answer.stop).enumerated() {
        if place == 0, parts.count > 1, case .any(let ways, _) = part, ways.count > 1 {
          add(lead + " any of these", depth)
          add(part, "", depth + 1)
        } else {
          let isBehind = place > 0 && isOneOfSeveral
          add(part, place == 0 ? lead : "and", depth + (isBehind ? 1 : 0))
        }
      }
    case .atLeast(let count, let ways):
      add("\(lead) at least \(Counted.digits(count)) of these", depth)
      for way in ways.until(answer.stop) { add(way, "", depth + 1) }
    }
  }

  private mutating func addWays(
    _ ways: [Derivation], _ lead: String, _ isCut: Bool, _ depth: Int
  ) {
    let or = lead.isEmpty ? "or" : "or by"
    for (place, way) in ways.until(answer.stop).enumerated() {
      add(way, place == 0 ? lead : or, depth, isOneOfSeveral: ways.count > 1)
    }
    if isCut { add("more ways exist", depth) }
  }

  /// `by` leads to deals; what is concluded or remarked is `as` it is.
  private func joined(_ lead: String, _ text: String, isDeal: Bool) -> String {
    if lead.isEmpty { return text }
    return (isDeal ? lead : lead.replacing("by", with: "as")) + " " + text
  }

  /// The steps of a route follow from one another without a word.
  private func leading(_ lead: String, to conclusion: Conclusion) -> String {
    if case .step = conclusion, lead.hasSuffix("by") {
      return lead == "by" ? "" : String(lead.dropLast(2))
    }
    return lead.isEmpty ? "" : lead.replacing("by", with: "as") + " "
  }

  private func sentence(_ conclusion: Conclusion) -> String {
    switch conclusion {
    case .member(let member): return sets.sentence(member)
    case .step(let step):
      return base.name(step.from) + " ─\(RouteWords(answer).label(step))→ " + base.name(step.to)
    }
  }

  // MARK: Leaves

  mutating func add(_ text: String, _ depth: Int) {
    lines.append(ReasonLine(depth: depth, text: text))
  }

  mutating func add(_ lead: String, _ deal: DealID, _ depth: Int) {
    add(lead, deal, asToldByAll: false, depth)
  }

  /// - Parameter all: Whether everybody's word is told, not just that of the query's speakers.
  mutating func add(
    _ lead: String, _ id: DealID, asToldByAll all: Bool, _ depth: Int
  ) {
    let deal = all ? base.deal(id) : answer.deal(id)
    let claims = all ? base.claims(on: id) : answer.claims(on: id)
    lines.append(
      ReasonLine(
        depth: depth, text: joined(lead, words.line(deal), isDeal: true), deal: id,
        evidence: Evidence(claims: claims, in: answer),
        note: Corroboration(claims.map(base.claim)).words))
  }

  private mutating func add(_ lead: String, _ claim: ClaimID, _ depth: Int) {
    let says = ClaimWords(base: base).says(base.claim(claim))
    lines.append(
      ReasonLine(
        depth: depth, text: joined(lead, says, isDeal: true), deal: base.claim(claim).deal,
        evidence: Evidence(claims: [claim], in: answer)))
  }

  mutating func add(_ lead: String, _ id: DenialID, _ depth: Int) {
    let denial = base.denial(id)
    let what = ClaimWords(base: base).denied(denial)
    let that = denial.fact == nil ? "" : "that "
    let text = "\(base.name(denial.speaker)) denies \(that)\(what)"
    lines.append(
      ReasonLine(
        depth: depth, text: joined(lead, text, isDeal: true),
        evidence: Evidence(denials: [id])))
  }
}
