public import OuroCore

/// Why something is not so: what is missing, what comes near it, and which step below fails.
public struct Absence: Hashable, Sendable {
  /// What is missing.
  public let missing: Missing
  /// What is said that comes near, the nearest first.
  public let near: [NearFact]
  /// What is missing below, for which it is.
  public let causes: [Absence]
  /// How many more causes there are than are told.
  public let moreCauses: Int

  package init(
    _ missing: Missing, near: [NearFact] = [], causes: [Absence] = [], moreCauses: Int = 0
  ) {
    self.missing = missing
    self.near = near
    self.causes = causes
    self.moreCauses = moreCauses
  }
}

/// What is missing.
public enum Missing: Hashable, Sendable {
  /// A party is not in a set.
  case member(Inclusion)
  /// Nobody is in a set.
  case everybody(SetDescription)
  /// A party is of another kind than the one asked for, or nobody says of which.
  case kind(PartyID, KindID)
  /// A party is in a set that is taken away.
  case takenAway(Inclusion, Derivation)
  /// Others have more, or less: what its deals come to, and where that puts it among how many.
  case rank(PartyID, sum: Money?, place: Int, of: Int)
  /// So many stand in the role to the party, and that is not as asked.
  case count(PartyID, Role?, Int)
  /// So many are in the set for the party, and that is not as asked.
  case countAmong(PartyID, SetDescription, Int)
  /// No disputed deal stands behind the party.
  case dispute(PartyID)
  /// A deal is not among those asked for.
  case deal(DealID)
  /// No deals, claims or denials are as asked.
  case records
  /// Each condition is met by somebody, and nobody meets all of them together.
  case together
  /// There is no way, or no more than these.
  case route(MissingRoute)
}

/// A set, for words about it.
public struct SetDescription: Hashable, Sendable {
  package let set: PartySet

  package init(_ set: PartySet) { self.set = set }
}

/// A path or loop that is not there: why, and how far one gets.
public struct MissingRoute: Hashable, Sendable {
  /// Whether a loop was looked for.
  public let isLoop: Bool
  /// Why there is none; `nil` when there are some.
  public let reason: EmptyReason?
  /// Who is reached from the start, the nearest first, without the start.
  public let reached: [PartyID]
  /// Those of them from whom nothing leads on.
  public let ends: [PartyID]
  /// How many more are reached than are told.
  public let moreReached: Int
  /// A route that there would be if every status counted.
  public let withEverything: Route?
  /// Pairs that only exchange one thing for another.
  public let exchanges: [ExchangePair]
}

/// Something said that comes near what was asked.
public enum NearFact: Hashable, Sendable {
  /// A deal, and what it falls short in.
  case deal(DealID, [NearReason])
  /// Somebody denies just that.
  case denial(DenialID)
}

/// What a deal falls short in.
public enum NearReason: Hashable, Sendable {
  /// Its status does not count.
  case notLive
  /// It has not begun on the day.
  case toBegin
  /// Its status is not the one asked for.
  case otherStatus
  /// It is not as disputed, or undisputed, as asked.
  case otherwiseDisputed
  /// Its amount does not meet the bound.
  case amount
  /// Its amount meets the bound perhaps.
  case possible
  /// It has no amount to hold against the bound.
  case withoutAmount
  /// Only a ceiling of its amount is stated.
  case ceiling
  /// Its first day does not meet the bound.
  case date
  /// It has no date to hold against the bound.
  case undated
  /// It is for something else, or does not say what for.
  case purpose
  /// The question leaves it out by its label.
  case excepted
  /// Those whose words count do not speak of it.
  case unspoken
  /// It is the same the other way round.
  case reversed
  /// It is another relation between the same two.
  case otherRelation
  /// It is the same of the same party, with somebody else.
  case withOthers
  /// It is the same, of somebody else.
  case ofOthers
}
