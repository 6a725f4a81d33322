/// What a party must be.
package indirect enum PartyCondition: Hashable, Sendable {
  /// Stands in the role to some member of the set.
  case related(RoleStep, to: PartySet, DealFilter)
  case ofKind(KindID)
  /// Takes part in the set's deals by a disputed one.
  case disputed
  /// So many others stand in the role to it.
  case count(RoleStep, Comparison, Int, DealFilter)
  /// Is in the set.
  case among(PartySet)
  /// The definition means so many others for it.
  case countDefined(Defined, Comparison, Int)

  package enum Comparison: Hashable, Sendable { case atLeast, atMost, moreThan }
}
