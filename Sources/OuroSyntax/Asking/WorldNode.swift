package import OuroCore

/// What holds for a whole query.
package enum WorldNode: Hashable, Sendable {
  case accordingTo(NamesNode)
  /// `counting planned and withdrawn`, `counting only completed`
  case counting(only: Bool, [Status])
  /// `counting everything`
  case countingEverything(only: Bool)
  case withSources
}
