/// Which way deals of each relation lead from a giver to a receiver.
struct StepDirections: Hashable, Sendable {
  /// By relation: from its subject to its object.
  let forward: [Bool]
  /// By relation: from its object to its subject.
  let back: [Bool]
}
