import OuroCore

extension QueryRun {
  /// What something rests on or lacks, or all that is said of it.
  func evidence(_ pattern: EvidencePattern) throws(BudgetExceeded) -> Answer {
    switch pattern {
    case .historyOfDeal(let deal): try history(of: [deal])
    case .historyOfParty(let party): try history(of: try deals(of: party))
    case .why(let reason, let isNegated): try why(reason, isNegated: isNegated)
    }
  }

  /// So many rows are explained, or so many absences.
  static let explainedRows = 25

  private func why(_ reason: Reason, isNegated: Bool) throws(BudgetExceeded) -> Answer {
    let plain = try profiled(.stage(.answer), rows: \.content.rowCount) {
      () throws(BudgetExceeded) in try answer(reason.uncounted.form)
    }
    let grounds = try grounds(of: reason.uncounted, plain.content)
    let subjects = grounds.subjects
    let limit = min(budget.rows, QueryRun.explainedRows)
    let all = isNegated || subjects.isEmpty ? try absences(grounds, limit: limit) : Absences()
    // Whatever was left out is the answer to `why not`; when nothing was, the reasons are.
    var rows: [ExplainedRow] = []
    if all.told.isEmpty {
      for subject in subjects.prefix(limit) {
        rows.append(ExplainedRow(subject, try explain(subject, grounds)))
      }
    }
    let account = Account(
      isNegated: isNegated, holds: !subjects.isEmpty, rows: rows,
      moreRows: all.told.isEmpty ? subjects.count - rows.count : 0,
      count: try total(reason), measured: try measured(reason), shares: try shares(reason),
      absences: all.told, moreAbsences: all.more)
    let notices = plain.notices.filter { !$0.isReason }
    return answer(
      .evidence(account), notices,
      isComplete: plain.isComplete && account.moreRows == 0 && all.more == 0)
  }

  /// What they come to, when that was asked.
  private func measured(_ reason: Reason) throws(BudgetExceeded) -> Measured? {
    guard case .measure(let pattern) = reason else { return nil }
    let answer = try aside { () throws(BudgetExceeded) in try measure(pattern) }
    if case .measured(let measured) = answer.content { return measured }
    return nil
  }

  /// Whose part of them is what, when that was asked.
  private func shares(_ reason: Reason) throws(BudgetExceeded) -> ShareTable? {
    guard case .share(let pattern) = reason else { return nil }
    let answer = try aside { () throws(BudgetExceeded) in try shares(pattern) }
    if case .shares(let table) = answer.content { return table }
    return nil
  }

  /// How many there are, when that was asked.
  private func total(_ reason: Reason) throws(BudgetExceeded) -> Int? {
    guard case .count(let countable) = reason else { return nil }
    let answer = try aside { () throws(BudgetExceeded) in try count(countable) }
    if case .count(let count) = answer.content { return count }
    return nil
  }

  private func explain(
    _ subject: RowSubject, _ grounds: ReasonGrounds
  ) throws(BudgetExceeded) -> Derivation {
    var reasoner = Reasoner(self)
    switch (subject, grounds) {
    case (.party(let party), .set(let grounds, _)): return try reasoner.why(party, in: grounds)
    case (.fact(let fact), .fact(let grounds, _)):
      return try reasoner.why(fact.party, in: grounds)
    case (.path(let route), .paths(let ground, _)), (.loop(let route), .loops(let ground, _)):
      return try reasoner.why(route, ground)
    case (.group(let parties), .groups(let pattern, _)):
      return try reasoner.why(parties, pattern)
    case (.binding(let row, _), .bindings(let pattern, _)):
      return try reasoner.why(row, pattern)
    case (_, .records(let grounds)): return try reasoner.why(subject, grounds)
    default: return .all([])
    }
  }
}

/// What the reasons of one question are read from.
enum ReasonGrounds {
  case fact(Grounds, FactPattern)
  /// The members, in the order of the answer.
  case set(Grounds, [PartyID])
  case records(RecordGrounds)
  case paths(RouteGrounds, PathPattern)
  case loops(RouteGrounds, LoopPattern)
  case groups(GroupPattern, [PartyGroup])
  case bindings(BindingPattern, [BindingRow])

  /// What is so, in the order of the answer.
  var subjects: [RowSubject] {
    switch self {
    case .fact(let grounds, let pattern):
      grounds.contains(pattern.subject)
        ? [.fact(Inclusion(pattern.subject, in: grounds.set))] : []
    case .set(_, let parties): parties.map(RowSubject.party)
    case .records(let grounds): grounds.rows
    case .paths(let ground, _): ground.routes.map(RowSubject.path)
    case .loops(let ground, _): ground.routes.map(RowSubject.loop)
    case .groups(_, let groups): groups.map { .group($0.parties) }
    case .bindings(let pattern, let rows): rows.map { .binding($0, pattern.variables) }
    }
  }
}

extension QueryRun {
  fileprivate func grounds(
    of reason: Reason, _ content: AnswerContent
  ) throws(BudgetExceeded) -> ReasonGrounds {
    switch reason {
    case .fact(let pattern): return .fact(try grounds(of: pattern.set), pattern)
    case .set(let set, _):
      guard case .parties(let listing) = content else { return .set(try grounds(of: set), []) }
      return .set(try grounds(of: set), listing.rows.map(\.party))
    case .records(let pattern): return .records(try recordGrounds(pattern, content))
    case .paths(let pattern): return .paths(try routeGrounds(pattern, content), pattern)
    case .loops(let pattern): return .loops(try routeGrounds(pattern, content), pattern)
    case .groups(let pattern):
      guard case .groups(let groups) = content else { return .groups(pattern, []) }
      return .groups(pattern, groups)
    case .bindings(let pattern):
      guard case .bindings(let listing) = content else { return .bindings(pattern, []) }
      return .bindings(pattern, listing.rows)
    case .count, .measure, .share: return try grounds(of: reason.uncounted, content)
    }
  }
}
