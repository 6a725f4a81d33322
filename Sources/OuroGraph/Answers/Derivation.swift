public import OuroCore

/// Why something is so: what it rests on, down to deals, whose claims are the leaves.
public indirect enum Derivation: Hashable, Sendable {
  /// A deal, on the word of those who claim it.
  case deal(DealID)
  /// A claim, for itself.
  case claim(ClaimID)
  /// A denial, for itself.
  case denial(DenialID)
  /// Any one of these will do; `isCut` when there are more ways than are told.
  case any([Derivation], isCut: Bool)
  /// All of these together.
  case all([Derivation])
  /// So many of these, whichever.
  case atLeast(Int, of: [Derivation])
  /// Something that is so, and what that rests on.
  case conclusion(Conclusion, Derivation)
  /// Something that rests on no deal, or on the want of one.
  case remark(Remark)
}

/// Something that other things rest on in turn.
public enum Conclusion: Hashable, Sendable {
  /// A party is in a set.
  case member(Inclusion)
  /// Value goes one step of a path or loop.
  case step(RouteStep)
}

/// A party and a set that it is in, or is not.
public struct Inclusion: Hashable, Sendable {
  /// Who.
  public let party: PartyID
  package let set: PartySet

  package init(_ party: PartyID, in set: PartySet) {
    self.party = party
    self.set = set
  }
}

/// Something that no deal says.
public enum Remark: Hashable, Sendable {
  /// The question itself names the party.
  case named(PartyID)
  /// Every party is meant.
  case everyone(PartyID)
  /// The party is declared to be of the kind.
  case ofKind(PartyID, KindID)
  /// The party is not in a set that is taken away.
  case notAmong(Inclusion)
  /// Chains begin with the party: nobody stands in the role to it, or only who is on its own cycle.
  case begins(PartyID, Role?, isOnCycle: Bool)
  /// So many stand in the role to the party.
  case counted(PartyID, Role?, Int)
  /// The set has so many members for the party.
  case countedAmong(PartyID, SetDescription, Int)
  /// The party is in the set by more steps of a recursion than are told.
  case further(Inclusion)
  /// A disputed deal stands behind the party.
  case disputed(PartyID)
  /// What its deals come to, and where that puts it among how many.
  case ranked(PartyID, sum: Money?, place: Int, of: Int)
  /// The deal's amount puts it among the largest, or smallest.
  case rankedDeal(DealID)
}

/// One side of a relation, as a word for those on it.
public struct Role: Hashable, Sendable {
  /// The relation.
  public let relation: RelationID
  /// The side.
  public let side: Side

  package init(_ relation: RelationID, _ side: Side) {
    self.relation = relation
    self.side = side
  }
}

extension RoleStep {
  /// The most general role that is meant: a payer, where payments and purchases are.
  package func role(in vocabulary: Vocabulary) -> Role? {
    for number in vocabulary.relations.indices {
      let id = RelationID(at: number)
      let own = sides(of: id)
      guard !own.isEmpty else { continue }
      let parent = vocabulary.relations[number].parent
      if let parent, !sides(of: parent).isDisjoint(with: own) { continue }
      return Role(id, own.contains(.subject) ? .subject : .object)
    }
    return nil
  }
}
