public import OuroCore

/// What a question answers otherwise on one day than on an earlier one.
public struct ChangeListing: Hashable, Sendable {
  /// What the subjects are called: payer, deal, loop.
  public let heading: String
  /// The earlier day.
  public let first: Day
  /// The later day.
  public let second: Day
  /// What came or changed, in the order of the later day, then what is gone, in that of the earlier.
  public let changes: [Change]
  /// What counts on the earlier day.
  package let before: WorldView
  /// What counts on the later day.
  package let after: WorldView

  package init(
    heading: String, first: Day, second: Day, changes: [Change], before: WorldView, after: WorldView
  ) {
    self.heading = heading
    self.first = first
    self.second = second
    self.changes = changes
    self.before = before
    self.after = after
  }
}

/// One thing that came, changed or is gone.
public struct Change: Hashable, Sendable {
  /// What became of it.
  public enum Kind: String, Hashable, Sendable { case came, changed, gone }

  /// What became of it.
  public let kind: Kind
  /// What it is.
  public let subject: ChangeSubject
  /// The deals behind it on the earlier day.
  public let before: [DealID]
  /// The deals behind it on the later day.
  public let after: [DealID]
  /// Of a loop, what passed all its steps at the most on the earlier day; `nil` when not stated.
  public let bottleneckBefore: HedgedMoney?
  /// The same on the later day.
  public let bottleneckAfter: HedgedMoney?

  package init(
    _ kind: Kind, _ subject: ChangeSubject, before: [DealID], after: [DealID],
    bottleneckBefore: HedgedMoney? = nil, bottleneckAfter: HedgedMoney? = nil
  ) {
    self.kind = kind
    self.subject = subject
    self.before = before
    self.after = after
    self.bottleneckBefore = bottleneckBefore
    self.bottleneckAfter = bottleneckAfter
  }

  /// All deals behind it, each once, those of the later day first.
  public var deals: [DealID] { (after + before).eachOnce() }
}

/// What may come, change or be gone.
public enum ChangeSubject: Hashable, Sendable {
  case party(PartyID)
  case deal(DealID)
  case claim(ClaimID)
  case denial(DenialID)
  /// A loop, by its parties.
  case loop([PartyID])
}

extension ChangeSubject {
  /// The party, if it is one.
  package var party: PartyID? { if case .party(let party) = self { party } else { nil } }
}
