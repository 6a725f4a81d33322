import OuroCore

extension DealTable {
  /// Appends what follows from other deals.
  mutating func append(_ fact: Denial.Fact, isDisputed: Bool) {
    append(fact)
    statusesSeen.insert(StatusSet(.stated))
    if isDisputed { flags[count - 1].insert(.disputed) }
  }

  mutating func append(_ fact: Denial.Fact) {
    subjects.append(fact.subject)
    relations.append(fact.relation)
    objects.append(fact.object)
    statuses.append(.stated)
    firstDays.append(DealTable.noDay)
    flags.append([])
    amountWords.append(.notTold)
    rows.appendNoRow()
  }

  mutating func set(_ deal: DealID, _ state: DealState) {
    statuses[deal.index] = state.status
    statusesSeen.insert(StatusSet(state.status))
    firstDays[deal.index] = state.details.since?.first.number ?? DealTable.noDay
    var flags: DealFlags = []
    if state.isInferred { flags.insert(.inferred) }
    if state.isDisputed { flags.insert(.disputed) }
    if state.isStatusDisputed { flags.insert(.statusDisputed) }
    if state.details.endDay != nil { flags.insert(.hasEnd) }
    if state.hasStatusDays { flags.insert(.hasStatusDays) }
    self.flags[deal.index] = flags
    amountWords[deal.index] = state.amount.map { compact($0) } ?? .notTold
    details[deal.raw] = state.details == Assertion() ? nil : state.details
  }
}
