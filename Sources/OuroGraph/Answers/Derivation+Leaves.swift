/// The deals, claims and denials that something rests on, each once, in the order told.
public struct Leaves: Sendable {
  /// The deals.
  public private(set) var deals: [DealID] = []
  /// Claims that stand for themselves.
  public private(set) var claims: [ClaimID] = []
  /// Denials that stand for themselves.
  public private(set) var denials: [DenialID] = []
  private var seen: Set<Derivation> = []

  /// The leaves of an account: of its reasons, then of what comes near.
  public init(_ account: Account) {
    for row in account.rows { add(row.derivation) }
    for absence in account.absences { add(absence) }
  }

  /// The leaves of a derivation.
  public init(_ derivation: Derivation) { add(derivation) }

  private mutating func add(_ derivation: Derivation) {
    switch derivation {
    case .deal(let id): if seen.insert(derivation).inserted { deals.append(id) }
    case .claim(let id): if seen.insert(derivation).inserted { claims.append(id) }
    case .denial(let id): if seen.insert(derivation).inserted { denials.append(id) }
    case .any(let parts, _), .all(let parts), .atLeast(_, let parts):
      for part in parts { add(part) }
    case .conclusion(_, let inner): add(inner)
    case .remark: break
    }
  }

  private mutating func add(_ absence: Absence) {
    if case .takenAway(_, let why) = absence.missing { add(why) }
    for near in absence.near {
      switch near {
      case .deal(let deal, _): add(.deal(deal))
      case .denial(let denial): add(.denial(denial))
      }
    }
    for cause in absence.causes { add(cause) }
  }
}
