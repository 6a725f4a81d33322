public import OuroCore

/// All that is said of one deal, in the order in which it counts, and what that comes to.
public struct DealHistory: Hashable, Sendable {
  /// The deal.
  public let deal: DealID
  /// Claim by claim: undated ones first, then by publication, what was told in the session last.
  public let entries: [HistoryEntry]
  /// The status that holds.
  public let status: Status
  /// The claim that told it last; `nil` when none does, or when only the day has it so.
  public let statusTeller: ClaimID?
  /// The amount that holds.
  public let amount: HedgedMoney?
  /// The claim that told it last; `nil` when none does.
  public let amountTeller: ClaimID?

  package init(
    deal: DealID, entries: [HistoryEntry], status: Status, statusTeller: ClaimID?,
    amount: HedgedMoney?, amountTeller: ClaimID?
  ) {
    self.deal = deal
    self.entries = entries
    self.status = status
    self.statusTeller = statusTeller
    self.amount = amount
    self.amountTeller = amountTeller
  }
}

/// One claim of a history.
public struct HistoryEntry: Hashable, Sendable {
  /// The claim.
  public let claim: ClaimID
  /// When it was published; `nil` when undated.
  public let published: Period?
  /// What it changed.
  public let changes: [HistoryChange]

  package init(claim: ClaimID, published: Period?, changes: [HistoryChange]) {
    self.claim = claim
    self.published = published
    self.changes = changes
  }
}

/// What a claim changes of what was told before it.
public enum HistoryChange: Hashable, Sendable {
  /// The status.
  case status(from: Status, to: Status)
  /// The amount; from `nil` when it is the first told.
  case amount(from: HedgedMoney?, to: HedgedMoney)
  /// Nothing: a plain repeat of a hedged figure does not replace it.
  case plainRepeat(of: HedgedMoney)
  /// Nothing yet: the status only begins after the day looked at.
  case toCome(Status)
  /// The first day or period.
  case since(from: Period?, to: Period)
  /// The last day or period.
  case until(from: Period?, to: Period)
}
