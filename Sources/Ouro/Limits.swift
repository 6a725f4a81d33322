/// Limits on every query; 0 is none.
public struct Limits: Hashable, Sendable {
  /// Rows of a listing; more are cut and said to be.
  public var rows = 10_000
  /// Seconds.
  public var seconds = 60.0
  /// Bytes.
  public var bytes = 2 << 30
  /// Threads that work on one question at once; 0 for as many as there are cores. Answers are the same.
  public var threads = 0

  /// 10,000 rows, 60 seconds, 2 GiB, all cores.
  public init() {}
}
