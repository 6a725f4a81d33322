/// What `why` and `why not` are answered with.
public struct Account: Hashable, Sendable {
  /// Whether `not` was asked.
  public let isNegated: Bool
  /// Whether what was asked about is so, at least of some.
  public let holds: Bool
  /// What is so, each with what it rests on; empty where what is not so is told instead.
  public let rows: [ExplainedRow]
  /// How many more are so than are explained.
  public let moreRows: Int
  /// How many there are, when that was asked.
  public let count: Int?
  /// What they come to, when that was asked.
  public let measured: Measured?
  /// Whose part of them is what, when that was asked.
  public let shares: ShareTable?
  /// What is not so, and why.
  public let absences: [Absence]
  /// How many more are not so than are told.
  public let moreAbsences: Int

  package init(
    isNegated: Bool, holds: Bool, rows: [ExplainedRow] = [], moreRows: Int = 0, count: Int? = nil,
    measured: Measured? = nil, shares: ShareTable? = nil,
    absences: [Absence] = [], moreAbsences: Int = 0
  ) {
    self.isNegated = isNegated
    self.holds = holds
    self.rows = rows
    self.moreRows = moreRows
    self.count = count
    self.measured = measured
    self.shares = shares
    self.absences = absences
    self.moreAbsences = moreAbsences
  }
}

extension Account {
  /// How many rows there are: of reasons, or of what is missing where something else is there.
  public var rowCount: Int {
    if !holds { return 0 }
    return absences.isEmpty ? rows.count + moreRows : absences.count + moreAbsences
  }
}

/// Something that is so, with what it rests on.
public struct ExplainedRow: Hashable, Sendable {
  /// What is so.
  public let subject: RowSubject
  /// Why.
  public let derivation: Derivation

  package init(_ subject: RowSubject, _ derivation: Derivation) {
    self.subject = subject
    self.derivation = derivation
  }
}

extension RowSubject {
  /// The party that the row is about, if it is about one.
  public var party: PartyID? {
    switch self {
    case .party(let party): party
    case .fact(let member): member.party
    case .deal, .claim, .denial, .path, .loop, .group, .binding: nil
    }
  }
}

/// What a row of an answer is about.
public enum RowSubject: Hashable, Sendable {
  /// A party that a set has.
  case party(PartyID)
  /// A fact asked about: the subject is in the set of those of whom it is true.
  case fact(Inclusion)
  /// A deal.
  case deal(DealID)
  /// A claim.
  case claim(ClaimID)
  /// A denial.
  case denial(DenialID)
  /// A path.
  case path(Route)
  /// A loop.
  case loop(Route)
  /// Parties that can all reach one another, in order of name.
  case group([PartyID])
  /// A row of a pattern, with what its columns are called.
  case binding(BindingRow, [String])
}
