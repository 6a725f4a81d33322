/// A run of bytes in one source text: UTF-8 offsets, half-open.
public struct Span: Hashable, Sendable {
  /// Offset of the first byte.
  public let lower: Int
  /// Offset behind the last byte; never less than `lower`.
  public let upper: Int

  /// A span from `lower` up to, not including, `upper`; an upper end below the lower is raised to it.
  public init(_ lower: Int, _ upper: Int) {
    self.lower = lower
    self.upper = max(lower, upper)
  }

  /// The smallest span that covers both.
  public func union(_ other: Span) -> Span {
    Span(min(lower, other.lower), max(upper, other.upper))
  }
}
