public import OuroCore

/// One thing between two parties, as its claims together tell it.
public struct Deal: Hashable, Sendable {
  /// The label given, or one made up: `d3`.
  public let label: String
  /// Who does it.
  public let subject: PartyID
  /// What.
  public let relation: RelationID
  /// To whom.
  public let object: PartyID
  /// By the latest published claim that tells one.
  public let status: Status
  /// By the latest published claim that tells one; a plain repeat of a hedged figure does not count.
  public let amount: HedgedMoney?
  /// The first day or period; `nil` when not told.
  public let since: Period?
  /// The last day or period, included; `nil` when not told.
  public let until: Period?
  /// What for, as what, why: of the first claim that tells each.
  public let details: Assertion
  /// Whether every claim that asserts the deal implies it only.
  public let isInferred: Bool
  /// Whether a claim on it is denied.
  public let isDisputed: Bool
  /// Whether a claim that tells its status is denied: a withdrawal that somebody denies.
  public let isStatusDisputed: Bool
}

extension Deal {
  /// The same deal with its amount in other words.
  func with(amount: HedgedMoney) -> Deal {
    Deal(
      label: label, subject: subject, relation: relation, object: object, status: status,
      amount: amount, since: since, until: until, details: details, isInferred: isInferred,
      isDisputed: isDisputed, isStatusDisputed: isStatusDisputed)
  }
}
