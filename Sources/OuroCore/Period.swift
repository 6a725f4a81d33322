/// A day, a month, a quarter or a year: from its first day up to, not including, the next one's.
public struct Period: Hashable, Sendable {
  /// How long a period is.
  public enum Length: Hashable, Sendable { case day, month, quarter, year }

  /// The first day.
  public let first: Day
  /// How long it is.
  public let length: Length

  /// A day.
  public init(_ day: Day) {
    first = day
    length = .day
  }

  /// A year; `nil` outside 1 to 9999.
  public init?(year: Int) {
    guard let day = Day(year: year, month: 1, day: 1) else { return nil }
    first = day
    length = .year
  }

  /// A quarter, 1 to 4; `nil` when there is none such.
  public init?(year: Int, quarter: Int) {
    guard (1...4).contains(quarter), let day = Day(year: year, month: quarter * 3 - 2, day: 1)
    else { return nil }
    first = day
    length = .quarter
  }

  /// A month, 1 to 12; `nil` when there is none such.
  public init?(year: Int, month: Int) {
    guard let day = Day(year: year, month: month, day: 1) else { return nil }
    first = day
    length = .month
  }

  /// The first day behind the period.
  public var next: Day {
    let (year, month, _) = first.components
    switch length {
    case .day: return Day(number: first.number + 1)
    case .month: return Day(number: first.number + days(in: 1, from: year, month))
    case .quarter: return Day(number: first.number + days(in: 3, from: year, month))
    case .year: return Day(number: first.number + days(in: 12, from: year, month))
    }
  }

  /// The period of the same length behind it; `nil` behind the year 9999.
  package var following: Period? {
    let (year, month, _) = next.components
    switch length {
    case .day: return Period(next)
    case .month: return Period(year: year, month: month)
    case .quarter: return Period(year: year, quarter: (month + 2) / 3)
    case .year: return Period(year: year)
    }
  }

  /// The last day.
  public var last: Day { Day(number: next.number - 1) }

  /// The end of something that began with `first`: of one period its last day, since a thing that is
  /// said to be `on` a period has no end.
  package func end(of first: Period) -> Period { self == first ? Period(last) : self }

  /// Whether a day falls in the period.
  public func contains(_ day: Day) -> Bool { first <= day && day < next }

  private func days(in months: Int, from year: Int, _ month: Int) -> Int32 {
    (0..<months).reduce(0) { sum, offset in
      sum + Int32(Day.length(ofMonth: month + offset, year: year))
    }
  }

  static func pad(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
  }
}

extension Period: CustomStringConvertible {
  /// As Ouro writes it: `2025`, `Q1 2025`, `2025-03`, `2025-03-28`.
  public var description: String {
    let (year, month, _) = first.components
    switch length {
    case .day: return first.description
    case .month: return "\(Period.pad(year, 4))-\(Period.pad(month, 2))"
    case .quarter: return "Q\((month + 2) / 3) \(Period.pad(year, 4))"
    case .year: return Period.pad(year, 4)
    }
  }
}
