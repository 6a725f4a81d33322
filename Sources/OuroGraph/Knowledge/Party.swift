/// Anybody or anything between which deals run.
public struct Party: Hashable, Sendable {
  /// The spelling given when it was declared.
  public let name: String
  /// What it is; `nil` when nobody said.
  public let kind: KindID?
  /// Other names, in the order given.
  public internal(set) var aliases: [String]
}
