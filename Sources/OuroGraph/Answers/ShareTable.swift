public import OuroCore

/// What part of some deals is somebody's, or how they are divided, currency by currency.
public struct ShareTable: Hashable, Sendable {
  /// Whose share; `nil` for how all is divided.
  package let part: PartySet?
  /// Where in the deals they stand.
  public let side: SharedSide
  /// The relation asked for, when it is one.
  package let relation: RelationID?
  /// What the groups are made by; none for all in one row.
  public let headings: [String]
  /// The groups, in the answer's order; one for all deals, none when there are none.
  public let rows: [ShareRow]

  package init(
    part: PartySet?, side: SharedSide, relation: RelationID?, headings: [String],
    rows: [ShareRow]
  ) {
    self.part = part
    self.side = side
    self.relation = relation
    self.headings = headings
    self.rows = rows
  }

  /// Whether it tells how all is divided, not whose part is what.
  public var isConcentration: Bool { part == nil }

  /// Whom the share is asked for.
  public var partDescription: SetDescription? { part.map { SetDescription($0) } }

  /// Every deal behind the rows.
  public var deals: [DealID] { rows.flatMap(\.deals) }
}

/// The deals of one group, or all of them.
public struct ShareRow: Hashable, Sendable {
  /// What they have in common, one a heading.
  public let group: [GroupValue]
  /// By currency; none when no deal has an amount that is not a ceiling.
  public let lines: [ShareLine]
  /// The deals that tell no more than a ceiling, which is no part of anything, in order.
  public let ceilings: [DealID]
  /// The deals whose amount nobody tells, in order.
  public let withoutAmount: [DealID]

  package init(
    group: [GroupValue], lines: [ShareLine], ceilings: [DealID], withoutAmount: [DealID]
  ) {
    self.group = group
    self.lines = lines
    self.ceilings = ceilings
    self.withoutAmount = withoutAmount
  }

  /// Every deal, in order of their numbers.
  public var deals: [DealID] {
    (lines.flatMap(\.deals) + ceilings + withoutAmount).sorted()
  }
}

/// The deals of one currency.
public struct ShareLine: Hashable, Sendable {
  /// What they come to.
  public let whole: HedgedMoney
  /// What of it is whose.
  public let finding: ShareFinding
  /// The deals, in order of their numbers.
  public let deals: [DealID]

  package init(whole: HedgedMoney, finding: ShareFinding, deals: [DealID]) {
    self.whole = whole
    self.finding = finding
    self.deals = deals
  }
}

/// What of a whole is whose.
public enum ShareFinding: Hashable, Sendable {
  case part(PartFinding)
  case division(DivisionFinding)
}

/// What part of a whole is somebody's.
public struct PartFinding: Hashable, Sendable {
  /// The part; `nil` when no amount of theirs is stated, which is not nothing.
  public let share: Share?
  /// What their deals come to.
  public let amount: HedgedMoney?
  /// Their deals, in order of their numbers.
  public let deals: [DealID]
  /// How many more deals of theirs tell no amount, or a ceiling only.
  public let untold: Int

  package init(share: Share?, amount: HedgedMoney?, deals: [DealID], untold: Int) {
    self.share = share
    self.amount = amount
    self.deals = deals
    self.untold = untold
  }
}

/// How a whole is divided.
public struct DivisionFinding: Hashable, Sendable {
  /// `nil` when all amounts are nothing.
  public let concentration: Concentration?
  /// Among how many.
  public let parties: Int
  /// Who may have the largest share, by name.
  public let leaders: [PartyID]

  package init(concentration: Concentration?, parties: Int, leaders: [PartyID]) {
    self.concentration = concentration
    self.parties = parties
    self.leaders = leaders
  }
}
