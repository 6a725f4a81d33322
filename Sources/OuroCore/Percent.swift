/// A share from 0 % up, exact.
public struct Percent: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// How many hundredths.
  public let value: ExactDecimal

  /// A share of so many hundredths.
  public init(_ value: ExactDecimal) { self.value = value }

  /// Smaller by value.
  public static func < (left: Percent, right: Percent) -> Bool { left.value < right.value }

  /// `27%`.
  public var description: String { value.description + "%" }
}
